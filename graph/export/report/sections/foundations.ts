/** What rests on what: the measures a goal lists, its parts, and what serves it. */
import type { RelationKind } from '../../../schema/relation-types.js';
import type { SubgraphEdge, SubgraphNode } from '../../subgraph.js';
import { edgesOf, groupedBy, type Material } from '../material.js';
import { listed, type SectionType, spread, state } from '../section.js';

/** Which end the sentence is about, and how it is put into words. */
const PATTERNS: readonly {
  kind: RelationKind;
  about: 'from' | 'to';
  zh: (about: string, others: string) => string;
  en: (about: string, others: string) => string;
}[] = [
  { kind: 'FOCUSES_ON', about: 'from', zh: (a, b) => `${a}以${b}为重点。`, en: (a, b) => `${a} focuses on ${b}.` },
  { kind: 'PART_OF', about: 'to', zh: (a, b) => `${a}包括${b}。`, en: (a, b) => `${a} includes ${b}.` },
  { kind: 'SUPPORTS', about: 'from', zh: (a, b) => `${a}支撑${b}。`, en: (a, b) => `${a} supports ${b}.` },
];

export const foundations: SectionType = {
  id: 'foundations',
  zh: '举措之间的支撑关系',
  en: 'What rests on what',
  intro: {
    zh: '只列文本用词语明说的关系，共现不计。',
    en: 'Only what the texts state in words; co-occurrence does not count.',
  },
  build(material, limit) {
    const statements = PATTERNS.flatMap(({ kind, about, ...words }) =>
      groupedBy(material, edgesOf(material, kind), about).map(([node, edges]) =>
        statement(material, node, edges, about === 'from' ? 'toName' : 'fromName', words[material.language]),
      ),
    );
    return { statements: statements.slice(0, limit) };
  },
};

function statement(
  material: Material,
  { name }: SubgraphNode,
  edges: readonly SubgraphEdge[],
  other: 'fromName' | 'toName',
  words: (about: string, others: string) => string,
) {
  const others = listed(
    edges.map((edge) => edge[other]),
    material.language,
  );
  return state(material, words(name, others), spread(edges.map(({ evidence }) => evidence)));
}
