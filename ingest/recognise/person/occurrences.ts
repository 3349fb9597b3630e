/**
 * Where do names that were found stand in the text, wherever else that is? The longest from left to right, not overlapping.
 *
 * As `Gazetteer.scan` for a handful of words: their first characters tell nearly all offsets apart, and nothing has to be built first.
 */
import type { GazetteerHit } from '../../lexicon/gazetteer.js';

/** Of words that begin alike, how long they are, longest first. */
type Lengths = Map<number, number[]>;

/** @param names the first of equal ones counts. */
export function occurrences<Value>(
  plain: string,
  names: Iterable<readonly [name: string, value: Value]>,
): readonly GazetteerHit<Value>[] {
  const values = new Map<string, Value>();
  for (const [name, value] of names) if (!values.has(name)) values.set(name, value);
  const hits: GazetteerHit<Value>[] = [];
  if (values.size === 0) return hits;
  const lengths = lengthsOf(values.keys());
  const first = new Uint8Array(0x10000);
  for (const code of lengths.keys()) first[code] = 1;
  for (let start = 0; start < plain.length; start++) {
    if (first[plain.charCodeAt(start)] === 0) continue;
    const name = nameAt(plain, start, lengths, values);
    if (name === undefined) continue;
    hits.push({ start, end: start + name.length, value: values.get(name)! });
    start += name.length - 1;
  }
  return hits;
}

function lengthsOf(names: Iterable<string>): Lengths {
  const lengths: Lengths = new Map();
  for (const name of names) {
    const known = lengths.get(name.charCodeAt(0));
    if (!known) lengths.set(name.charCodeAt(0), [name.length]);
    else if (!known.includes(name.length)) known.push(name.length);
  }
  for (const one of lengths.values()) one.sort((a, b) => b - a);
  return lengths;
}

function nameAt(plain: string, start: number, lengths: Lengths, names: ReadonlyMap<string, unknown>) {
  for (const length of lengths.get(plain.charCodeAt(start))!) {
    const name = plain.slice(start, start + length);
    if (names.has(name)) return name;
  }
  return undefined;
}
