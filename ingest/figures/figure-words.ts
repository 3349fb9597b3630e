/** The words around figures, by what they do there: `lexicon/figure-words.tsv`. */
import { readTable } from '../lexicon/tsv.js';

/** What a word does beside a figure, as bits: one look-up tells all its roles. */
export const ROLE = {
  link: 1,
  rise: 2,
  fall: 4,
  lead: 8,
  manner: 16,
  noun: 32,
  verb: 64,
  inner: 128,
  keep: 256,
  stop: 512,
  part: 1024,
  measure: 2048,
} as const;

interface FigureWords {
  readonly roles: ReadonlyMap<string, number>;
  /** By code unit the length of the longest word that begins with it, and that ends with it: at most offsets there is none to look for. */
  readonly longestFrom: Uint8Array;
  readonly longestTo: Uint8Array;
}

let words: FigureWords | undefined;

function figureWords(): FigureWords {
  words ??= load();
  return words;
}

function load(): FigureWords {
  const roles = new Map<string, number>();
  const longestFrom = new Uint8Array(0x10000);
  const longestTo = new Uint8Array(0x10000);
  for (const { word, role } of readTable(new URL('../lexicon/figure-words.tsv', import.meta.url), ['word', 'role'])) {
    roles.set(word, (roles.get(word) ?? 0) | ROLE[role as keyof typeof ROLE]);
    const [first, last] = [word.charCodeAt(0), word.charCodeAt(word.length - 1)];
    longestFrom[first] = Math.max(longestFrom[first]!, word.length);
    longestTo[last] = Math.max(longestTo[last]!, word.length);
  }
  return { roles, longestFrom, longestTo };
}

/** @param wanted roles, any of which will do. */
export const isWord = (word: string, wanted: number): boolean => ((figureWords().roles.get(word) ?? 0) & wanted) !== 0;

/** As `wordAt`, but '' where a noun begins that only looks like such a word: 超长期国债, 就业. */
export function functionAt(text: string, start: number, end: number, wanted: number, edges: Edges): string {
  const word = wordAt(text, start, end, wanted | ROLE.noun, edges);
  return isWord(word, ROLE.noun) ? '' : word;
}

/** Where words may begin and end: token edges; everywhere when a list is not about tokens. */
type Edges = Readonly<Record<number, number>>;

/** The longest word of the roles that begins at `start` and ends by `end`, at an edge; '' when none does. */
export function wordAt(text: string, start: number, end: number, wanted: number, edges?: Edges): string {
  const longest = figureWords().longestFrom[text.charCodeAt(start)] ?? 0;
  for (let length = Math.min(longest, end - start); length > 0; length--) {
    if (edges && !edges[start + length]) continue;
    const word = text.slice(start, start + length);
    if (isWord(word, wanted)) return word;
  }
  return '';
}

/** The longest word of the roles that ends at `end` and begins at an edge, not before `start`; '' when none does. */
export function wordBefore(text: string, start: number, end: number, wanted: number, edges?: Edges): string {
  const longest = figureWords().longestTo[text.charCodeAt(end - 1)] ?? 0;
  for (let length = Math.min(longest, end - start); length > 0; length--) {
    if (edges && !edges[end - length]) continue;
    const word = text.slice(end - length, end);
    if (isWord(word, wanted)) return word;
  }
  return '';
}

const BEHIND = /(?:以上|以下|以内|左右|上下|多|余|起)*/y;

/** Where the words end that say how exact a number is: 5%左右, 60万亩以上. */
export function behindNumber(plain: string, end: number): number {
  BEHIND.lastIndex = end;
  return end + BEHIND.exec(plain)![0].length;
}
