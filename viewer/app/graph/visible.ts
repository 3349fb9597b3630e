/**
 * Which part of the model is on screen, and how many of each would be: a pure function of model and view.
 *
 * A count of a facet's value follows all the other facets, so that it says what switching that value would give.
 */
import type { EntityKind } from '../../../graph/schema/entity-types.js';
import { type RelationKind, relationType } from '../../../graph/schema/relation-types.js';
import type { MeasureName, View } from '../state/view.js';
import { type DocumentTest, documentTest } from './document-test.js';
import type { EdgeData, Model, NodeData } from './model.js';

export type MeasureValues = ReadonlyMap<string, number>;

export interface Visible {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Worded relations among the shown ones. */
  readonly worded: number;
  /** How many entities pass the filters, shown or not. */
  readonly passing: number;
  readonly counts: FacetCounts;
}

export interface FacetCounts {
  readonly kinds: ReadonlyMap<EntityKind, number>;
  readonly communities: ReadonlyMap<number, number>;
  readonly relations: ReadonlyMap<RelationKind, number>;
  readonly documents: ReadonlyMap<string, number>;
  readonly publishers: ReadonlyMap<string, number>;
  readonly dates: ReadonlyMap<string, number>;
  readonly speakers: ReadonlyMap<string, number>;
  /** Weight → relations. */
  readonly weights: ReadonlyMap<number, number>;
  /** Confidence in tenths (0 to 10) → relations. */
  readonly confidences: ReadonlyMap<number, number>;
}

