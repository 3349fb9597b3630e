/** All that a report is written from, read once: the cut with its words, and how important each entity is within it. */
import { PolicygraphError } from '../../errors.js';
import { measure } from '../../measures.js';
import { type RelationKind, relationType } from '../../schema/relation-types.js';
import type { Language } from '../exporter.js';
import type { CheckedSelection } from '../selection.js';
import type { Subgraph, SubgraphDocument, SubgraphEdge, SubgraphNode, SubgraphObservation } from '../subgraph.js';
import { SourceBook } from './source-book.js';

/** A report of more would be a database dump. */
const MAX_NODES = 3000;
const MAX_QUOTED = 3;

export interface Material {
  readonly language: Language;
  readonly selection: CheckedSelection;
  /** Most important first: PageRank over what words state, ties by mentions and id. */
  readonly nodes: readonly SubgraphNode[];
  readonly nodeOf: ReadonlyMap<string, SubgraphNode>;
  /** Heaviest first. */
  readonly edges: readonly SubgraphEdge[];
  readonly observations: readonly SubgraphObservation[];
  readonly documents: readonly SubgraphDocument[];
  readonly sources: SourceBook;
  /** Sentences quoted for one statement at most. */
  readonly quoted: number;
}

/** @throws PolicygraphError too-large */
export async function readMaterial(subgraph: Subgraph, language: Language): Promise<Material> {
  if (subgraph.counts.nodes > MAX_NODES)
    throw new PolicygraphError(
      'too-large',
      `a report on ${subgraph.counts.nodes} entities would be too long to read (at most ${MAX_NODES})`,
      'Cut a part out (--around, --type, --top).',
    );
  const documents = await subgraph.documents();
  const edges = await collect(subgraph.edges());
  const nodes = await collect(subgraph.nodes());
  const ranks = measure(
    'pagerank',
    nodes,
    edges.filter(({ kind }) => relationType(kind).worded),
  );
  nodes.sort((a, b) => ranks.get(b.id)! - ranks.get(a.id)! || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  return {
    language,
    selection: subgraph.selection,
    nodes,
    nodeOf: new Map(nodes.map((node) => [node.id, node])),
    edges: edges.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)),
    observations: await collect(subgraph.observations()),
    documents,
    sources: new SourceBook(new Map(documents.map((document) => [document.id, document]))),
    quoted: MAX_QUOTED,
  };
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

export const edgesOf = ({ edges }: Material, ...kinds: readonly RelationKind[]): SubgraphEdge[] =>
  edges.filter(({ kind }) => kinds.includes(kind));

/** Edges grouped by one end, the groups in order of importance of that end. */
export function groupedBy(
  material: Material,
  edges: readonly SubgraphEdge[],
  end: 'from' | 'to',
): [SubgraphNode, SubgraphEdge[]][] {
  const groups = new Map<string, SubgraphEdge[]>();
  for (const edge of edges) groups.set(edge[end], [...(groups.get(edge[end]) ?? []), edge]);
  return material.nodes.flatMap((node) => {
    const group = groups.get(node.id);
    return group ? [[node, group] as [SubgraphNode, SubgraphEdge[]]] : [];
  });
}
