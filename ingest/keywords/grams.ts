/**
 * Every sequence of words that a text repeats, with how often, what stands beside it, and where.
 *
 * Level by level (Apriori): a sequence of n words can only repeat where both sequences of n - 1 words in it do. So each level is one
 * pass, and the work is linear in the text.
 */
import { MAY, type Row } from './runs.js';

export interface Spot {
  readonly start: number;
  readonly end: number;
  /** Ids of the words beside it; edges of runs are all different, and so are words that no keyword begins or ends with. */
  readonly left: number;
  readonly right: number;
}

/** A sequence of words that repeats. */
export class Gram {
  /** Indexes of its first words; where that is in the text is worked out for the few that may be keywords. */
  readonly at: number[] = [];
  #spots: readonly Spot[] | undefined;

  /** @param prefix and @param suffix the sequences of one word less in it; undefined for single words */
  constructor(
    readonly row: Row,
    readonly words: number,
    readonly prefix: Gram | undefined,
    readonly suffix: Gram | undefined,
  ) {}

  get count(): number {
    return this.at.length;
  }

  get spots(): readonly Spot[] {
    this.#spots ??= this.at.map((i) => spotAt(this.row, i, this.words));
    return this.#spots;
  }
}

const LONGEST = 5;

/** For every word of the row one more than the index in `grams` of the sequence of some length that begins with it; 0 when none does that repeats. */
interface Level {
  readonly grams: readonly Gram[];
  readonly of: Int32Array;
}

/** Those that occur twice or more, shorter ones first, then in text order of their second occurrence. */
export function repeatedGrams(row: Row): Gram[] {
  const all: Gram[] = [];
  let level: Level | undefined;
  for (let words = 1; words <= LONGEST; words++) {
    level = nextLevel(row, level, words);
    if (level.grams.length === 0) break;
    for (const gram of level.grams) all.push(gram);
  }
  return all;
}

/** Sequences of `words` words, from those of one word less. */
function nextLevel(row: Row, level: Level | undefined, words: number): Level {
  const [first, second] = level ? [level.of, level.of.subarray(1)] : [row.id, undefined];
  const grams: Gram[] = [];
  const of = new Int32Array(row.length + 1);
  const met = new FirstMet(row.length, first, second);
  for (let i = 0; i < row.length; i++) {
    if (row.left[i]! < words || first[i] === 0 || second?.[i] === 0) continue;
    const before = met.before(i);
    if (before === i) continue;
    if (of[before] === 0) {
      of[before] = grams.push(new Gram(row, words, level?.grams[first[i]! - 1], level?.grams[second![i]! - 1]));
      grams.at(-1)!.at.push(before);
    }
    of[i] = of[before]!;
    grams[of[i]! - 1]!.at.push(i);
  }
  return { grams, of };
}

/** Where a pair of numbers was met first. A `Map` needs one key for both, and most pairs are met only once. */
class FirstMet {
  readonly #places: Int32Array;

  constructor(
    most: number,
    readonly first: Int32Array,
    readonly second: Int32Array | undefined,
  ) {
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** @returns the index at which the pair at this index was met first: this one when it never was */
  before(index: number): number {
    const one = this.first[index]!;
    const other = this.second ? this.second[index]! : 0;
    const mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca6b);
    const last = this.#places.length - 1;
    for (let place = (mixed ^ (mixed >>> 15)) & last; ; place = (place + 1) & last) {
      const known = this.#places[place]! - 1;
      if (known < 0) {
        this.#places[place] = index + 1;
        return index;
      }
      if (this.first[known] === one && (!this.second || this.second[known] === other)) return known;
    }
  }
}

function spotAt({ start: starts, end: ends, id, left: rest, may }: Row, i: number, words: number): Spot {
  const start = starts[i]!;
  const end = ends[i + words - 1]!;
  const left = i > 0 && rest[i - 1]! > 1 && may[i - 1]! & MAY.open ? id[i - 1]! : -start - 1;
  const right = rest[i]! > words && may[i + words]! & MAY.close ? id[i + words]! : -end - 1;
  return { start, end, left, right };
}

/** Entropy of what stands beside it on one side, in nats; 0 when it is always the same. */
export function entropy(spots: readonly Spot[], side: 'left' | 'right'): number {
  const counts = new Map<number, number>();
  for (const spot of spots) counts.set(spot[side], (counts.get(spot[side]) ?? 0) + 1);
  let sum = 0;
  for (const n of counts.values()) sum -= (n / spots.length) * Math.log(n / spots.length);
  return sum;
}
