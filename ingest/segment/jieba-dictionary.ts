/**
 * Which words does jieba's dictionary know, how common is each, and what is its tag?
 *
 * Its 350,000 words take some 20 MB and a fraction of a second; the native module takes 270 MB and a second.
 */
import { CodeTrie, NONE, ROOT, type TrieColumns } from '../lexicon/code-trie.js';

/** The dictionary has 497,989. */
const MOST_NODES = 2 ** 19;
const SPACE = 0x20;

/** Tags by form, as indexes of `tags`: what has none in the dictionary is of no Latin letters, of digits, or of other letters. */
export const FORMS = { x: 1, m: 2, eng: 3 } as const;

export class JiebaDictionary {
  readonly #trie = new CodeTrie(MOST_NODES);
  /** By number of word: number of its tag. */
  readonly #tagOf: Uint8Array;
  /** Every tag there is. */
  readonly tags: string[] = ['', ...Object.keys(FORMS)];
  /** By code unit: the node of words that begin with it; NONE where none does. */
  readonly first = new Int32Array(0x10000).fill(NONE);
  /** Of a single character that is no word. */
  readonly leastWeight: number;

  /**
   * @param words lines of word, frequency, tag
   * @param userWords lines of word, word and tag, or all three; a word without frequency gets the median
   */
  constructor(words: string, userWords: string) {
    const own = userWords.split('\n').filter(Boolean);
    const most = words.split('\n').length + own.length + 1;
    this.#tagOf = new Uint8Array(most);
    const counts = new Float64Array(most);
    const nodes = new Int32Array(most);
    const last = this.#addAll(words, counts, nodes);
    const sorted = counts.slice(1, last + 1).sort();
    const total = sorted.reduce((sum, count) => sum + count, 0);
    const weightOf = (count: number) => Math.log(count / total);
    for (let word = 1; word <= last; word++) this.#trie.setWord(nodes[word]!, word, weightOf(counts[word]!));
    this.leastWeight = weightOf(sorted[0]!);
    for (const [i, line] of own.entries()) {
      const [word = '', ...rest] = line.split(' ');
      const count = rest.length > 1 ? Number(rest[0]) : sorted[sorted.length >> 1]!;
      this.#trie.setWord(this.#trie.path(word), last + 1 + i, weightOf(count));
      this.#setTag(last + 1 + i, rest.at(-1) ?? '');
    }
    for (let code = 1; code < this.first.length; code++) this.first[code] = this.#trie.child(ROOT, code);
  }

  /** Code unit by code unit, because cutting so many lines into strings would take three times as long. @returns the number of the last word */
  #addAll(words: string, counts: Float64Array, nodes: Int32Array): number {
    let number = 0;
    for (let at = 0; at < words.length; ) {
      const end = words.indexOf('\n', at) < 0 ? words.length : words.indexOf('\n', at);
      let node: number = ROOT;
      let code = words.charCodeAt(at);
      for (; code !== SPACE; code = words.charCodeAt(++at)) node = this.#trie.make(node, code);
      let count = 0;
      for (code = words.charCodeAt(++at); code !== SPACE; code = words.charCodeAt(++at)) count = count * 10 + code - 48;
      counts[++number] = count;
      nodes[number] = node;
      this.#setTag(number, words.slice(at + 1, end));
      at = end + 1;
    }
    return number;
  }

  #setTag(word: number, tag: string): void {
    const known = this.tags.indexOf(tag);
    this.#tagOf[word] = known < 0 ? this.tags.push(tag) - 1 : known;
  }

  /** Of the trie of all words; a word's weight is the natural logarithm of its share of all words. */
  get columns(): TrieColumns {
    return this.#trie.columns;
  }

  /** The number of exactly this word; 0 when the dictionary does not have it. */
  find(text: string, start: number, end: number): number {
    let node = this.first[text.charCodeAt(start)]!;
    for (let i = start + 1; i < end && node !== NONE; i++) node = this.#trie.child(node, text.charCodeAt(i));
    return node === NONE ? 0 : this.#trie.wordAt(node);
  }

  /** Index in `tags`; 0 where the dictionary gives none. */
  tagOf(word: number): number {
    return this.#tagOf[word]!;
  }
}
