/** Targets against actuals: a table with a row per indicator and unit, each figure with its sentence. */
import type { SubgraphObservation } from '../../subgraph.js';
import { figure } from '../figures.js';
import type { Material } from '../material.js';
import type { Statement } from '../report.js';
import { EMPTY, type SectionType, state } from '../section.js';

const COLUMNS = {
  zh: ['指标', '所属', '实际', '目标', '基期'],
  en: ['Indicator', 'Of', 'Actual', 'Target', 'Baseline'],
} as const;
const CAPTION = { zh: '目标与实际', en: 'Targets and actuals' } as const;

export const targets: SectionType = {
  id: 'targets',
  zh: '目标与进展',
  en: 'Targets against actuals',
  intro: {
    zh: '既有目标又有实际的指标在前，其后按出现次数；只出现一次、又不属于任何举措或产业的实际数不列。',
    en: 'Indicators with both a target and an actual first, then by how often they are stated; a single actual that belongs to nothing is left out.',
  },
  build(material, limit) {
    const rows = rank(material.observations).slice(0, limit);
    if (rows.length === 0) return EMPTY;
    const { language } = material;
    return {
      statements: [],
      table: { caption: CAPTION[language], columns: COLUMNS[language], rows: rows.map((row) => cells(material, row)) },
    };
  },
};

function rank(observations: readonly SubgraphObservation[]): SubgraphObservation[][] {
  const groups = new Map<string, SubgraphObservation[]>();
  for (const one of observations)
    groups.set(`${one.indicator}\n${one.unit}`, [...(groups.get(`${one.indicator}\n${one.unit}`) ?? []), one]);
  const both = (group: readonly SubgraphObservation[]): number => new Set(group.map(({ status }) => status)).size;
  return [...groups.values()]
    .filter(tells)
    .sort((a, b) => both(b) - both(a) || b.length - a.length || (a[0]!.indicator < b[0]!.indicator ? -1 : 1));
}

/** A number said once in passing is no progress: promised, told again, or tied to something. */
const tells = (group: readonly SubgraphObservation[]): boolean =>
  group.length > 1 || group.some(({ status, measures }) => status !== 'actual' || measures.length > 0);

function cells(material: Material, group: readonly SubgraphObservation[]): Statement[] {
  const { indicatorName, measures } = group[0]!;
  const column = (status: string): Statement => {
    const own = group
      .filter((one) => one.status === status)
      .sort((a, b) => (a.sentence.date < b.sentence.date ? -1 : 1));
    const texts = own.map((one) => `${figure(one, material.language)}${stamp(one)}`);
    return state(
      material,
      [...new Set(texts)].join('；'),
      own.map(({ sentence }) => sentence),
    );
  };
  return [
    state(material, indicatorName),
    state(material, measures.join('、')),
    column('actual'),
    column('target'),
    column('baseline'),
  ];
}

/** The period as worded, which 去年 leaves open without the text's date. */
function stamp({ period, sentence: { date } }: SubgraphObservation): string {
  const when = [period, date && !/\d{4}/.test(period) ? date.slice(0, 4) : ''].filter(Boolean).join('，');
  return when ? `（${when}）` : '';
}
