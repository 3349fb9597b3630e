/** The words around figures, by what they do there: `lexicon/figure-words.tsv`. */
import { CodeTrie, NONE, ROOT } from '../lexicon/code-trie.js';
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

/** Words by their characters forwards and backwards; the number of a word is its roles. */
interface FigureWords {
  readonly forwards: CodeTrie;
  readonly backwards: CodeTrie;
}

let words: FigureWords | undefined;

function load(): FigureWords {
  const rows = readTable(new URL('../lexicon/figure-words.tsv', import.meta.url), ['word', 'role']);
  const letters = rows.reduce((sum, { word }) => sum + word.length, 0);
  const loaded = { forwards: new CodeTrie(letters), backwards: new CodeTrie(letters) };
  for (const { word, role } of rows) {
    addRole(loaded.forwards, word, ROLE[role as keyof typeof ROLE]);
    addRole(loaded.backwards, [...word].reverse().join(''), ROLE[role as keyof typeof ROLE]);
  }
  return loaded;
}

function addRole(trie: CodeTrie, word: string, role: number): void {
  const node = trie.path(word);
  trie.setWord(node, trie.wordAt(node) | role);
}

/** @param wanted roles, any of which will do. */
export const isWord = (word: string, wanted: number): boolean =>
  word !== '' && wordAt(word, 0, word.length, wanted).length === word.length;

/** As `wordAt`, but '' where a noun begins that only looks like such a word: 超长期国债, 就业. */
export function functionAt(text: string, start: number, end: number, wanted: number, edges: Edges): string {
  const word = wordAt(text, start, end, wanted | ROLE.noun, edges);
  return isWord(word, ROLE.noun) ? '' : word;
}

/** Where words may begin and end: token edges; everywhere when a list is not about tokens. */
type Edges = Readonly<Record<number, number>>;

/** The longest word of the roles that begins at `start` and ends by `end`, at an edge; '' when none does. */
export function wordAt(text: string, start: number, end: number, wanted: number, edges?: Edges): string {
  words ??= load();
  const { forwards } = words;
  let node: number = ROOT;
  let found = start;
  for (let i = start; i < end; i++) {
    node = forwards.child(node, text.charCodeAt(i));
    if (node === NONE) break;
    if ((forwards.wordAt(node) & wanted) !== 0 && (!edges || edges[i + 1])) found = i + 1;
  }
  return text.slice(start, found);
}

/** The longest word of the roles that ends at `end` and begins at an edge, not before `start`; '' when none does. */
export function wordBefore(text: string, start: number, end: number, wanted: number, edges?: Edges): string {
  words ??= load();
  const { backwards } = words;
  let node: number = ROOT;
  let found = end;
  for (let i = end - 1; i >= start; i--) {
    node = backwards.child(node, text.charCodeAt(i));
    if (node === NONE) break;
    if ((backwards.wordAt(node) & wanted) !== 0 && (!edges || edges[i])) found = i;
  }
  return text.slice(found, end);
}

const BEHIND = /(?:以上|以下|以内|左右|上下|多|余|起)*/y;

/** Where the words end that say how exact a number is: 5%左右, 60万亩以上. */
export function behindNumber(plain: string, end: number): number {
  BEHIND.lastIndex = end;
  return end + BEHIND.exec(plain)![0].length;
}
