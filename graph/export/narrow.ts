/**
 * Takes an outline and leaves what a selection asks for, one condition after another, and knows which one left nothing.
 *
 * The order is fixed: relations, weight and confidence decide what can be walked; then what is around, on a path or in an answer; then types;
 * then the top ones of what is left. Names that were asked for by name stay whatever their type.
 */
import { PolicygraphError } from '../errors.js';
import { measure } from '../measures.js';
import { foldName } from '../nearest.js';
import { RELATION_TYPES } from '../schema/relation-types.js';
import { compare, type Outline, type OutlineEdge, type OutlineNode } from './outline.js';
import { resolveNames } from './resolve-names.js';
import type { CheckedSelection } from './selection.js';

interface Condition {
  /** As the command line calls it. */
  readonly option: string;
  readonly given: (selection: CheckedSelection) => boolean;
  readonly apply: (outline: Outline, selection: CheckedSelection, named: ReadonlySet<string>) => Outline;
}

const CONDITIONS: readonly Condition[] = [
  {
    option: '--relation',
    given: ({ relations = [] }) => relations.length > 0,
    apply: (outline, { relations = [], ids }, named) =>
      keepEdges(outline, ({ kind }) => relations.includes(kind), named, ids),
  },
  {
    option: '--min-weight',
    given: ({ minWeight }) => minWeight !== undefined && minWeight > 0,
    apply: (outline, { minWeight = 0, ids }, named) =>
      keepEdges(outline, ({ weight }) => weight >= minWeight, named, ids),
  },
  {
    option: '--min-confidence',
    given: ({ minConfidence }) => minConfidence !== undefined && minConfidence > 0,
    apply: (outline, { minConfidence = 0, ids }, named) =>
      keepEdges(outline, ({ confidence }) => confidence >= minConfidence, named, ids),
  },
  {
    option: '--around',
    given: ({ around = [] }) => around.length > 0,
    apply: (outline, { around = [], depth }) =>
      keepNodes(outline, reach(outline.edges, entityIds(outline, around), depth)),
  },
  {
    option: '--path',
    given: ({ path }) => path !== undefined,
    apply: (outline, { path }) => keepNodes(outline, onPaths(outline, path!)),
  },
  {
    option: '--query',
    given: ({ rows }) => rows !== undefined,
    apply: (outline, { rows = [] }) => keepNodes(outline, namedInRows(outline, rows)),
  },
  {
    option: 'ids',
    given: ({ ids }) => ids !== undefined,
    apply: (outline, { ids = [] }) => keepNodes(outline, new Set(ids)),
  },
  {
    option: '--type',
    given: ({ types = [] }) => types.length > 0,
    apply: (outline, { types = [] }, named) =>
      keepNodes(outline, new Set(idsWhere(outline, (node) => types.includes(node.kind) || named.has(node.id)))),
  },
  {
    option: '--top',
    given: ({ top }) => top !== undefined,
    apply: (outline, { top }, named) => keepNodes(outline, topNodes(outline, top!, named)),
  },
];

/**
 * @param afterText the outline that the conditions on the text have left
 * @throws PolicygraphError unknown-name, empty-subgraph
 */
export function narrow(afterText: Outline, selection: CheckedSelection): Outline {
  const asked = [...(selection.around ?? []), ...(selection.path ?? [])];
  const named = new Set(entityIds(afterText, asked));
  let outline = afterText;
  for (const { option, given, apply } of CONDITIONS) {
    if (!given(selection)) continue;
    const before = outline.nodes.size;
    outline = apply(outline, selection, named);
    if (outline.nodes.size === 0) throw emptied(option, before);
  }
  return outline;
}

/** @param hint what to do; '' for widening the condition */
export function emptied(option: string, before: number, hint = ''): PolicygraphError {
  if (before === 0)
    return new PolicygraphError('empty-subgraph', 'there is nothing in the store', 'Ingest some texts first.');
  const what = `nothing is left of ${before} entities after ${option}`;
  const unconnected =
    option === '--path' ? 'No relations lead from the one to the other; look at each with --around.' : '';
  return new PolicygraphError('empty-subgraph', what, hint || unconnected || `Widen ${option}.`);
}

