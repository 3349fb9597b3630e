/**
 * Finds the words of a list in a text, longest match first, in one pass: a trie over UTF-16 code units.
 *
 * Linear in the length of the text times the length of the longest word, which lexicons bound.
 */
export interface GazetteerHit<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

interface TrieNode<Value> {
  next?: Map<number, TrieNode<Value>>;
  value?: Value;
}

const pairOf = (text: string, offset: number) =>
  ((text.charCodeAt(offset) * 31) ^ text.charCodeAt(offset + 1)) & 0xffff;

export class Gazetteer<Value> {
  readonly #root: TrieNode<Value> = {};
  /** For every code unit with which some word begins 1, and 2 when it is a word by itself. */
  readonly #first = new Uint8Array(0x10000);
  /** 1 for every hash of two code units with which some word begins: nearly all offsets of a text are told apart by these two. */
  readonly #pair = new Uint8Array(0x10000);

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    for (const [word, value] of entries) this.#add(word, value);
  }

  #add(word: string, value: Value): void {
    let node = this.#root;
    if (word.length === 1) this.#first[word.charCodeAt(0)] = 2;
    else if (word.length > 1) {
      this.#first[word.charCodeAt(0)] ||= 1;
      this.#pair[pairOf(word, 0)] = 1;
    }
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      node.next ??= new Map();
      let child = node.next.get(code);
      if (!child) {
        child = {};
        node.next.set(code, child);
      }
      node = child;
    }
    // The first entry wins, so that lists are ordered by preference.
    node.value ??= value;
  }

  #mayBegin(text: string, offset: number): boolean {
    const first = this.#first[text.charCodeAt(offset)];
    return first === 2 || (first === 1 && this.#pair[pairOf(text, offset)] === 1);
  }

  /** The longest word that starts at `offset`; undefined when none does. */
  at(text: string, offset: number): GazetteerHit<Value> | undefined {
    if (!this.#mayBegin(text, offset)) return undefined;
    let node: TrieNode<Value> | undefined = this.#root;
    let hit: GazetteerHit<Value> | undefined;
    for (let i = offset; i < text.length; i++) {
      node = node.next?.get(text.charCodeAt(i));
      if (!node) break;
      if (node.value !== undefined) hit = { start: offset, end: i + 1, value: node.value };
    }
    return hit;
  }

  /** The first word at or behind `start` and before `end`, the longest that begins there; undefined when there is none. */
  next(text: string, start: number, end = text.length): GazetteerHit<Value> | undefined {
    const first = this.#first;
    const pair = this.#pair;
    for (let i = start; i < end; i++) {
      // As #mayBegin; written out, because most of the time of reading a text would go into calling it.
      const known = first[text.charCodeAt(i)];
      if (known === 0 || (known === 1 && pair[pairOf(text, i)] === 0)) continue;
      const hit = this.at(text, i);
      if (hit && hit.end <= end) return hit;
    }
    return undefined;
  }

  /** Longest matches from left to right, not overlapping. */
  scan(text: string, start = 0, end = text.length): GazetteerHit<Value>[] {
    const hits: GazetteerHit<Value>[] = [];
    for (let hit = this.next(text, start, end); hit; hit = this.next(text, hit.end, end)) hits.push(hit);
    return hits;
  }
}
