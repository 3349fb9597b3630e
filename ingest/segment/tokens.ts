/** The tokens of a text as columns: tens of thousands of them take a sixth of the memory that as many objects would. */
import type { Token, Tokens } from '../document.js';

/** Tokens are added from left to right, each beginning where the one before ends. */
export class TokenColumns implements Tokens {
  #length = 0;
  readonly #starts: Int32Array;
  readonly #words: Int32Array;
  readonly #tags: Uint8Array;

  /**
   * @param most how many at most: a text has no more than code units
   * @param tags all tags that there are, at most 256
   */
  constructor(
    most: number,
    readonly tags: readonly string[],
  ) {
    this.#starts = new Int32Array(most + 1);
    this.#words = new Int32Array(most);
    this.#tags = new Uint8Array(most);
  }

  /** @param tag its index in the list of tags */
  add(end: number, word: number, tag: number): void {
    this.#words[this.#length] = word;
    this.#tags[this.#length] = tag;
    this.#starts[++this.#length] = end;
  }

  get length(): number {
    return this.#length;
  }

  /** Where the last one ends. */
  get end(): number {
    return this.#starts[this.#length]!;
  }

  startOf(index: number): number {
    return this.#starts[index]!;
  }

  wordOf(index: number): number {
    return this.#words[index]!;
  }

  tagOf(index: number): string {
    return this.tags[this.#tags[index]!]!;
  }

  at(index: number): Token | undefined {
    if (!(index >= 0 && index < this.#length)) return undefined;
    return {
      start: this.#starts[index]!,
      end: this.#starts[index + 1]!,
      tag: this.tagOf(index),
      word: this.#words[index]!,
    };
  }

  *[Symbol.iterator](): Generator<Token> {
    for (let i = 0; i < this.#length; i++) yield this.at(i)!;
  }
}
