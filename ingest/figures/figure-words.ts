/** The words around figures, by what they do there: `lexicon/figure-words.tsv`. */
import { readTable } from '../lexicon/tsv.js';

export type WordRole =
  | 'link'
  | 'rise'
  | 'fall'
  | 'lead'
  | 'manner'
  | 'noun'
  | 'verb'
  | 'inner'
  | 'keep'
  | 'stop'
  | 'part'
  | 'measure';

let roles: Map<string, Set<string>> | undefined;
/** No word of the table is longer. */
const LONGEST = 8;

export function wordsOf(role: WordRole): ReadonlySet<string> {
  roles ??= load();
  return roles.get(role) ?? new Set();
}

function load(): Map<string, Set<string>> {
  const byRole = new Map<string, Set<string>>();
  for (const { word, role } of readTable(new URL('../lexicon/figure-words.tsv', import.meta.url), ['word', 'role']))
    byRole.set(role, (byRole.get(role) ?? new Set()).add(word));
  return byRole;
}

/** As `wordAt`, but '' where a noun begins that only looks like such a word: 超长期国债, 就业. */
export function functionAt(text: string, start: number, end: number, names: readonly WordRole[], edges: Edges): string {
  const word = wordAt(text, start, end, [...names, 'noun'], edges);
  return wordsOf('noun').has(word) ? '' : word;
}

/** Where words may begin and end: token edges; everywhere when a list is not about tokens. */
type Edges = Readonly<Record<number, number>>;

/** The longest word of the roles that begins at `start` and ends by `end`, at an edge; '' when none does. */
export function wordAt(text: string, start: number, end: number, names: readonly WordRole[], edges?: Edges): string {
  for (let length = Math.min(LONGEST, end - start); length > 0; length--) {
    if (edges && !edges[start + length]) continue;
    const word = text.slice(start, start + length);
    if (names.some((role) => wordsOf(role).has(word))) return word;
  }
  return '';
}

/** The longest word of the roles that ends at `end` and begins at an edge, not before `start`; '' when none does. */
export function wordBefore(
  text: string,
  start: number,
  end: number,
  names: readonly WordRole[],
  edges?: Edges,
): string {
  for (let length = Math.min(LONGEST, end - start); length > 0; length--) {
    if (edges && !edges[end - length]) continue;
    const word = text.slice(end - length, end);
    if (names.some((role) => wordsOf(role).has(word))) return word;
  }
  return '';
}

const BEHIND = /(?:以上|以下|以内|左右|上下|多|余|起)*/y;

/** Where the words end that say how exact a number is: 5%左右, 60万亩以上. */
export function behindNumber(plain: string, end: number): number {
  BEHIND.lastIndex = end;
  return end + BEHIND.exec(plain)![0].length;
}
