/**
 * The plain shape that layouts and measures work on: undirected, one edge a pair, weights added up, nodes and edges in id order.
 *
 * Ties and iteration order inside the libraries follow insertion order, so sorting here makes every result a function of the content.
 * The graphology packages beside the core are CommonJS with ESM-style declarations, which NodeNext misreads: they are required here and typed by hand.
 */
import { createRequire } from 'node:module';
import { UndirectedGraph } from 'graphology';
import { RELATION_TYPES, type RelationKind, relationType } from './schema/relation-types.js';

export interface WeightedNode {
  readonly id: string;
}

export interface WeightedEdge {
  readonly from: string;
  readonly to: string;
  /** Evidence count; 1 when absent. */
  readonly weight?: number;
  /** Co-occurrence counts for less than what words state. */
  readonly kind?: string;
}

const CO_OCCURRENCE_SHARE = 0.25;

/** How strongly an edge binds: the logarithm keeps one pair that is mentioned often from outweighing all others. */
export function bindingWeight({ weight = 1, kind }: WeightedEdge): number {
  const worded = kind === undefined || !(kind in RELATION_TYPES) || relationType(kind as RelationKind).worded;
  return (1 + Math.log2(Math.max(weight, 1))) * (worded ? 1 : CO_OCCURRENCE_SHARE);
}

/** Self-loops and edges whose ends are not among the nodes are left out. */
export function weightedGraph(nodes: readonly WeightedNode[], edges: readonly WeightedEdge[]): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of nodes.map((node) => node.id).sort()) graph.mergeNode(id);
  const pairs = new Map<string, { a: string; b: string; weight: number }>();
  for (const edge of edges) {
    const { from, to } = edge;
    if (from === to || !graph.hasNode(from) || !graph.hasNode(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    const key = `${a}\u0000${b}`;
    const pair = pairs.get(key) ?? { a, b, weight: 0 };
    pair.weight += bindingWeight(edge);
    pairs.set(key, pair);
  }
  for (const key of [...pairs.keys()].sort()) {
    const { a, b, weight } = pairs.get(key)!;
    // Sums depend on the order of the edges in their last digits; rounding takes that away.
    graph.addEdgeWithKey(key, a, b, { weight: Math.round(weight * 1e6) / 1e6 });
  }
  return graph;
}

/** FNV-1a, 32 bits: a number from 0 to 2³²-1 that depends on the text alone. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: the same numbers from 0 to 1 for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Point = { x: number; y: number };
type Scores = Record<string, number>;
const require = createRequire(import.meta.url);

interface ForceAtlas2 {
  (graph: UndirectedGraph, options: ForceAtlas2Options): Record<string, Point>;
  inferSettings(order: number): Record<string, unknown>;
}
interface ForceAtlas2Options {
  iterations: number;
  getEdgeWeight: string;
  settings: Record<string, unknown>;
}

/** Loaded at the first call: none of them is needed by most commands. */
export const libraries = {
  forceAtlas2: (): ForceAtlas2 => require('graphology-layout-forceatlas2'),
  noverlap: (): ((graph: UndirectedGraph, options: object) => Record<string, Point>) =>
    require('graphology-layout-noverlap'),
  louvain: (): ((graph: UndirectedGraph, options: object) => Scores) => require('graphology-communities-louvain'),
  pagerank: (): ((graph: UndirectedGraph, options: object) => Scores) =>
    require('graphology-metrics/centrality/pagerank'),
  betweenness: (): ((graph: UndirectedGraph, options: object) => Scores) =>
    require('graphology-metrics/centrality/betweenness'),
};
