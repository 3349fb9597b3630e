/**
 * The one thing both engines give to the code they share: running a Cypher statement, inside a transaction or not.
 *
 * Values cross as plain JavaScript. A whole number is sent as an integer, so a property that is a real number is written with
 * `toFloat(…)` in the statement: otherwise 5 / 2 would be 2 or 2.5 by the accident of the value.
 */
export type Row = Readonly<Record<string, unknown>>;
/** Inside a transaction statements run one after the other, in the order of the calls, whether these are waited for or not. */
export type Run = (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/** Rows that one UNWIND takes: large enough to hide the cost of a call, small enough to stay far from any engine's limit. */
const CHUNK = 10_000;

/** Runs `cypher`, which unwinds `$rows`, over all rows; nothing for no rows. */
export async function runOver(
  run: Run,
  cypher: string,
  rows: readonly unknown[],
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Row[]> {
  const chunks = Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, i) =>
    rows.slice(i * CHUNK, (i + 1) * CHUNK),
  );
  return (await Promise.all(chunks.map((chunk) => run(cypher, { ...parameters, rows: chunk })))).flat();
}

/** By UTF-16 code units, as JavaScript does everywhere: engines differ in how they order text. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
