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
  /** Where its words stand the first time. */
  readonly words: readonly Word[];
  count: number;
  readonly spots: Spot[];
  /** The sequences of one word less in it; undefined for single words. */
  readonly prefix: Gram | undefined;
  readonly suffix: Gram | undefined;
}

const LONGEST = 5;

/** @param least how often a sequence must occur */
export function repeatedGrams(runs: readonly (readonly Word[])[], least: number): Gram[] {
  const all: Gram[] = [];
  let level = runs.map((run) => run.map((): Gram | undefined => undefined));
  for (let words = 1; words <= LONGEST; words++) {
    const found = nextLevel(runs, level, words);
    level = found.map((row) => row.map((gram) => (gram && gram.count >= least ? gram : undefined)));
    const kept = new Set(level.flatMap((row) => row.filter((gram) => gram !== undefined)));
    if (kept.size === 0) break;
    for (const gram of kept) all.push(gram);
  }
  return all;
}

/** For every place of every run the sequence of `words` words that begins there, where both of its halves repeat. */
function nextLevel(
  runs: readonly (readonly Word[])[],
  level: readonly (readonly (Gram | undefined)[])[],
  words: number,
) {
  const grams = new Map<Gram | undefined, Map<Gram | number, Gram>>();
  return runs.map((run, r) =>
    run.slice(0, Math.max(0, run.length - words + 1)).map((first, i) => {
      const [prefix, suffix] = [level[r]![i], level[r]![i + 1]];
      if (words > 1 && (!prefix || !suffix)) return undefined;
      const ofPrefix = grams.get(prefix) ?? new Map<Gram | number, Gram>();
      grams.set(prefix, ofPrefix);
      const key = words === 1 ? first.id : suffix!;
      const gram = ofPrefix.get(key) ?? newGram(run.slice(i, i + words), prefix, suffix);
      ofPrefix.set(key, gram);
      note(gram, run, i, words);
      return gram;
    }),
  );
}

const newGram = (words: readonly Word[], prefix: Gram | undefined, suffix: Gram | undefined): Gram => ({
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
