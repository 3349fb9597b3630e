/**
 * Is a character one of a few? Asked as of a `Set`, answered by a table over code units.
 *
 * A `Set` has to hash the string that `text[i]` makes anew for every Chinese character; asked at every offset of a text, that is what
 * reading would spend its time on.
 */
export class CharacterSet {
  readonly #table = new Uint8Array(0x10000);

  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) this.#table[characters.charCodeAt(i)] = 1;
  }

  has(character: string): boolean {
    return character.length === 1 && this.#table[character.charCodeAt(0)] === 1;
  }

  /** False outside the text. */
  hasAt(text: string, offset: number): boolean {
    return this.#table[text.charCodeAt(offset)] === 1;
  }
}
