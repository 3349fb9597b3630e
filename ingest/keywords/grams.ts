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

export interface Gram {
  /** Numbered from 1 within one level. */
  readonly id: number;
  /** Where its words stand the first time. */
  readonly words: readonly Word[];
  count: number;
  readonly spots: Spot[];
  /** The sequences of one word less in it; undefined for single words. */
  readonly prefix: Gram | undefined;
  readonly suffix: Gram | undefined;
}

const LONGEST = 5;
/** More different sequences than any level has; a pair of their numbers is one exact number below 2^53. */
const MOST = 2 ** 26;

/** @param least how often a sequence must occur; at least 2 */
export function repeatedGrams(runs: readonly (readonly Word[])[], least: number): Gram[] {
  const all: Gram[] = [];
  let level: readonly (readonly (Gram | undefined)[])[] = runs.map((run) => run.map(() => undefined));
  for (let words = 1; words <= LONGEST; words++) {
    level = nextLevel(runs, level, words);
    const kept = new Set<Gram>();
    for (const row of level) for (const gram of row) if (gram && gram.count >= least) kept.add(gram);
    if (kept.size === 0) break;
    for (const gram of kept) all.push(gram);
  }
  return all;
}

/** Where a sequence was met once; most are met no second time, and cost no more than this. */
interface Place {
  readonly run: number;
  readonly at: number;
}

/** For every place of every run the sequence of `words` words that begins there, where both of its halves repeat and it does. */
function nextLevel(
  runs: readonly (readonly Word[])[],
  level: readonly (readonly (Gram | undefined)[])[],
  words: number,
): (Gram | undefined)[][] {
  const rows = runs.map((run) => new Array<Gram | undefined>(Math.max(0, run.length - words + 1)).fill(undefined));
  const met = new Map<number, Gram | Place>();
  let kinds = 0;
  runs.forEach((run, r) => {
    const row = rows[r]!;
    for (let i = 0; i < row.length; i++) {
      const [prefix, suffix] = [level[r]![i], level[r]![i + 1]];
      if (words > 1 && (!prefix || !suffix)) continue;
      const key = words === 1 ? run[i]!.id : prefix!.id * MOST + suffix!.id;
      const known = met.get(key);
      if (known === undefined) {
        met.set(key, { run: r, at: i });
        continue;
      }
      const gram = 'spots' in known ? known : firstNoted(runs, known, words, prefix, suffix, ++kinds);
      if (gram !== known) {
        met.set(key, gram);
        rows[(known as Place).run]![(known as Place).at] = gram;
      }
      note(gram, run, i, words);
      row[i] = gram;
    }
  });
  return rows;
}

function firstNoted(
  runs: readonly (readonly Word[])[],
  { run, at }: Place,
  words: number,
  prefix: Gram | undefined,
  suffix: Gram | undefined,
  id: number,
): Gram {
  const gram = newGram(id, runs[run]!.slice(at, at + words), prefix, suffix);
  note(gram, runs[run]!, at, words);
  return gram;
}

const newGram = (id: number, words: readonly Word[], prefix: Gram | undefined, suffix: Gram | undefined): Gram => ({
  id,
  words,
  count: 0,
  spots: [],
  prefix: words.length === 1 ? undefined : prefix,
  suffix: words.length === 1 ? undefined : suffix,
});

function note(gram: Gram, run: readonly Word[], i: number, words: number): void {
  const start = run[i]!.start;
  const end = run[i + words - 1]!.end;
  const [previous, next] = [run[i - 1], run[i + words]];
  const left = previous?.mayOpen ? previous.id : -start - 1;
  const right = next?.mayClose ? next.id : -end - 1;
  gram.count++;
  gram.spots.push({ start, end, left, right });
}

/** Entropy of what stands beside it on one side, in nats; 0 when it is always the same. */
export function entropy(spots: readonly Spot[], side: 'left' | 'right'): number {
  const counts = new Map<number, number>();
  for (const spot of spots) counts.set(spot[side], (counts.get(spot[side]) ?? 0) + 1);
  let sum = 0;
  for (const n of counts.values()) sum -= (n / spots.length) * Math.log(n / spots.length);
  return sum;
}
