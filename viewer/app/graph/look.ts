/**
 * How each node and edge is drawn: a pure function of model, view and what is visible. What is hovered or selected is drawn over it
 * (`veil.ts`), so that pointing at something never draws the whole picture again.
 */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { relationType } from '../../../graph/schema/relation-types.js';
import type { Guide } from '../layout/arrange.js';
import type { Palette } from '../look/palette.js';
import type { Colouring, MeasureName } from '../state/view.js';
import type { EdgeData, Model, NodeData } from './model.js';
import { type MeasureValues, measureOf, type Visible } from './visible.js';

export interface Scene {
  readonly model: Model;
  readonly visible: Visible;
  readonly palette: Palette;
  readonly measure: MeasureName;
  readonly colouring: Colouring;
  /** The largest value of the measure among what is shown. */
  readonly largest: number;
  readonly computed: MeasureValues | null;
  readonly guides: readonly Guide[];
  /** What the person's language calls a type, and '' things without a date. */
  readonly names: (kind: string) => string;
  /** Circles are smaller on small screens: 1 is the usual size. */
  readonly scale: number;
  /** How far an edge bends because others join the same two nodes. */
  readonly bends: ReadonlyMap<string, number>;
}

export type SceneInputs = Omit<Scene, 'largest' | 'bends'> & { readonly curved: boolean };

const SMALLEST_PX = 4;
const LARGEST_PX = 17;

export function makeScene({ curved, ...inputs }: SceneInputs): Scene {
  const { model, visible, measure, computed } = inputs;
  let largest = 0;
  for (const id of visible.nodes)
    largest = Math.max(largest, measureOf(model.graph.getNodeAttributes(id), measure, computed));
  return { ...inputs, largest, bends: bendParallels(model, visible, curved) };
}

function bendParallels(model: Model, visible: Visible, curved: boolean): Map<string, number> {
  const between = new Map<string, string[]>();
  for (const edge of visible.edges) {
    const [source, target] = model.graph.extremities(edge);
    const key = source < target ? `${source}\n${target}` : `${target}\n${source}`;
    const list = between.get(key);
    if (list) list.push(edge);
    else between.set(key, [edge]);
  }
  const bends = new Map<string, number>();
  for (const [key, edges] of between) {
    if (edges.length === 1) {
      if (curved) bends.set(edges[0] ?? '', 0.2);
      continue;
    }
    edges.forEach((edge, index) => {
      // The bend is measured from the edge's own direction: turn it round for edges that run the other way.
      const forward = key.startsWith(`${model.graph.source(edge)}\n`);
      const bend = (index - (edges.length - 1) / 2) * 0.3;
      bends.set(edge, (forward ? bend : -bend) || 0.05);
    });
  }
  return bends;
}

export const sizeOf = (node: NodeData, scene: Scene): number => {
  const share = scene.largest > 0 ? measureOf(node, scene.measure, scene.computed) / scene.largest : 0;
  return scene.scale * (SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(Math.max(0, share)));
};

export const colourOf = (node: NodeData, scene: Scene): string =>
  scene.colouring === 'community' ? scene.palette.community(node.community) : scene.palette.kind(node.kind);

/** Only what sigma draws by: it keeps these beside the graph's own attributes, and a copy of all would be a third of the memory. */
export function drawNode(scene: Scene, id: string, node: NodeData): Partial<NodeDisplayData> {
  const { x, y } = node;
  if (!scene.visible.nodes.has(id)) return { x, y, hidden: true };
  return { x, y, size: sizeOf(node, scene), color: colourOf(node, scene) };
}

export type DrawnEdge = Partial<EdgeDisplayData> & { curvature?: number };

/** Whole from the start: what sigma would add later costs every edge a second piece of memory. */
const PLAIN_EDGE = { color: '', label: '', size: 1, hidden: false, forceLabel: false, type: 'line', zIndex: 0 };

export function drawEdge(scene: Scene, id: string, edge: EdgeData): DrawnEdge {
  if (!scene.visible.edges.has(id)) return { ...PLAIN_EDGE, hidden: true };
  const { worded, directed } = relationType(edge.kind);
  const bend = scene.bends.get(id);
  return {
    ...PLAIN_EDGE,
    type: bend === undefined ? (directed ? 'arrow' : 'line') : directed ? 'curvedArrow' : 'curve',
    size: widthOf(edge),
    color: worded ? scene.palette.edge : scene.palette.edgeFaint,
    zIndex: worded ? 1 : 0,
    ...(bend === undefined ? {} : { curvature: bend }),
  };
}

/** Pixels; by evidence for worded relations, always thin for co-occurrence. */
export const widthOf = (edge: EdgeData): number =>
  relationType(edge.kind).worded ? Math.min(6, 1.6 + 0.7 * Math.log2(edge.weight)) : 0.8;
