/**
 * A trie over UTF-16 code units in one hash table: which words go on with this character, and does one of them end there?
 *
 * A node's number is its place in the table, and a child is found by its parent's number and a code unit. Most look-ups end at the
 * code units, which are small enough to stay in a processor's cache; a `Map` for each node would take ten times the memory.
 */
const EMPTY = 0;
/** The parent of first characters. */
export const ROOT = -1;
export const NONE = -2;

/** Integers of a record; where in it the word's number stands, and, counted in pairs, its weight. */
export const RECORD = 4;
export const WORD = 1;
export const WEIGHT = 1;

/** What a trie is made of, for a loop that cannot afford a call for each character (`jieba-segmenter.ts`). */
export interface TrieColumns {
  /** By place: its code unit; 0 where the place is free. */
  readonly codes: Uint16Array;
  /** By node times RECORD: its parent, and at WORD the number of the word that ends there. */
  readonly records: Int32Array;
  /** By node times half of RECORD: at WEIGHT the weight of its word. */
  readonly weights: Float64Array;
}

/** Where a child is looked for first, in its lowest bits. */
export function hashOf(parent: number, code: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

export class CodeTrie {
  readonly #codes: Uint16Array;
  /** Of each node its parent, the number of its word, and that word's weight, side by side: who needs one needs all. */
  readonly #records: Int32Array;
  /** The same memory, read as numbers of eight bytes. */
  readonly #weights: Float64Array;
  readonly #last: number;
  #free: number;

  /** @param nodes how many at most: the sum of the words' lengths will do */
  constructor(nodes: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * Math.max(nodes, 1)));
    this.#codes = new Uint16Array(places);
    const memory = new ArrayBuffer(places * RECORD * Int32Array.BYTES_PER_ELEMENT);
    this.#records = new Int32Array(memory);
    this.#weights = new Float64Array(memory);
    this.#last = places - 1;
    this.#free = places / 2;
  }

  /** Of the child, or of the room for it. */
  #place(parent: number, code: number): number {
    let place = hashOf(parent, code) & this.#last;
    for (;;) {
      const found = this.#codes[place]!;
      if (found === EMPTY || (found === code && this.#records[place * RECORD] === parent)) return place;
      place = (place + 1) & this.#last;
    }
  }

  /** The child, made when there is none. @throws RangeError when there are more nodes than were announced */
  make(parent: number, code: number): number {
    const place = this.#place(parent, code);
    if (this.#codes[place] === EMPTY) {
      if (this.#free-- === 0) throw new RangeError(`trie: more than ${(this.#last + 1) / 2} nodes`);
      this.#codes[place] = code;
      this.#records[place * RECORD] = parent;
    }
    return place;
  }

  /** The child, or NONE; never for code unit 0. */
  child(parent: number, code: number): number {
    const place = this.#place(parent, code);
    return this.#codes[place] === EMPTY ? NONE : place;
  }

  get columns(): TrieColumns {
    return { codes: this.#codes, records: this.#records, weights: this.#weights };
  }

  /** The node of a word, made when there is none. */
  path(word: string): number {
    let node: number = ROOT;
    for (let i = 0; i < word.length; i++) node = this.make(node, word.charCodeAt(i));
    return node;
  }

  /** The number given to the word that ends at a node; 0 when none was. */
  wordAt(node: number): number {
    return this.#records[node * RECORD + WORD]!;
  }

  setWord(node: number, number: number, weight = 0): void {
    this.#records[node * RECORD + WORD] = number;
    this.#weights[(node * RECORD) / 2 + WEIGHT] = weight;
  }
}
