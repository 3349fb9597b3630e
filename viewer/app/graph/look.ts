/**
 * How each node and edge is drawn: a pure function of model, view, what is visible and what is hovered.
 *
 * The reducers write into the copy that sigma hands them and return it, so that a frame allocates nothing.
 */
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { relationType } from '../../../graph/schema/relation-types.js';
import type { Guide } from '../layout/arrange.js';
import type { Palette } from '../look/palette.js';
import type { View } from '../state/view.js';
import type { EdgeData, Model, NodeData } from './model.js';
import { type MeasureValues, measureOf, type Visible } from './visible.js';

export interface Scene {
  readonly model: Model;
  readonly view: View;
  readonly visible: Visible;
  readonly palette: Palette;
  readonly largest: number;
  readonly computed: MeasureValues | null;
  /** Nodes and edges that stay bright; null when nothing fades. */
  readonly near: ReadonlySet<string> | null;
  readonly nearEdges: ReadonlySet<string> | null;
  readonly selected: ReadonlySet<string>;
  readonly guides: readonly Guide[];
  /** What the person's language calls a type, and '' things without a date. */
  readonly names: (kind: string) => string;
  /** Circles are smaller on small screens: 1 is the usual size. */
  readonly scale: number;
  /** How far an edge bends because others join the same two nodes. */
  readonly bends: ReadonlyMap<string, number>;
}

export interface SceneInputs {
  readonly model: Model;
  readonly view: View;
  readonly visible: Visible;
  readonly palette: Palette;
  readonly computed: MeasureValues | null;
  readonly guides: readonly Guide[];
  readonly names: (kind: string) => string;
  readonly scale: number;
  readonly hovered: string;
  readonly hoveredRelation: string;
}

const SMALLEST_PX = 4;
const LARGEST_PX = 17;

export function makeScene(inputs: SceneInputs): Scene {
  const { model, view, visible, palette, computed, guides, names, scale } = inputs;
  let largest = 0;
  for (const id of visible.nodes)
    largest = Math.max(largest, measureOf(model.graph.getNodeAttributes(id), view.measure, computed));
  const { near, nearEdges } = findNear(inputs);
  const bends = bendParallels(model, visible, view.curved);
  return {
    model,
    view,
    visible,
    palette,
    computed,
    guides,
    names,
    scale,
    largest,
    near,
    nearEdges,
    selected: new Set(view.selected),
    bends,
  };
}

/** What stays bright: the hovered thing and its neighbours, or else the selected relation and its ends. */
function findNear({ model, view, visible, hovered, hoveredRelation }: SceneInputs) {
  const near = new Set<string>();
  const nearEdges = new Set<string>();
  const relation = hoveredRelation || (hovered ? '' : view.relation);
  const centres = hovered ? [hovered] : relation ? [] : view.selected.filter((id) => visible.nodes.has(id));
  if (relation && model.graph.hasEdge(relation)) {
    nearEdges.add(relation);
    for (const end of model.graph.extremities(relation)) near.add(end);
  }
  for (const centre of centres) {
    if (!model.graph.hasNode(centre)) continue;
    near.add(centre);
    model.graph.forEachEdge(centre, (edge, _, source, target) => {
      if (!visible.edges.has(edge)) return;
      nearEdges.add(edge);
      near.add(source === centre ? target : source);
    });
  }
  return near.size === 0 ? { near: null, nearEdges: null } : { near, nearEdges };
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
  const share = scene.largest > 0 ? measureOf(node, scene.view.measure, scene.computed) / scene.largest : 0;
  return scene.scale * (SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(Math.max(0, share)));
};

export const colourOf = (node: NodeData, scene: Scene): string =>
  scene.view.colouring === 'community' ? scene.palette.community(node.community) : scene.palette.kind(node.kind);

export type DrawnNode = NodeData & Partial<NodeDisplayData>;
export type DrawnEdge = EdgeData & Partial<EdgeDisplayData> & { curvature?: number };

export function drawNode(scene: Scene, id: string, node: DrawnNode): DrawnNode {
  if (!scene.visible.nodes.has(id)) {
    node.hidden = true;
    return node;
  }
  const bright = scene.near === null || scene.near.has(id) || scene.selected.has(id);
  node.size = sizeOf(node, scene);
  node.color = bright ? colourOf(node, scene) : scene.palette.fadedNode;
  node.zIndex = bright ? 2 : 1;
  return node;
}

export function drawEdge(scene: Scene, id: string, edge: DrawnEdge): DrawnEdge {
  if (!scene.visible.edges.has(id)) {
    edge.hidden = true;
    return edge;
  }
  const { palette, view, nearEdges } = scene;
  const type = relationType(edge.kind);
  const chosen = id === view.relation;
  const bend = scene.bends.get(id);
  edge.curvature = bend ?? 0;
  edge.type = bend === undefined ? (type.directed ? 'arrow' : 'line') : type.directed ? 'curvedArrow' : 'curve';
  edge.size = type.worded ? Math.min(6, 1.6 + 0.7 * Math.log2(edge.weight)) : 0.8;
  edge.color = type.worded ? palette.edge : palette.edgeFaint;
  edge.zIndex = type.worded ? 1 : 0;
  if (nearEdges) {
    edge.color = nearEdges.has(id) ? palette.edgeNear : palette.fadedEdge;
    edge.zIndex = nearEdges.has(id) ? 3 : 0;
  }
  if (chosen) {
    edge.color = palette.accent;
    edge.size += 1.2;
    edge.zIndex = 4;
  }
  return edge;
}
