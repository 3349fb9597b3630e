/**
 * Parts of the snapshot as the canvas takes them: the most important entities, a neighbourhood, what given paths run over.
 */

import { countKinds } from '../../graph/group-by.js';
import type { Graph, GraphEdge } from './api-types.js';
import type { ServerContext } from './context.js';
import type { Snapshot, SnapshotNode } from './snapshot.js';

export interface GraphCut {
  /** Entities at most; 0 means all. */
  readonly limit: number;
  readonly minWeight: number;
  readonly kinds?: readonly string[];
  readonly relations?: readonly string[];
}

/** The most important entities of the kinds wanted, and the relations wanted among them. */
export function backbone({ nodes, edges }: Snapshot, { limit, minWeight, kinds, relations }: GraphCut) {
  const wanted = kinds === undefined ? nodes : nodes.filter(({ kind }) => kinds.includes(kind));
  const chosen = limit === 0 ? wanted : wanted.slice(0, limit);
  const fits = ({ kind, weight }: GraphEdge) =>
    weight >= minWeight && (relations === undefined || relations.includes(kind));
  return { nodes: chosen, edges: among(chosen, edges).filter(fits) };
}

/** An entity, at most `limit` of its neighbours (those bound most first), and all relations among these. */
export function neighbourhood({ nodeOf, edgesOf }: Snapshot, id: string, limit: number) {
  const ids = new Set([id]);
  for (const { source, target } of edgesOf.get(id) ?? []) {
    if (ids.size > limit) break;
    ids.add(source === id ? target : source);
  }
  const nodes = [...ids].flatMap((one) => nodeOf.get(one) ?? []);
  const edges = new Set([...ids].flatMap((one) => edgesOf.get(one) ?? []));
  return { nodes, edges: among(nodes, [...edges]) };
}

function among(nodes: readonly SnapshotNode[], edges: readonly GraphEdge[]): GraphEdge[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ source, target }) => ids.has(source) && ids.has(target));
}

interface Part {
  readonly nodes: readonly SnapshotNode[];
  readonly edges: readonly GraphEdge[];
}

/** The part with the places of its nodes and what is known of the whole. */
export async function drawn(context: ServerContext, snapshot: Snapshot, part: Part): Promise<Graph> {
  const places = await context.places(snapshot);
  return {
    nodes: part.nodes.map((node) => ({ ...node, ...(places.get(node.id) ?? { x: 0, y: 0 }) })),
    edges: [...part.edges],
    documents: [...snapshot.documents],
    totals: {
      entities: snapshot.nodes.length,
      relations: snapshot.edges.length,
      byKind: countKinds(snapshot.nodes),
      byRelation: countKinds(snapshot.edges),
    },
    revision: snapshot.revision,
  };
}
