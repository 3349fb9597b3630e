/**
 * Which sentences hold these words? All sentences in memory, folded, a text per document: looking through a hundred thousand takes
 * milliseconds, where an engine that scans them takes seconds and one with an index of its own finds others than the next.
 *
 * Made once per snapshot, two bytes a character. Hits and their order are the same whatever the engine.
 */
import { groupBy } from '../../graph/group-by.js';
import type { Ask } from './context.js';
import { fold } from './search-terms.js';
import type { Snapshot } from './snapshot.js';

export interface FoundSentence {
  readonly id: string;
  readonly document: string;
}

/** The sentences of one document in text order, a line each. */
interface Lines {
  readonly document: string;
  readonly ids: readonly string[];
  readonly starts: readonly number[];
  readonly text: string;
}

/** Latest document first, undated last; within one in text order. */
export type SentenceIndex = readonly Lines[];

const SENTENCES = `UNWIND $documents AS wanted MATCH (d:Document {id: wanted})-[:CONTAINS]->(s:Sentence)
  RETURN d.id AS document, s.id AS id, s.ordinal AS ordinal, s.text AS text`;

interface Row extends FoundSentence {
  readonly ordinal: number;
  readonly text: string;
}

/** Documents read before other requests get their turn. */
const AT_ONCE = 50;

const known = new WeakMap<Snapshot, Promise<SentenceIndex>>();

export function sentenceIndexOf(ask: Ask, snapshot: Snapshot): Promise<SentenceIndex> {
  const index = known.get(snapshot) ?? readAll(ask, snapshot);
  known.set(snapshot, index);
  index.catch(() => known.delete(snapshot));
  return index;
}

async function readAll(ask: Ask, { documents }: Snapshot): Promise<SentenceIndex> {
  const ids = [...documents].sort((a, b) => compare(b.date, a.date) || compare(a.id, b.id)).map(({ id }) => id);
  const index: Lines[] = [];
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const wanted = ids.slice(start, start + AT_ONCE);
    const rows = groupBy(await ask<Row>(SENTENCES, { documents: wanted }), ({ document }) => document);
    index.push(...wanted.map((document) => linesOf(document, rows.get(document) ?? [])));
  }
  return index;
}

function linesOf(document: string, rows: readonly Row[]): Lines {
  const sorted = [...rows].sort((a, b) => a.ordinal - b.ordinal);
  const starts: number[] = [];
  let text = '';
  for (const row of sorted) {
    starts.push(text.length);
    text += `${fold(row.text.replaceAll('\n', ' '))}\n`;
  }
  return { document, ids: sorted.map(({ id }) => id), starts, text };
}

/** @param terms folded, at least one: every one of them stands in a sentence that is found */
export function findSentences(index: SentenceIndex, terms: readonly string[]): FoundSentence[] {
  const [rarest = '', ...others] = [...terms].sort((a, b) => b.length - a.length);
  return index.flatMap((lines) => findLines(lines, rarest, others));
}

function findLines({ document, ids, starts, text }: Lines, term: string, others: readonly string[]): FoundSentence[] {
  const found: FoundSentence[] = [];
  let line = 0;
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, starts[line] ?? text.length)) {
    while ((starts[line + 1] ?? text.length) <= at) line++;
    const sentence = text.slice(starts[line], starts[line + 1]);
    if (others.every((other) => sentence.includes(other))) found.push({ id: ids[line]!, document });
    line++;
  }
  return found;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
