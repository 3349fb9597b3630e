/**
 * How much does an entity matter, and what does it belong with? Centralities and communities over any set of nodes and edges.
 *
 * All are undirected: a goal matters through what rests on it as much as through what it rests on.
 */
import type { UndirectedGraph } from 'graphology';
import { libraries, seededRandom, type WeightedEdge, type WeightedNode, weightedGraph } from './weighted-graph.js';

export interface Measure {
  readonly zh: string;
  readonly en: string;
  readonly description: string;
  compute(graph: UndirectedGraph): Record<string, number>;
}

const eachNode = (graph: UndirectedGraph, score: (node: string) => number): Record<string, number> =>
  Object.fromEntries(graph.mapNodes((node) => [node, score(node)]));

export const MEASURES = {
  pagerank: {
    zh: '影响力（PageRank）',
    en: 'PageRank',
    description: 'Linked to by what is itself well linked; sums to 1. Brin and Page 1998, damping 0.85.',
    compute: (graph) =>
      graph.order === 0 ? {} : libraries.pagerank()(graph, { getEdgeWeight: 'weight', maxIterations: 500 }),
  },
  degree: {
    zh: '关联数',
    en: 'Degree',
    description: 'With how many others it is connected.',
    compute: (graph) => eachNode(graph, (node) => graph.degree(node)),
  },
  strength: {
    zh: '关联强度',
    en: 'Strength',
    description: 'The weights of its connections added up; co-occurrence counts a quarter.',
    compute: (graph) =>
      eachNode(graph, (node) => graph.reduceEdges(node, (sum, _, { weight }) => sum + Number(weight), 0)),
  },
  betweenness: {
    zh: '桥梁作用（中介中心性）',
    en: 'Betweenness',
    description: 'The share of shortest paths that go through it, 0 to 1. Brandes 2001, unweighted.',
    compute: (graph) => libraries.betweenness()(graph, { getEdgeWeight: null, normalized: graph.order > 2 }),
  },
} as const satisfies Record<string, Measure>;

export type MeasureId = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as MeasureId[];

/** The measure of every node, rounded to 12 digits so that machines agree. */
export function measure(
  id: MeasureId,
  nodes: readonly WeightedNode[],
  edges: readonly WeightedEdge[],
): Map<string, number> {
  const scores = MEASURES[id].compute(weightedGraph(nodes, edges));
  return new Map(Object.entries(scores).map(([node, score]) => [node, Number(score.toPrecision(12))]));
}

/**
 * The community of every node by Louvain's method (Blondel et al. 2008) with a fixed seed: 0 is the largest, ties by smallest id.
 */
export function communities(nodes: readonly WeightedNode[], edges: readonly WeightedEdge[]): Map<string, number> {
  const graph = weightedGraph(nodes, edges);
  if (graph.size === 0) return new Map(graph.nodes().map((node, index) => [node, index]));
  const found = libraries.louvain()(graph, { getEdgeWeight: 'weight', rng: seededRandom(1) });
  const members = new Map<number, string[]>();
  for (const node of graph.nodes()) members.set(found[node]!, [...(members.get(found[node]!) ?? []), node]);
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
  const rank = new Map(ranked.flatMap((group, index) => group.map((node) => [node, index] as const)));
  return new Map(graph.nodes().map((node) => [node, rank.get(node)!]));
}