/** Which edges of a path or other special part are to be shown in any case. */
export interface Spotlight {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

const add = <K>(counts: Map<K, number>, key: K, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

export const measureOf = (node: NodeData, measure: MeasureName, computed: MeasureValues | null): number => {
  if (measure === 'mentions') return node.mentions;
  if (measure === 'degree') return node.degree;
  if (measure === 'betweenness') return computed?.get(node.id) ?? 0;
  return node.rank;
};

export function findVisible(
  model: Model,
  view: View,
  computed: MeasureValues | null,
  spotlight: Spotlight | null,
): Visible {
  const test = documentTest(model, view.filters);
  const spoken = spokenBy(model, view.filters.speakers);
  const passing = passingNodes(model, view, test, spoken);
  const counts = emptyCounts();
  countNodes(model, view, test, spoken, counts);
  countSpeakers(model, passing, counts);
  const edgesPassing = passingEdges(model, view, test, passing, counts);
  const nodes = spotlight ? new Set(spotlight.nodes) : chooseNodes(model, view, computed, passing, edgesPassing);
  for (const id of view.hidden) nodes.delete(id);
  const { edges, worded } = chooseEdges(model, view, nodes, edgesPassing, spotlight);
  return { nodes, edges, worded, passing: passing.size, counts };
}

const emptyCounts = () => ({
  kinds: new Map<EntityKind, number>(),
  communities: new Map<number, number>(),
  relations: new Map<RelationKind, number>(),
  documents: new Map<string, number>(),
  publishers: new Map<string, number>(),
  dates: new Map<string, number>(),
  speakers: new Map<string, number>(),
  weights: new Map<number, number>(),
  confidences: new Map<number, number>(),
});
type MutableCounts = ReturnType<typeof emptyCounts>;

/** The speakers themselves and all they spoke of; null when nobody was picked. */
function spokenBy(model: Model, speakers: readonly string[]): ReadonlySet<string> | null {
  if (speakers.length === 0) return null;
  const result = new Set(speakers);
  for (const speaker of speakers)
    if (model.graph.hasNode(speaker))
      model.graph.forEachOutEdge(speaker, (_, edge, __, target) => {
        if (edge.kind === 'SPOKE_ON') result.add(target);
      });
  return result;
}

function passingNodes(model: Model, view: View, test: DocumentTest, spoken: ReadonlySet<string> | null): Set<string> {
  const { kindsOff, communities } = view.filters;
  const passing = new Set<string>();
  model.graph.forEachNode((id, node) => {
    if (kindsOff.includes(node.kind) || !inCommunity(node, communities)) return;
    if (test.passes(node.in) && (!spoken || spoken.has(id))) passing.add(id);
  });
  return passing;
}

const inCommunity = (node: NodeData, communities: readonly string[]): boolean =>
  communities.length === 0 || communities.includes(String(node.community));

function countNodes(
  model: Model,
  view: View,
  test: DocumentTest,
  spoken: ReadonlySet<string> | null,
  counts: MutableCounts,
): void {
  const { kindsOff, communities } = view.filters;
  const lists = new Map<readonly number[], number>();
  model.graph.forEachNode((id, node) => {
    if (spoken && !spoken.has(id)) return;
    const kindOk = !kindsOff.includes(node.kind);
    const communityOk = inCommunity(node, communities);
    if (communityOk && test.passes(node.in)) add(counts.kinds, node.kind);
    if (kindOk && test.passes(node.in)) add(counts.communities, node.community);
    if (kindOk && communityOk) add(lists, node.in);
  });
  for (const [list, things] of lists) test.count(list, things, counts);
}

function countSpeakers(model: Model, passing: ReadonlySet<string>, counts: MutableCounts): void {
  model.graph.forEachEdge((_, edge, source, target) => {
    if (edge.kind === 'SPOKE_ON' && passing.has(target)) add(counts.speakers, source);
  });
}

function passingEdges(
  model: Model,
  view: View,
  test: DocumentTest,
  passing: ReadonlySet<string>,
  counts: MutableCounts,
): Set<string> {
  const { relationsOff, minWeight, minConfidence } = view.filters;
  const result = new Set<string>();
  model.graph.forEachEdge((id, edge, source, target) => {
    if (!passing.has(source) || !passing.has(target)) return;
    if (!test.passes(edge.in)) return;
    const kindOk = !relationsOff.includes(edge.kind);
    const layerOk = relationType(edge.kind).worded || view.cooccurrence;
    const weightOk = edge.weight >= minWeight;
    const sureOk = edge.confidence >= minConfidence;
    if (weightOk && sureOk) add(counts.relations, edge.kind);
    if (kindOk && layerOk && sureOk) add(counts.weights, edge.weight);
    if (kindOk && layerOk && weightOk) add(counts.confidences, Math.floor(edge.confidence * 10 + 1e-9));
    if (kindOk && layerOk && weightOk && sureOk) result.add(id);
  });
  return result;
}

function chooseNodes(
  model: Model,
  view: View,
  computed: MeasureValues | null,
  passing: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): Set<string> {
  if (view.ego && model.graph.hasNode(view.ego)) return egoNetwork(model, view.ego, view.depth, edges);
  const chosen = topNodes(model, view, computed, passing, edges);
  for (const id of [...view.expanded, ...view.selected, ...view.pinned]) if (model.graph.hasNode(id)) chosen.add(id);
  for (const id of view.expanded) {
    if (!model.graph.hasNode(id)) continue;
    model.graph.forEachEdge(id, (edge, _, source, target) => {
      if (edges.has(edge)) chosen.add(source === id ? target : source);
    });
  }
  return chosen;
}

/** Fewer connected entities than this are no picture of how things hang together: then the first in rank are shown, related or not. */
const LEAST_CONNECTED = 20;

function topNodes(
  model: Model,
  view: View,
  computed: MeasureValues | null,
  passing: ReadonlySet<string>,
  edges: ReadonlySet<string>,
): Set<string> {
  if (view.top === 0) return new Set(passing);
  const ranked = [...passing].map((id) => model.graph.getNodeAttributes(id));
  ranked.sort(
    (a, b) =>
      measureOf(b, view.measure, computed) - measureOf(a, view.measure, computed) ||
      b.mentions - a.mentions ||
      (a.id < b.id ? -1 : 1),
  );
  const connected = firstConnected(model, ranked, edges, view.top);
  if (connected.size >= Math.min(LEAST_CONNECTED, view.top)) return connected;
  return new Set(ranked.slice(0, view.top).map(({ id }) => id));
}

/** The first in rank that are related to one another: what has no line among them would lie about the picture like dust. */
function firstConnected(
  model: Model,
  ranked: readonly NodeData[],
  edges: ReadonlySet<string>,
  most: number,
): Set<string> {
  const [seen, connected] = [new Set<string>(), new Set<string>()];
  for (const { id } of ranked) {
    if (connected.size >= most) break;
    const joined = new Set<string>();
    model.graph.forEachEdge(id, (edge, _, source, target) => {
      const other = source === id ? target : source;
      if (seen.has(other) && edges.has(edge)) joined.add(other);
    });
    seen.add(id);
    if (joined.size === 0) continue;
    connected.add(id);
    for (const other of joined) if (connected.size < most) connected.add(other);
  }
  return connected;
}

function egoNetwork(model: Model, centre: string, depth: number, edges: ReadonlySet<string>): Set<string> {
  const reached = new Set([centre]);
  let border = [centre];
  for (let step = 0; step < depth; step += 1) {
    const next: string[] = [];
    for (const id of border)
      model.graph.forEachEdge(id, (edge, _, source, target) => {
        const other = source === id ? target : source;
        if (!edges.has(edge) || reached.has(other)) return;
        reached.add(other);
        next.push(other);
      });
    border = next;
  }
  return reached;
}

function chooseEdges(
  model: Model,
  view: View,
  nodes: ReadonlySet<string>,
  passing: ReadonlySet<string>,
  spotlight: Spotlight | null,
): { edges: Set<string>; worded: number } {
  const edges = new Set<string>();
  let worded = 0;
  const consider = (id: string, edge: EdgeData, source: string, target: string): void => {
    const wanted = spotlight ? spotlight.edges.has(id) : passing.has(id) || id === view.relation;
    if (!wanted || !nodes.has(source) || !nodes.has(target)) return;
    edges.add(id);
    if (relationType(edge.kind).worded) worded += 1;
  };
  model.graph.forEachEdge(consider);
  return { edges, worded };
}