const entityIds = (outline: Outline, names: readonly string[]): string[] =>
  names.length === 0 ? [] : resolveNames('entity', names, outline.nodes.values());

const idsWhere = (outline: Outline, keep: (node: OutlineNode) => boolean): string[] =>
  [...outline.nodes.values()].filter(keep).map(({ id }) => id);

function keepNodes(outline: Outline, ids: ReadonlySet<string>): Outline {
  const nodes = new Map([...outline.nodes].filter(([id]) => ids.has(id)));
  return { nodes, edges: outline.edges.filter(({ from, to }) => nodes.has(from) && nodes.has(to)) };
}

/** Entities that lose their last relation go too, unless they were asked for by name or stand on somebody's screen. */
function keepEdges(
  outline: Outline,
  keep: (edge: OutlineEdge) => boolean,
  named: ReadonlySet<string>,
  ids: readonly string[] | undefined,
): Outline {
  const edges = outline.edges.filter(keep);
  if (ids) return { nodes: outline.nodes, edges };
  const touched = new Set([...named, ...edges.flatMap(({ from, to }) => [from, to])]);
  const nodes = new Map([...outline.nodes].filter(([id]) => touched.has(id)));
  return { nodes: edges.length === 0 ? new Map() : nodes, edges };
}

function reach(edges: readonly OutlineEdge[], seeds: readonly string[], depth: number): Set<string> {
  const neighbours = adjacency(edges);
  const reached = new Set(seeds);
  let front = [...reached];
  for (let step = 0; step < depth; step++) {
    front = front.flatMap((id) => neighbours.get(id) ?? []).filter((id) => !reached.has(id));
    for (const id of front) reached.add(id);
  }
  return reached;
}

function adjacency(edges: readonly OutlineEdge[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const link = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { from, to } of edges) {
    link(from, to);
    link(to, from);
  }
  return neighbours;
}

function onPaths(outline: Outline, [from, to]: readonly [string, string]): Set<string> {
  const [starts, ends] = [new Set(entityIds(outline, [from])), new Set(entityIds(outline, [to]))];
  const worded = outline.edges.filter(({ kind }) => RELATION_TYPES[kind].worded);
  const found = shortest(worded, starts, ends);
  return found.size > 0 ? found : shortest(outline.edges, starts, ends);
}

/** All nodes on any shortest path: those whose distances from both ends add up to the length. */
function shortest(edges: readonly OutlineEdge[], starts: ReadonlySet<string>, ends: ReadonlySet<string>): Set<string> {
  const neighbours = adjacency(edges);
  const fromStart = distances(neighbours, starts);
  const fromEnd = distances(neighbours, ends);
  const length = Math.min(...[...ends].map((id) => fromStart.get(id) ?? Infinity));
  if (length === Infinity) return new Set();
  return new Set(
    [...fromStart].filter(([id, steps]) => steps + (fromEnd.get(id) ?? Infinity) === length).map(([id]) => id),
  );
}

function distances(
  neighbours: ReadonlyMap<string, readonly string[]>,
  starts: ReadonlySet<string>,
): Map<string, number> {
  const steps = new Map([...starts].map((id) => [id, 0]));
  for (const [id, step] of steps)
    for (const next of neighbours.get(id) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  return steps;
}

function namedInRows(outline: Outline, rows: readonly Readonly<Record<string, unknown>>[]): Set<string> {
  const cells = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') cells.add(foldName(value)).add(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  rows.forEach((row) => {
    Object.values(row).forEach(collect);
  });
  return new Set(idsWhere(outline, ({ id, name }) => cells.has(id) || cells.has(foldName(name))));
}

function topNodes(
  outline: Outline,
  { count, measure: id }: NonNullable<CheckedSelection['top']>,
  named: ReadonlySet<string>,
): Set<string> {
  const scores = measure(id, [...outline.nodes.values()], outline.edges);
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([node]) => node);
  return new Set([...ranked.slice(0, count), ...[...named].filter((node) => outline.nodes.has(node))]);
}
