/** Which relations did a change of the lexicon or of the rules bring or take? The store's relations before and after, compared. */
import type { GraphStore } from '../graph/store/store.js';

const RELATIONS = 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name AS a, type(r) AS kind, b.name AS b';

export async function readRelations(store: GraphStore): Promise<Set<string>> {
  const { rows } = await store.run(RELATIONS, {}, { trusted: true });
  return new Set(rows.map(({ a, kind, b }) => `${a} -${kind}→ ${b}`));
}

/** Shown of each; how many there are is always said. */
const MOST_SHOWN = 20;

export function* relationChanges(before: ReadonlySet<string>, after: ReadonlySet<string>): Generator<string> {
  const appeared = [...after].filter((one) => !before.has(one)).sort();
  const disappeared = [...before].filter((one) => !after.has(one)).sort();
  yield `Read anew: ${appeared.length} relations appeared and ${disappeared.length} disappeared`;
  for (const [sign, all] of [
    ['+', appeared],
    ['-', disappeared],
  ] as const) {
    for (const one of all.slice(0, MOST_SHOWN)) yield `  ${sign} ${one}`;
    if (all.length > MOST_SHOWN) yield `  ${sign} … ${all.length - MOST_SHOWN} more`;
  }
}
