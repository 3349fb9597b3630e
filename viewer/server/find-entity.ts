/** Which entity did a caller mean? Its id, its name, an alias or its slogan; an unknown one is answered with the nearest. */
import { foldName, nearest } from '../../graph/nearest.js';
import { refuse } from './problem.js';
import type { Snapshot, SnapshotNode } from './snapshot.js';

/** Longer names than this cannot be misspelt ones, and comparing them costs time. */
const MAX_COMPARED = 100;
/** Entities whose names are compared, the most important: spelling all of a large graph would hold up every other request. */
const MOST_COMPARED = 3000;

/** All that bear the name, or else all that have it as an alias, or else as their slogan; most mentioned first. */
export function entitiesNamed({ nodeOf, nodes, sloganOf }: Snapshot, name: string): SnapshotNode[] {
  const exact = nodeOf.get(name);
  if (exact !== undefined) return [exact];
  const folded = foldName(name);
  const called = (names: readonly string[]) => names.some((other) => foldName(other) === folded);
  const ways = [
    ({ name: own }: SnapshotNode) => called([own]),
    ({ aliases }: SnapshotNode) => called(aliases),
    ({ id }: SnapshotNode) => called([sloganOf.get(id) ?? '']),
  ];
  const found = ways.map((way) => nodes.filter(way)).find(({ length }) => length > 0) ?? [];
  return [...found].sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

export function nearestNames({ nodes }: Snapshot, name: string, limit = 5): string[] {
  if (name.length > MAX_COMPARED) return [];
  const names = nodes
    .slice(0, MOST_COMPARED)
    .flatMap((node) => [node.name, ...node.aliases])
    .filter(({ length }) => length <= MAX_COMPARED);
  return nearest(name, names, limit);
}

/** @throws PolicygraphError unknown-name */
export function entityIn(snapshot: Snapshot, name: string): SnapshotNode {
  const [found] = entitiesNamed(snapshot, name);
  if (found !== undefined) return found;
  const near = nearestNames(snapshot, name.slice(name.indexOf(':') + 1), 3);
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Look for it with /search-index.';
  throw refuse('unknown-name', `There is no entity "${name.slice(0, MAX_COMPARED)}"`, hint);
}
