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

export class CodeTrie {
  readonly #codes: Uint16Array;
  /** Twice the parent, and one more where a word ends: that is known without another look into memory. */
  readonly #parents: Int32Array;
  readonly #words: Int32Array;
  readonly #last: number;
  #free: number;

  /** @param nodes how many at most: the sum of the words' lengths will do */
  constructor(nodes: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * Math.max(nodes, 1)));
    this.#codes = new Uint16Array(places);
    this.#parents = new Int32Array(places);
    this.#words = new Int32Array(places);
    this.#last = places - 1;
    this.#free = places / 2;
  }

  /** Of the child, or of the room for it. */
  #place(parent: number, code: number): number {
    const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & this.#last;
    for (;;) {
      const found = this.#codes[place]!;
      if (found === EMPTY || (found === code && this.#parents[place]! >> 1 === parent)) return place;
      place = (place + 1) & this.#last;
    }
  }

  /** The child, made when there is none. @throws RangeError when there are more nodes than were announced */
  make(parent: number, code: number): number {
    const place = this.#place(parent, code);
    if (this.#codes[place] === EMPTY) {
      if (this.#free-- === 0) throw new RangeError(`trie: more than ${(this.#last + 1) / 2} nodes`);
      this.#codes[place] = code;
      this.#parents[place] = parent << 1;
    }
    return place;
  }

  /** The child, or NONE; never for code unit 0. */
  child(parent: number, code: number): number {
    const place = this.#place(parent, code);
    return this.#codes[place] === EMPTY ? NONE : place;
  }

  /** The node of a word, made when there is none. */
  path(word: string): number {
    let node: number = ROOT;
    for (let i = 0; i < word.length; i++) node = this.make(node, word.charCodeAt(i));
    return node;
  }

  /** The number given to the word that ends at a node; 0 when none was. */
  wordAt(node: number): number {
    return (this.#parents[node]! & 1) === 0 ? 0 : this.#words[node]!;
  }

  setWord(node: number, number: number): void {
    this.#parents[node]! |= 1;
    this.#words[node] = number;
  }
}
