/**
 * Which things did a person mean by a name? Ids, names, aliases and slogans, folded; an unknown one is answered with the nearest.
 */
import { PolicygraphError } from '../errors.js';
import { foldName, nearest } from '../nearest.js';

export interface Nameable {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly slogan?: string | null;
}

/**
 * The ids of all that a name can mean: those that bear it, or else those that have it as an alias, or else as their slogan.
 * @throws PolicygraphError unknown-name
 */
export function resolveNames(what: string, wanted: readonly string[], things: Iterable<Nameable>): string[] {
  const all = [...things];
  const ids = new Set(all.map(({ id }) => id));
  const names = index(all, ({ name }) => [name]);
  const aliases = index(all, ({ aliases = [] }) => aliases);
  const slogans = index(all, ({ slogan }) => (slogan ? [slogan] : []));
  return wanted.flatMap((name) => {
    if (ids.has(name)) return [name];
    const key = foldName(name);
    const found = names.get(key) ?? aliases.get(key) ?? slogans.get(key);
    if (found) return found;
    const near = nearest(
      name,
      all.flatMap((thing) => [thing.name, ...(thing.aliases ?? [])]),
    );
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Search for it with "query entities".';
    throw new PolicygraphError('unknown-name', `there is no ${what} "${name}"`, hint);
  });
}

function index(things: readonly Nameable[], namesOf: (thing: Nameable) => readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const thing of things)
    for (const name of namesOf(thing)) {
      const key = foldName(name);
      const ids = found.get(key) ?? [];
      if (!ids.includes(thing.id)) ids.push(thing.id);
      found.set(key, ids);
    }
  return found;
}
