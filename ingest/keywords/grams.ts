/**
 * Every sequence of words that a text repeats, with how often, what stands beside it, and where.
 *
 * Level by level (Apriori): a sequence of n words can only repeat where both sequences of n - 1 words in it do. So each level is one
 * pass, and the work is linear in the text.
 */
import type { Word } from './runs.js';

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
  readonly #row: Row;
  #spots: readonly Spot[] | undefined;

  /**
   * @param id numbered from 1 within one level
   * @param words where they stand the first time
   * @param prefix and @param suffix the sequences of one word less in it; undefined for single words
   */
  constructor(
    readonly id: number,
    readonly words: readonly Word[],
    readonly prefix: Gram | undefined,
    readonly suffix: Gram | undefined,
    row: Row,
  ) {
    this.#row = row;
  }

  get count(): number {
    return this.at.length;
  }

  get spots(): readonly Spot[] {
    this.#spots ??= this.at.map((i) => spotAt(this.#row, i, this.words.length));
    return this.#spots;
  }
}

const LONGEST = 5;
/** More different sequences than any level has; a pair of their numbers is one exact number below 2^53. */
const MOST = 2 ** 26;

/** The words of all runs, one behind the other. */
interface Row {
  readonly words: readonly Word[];
  /** For each word, how many are left in its run, itself included. */
  readonly left: Int32Array;
}

/** @param least how often a sequence must occur; at least 2 */
export function repeatedGrams(runs: readonly (readonly Word[])[], least: number): Gram[] {
  const all: Gram[] = [];
  const row = rowOf(runs);
  let level: Level = [];
  for (let words = 1; words <= LONGEST; words++) {
    level = nextLevel(row, level, words);
    const kept = new Set<Gram>();
    for (const gram of level) if (gram && gram.count >= least) kept.add(gram);
    if (kept.size === 0) break;
    for (const gram of kept) all.push(gram);
  }
  return all;
}

function rowOf(runs: readonly (readonly Word[])[]): Row {
  const words = runs.flat();
  const left = new Int32Array(words.length + 1);
  let at = 0;
  for (const { length } of runs) for (let i = 0; i < length; i++) left[at++] = length - i;
  return { words, left };
}

/** For every word the sequence of some length that begins with it, where both of its halves repeat and it does. */
type Level = readonly (Gram | undefined)[];

/** Sequences of `words` words, from those of one word less. */
function nextLevel(row: Row, level: Level, words: number): Level {
  const found = new Array<Gram | undefined>(row.words.length).fill(undefined);
  /** Where a sequence was met once, or what it is: most are met no second time, and cost no more than this. */
  const met = new Map<number, Gram | number>();
  let kinds = 0;
  for (let i = 0; i < found.length; i++) {
    if (row.left[i]! < words) continue;
    const [prefix, suffix] = [level[i], level[i + 1]];
    if (words > 1 && (!prefix || !suffix)) continue;
    const key = words === 1 ? row.words[i]!.id : prefix!.id * MOST + suffix!.id;
    const known = met.get(key);
    if (known === undefined) {
      met.set(key, i);
      continue;
    }
    if (typeof known !== 'number') found[i] = known;
    else {
      const gram = new Gram(++kinds, row.words.slice(known, known + words), prefix, suffix, row);
      gram.at.push(known);
      met.set(key, gram);
      found[known] = found[i] = gram;
    }
    found[i]!.at.push(i);
  }
  return found;
}

function spotAt({ words: all, left: rest }: Row, i: number, words: number): Spot {
  const start = all[i]!.start;
  const end = all[i + words - 1]!.end;
  const previous = i > 0 && rest[i - 1]! > 1 ? all[i - 1] : undefined;
  const next = rest[i]! > words ? all[i + words] : undefined;
  const left = previous?.mayOpen ? previous.id : -start - 1;
  const right = next?.mayClose ? next.id : -end - 1;
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
