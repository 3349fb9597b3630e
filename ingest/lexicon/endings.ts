/** Which word of a list ends here? As `Gazetteer.at`, read from right to left: the longest word before an offset. */
import { CodeTrie, NONE, ROOT } from './code-trie.js';
import type { GazetteerHit } from './gazetteer.js';

export class Endings<Value> {
  readonly #trie: CodeTrie;
  readonly #values: Value[] = [];

  constructor(entries: readonly (readonly [word: string, value: Value])[]) {
    this.#trie = new CodeTrie(entries.reduce((sum, [word]) => sum + word.length, 0));
    for (const [word, value] of entries) {
      let node: number = ROOT;
      for (let i = word.length - 1; i >= 0; i--) node = this.#trie.make(node, word.charCodeAt(i));
      if (this.#trie.wordAt(node) === 0) this.#trie.setWord(node, this.#values.push(value));
    }
  }

  /** The longest word that ends at `end`; undefined when none does. */
  before(text: string, end: number): GazetteerHit<Value> | undefined {
    let node: number = ROOT;
    let word = 0;
    let start = end;
    for (let i = end - 1; i >= 0; i--) {
      node = this.#trie.child(node, text.charCodeAt(i));
      if (node === NONE) break;
      const found = this.#trie.wordAt(node);
      if (found !== 0) [word, start] = [found, i];
    }
    return word === 0 ? undefined : { start, end, value: this.#values[word - 1]! };
  }
}
