/**
 * Records as rows of values in a fixed order, and the Cypher that reads them back into properties.
 *
 * An engine takes lists in half the time of objects, whose every key crosses anew with every row. A value that is absent is null in its
 * row, and Cypher stores no null, so it stays absent.
 */

/** `real` and `reals` keep numbers real when they happen to be whole; see `cypher-run.ts`. */
export type Column = string | readonly [name: string, type: 'real' | 'reals'];

export interface Columns {
  /** A map literal over the row `r`: `{name: r[1], confidence: toFloat(r[2])}`. */
  readonly map: string;
  /** The keys, then the properties, of one record. */
  row(record: object): unknown[];
}

/**
 * @param keys come first in each row; a statement says them by their place, `r[0]`, `r[1]` …
 * @param properties follow them
 */
export function columns(keys: readonly string[], properties: readonly Column[]): Columns {
  const named = properties.map((column) => (typeof column === 'string' ? ([column, ''] as const) : column));
  const order = [...keys, ...named.map(([name]) => name)];
  const entries = named.map(([name, type], i) => `${name}: ${READ[type](`r[${keys.length + i}]`)}`);
  return {
    map: `{${entries.join(', ')}}`,
    row: (record) => order.map((name) => (record as Readonly<Record<string, unknown>>)[name] ?? null),
  };
}

const READ = {
  '': (place: string) => place,
  real: (place: string) => `toFloat(${place})`,
  reals: (place: string) => `[c IN ${place} | toFloat(c)]`,
};
