/**
 * Which of many choices of words does a sentence have, and where? One walk answers for all patterns of `worded.tsv`.
 *
 * Only where a choice stands first and last is kept: enough to tell that a pattern's words do not come in its order.
 */
import { CodeTrie, NONE, ROOT } from '../lexicon/code-trie.js';

const pairAt = (text: string, at: number) => ((text.charCodeAt(at) * 31) ^ text.charCodeAt(at + 1)) & 0xffff;

export class WordChoices {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, number[]>();
  #trie: CodeTrie | undefined;
  /** 1 for a code unit that is a word, and for a hash of two that a word begins with: few others need the trie. */
  readonly #single = new Uint8Array(0x10000);
  readonly #pairs = new Uint8Array(0x10000);
  /** By the number that the trie gives a word: the choices that it belongs to. */
  #choices: readonly (readonly number[])[] = [];
  #first = new Int32Array(0);
  #last = new Int32Array(0);

  /** @returns the number by which the choice is asked for. All are added before the first look. */
  add(words: readonly string[]): number {
    const key = words.join('|');
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    for (const word of new Set(words)) this.#words.set(word, [...(this.#words.get(word) ?? []), number]);
    return number;
  }

  /** Reads a sentence: `inOrder` is about the one last looked at. */
  look(text: string): void {
    this.#trie ??= this.#build();
    const trie = this.#trie;
    const single = this.#single;
    const pairs = this.#pairs;
    this.#first.fill(-1);
    this.#last.fill(-1);
    for (let at = 0; at < text.length; at++) {
      if (pairs[pairAt(text, at)] === 0 && single[text.charCodeAt(at)] === 0) continue;
      let node: number = ROOT;
      for (let i = at; i < text.length; i++) {
        node = trie.child(node, text.charCodeAt(i));
        if (node === NONE) break;
        const word = trie.wordAt(node);
        if (word !== 0) this.#note(word, at);
      }
    }
  }

  #note(word: number, at: number): void {
    for (const choice of this.#choices[word]!) {
      if (this.#first[choice]! < 0) this.#first[choice] = at;
      this.#last[choice] = at;
    }
  }

  has(choice: number): boolean {
    return this.#last[choice]! >= 0;
  }

  /** May the choices stand one behind the other? */
  inOrder(choices: readonly number[]): boolean {
    let from = -1;
    for (const choice of choices) {
      if (this.#last[choice]! <= from) return false;
      from = Math.max(from + 1, this.#first[choice]!);
    }
    return true;
  }

  #build(): CodeTrie {
    const trie = new CodeTrie([...this.#words.keys()].reduce((sum, { length }) => sum + length, 0));
    const choices: number[][] = [[]];
    for (const [word, numbers] of this.#words) {
      trie.setWord(trie.path(word), choices.push(numbers) - 1);
      if (word.length === 1) this.#single[word.charCodeAt(0)] = 1;
      else this.#pairs[pairAt(word, 0)] = 1;
    }
    this.#choices = choices;
    this.#first = new Int32Array(this.#numbers.size);
    this.#last = new Int32Array(this.#numbers.size);
    return trie;
  }
}
