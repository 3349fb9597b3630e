/**
 * Finds the words of a list in a text, longest match first, in one pass.
 *
 * Linear in the length of the text times the length of the longest word, which lexicons bound.
 */
import { CodeTrie, NONE, ROOT } from './code-trie.js';

export interface GazetteerHit<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** A hash of the two code units at an offset, and one of three. */
const pairOf = (text: string, offset: number) =>
  ((text.charCodeAt(offset) * 31) ^ text.charCodeAt(offset + 1)) & 0xffff;
const tripleOf = (pair: number, text: string, offset: number) => ((pair * 31) ^ text.charCodeAt(offset + 2)) & 0xffff;

/** A set of hashes, as bits, because eight kilobytes stay in the cache nearest to the processor. */
const hashes = () => new Int32Array(0x10000 >> 5);
const has = (bits: Int32Array, hash: number) => (bits[hash >> 5]! & (1 << hash)) !== 0;
const add = (bits: Int32Array, hash: number) => {
  bits[hash >> 5]! |= 1 << hash;
};

/** A whole text, not a name or a sentence: every list of words asks about it. */
const LONG = 500;
let longText = '';
let longPairs = new Uint16Array(0);

/** For every offset of a long text, `pairOf`; made once for all lists, and kept until another text is asked about. */
function pairsOf(text: string): Uint16Array {
  const same = text === longText;
  // Also when they are equal: another copy of the same words would be compared letter by letter each time.
  longText = text;
  if (same) return longPairs;
  longPairs = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) longPairs[i] = pairOf(text, i);
  return longPairs;
}

export class Gazetteer<Value> {
  readonly #trie: CodeTrie;
  readonly #values: Value[] = [];
  /** What the words begin with, of two code units and more: nearly all offsets of a text are told apart by two. */
  readonly #pairs = hashes();
  /** Words of two, and what longer ones begin with: most of the other offsets are told apart by three. */
  readonly #twos = hashes();
  readonly #triples = hashes();
  /** 1 for every code unit that is a word by itself; undefined when there is none. */
  #single: Uint8Array | undefined;
  #scanned: { readonly text: string; readonly hits: readonly GazetteerHit<Value>[] } | undefined;

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    const all = [...entries];
    this.#trie = new CodeTrie(all.reduce((sum, [word]) => sum + word.length, 0));
    for (const [word, value] of all) if (word !== '') this.#add(word, value);
  }

  #add(word: string, value: Value): void {
    if (word.length > 1) {
      const pair = pairOf(word, 0);
      add(this.#pairs, pair);
      if (word.length === 2) add(this.#twos, pair);
      else add(this.#triples, tripleOf(pair, word, 0));
    } else {
      this.#single ??= new Uint8Array(0x10000);
      this.#single[word.charCodeAt(0)] = 1;
    }
    const node = this.#trie.path(word);
    // The first entry wins, so that lists are ordered by preference.
    if (this.#trie.wordAt(node) === 0) this.#trie.setWord(node, this.#values.push(value));
  }

  /** The longest word that starts at `offset`; undefined when none does. */
  at(text: string, offset: number): GazetteerHit<Value> | undefined {
    if (!this.#mayBegin(text, offset)) return undefined;
    const trie = this.#trie;
    let node: number = ROOT;
    let word = 0;
    let end = offset;
    for (let i = offset; i < text.length; i++) {
      node = trie.child(node, text.charCodeAt(i));
      if (node === NONE) break;
      const found = trie.wordAt(node);
      if (found !== 0) [word, end] = [found, i + 1];
    }
    return word === 0 ? undefined : { start: offset, end, value: this.#values[word - 1]! };
  }

  /** The first word at or behind `start` and before `end`, the longest that begins there; undefined when there is none. */
  next(text: string, start: number, end = text.length): GazetteerHit<Value> | undefined {
    for (let i = this.#nextPlace(text, start, end); i < end; i = this.#nextPlace(text, i + 1, end)) {
      const hit = this.at(text, i);
      if (hit && hit.end <= end) return hit;
    }
    return undefined;
  }

  /** The next offset at which a word may begin; `end` when there is none. */
  #nextPlace(text: string, start: number, end: number): number {
    if (this.#single || text.length < LONG) {
      let i = start;
      while (i < end && !this.#mayBegin(text, i)) i++;
      return i;
    }
    const pairs = pairsOf(text);
    const bits = this.#pairs;
    for (let i = start; i < end; i++) {
      if (has(bits, pairs[i]!) && this.#goesOn(pairs[i]!, text, i)) return i;
    }
    return end;
  }

  #mayBegin(text: string, offset: number): boolean {
    const pair = pairOf(text, offset);
    return (
      (has(this.#pairs, pair) && this.#goesOn(pair, text, offset)) || this.#single?.[text.charCodeAt(offset)] === 1
    );
  }

  #goesOn(pair: number, text: string, offset: number): boolean {
    return has(this.#twos, pair) || has(this.#triples, tripleOf(pair, text, offset));
  }

  /** Longest matches from left to right, not overlapping; of the last long text they are known, because several rules ask. */
  scan(text: string): readonly GazetteerHit<Value>[] {
    if (this.#scanned?.text === text) return this.#scanned.hits;
    const hits: GazetteerHit<Value>[] = [];
    for (let hit = this.next(text, 0); hit; hit = this.next(text, hit.end)) hits.push(hit);
    if (text.length >= LONG) this.#scanned = { text, hits };
    return hits;
  }
}
