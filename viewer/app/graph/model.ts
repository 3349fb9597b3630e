/**
 * What of the graph the page has fetched so far: one graphology graph with the server's records as attributes.
 *
 * It only grows (expanding adds neighbours) until the store's revision changes; what is shown of it is `visible.ts`'s
 * question. An attribute named `type` would pick a WebGL program, hence `kind`.
 */
import { MultiGraph } from 'graphology';
import { ENTITY_KINDS, type EntityKind } from '../../../graph/schema/entity-types.js';
import { RELATION_KINDS, type RelationKind } from '../../../graph/schema/relation-types.js';
import type { DocumentRef, Graph, GraphEdge, GraphNode } from '../../server/api-types.js';

export interface NodeData {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly rank: number;
  readonly community: number;
  readonly degree: number;
  /** Indices into `Model.documents`. */
  readonly in: readonly number[];
  /** Where the server put it. */
  readonly homeX: number;
  readonly homeY: number;
  /** Where the present layout has it. */
  x: number;
  y: number;
}

export interface EdgeData {
  readonly id: string;
  readonly kind: RelationKind;
  readonly weight: number;
  readonly confidence: number;
  readonly detail: string;
  readonly in: readonly number[];
}

export type ModelGraph = MultiGraph<NodeData, EdgeData>;

export interface Model {
  readonly graph: ModelGraph;
  readonly documents: readonly DocumentRef[];
  readonly totals: Graph['totals'];
  readonly revision: string;
  /** Another number for every graph made, also of the same revision; a grown model keeps it. */
  readonly serial: number;
  /** Extent of the first picture; kept while the graph grows, so that nothing jumps. */
  readonly box: Box;
  /** Names of the communities: their two top members. */
  readonly communities: ReadonlyMap<number, string>;
}

export interface Box {
  readonly x: [number, number];
  readonly y: [number, number];
}

const nodeData = (node: GraphNode): NodeData => ({
  ...node,
  kind: (kinds.get(node.kind) ?? node.kind) as EntityKind,
  aliases: node.aliases.length > 0 ? node.aliases : NO_ALIASES,
  in: share(node.in),
  homeX: node.x,
  homeY: node.y,
});

let serial = 0;

export function createModel(part: Graph): Model {
  const graph: ModelGraph = new MultiGraph();
  addPart(graph, part);
  serial += 1;
  const { documents, totals, revision } = part;
  return { graph, documents, totals, revision, serial, box: boxOf(graph), communities: nameCommunities(graph) };
}

/** Adds what is new of a part; what is there already stays where it is. @returns a new Model over the same graph. */
export function growModel(model: Model, part: Graph): Model {
  addPart(model.graph, part);
  return { ...model, communities: nameCommunities(model.graph) };
}

/** The page's own copy of a kind, instead of one for every record. */
const kinds = new Map<string, string>([...ENTITY_KINDS, ...RELATION_KINDS].map((kind) => [kind, kind]));
const NO_ALIASES: readonly string[] = [];

/** One list for all things in the same documents, across the parts of all graphs: a tenth of the memory, and one judgement each. */
const lists = new Map<string, readonly number[]>();
const share = (list: readonly number[]): readonly number[] => {
  const key = list.join();
  const known = lists.get(key) ?? list;
  lists.set(key, known);
  return known;
};

function addPart(graph: ModelGraph, part: Graph): void {
  for (const node of part.nodes) if (!graph.hasNode(node.id)) graph.addNode(node.id, nodeData(node));
  for (const edge of part.edges) addEdge(graph, edge);
}

function addEdge(graph: ModelGraph, edge: GraphEdge): void {
  if (graph.hasEdge(edge.id) || !graph.hasNode(edge.source) || !graph.hasNode(edge.target)) return;
  if (edge.source === edge.target) return;
  const { id, source, target, weight, confidence, detail } = edge;
  const kind = (kinds.get(edge.kind) ?? edge.kind) as RelationKind;
  graph.addDirectedEdgeWithKey(edge.id, source, target, {
    id,
    kind,
    weight,
    confidence,
    detail,
    in: share(edge.in),
  });
}

/** @param atHome where the server put them, whatever the present layout */
export function boxOf(graph: ModelGraph, only?: ReadonlySet<string>, atHome = false): Box {
  const x: [number, number] = [Infinity, -Infinity];
  const y: [number, number] = [Infinity, -Infinity];
  graph.forEachNode((id, node) => {
    if (only && !only.has(id)) return;
    const [left, low] = atHome ? [node.homeX, node.homeY] : [node.x, node.y];
    x[0] = Math.min(x[0], left);
    x[1] = Math.max(x[1], left);
    y[0] = Math.min(y[0], low);
    y[1] = Math.max(y[1], low);
  });
  return x[0] === Infinity ? { x: [0, 1], y: [0, 1] } : { x, y };
}

function nameCommunities(graph: ModelGraph): Map<number, string> {
  const members = new Map<number, NodeData[]>();
  graph.forEachNode((_, node) => {
    const list = members.get(node.community);
    if (list) list.push(node);
    else members.set(node.community, [node]);
  });
  const names = new Map<number, string>();
  for (const [community, nodes] of [...members].sort(([a], [b]) => a - b)) {
    nodes.sort((a, b) => b.rank - a.rank || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
    names.set(
      community,
      nodes
        .slice(0, 2)
        .map((node) => clip(node.name, 12))
        .join('、'),
    );
  }
  return names;
}

/** Names from documents may be thousands of characters long. */
export const clip = (name: string, length: number): string => {
  const characters = [...name.slice(0, length * 2 + 2)];
  return characters.length <= length ? name : `${characters.slice(0, length - 1).join('')}…`;
};
