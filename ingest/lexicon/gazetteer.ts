/**
 * Finds the words of a list in a text, longest match first, in one pass.
 *
 * Linear in the length of the text times the length of the longest word, which lexicons bound.
 */
import { CodeTrie, NONE, ROOT } from './code-trie.js';
import { joinLists, listsBeginning, Starts } from './word-starts.js';

export interface GazetteerHit<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** A whole text, not a name or a sentence. */
const LONG = 500;

export class Gazetteer<Value> {
  readonly #trie: CodeTrie;
  readonly #values: Value[] = [];
  readonly #starts = new Starts();
  /** The first long text it was asked about, and from the second on its bit among the lists that are asked about texts. */
  #firstText: string | undefined;
  #bit = 0;
  #scanned: { readonly text: string; readonly hits: readonly GazetteerHit<Value>[] } | undefined;

  constructor(entries: Iterable<readonly [word: string, value: Value]>) {
    const all = [...entries];
    this.#trie = new CodeTrie(all.reduce((sum, [word]) => sum + word.length, 0));
    for (const [word, value] of all) if (word !== '') this.#add(word, value);
  }

  #add(word: string, value: Value): void {
    this.#starts.add(word);
    const node = this.#trie.path(word);
    // The first entry wins, so that lists are ordered by preference.
    if (this.#trie.wordAt(node) === 0) this.#trie.setWord(node, this.#values.push(value));
  }

  /** The longest word that starts at `offset`; undefined when none does. */
  at(text: string, offset: number): GazetteerHit<Value> | undefined {
    return this.#starts.mayBegin(text, offset) ? this.#longest(text, offset) : undefined;
  }

  #longest(text: string, offset: number): GazetteerHit<Value> | undefined {
    const trie = this.#trie;
    let node: number = ROOT;
    let word = 0;
    let end = offset;
    for (let i = offset; i < text.length; i++) {
      node = trie.child(node, text.charCodeAt(i));
      if (node === NONE) break;
      const found = trie.wordAt(node);
      if (found === 0) continue;
      word = found;
      end = i + 1;
    }
    return word === 0 ? undefined : { start: offset, end, value: this.#values[word - 1]! };
  }

  /** The first word at or behind `start` and before `end`, the longest that begins there; undefined when there is none. */
  next(text: string, start: number, end = text.length): GazetteerHit<Value> | undefined {
    for (let i = this.#nextPlace(text, start, end); i < end; i = this.#nextPlace(text, i + 1, end)) {
      const hit = this.#longest(text, i);
      if (hit && hit.end <= end) return hit;
    }
    return undefined;
  }

  /** The next offset at which a word may begin; `end` when there is none. */
  #nextPlace(text: string, start: number, end: number): number {
    let i = start;
    if (text.length >= LONG && this.#isAskedAboutTexts(text)) {
      const [bit, beginning] = [this.#bit, listsBeginning(text)];
      while (i < end && (beginning[i]! & bit) === 0) i++;
    } else while (i < end && !this.#starts.mayBegin(text, i)) i++;
    return i;
  }

  /** A list made for one text stays by itself. */
  #isAskedAboutTexts(text: string): boolean {
    if (this.#bit !== 0) return true;
    this.#firstText ??= text;
    if (this.#firstText !== text) this.#bit = joinLists(this.#starts);
    return this.#bit !== 0;
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
