/**
 * Which words does jieba's dictionary know, how common is each, and what is its tag?
 *
 * One hash table is the whole trie: a node's number is its place in the table, and a child is found by its parent's number and a code
 * unit. So 350,000 words are some 20 MB, read in a fraction of the second and the 270 MB that the native module takes.
 */

/** Twice as many places as there are nodes (497,989), so that a look-up is one or two probes. */
const PLACES = 1 << 20;
/** No place in the table, so that it is nobody's child. */
const ROOT = PLACES;
export const NO_NODE = -1;
const SPACE = 0x20;

const placeOf = (parent: number, code: number): number => {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1);
};

export class JiebaDictionary {
  readonly #parent = new Int32Array(PLACES);
  readonly #code = new Uint16Array(PLACES);
  /** Natural logarithm of a word's share of all words; 0 where no word ends. */
  readonly #weight = new Float64Array(PLACES);
  /** Number of its tag plus one; 0 where no word ends. */
  readonly #tag = new Uint8Array(PLACES);
  readonly #tags: string[] = [];
  readonly #first = new Int32Array(0x10000).fill(NO_NODE);
  /** Of a single character that is no word. */
  readonly leastWeight: number;

  /**
   * @param words lines of word, frequency, tag
   * @param userWords lines of word, word and tag, or all three; a word without frequency gets the median
   */
  constructor(words: string, userWords: string) {
    const nodes = this.#addAll(words);
    const counts = Float64Array.from(nodes, (node) => this.#weight[node]!).sort();
    const total = counts.reduce((sum, count) => sum + count, 0);
    for (const node of nodes) this.#weight[node] = Math.log(this.#weight[node]! / total);
    this.leastWeight = Math.log(counts[0]! / total);
    for (const line of userWords.split('\n').filter(Boolean)) {
      const [word = '', ...rest] = line.split(' ');
      const count = rest.length > 1 ? Number(rest[0]) : counts[counts.length >> 1]!;
      this.#add(word, Math.log(count / total), rest.at(-1) ?? '');
    }
    for (let code = 1; code < this.#first.length; code++) this.#first[code] = this.#find(ROOT, code);
  }

  /** Code unit by code unit, because cutting 350,000 lines into strings would take three times as long. */
  #addAll(words: string): number[] {
    const nodes: number[] = [];
    for (let at = 0; at < words.length; ) {
      const end = words.indexOf('\n', at) < 0 ? words.length : words.indexOf('\n', at);
      let node = ROOT;
      let code = words.charCodeAt(at);
      for (; code !== SPACE; code = words.charCodeAt(++at)) node = this.#make(node, code);
      let count = 0;
      for (code = words.charCodeAt(++at); code !== SPACE; code = words.charCodeAt(++at)) count = count * 10 + code - 48;
      this.#weight[node] = count;
      this.#tag[node] = this.#numberOf(words.slice(at + 1, end));
      nodes.push(node);
      at = end + 1;
    }
    return nodes;
  }

  #add(word: string, weight: number, tag: string): void {
    let node = ROOT;
    for (let i = 0; i < word.length; i++) node = this.#make(node, word.charCodeAt(i));
    this.#weight[node] = weight;
    this.#tag[node] = this.#numberOf(tag);
  }

  #numberOf(tag: string): number {
    const known = this.#tags.indexOf(tag);
    return known < 0 ? this.#tags.push(tag) : known + 1;
  }

  #make(parent: number, code: number): number {
    let place = placeOf(parent, code);
    for (; this.#code[place] !== 0; place = (place + 1) & (PLACES - 1))
      if (this.#parent[place] === parent && this.#code[place] === code) return place;
    this.#parent[place] = parent;
    this.#code[place] = code;
    return place;
  }

  #find(parent: number, code: number): number {
    let place = placeOf(parent, code);
    for (; this.#code[place] !== 0; place = (place + 1) & (PLACES - 1))
      if (this.#parent[place] === parent && this.#code[place] === code) return place;
    return NO_NODE;
  }

  /** The node of words that begin with a code unit; NO_NODE when none does. */
  first(code: number): number {
    return this.#first[code]!;
  }

  /** The node of words that go on with a code unit. */
  next(node: number, code: number): number {
    return this.#find(node, code);
  }

  isWord(node: number): boolean {
    return this.#tag[node] !== 0;
  }

  weightOf(node: number): number {
    return this.#weight[node]!;
  }

  /** '' where the dictionary gives none. */
  tagOf(node: number): string {
    return this.#tags[this.#tag[node]! - 1]!;
  }

  /** The node of exactly this word; NO_NODE when the dictionary does not have it. */
  wordAt(text: string, start: number, end: number): number {
    let node = this.#first[text.charCodeAt(start)]!;
    for (let i = start + 1; i < end && node !== NO_NODE; i++) node = this.#find(node, text.charCodeAt(i));
    return node !== NO_NODE && this.isWord(node) ? node : NO_NODE;
  }
}
