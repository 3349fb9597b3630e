/**
 * The stretches of a text in which keywords may lie: words between punctuation, numbers, function words and mentions.
 *
 * Tags only sort out function words; what is a keyword is decided by statistics.
 */
import type { Mentioned, Span, Tokens } from '../document.js';
import { readTable } from '../lexicon/tsv.js';

/** Words one behind the other, as columns; a text has tens of thousands of them. */
export interface Row {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Equal for equal words; above 0. */
  readonly id: Int32Array;
  /** How many are left in its run, itself included. */
  readonly left: Int32Array;
  /** What it may do in a keyword: a sum of MAY. */
  readonly may: Uint8Array;
}

export const MAY = { open: 1, close: 2, beAlone: 4 } as const;
const ALL = MAY.open + MAY.close + MAY.beAlone;

/** Prepositions, conjunctions, particles, pronouns, adverbs, numbers, measures, localisers, times, modal words. */
const FUNCTION_TAG = /^(?:p|c|u[a-z]*|r|d|m|q|f|t|y|e|o|h|k|zg|df)$/;
const WORD = /^[\u4e00-\u9fffA-Za-z]+$/;

type Use = 'never' | 'first' | 'last' | 'alone' | 'any';

/** How the words of other tables stand in keywords: verbs such as 推动 end a run; 建设 and 发展 only cannot begin one; 高质量 is none alone; 口岸办主任 is a person. */
const USES: Readonly<Record<string, Use>> = {
  strong: 'never', lead: 'never', pronoun: 'never', word: 'never', joint: 'never', middle: 'first', before: 'last', both: 'last', after: 'last', manner: 'alone', modifier: 'alone',
}; // biome-ignore format: a table reads better in rows

const TABLES = [
  ['../lexicon/generic-modifiers.tsv', 'kind'],
  ['../lexicon/initiative-openers.tsv', 'kind'],
  ['../lexicon/roles.tsv', 'stands'],
  ['./edges.tsv', 'use'],
] as const;

let uses: ReadonlyMap<string, Use> | undefined;

function readUses(): ReadonlyMap<string, Use> {
  const found = new Map<string, Use>();
  for (const [file, column] of TABLES)
    for (const row of readTable(new URL(file, import.meta.url), ['word', column])) {
      const value = (row as Record<string, string>)[column]!;
      const use = column === 'use' ? (value as Use) : USES[value];
      if (use) found.set(row.word, use);
    }
  return found;
}

/** 市场化, 阶段性, 国家级: what something is like, not what it is. */
const QUALITY = /[化性级型]$/;
/** 城镇化率, 进出口总额: what is counted is an indicator. */
const MEASURE = /(?:率|总额|总值|总量|产值|产量|增加值|增速|涨幅|降幅|指数|比重|占比|收入|支出)$/;
/** A verb of one character opens or closes a phrase: 居全国, 促发展. */
const INNER = /^v.*1$/;
/** 奋勇争先: an idiom is a phrase. */
const IDIOM = 'i';

/** 大力发展 and 切实加强 are words of the dictionary; they begin like phrases that end a run. */
function restriction(word: string): Use | undefined {
  uses ??= readUses();
  const use = uses.get(word);
  if (use) return use;
  if (word.length > 3 && uses.get(word.slice(0, 2)) === 'never') return 'never';
  if (MEASURE.test(word)) return 'last';
  return QUALITY.test(word) ? 'alone' : undefined;
}

/** What is left to a word of that use. */
const LEFT: Readonly<Record<Use, number>> = {
  never: 0,
  first: ALL - MAY.open,
  last: ALL - MAY.close,
  alone: ALL - MAY.beAlone,
  any: ALL,
};

function standingOf(word: string, tag: string): number {
  if (FUNCTION_TAG.test(tag) || tag === IDIOM || !WORD.test(word)) return 0;
  if (INNER.test(tag + word.length)) return ALL - MAY.open - MAY.close - MAY.beAlone;
  return LEFT[restriction(word) ?? 'any'];
}

