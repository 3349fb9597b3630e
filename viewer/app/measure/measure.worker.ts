/**
 * Betweenness of the entities (Brandes 2001, unweighted, undirected), reporting how far it is.
 */
import { UndirectedGraph } from 'graphology';
import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';

export interface MeasureTask {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
}

/** Either how far (0 to 1), or the values, the largest being 1. */
export type MeasureAnswer = { readonly share: number } | { readonly values: readonly (readonly [string, number])[] };

const say = (answer: MeasureAnswer): void => self.postMessage(answer);

self.onmessage = ({ data }: MessageEvent<MeasureTask>) => {
  const graph = new UndirectedGraph();
  for (const id of data.nodes) graph.addNode(id);
  for (const [from, to] of data.edges) if (from !== to) graph.mergeEdge(from, to);
  say({ values: betweenness(graph) });
};

function betweenness(graph: UndirectedGraph): [string, number][] {
  const from = createUnweightedIndexedBrandes(graph);
  const totals = new Float64Array(graph.order);
  const depending = new Float64Array(graph.order);
  const every = Math.max(1, Math.floor(graph.order / 50));
  for (let source = 0; source < graph.order; source += 1) {
    if (source % every === 0) say({ share: source / graph.order });
    const [stack, predecessors, paths] = from(source);
    depending.fill(0);
    while (stack.size > 0) {
      const node = stack.pop() ?? 0;
      const share = (1 + (depending[node] ?? 0)) / (paths[node] ?? 1);
      for (const before of predecessors[node] ?? [])
        depending[before] = (depending[before] ?? 0) + (paths[before] ?? 0) * share;
      if (node !== source) totals[node] = (totals[node] ?? 0) + (depending[node] ?? 0);
    }
  }
  const largest = totals.reduce((a, b) => Math.max(a, b), 0) || 1;
  return graph.nodes().map((id, at) => [id, (totals[at] ?? 0) / largest]);
}
