/**
 * Where does each node lie on the picture? ForceAtlas2 (Jacomy et al. 2014) from starting points that are a function of the ids, then
 * nodes are pushed apart, unconnected parts packed side by side, and all scaled to a fixed frame.
 *
 * The same nodes and edges, in whatever order, give the same positions: a picture can be compared with last year's.
 */

import { UndirectedGraph } from 'graphology';
import {
  hashText,
  libraries,
  seededRandom,
  type WeightedEdge,
  type WeightedNode,
  weightedGraph,
} from './weighted-graph.js';

export interface LayoutNode extends WeightedNode {
  /** Radius; only its ratio to the others counts. Default 10. */
  readonly size?: number;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface LayoutOptions {
  /** Steps of ForceAtlas2; default falls from 600 with the size of the graph. */
  readonly iterations?: number;
}

/** Positions run from -FRAME to FRAME on the longer axis, y upwards. */
export const FRAME = 1000;

export function layoutPositions(
  nodes: readonly LayoutNode[],
  edges: readonly WeightedEdge[],
  { iterations }: LayoutOptions = {},
): Map<string, Position> {
  const graph = weightedGraph(nodes, edges);
  const sizes = new Map(nodes.map(({ id, size }) => [id, size ?? 10]));
  const parts = components(graph).map((ids) => layoutPart(graph, ids, sizes, iterations));
  return scale(pack(parts));
}

type Part = Map<string, Position>;

/** Connected parts, largest first, ties by smallest id; lone nodes come one by one. */
function components(graph: UndirectedGraph): string[][] {
  const seen = new Set<string>();
  const parts: string[][] = [];
  for (const start of graph.nodes()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (let index = 0; index < part.length; index++)
      for (const neighbour of graph.neighbors(part[index]!))
        if (!seen.has(neighbour)) {
          seen.add(neighbour);
          part.push(neighbour);
        }
    parts.push(part.sort());
  }
  return parts.sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1));
}

function layoutPart(whole: UndirectedGraph, ids: string[], sizes: Map<string, number>, iterations?: number): Part {
  if (ids.length === 1) return new Map([[ids[0]!, { x: 0, y: 0 }]]);
  const graph = new UndirectedGraph();
  const spread = 30 * Math.sqrt(ids.length);
  for (const id of ids) {
    const random = seededRandom(hashText(id));
    const [angle, radius] = [random() * 2 * Math.PI, Math.sqrt(random()) * spread];
    graph.addNode(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle), size: sizes.get(id) });
    whole.forEachEdge(id, (key, { weight }, a, b) => {
      if (graph.hasNode(a) && graph.hasNode(b) && !graph.hasEdge(key)) graph.addEdgeWithKey(key, a, b, { weight });
    });
  }
  const forceAtlas2 = libraries.forceAtlas2();
  const settings = {
    ...forceAtlas2.inferSettings(ids.length),
    linLogMode: false,
    adjustSizes: false,
    scalingRatio: 20,
    gravity: 0.6,
    strongGravityMode: false,
    barnesHutOptimize: ids.length > 1000,
    edgeWeightInfluence: 1,
  };
  const steps = iterations ?? Math.round(Math.max(60, Math.min(600, 300_000 / ids.length)));
  const settled = forceAtlas2(graph, { iterations: steps, getEdgeWeight: 'weight', settings });
  for (const id of ids) graph.mergeNodeAttributes(id, settled[id]!);
  const apart = libraries.noverlap()(graph, { maxIterations: 150, settings: { margin: 6, ratio: 1.1, gridSize: 20 } });
  return new Map(ids.map((id) => [id, apart[id]!]));
}

/** Sets parts on rows below one another, the largest on top, on a sheet about as wide as it is high. */
function pack(parts: readonly Part[]): Part {
  const gap = 60;
  const boxes = parts.map((part) => ({ part, ...bounds(part) }));
  const area = boxes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const sheet = Math.max(boxes[0]?.width ?? 0, Math.sqrt(area) * 1.2);
  const placed: Part = new Map();
  let [left, top, row] = [0, 0, 0];
  for (const { part, minX, maxY, width, height } of boxes) {
    if (left > 0 && left + width > sheet) [left, top, row] = [0, top - row - gap, 0];
    for (const [id, { x, y }] of part) placed.set(id, { x: left + x - minX, y: top + y - maxY });
    left += width + gap;
    row = Math.max(row, height);
  }
  return placed;
}

function bounds(part: Part): { minX: number; maxY: number; width: number; height: number } {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of part.values()) {
    [minX, maxX] = [Math.min(minX, x), Math.max(maxX, x)];
    [minY, maxY] = [Math.min(minY, y), Math.max(maxY, y)];
  }
  return { minX, maxY, width: maxX - minX, height: maxY - minY };
}

/** Two decimals, so that the last bits of a machine's sine do not show. */
function scale(positions: Part): Map<string, Position> {
  if (positions.size === 0) return new Map();
  const { minX, maxY, width, height } = bounds(positions);
  const factor = (2 * FRAME) / Math.max(width, height, 1);
  const place = (value: number, origin: number, extent: number) =>
    Math.round((value - origin - extent / 2) * factor * 100) / 100 + 0;
  return new Map(
    [...positions]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { x, y }]) => [id, { x: place(x, minX, width), y: place(y, maxY - height, height) }]),
  );
}
