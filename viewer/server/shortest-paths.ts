/**
 * The shortest ways between two entities, whatever the direction of the relations: breadth first, all of the least length.
 *
 * What words state goes before co-occurrence: only when no stated way exists may a path run over one.
 */
import type { GraphEdge } from './api-types.js';
import { isWorded, type Snapshot } from './snapshot.js';

export interface Path {
  readonly nodes: string[];
  readonly edges: string[];
}

/** @returns at most `limit` paths of at most `maxLength` relations, heaviest first steps first; none when there is none */
export function shortestPaths(snapshot: Snapshot, from: string, to: string, maxLength: number, limit: number): Path[] {
  const stated = search(snapshot, from, to, maxLength, limit, ({ kind }) => isWorded(kind));
  return stated.length > 0 ? stated : search(snapshot, from, to, maxLength, limit, () => true);
}

type Counts = (edge: GraphEdge) => boolean;

function search(
  snapshot: Snapshot,
  from: string,
  to: string,
  maxLength: number,
  limit: number,
  counts: Counts,
): Path[] {
  const distances = distancesTo(snapshot, to, from, maxLength, counts);
  const found: Path[] = [];
  const walk = (node: string, nodes: string[], edges: string[]): void => {
    if (found.length >= limit) return;
    if (node === to) return void found.push({ nodes, edges });
    const left = distances.get(node) ?? 0;
    const seen = new Set<string>();
    for (const edge of snapshot.edgesOf.get(node) ?? []) {
      const next = edge.source === node ? edge.target : edge.source;
      // Of several relations between the same two the first, which is the most important, stands for all.
      if (distances.get(next) !== left - 1 || seen.has(next) || !counts(edge)) continue;
      seen.add(next);
      walk(next, [...nodes, next], [...edges, edge.id]);
    }
  };
  if (distances.has(from)) walk(from, [from], []);
  return found;
}

/** Steps to `to` for every entity not farther from it than `from` is. */
function distancesTo(
  { edgesOf }: Snapshot,
  to: string,
  from: string,
  maxLength: number,
  counts: Counts,
): Map<string, number> {
  const distances = new Map([[to, 0]]);
  let rim = [to];
  for (let distance = 1; distance <= maxLength && rim.length > 0 && !distances.has(from); distance++) {
    const next: string[] = [];
    for (const node of rim)
      for (const edge of edgesOf.get(node) ?? []) {
        const other = edge.source === node ? edge.target : edge.source;
        if (distances.has(other) || !counts(edge)) continue;
        distances.set(other, distance);
        next.push(other);
      }
    rim = next;
  }
  return distances;
}
