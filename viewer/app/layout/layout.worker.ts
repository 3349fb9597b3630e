/**
 * Computes the layouts that take long: ForceAtlas2 from where the server put things, and pushing apart what overlaps.
 *
 * Both start from given positions and draw no random numbers, so that the same view always gives the same picture.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';

export interface LayoutTask {
  readonly layout: 'force' | 'apart';
  readonly nodes: readonly { id: string; x: number; y: number; size: number; fixed: boolean }[];
  readonly edges: readonly (readonly [string, string, number])[];
}

export type LayoutAnswer = readonly (readonly [string, number, number])[];

const ITERATIONS = 400;
/** Above this many nodes fewer rounds have to do. */
const MANY = 1500;

self.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const graph = new UndirectedGraph();
  for (const { id, ...rest } of data.nodes) graph.addNode(id, rest);
  for (const [from, to, weight] of data.edges)
    if (from !== to)
      graph.updateEdge(from, to, (old) => ({ weight: ((old.weight as number | undefined) ?? 0) + weight }));
  if (data.layout === 'force') runForce(graph);
  noverlap.assign(graph, { maxIterations: 120, settings: { ratio: 1.1, margin: 4, speed: 4 } });
  const answer: LayoutAnswer = graph.mapNodes((id, { x, y }) => [id, x as number, y as number]);
  self.postMessage(answer);
};

function runForce(graph: UndirectedGraph): void {
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    linLogMode: true,
    gravity: 1,
    scalingRatio: 12,
    adjustSizes: false,
  };
  const iterations = graph.order > MANY ? Math.round((ITERATIONS * MANY) / graph.order) : ITERATIONS;
  forceAtlas2.assign(graph, { iterations, settings: { ...settings, edgeWeightInfluence: 0.5 } });
}
