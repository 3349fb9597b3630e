/** All initiatives of the cut as a table: what each is, its figures, where it is named. */

import type { SubgraphNode } from '../../subgraph.js';
import { figure } from '../figures.js';
import { edgesOf, type Material } from '../material.js';
import type { Statement } from '../report.js';
import { EMPTY, type SectionType, state } from '../section.js';

const COLUMNS = {
  zh: ['举措', '定义或原文', '指标', '文本'],
  en: ['Initiative', 'Definition or wording', 'Figures', 'Texts'],
} as const;
const CAPTION = { zh: '举措一览', en: 'Initiatives' } as const;
/** Characters of a sentence that stands in for a definition. */
const MAX_WORDING = 80;

export const catalogue: SectionType = {
  id: 'catalogue',
  zh: '举措一览',
  en: 'The initiatives',
  intro: {
    zh: '按重要性排序；没有定义的列出首次提及的原文。',
    en: 'Most important first; without a definition, the wording of the first mention.',
  },
  build(material, limit) {
    const initiatives = material.nodes.filter(({ kind }) => kind === 'Initiative').slice(0, limit);
    if (initiatives.length === 0) return EMPTY;
    const { language } = material;
    return {
      statements: [],
      table: {
        caption: CAPTION[language],
        columns: COLUMNS[language],
        rows: initiatives.map((node) => cells(material, node)),
      },
    };
  },
};

function cells(material: Material, node: SubgraphNode): Statement[] {
  const { name, attributes, evidence, documents } = node;
  const wording = evidence[0]?.text.replace(/\s+/g, ' ') ?? '';
  const short = wording.length > MAX_WORDING ? `${wording.slice(0, MAX_WORDING)}…` : wording;
  return [
    state(material, name),
    state(material, typeof attributes.definition === 'string' ? attributes.definition : short, evidence.slice(0, 1)),
    figures(material, node),
    state(material, String(documents)),
  ];
}

function figures(material: Material, { id }: SubgraphNode): Statement {
  const indicators = new Set(
    edgesOf(material, 'MEASURED_BY')
      .filter(({ from }) => from === id)
      .map(({ to }) => to),
  );
  const own = material.observations.filter(({ indicator }) => indicators.has(indicator)).slice(0, material.quoted);
  const text = own.map((one) => `${one.indicatorName} ${figure(one, material.language)}`).join('；');
  return state(
    material,
    text,
    own.map(({ sentence }) => sentence),
  );
}
