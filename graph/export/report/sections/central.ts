/** Which initiatives matter most: how widely each is named, to how much it is related, and what it is where a text says so. */

import { groupBy } from '../../../group-by.js';
import { foldName } from '../../../nearest.js';
import { relationType } from '../../../schema/relation-types.js';
import type { SubgraphNode } from '../../subgraph.js';
import type { Material } from '../material.js';
import { listed, type SectionType, spread, state } from '../section.js';

export const central: SectionType = {
  id: 'central',
  zh: '核心举措',
  en: 'Central initiatives',
  intro: {
    zh: '按明确关系上的 PageRank 排序，同分者按提及次数；提及按全部文本计，关系按本报告范围计。',
    en: 'By PageRank over stated relations; ties by mentions. Mentions are those of all texts, relations those within this report.',
  },
  build(material, limit) {
    const initiatives = material.nodes.filter(({ kind }) => kind === 'Initiative').slice(0, limit);
    return { statements: initiatives.map((node) => state(material, describe(node, material), byDocument(node))) };
  },
};

/** Other names that are not the same but for quotation marks. */
const othersThan = (name: string, aliases: readonly string[]): string[] => {
  const seen = new Set([foldName(name)]);
  return aliases.filter((alias) => !seen.has(foldName(alias)) && seen.add(foldName(alias)));
};

/** One sentence of each text before a second of any. */
const byDocument = ({ evidence }: SubgraphNode) => spread([...groupBy(evidence, ({ document }) => document).values()]);

function neighbours({ id }: SubgraphNode, { edges }: Material): number {
  const worded = edges.filter(({ kind, from, to }) => relationType(kind).worded && (from === id || to === id));
  return new Set(worded.map(({ from, to }) => (from === id ? to : from))).size;
}

function describe(node: SubgraphNode, material: Material): string {
  const { name, aliases: all, mentions, documents, attributes } = node;
  const [{ language }, related] = [material, neighbours(node, material)];
  const aliases = othersThan(name, all);
  const definition = typeof attributes.definition === 'string' ? attributes.definition : '';
  if (language === 'zh') {
    const called = aliases.length > 0 ? `（又作${listed(aliases, language, 4)}）` : '';
    const ties = related > 0 ? `，与${related}个实体有明确关系` : '';
    return `${name}${called}：在${documents}篇文本中提及${mentions}次${ties}。${definition}`;
  }
  const called = aliases.length > 0 ? ` (also ${listed(aliases, language, 4)})` : '';
  const ties = related > 0 ? `, with stated relations to ${counted(related, 'entity', 'entities')}` : '';
  const where = `${counted(mentions, 'time', 'times')} in ${counted(documents, 'text', 'texts')}`;
  return `${name}${called}: mentioned ${where}${ties}. ${definition}`.trim();
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