/** Of words of the dictionary, by number, one more than their standing, so that 0 is not yet known. */
let standings = new Uint8Array(2 ** 16);

function knownStanding(plain: string, tokens: Tokens, index: number): number {
  const word = tokens.wordOf(index);
  if (word >= standings.length) {
    const more = new Uint8Array(2 * word);
    more.set(standings);
    standings = more;
  }
  if (standings[word] === 0) standings[word] = spelledStanding(plain, tokens, index) + 1;
  return standings[word]! - 1;
}

/** Most of what the dictionary lacks is punctuation and digits, which need no closer look. */
function mayOf(plain: string, tokens: Tokens, index: number): number {
  if (tokens.wordOf(index) !== 0) return knownStanding(plain, tokens, index);
  const code = plain.charCodeAt(tokens.startOf(index));
  const begins = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x7a);
  return begins ? spelledStanding(plain, tokens, index) : 0;
}

const spelledStanding = (plain: string, tokens: Tokens, index: number): number =>
  standingOf(plain.slice(tokens.startOf(index), tokens.startOf(index + 1)), tokens.tagOf(index));

/** Numbers of words that the dictionary lacks begin above all of it, and mean other words in another row. */
export const UNKNOWN_FROM = 2 ** 24;

function idOf(word: string, unknown: Map<string, number>): number {
  const known = unknown.get(word) ?? UNKNOWN_FROM + unknown.size;
  unknown.set(word, known);
  return known;
}

/**
 * @param documents are laid end to end: offsets are those in their texts put together
 * @returns the words of all runs, in text order; of titles, headings and running text alike
 */
export function rowOf(documents: readonly Mentioned[]): Row {
  const most = documents.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const columns = () => new Int32Array(most + 1);
  const row = {
    length: 0,
    start: columns(),
    end: columns(),
    id: columns(),
    left: columns(),
    may: new Uint8Array(most),
  };
  const unknown = new Map<string, number>();
  let offset = 0;
  for (const document of documents) {
    addRuns(row, document, offset, unknown);
    offset += document.plain.length;
  }
  return row;
}

function addRuns(
  row: Row & { length: number },
  document: Mentioned,
  offset: number,
  unknown: Map<string, number>,
): void {
  const { plain, tokens } = document;
  const [mentions, sentences] = [borders(document.mentions), borders(document.sentences)];
  let isHidden = false;
  let first = row.length;
  const close = () => {
    for (let i = first; i < row.length; i++) row.left[i] = row.length - i;
    first = row.length;
  };
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens.startOf(i);
    const end = tokens.startOf(i + 1);
    if (start >= sentences.end) {
      close();
      sentences.passTo(start);
      isHidden = HIDDEN.has(document.sentences[sentences.index]?.part ?? '');
    }
    if (start >= mentions.end) mentions.passTo(start);
    const may = isHidden || mentions.start < end ? 0 : mayOf(plain, tokens, i);
    if (may === 0) {
      close();
      continue;
    }
    const at = row.length++;
    row.start[at] = start + offset;
    row.end[at] = end + offset;
    row.id[at] = tokens.wordOf(i) || idOf(plain.slice(start, end), unknown);
    row.may[at] = may;
  }
  close();
}

/** Parts of a text that are no running text. */
const HIDDEN: ReadonlySet<string> = new Set(['byline', 'caption']);

/** Which of some spans in text order is the first that ends behind an offset? A cursor, asked with offsets that only grow. */
function borders(spans: readonly Span[]) {
  return {
    index: -1,
    /** Infinity behind the last. */
    start: -1,
    end: -1,
    passTo(offset: number): void {
      do this.index++;
      while (this.index < spans.length && spans[this.index]!.end <= offset);
      const span = spans[this.index];
      this.start = span?.start ?? Infinity;
      this.end = span?.end ?? Infinity;
    },
  };
}
