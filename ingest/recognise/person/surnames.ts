/** Which surname begins here? Asked at most offsets of a text, so that those of one character are found by their code unit. */
import type { CharacterSet } from '../../lexicon/character-set.js';

/** rare: mostly an ordinary word (时, 常); japanese: so is it, and up to three characters follow (佐藤美智子). */
export type SurnameUse = '' | 'rare' | 'japanese';

export interface Surname {
  readonly length: number;
  /** Mostly an ordinary word, or the beginning of one. */
  readonly rare: boolean;
  /** How many characters a given name behind it has at most. */
  readonly given: number;
}

const LONGEST = 4;

export class Surnames {
  readonly #single: (Surname | undefined)[] = new Array(0x10000).fill(undefined);
  readonly #longer = new Map<string, Surname>();
  /** Of each code unit, how long the longest is that begins with it; 0 for most. */
  readonly #longest = new Uint8Array(0x10000);

  /** @param wordFirst what is a word before a surname: 向, 和. */
  constructor(surnames: readonly (readonly [surname: string, use: SurnameUse])[], wordFirst: CharacterSet) {
    for (const [surname, use] of surnames) {
      const rare = use !== '' || wordFirst.hasAt(surname, 0);
      const entry = { length: surname.length, rare, given: use === 'japanese' ? 3 : 2 };
      const first = surname.charCodeAt(0);
      if (surname.length === 1) this.#single[first] = entry;
      else this.#longer.set(surname, entry);
      this.#longest[first] = Math.max(this.#longest[first]!, Math.min(surname.length, LONGEST));
    }
  }

  mayBegin(text: string, offset: number): boolean {
    return this.#longest[text.charCodeAt(offset)]! > 0;
  }

  /** The surname of one character at an offset. */
  singleAt(text: string, offset: number): Surname | undefined {
    return this.#single[text.charCodeAt(offset)];
  }

  /** The longest surname that begins at an offset: 欧阳 before 欧. */
  at(text: string, offset: number): Surname | undefined {
    for (let length = this.#longest[text.charCodeAt(offset)]!; length > 1; length--) {
      const found = this.#longer.get(text.slice(offset, offset + length));
      if (found) return found;
    }
    return this.#single[text.charCodeAt(offset)];
  }
}
