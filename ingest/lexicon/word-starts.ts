/**
 * At which offsets of a text may a word of a list begin? One walk over a text answers for all the lists that are asked about texts.
 *
 * By hashes: of two code units, which tell nearly all offsets apart, then of three. What is let through is looked up by the list itself.
 */

/** A hash of the two code units at an offset, and one of three. */
const pairOf = (text: string, offset: number) =>
  ((text.charCodeAt(offset) * 31) ^ text.charCodeAt(offset + 1)) & 0xffff;
const tripleOf = (pair: number, text: string, offset: number) => ((pair * 31) ^ text.charCodeAt(offset + 2)) & 0xffff;

/** A set of hashes, as bits, because eight kilobytes stay in the cache nearest to the processor. */
class Hashes {
  readonly #bits = new Int32Array(0x10000 >> 5);

  add(hash: number): void {
    this.#bits[hash >> 5]! |= 1 << hash;
  }

  has(hash: number): boolean {
    return (this.#bits[hash >> 5]! & (1 << hash)) !== 0;
  }

  /** Every hash that has a bit in a table. */
  addAll(table: Int32Array): void {
    for (let hash = 0; hash < table.length; hash++) if (table[hash] !== 0) this.add(hash);
  }

  /** Marks the place of each hash with the bit of a list. */
  mark(table: Int32Array, bit: number): void {
    for (let hash = 0; hash < table.length; hash++) if (this.has(hash)) table[hash]! |= bit;
  }
}

/** What the words of one list begin with. */
export class Starts {
  /** Of words of two code units and more. */
  readonly #pairs = new Hashes();
  /** Of words of two, and of longer ones. */
  readonly #twos = new Hashes();
  readonly #triples = new Hashes();
  /** Code units that are words by themselves; undefined when there is none. */
  #singles: Hashes | undefined;

  add(word: string): void {
    if (word.length === 1) {
      this.#singles ??= new Hashes();
      this.#singles.add(word.charCodeAt(0));
      return;
    }
    const pair = pairOf(word, 0);
    this.#pairs.add(pair);
    if (word.length === 2) this.#twos.add(pair);
    else this.#triples.add(tripleOf(pair, word, 0));
  }

  /** False where no word begins; true where one does, and seldom elsewhere. */
  mayBegin(text: string, offset: number): boolean {
    const pair = pairOf(text, offset);
    return (
      (this.#pairs.has(pair) && (this.#twos.has(pair) || this.#triples.has(tripleOf(pair, text, offset)))) ||
      (this.#singles?.has(text.charCodeAt(offset)) ?? false)
    );
  }

  mark(tables: Readonly<Record<'pairs' | 'twos' | 'triples' | 'singles', Int32Array>>, bit: number): void {
    this.#pairs.mark(tables.pairs, bit);
    this.#twos.mark(tables.twos, bit);
    this.#triples.mark(tables.triples, bit);
    this.#singles?.mark(tables.singles, bit);
  }
}

/** For each hash the lists that have it, a bit for each; and which hashes any has, in tables small enough for most offsets to be told apart at once. */
const table = () => new Int32Array(0x10000);
const TABLES = { pairs: table(), twos: table(), triples: table(), singles: table() };
const ANY = { pairs: new Hashes(), singles: new Hashes() };
const MOST_LISTS = 32;
let lists = 0;

/** @returns the bit by which `listsBeginning` tells this list; 0 when no more can be told apart */
export function joinLists(starts: Starts): number {
  if (lists === MOST_LISTS) return 0;
  const bit = 1 << lists++;
  starts.mark(TABLES, bit);
  ANY.pairs.addAll(TABLES.pairs);
  ANY.singles.addAll(TABLES.singles);
  return bit;
}

let lastText = '';
let lastLists = 0;
let beginning = new Int32Array(0);

/** For every offset the bits of the lists of which a word may begin there; kept until another text is asked about. */
export function listsBeginning(text: string): Int32Array {
  const same = text === lastText && lists === lastLists;
  // Also when they are equal: another copy of the same words would be compared letter by letter each time.
  lastText = text;
  if (same) return beginning;
  lastLists = lists;
  beginning = new Int32Array(text.length);
  const { pairs, twos, triples, singles } = TABLES;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = pairOf(text, i);
    if (ANY.singles.has(code)) beginning[i] = singles[code]!;
    if (!ANY.pairs.has(pair)) continue;
    const some = pairs[pair]!;
    const whole = twos[pair]!;
    beginning[i]! |= (some & whole) | ((some & ~whole) === 0 ? 0 : some & triples[tripleOf(pair, text, i)]!);
  }
  return beginning;
}
