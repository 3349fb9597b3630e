/** Which initiatives matter most, each with its definition or the sentence that names it. */

import { foldName } from '../../../nearest.js';
import type { SubgraphNode } from '../../subgraph.js';
import type { Material } from '../material.js';
import { listed, type SectionType, state } from '../section.js';

export const central: SectionType = {
  id: 'central',
  zh: '核心举措',
  en: 'Central initiatives',
  intro: {
    zh: '按明确关系上的 PageRank 排序，同分者按提及次数。',
    en: 'By PageRank over stated relations; ties by mentions.',
  },
  build(material, limit) {
    const initiatives = material.nodes.filter(({ kind }) => kind === 'Initiative').slice(0, limit);
    return { statements: initiatives.map((node) => state(material, describe(node, material), node.evidence)) };
  },
};

/** Other names that are not the same but for quotation marks. */
const othersThan = (name: string, aliases: readonly string[]): string[] => {
  const seen = new Set([foldName(name)]);
  return aliases.filter((alias) => !seen.has(foldName(alias)) && seen.add(foldName(alias)));
};

function describe(
  { name, aliases: all, mentions, documents, attributes }: SubgraphNode,
  { language }: Material,
): string {
  const aliases = othersThan(name, all);
  const definition = typeof attributes.definition === 'string' ? attributes.definition : '';
  if (language === 'zh') {
    const called = aliases.length > 0 ? `（又作${listed(aliases, language, 4)}）` : '';
    return `${name}${called}：在${documents}篇文本中提及${mentions}次。${definition}`;
  }
  const called = aliases.length > 0 ? ` (also ${listed(aliases, language, 4)})` : '';
  return `${name}${called}: mentioned ${mentions} times in ${documents} texts. ${definition}`.trim();
}
