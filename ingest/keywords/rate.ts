/** How good a keyword is a repeated sequence of words: it holds together, stands free, and says more than general Chinese does. */
import { surprisal } from './background.js';
import { entropy, type Gram } from './grams.js';
import { MAY, type Row, UNKNOWN_FROM } from './runs.js';

export interface Rated {
  readonly gram: Gram;
  readonly text: string;
  /** Normalised pointwise mutual information of its weakest joint, -1 to 1; 1 for a single word. */
  readonly cohesion: number;
  /** Entropy of what stands beside it on the poorer side, as a share of the highest possible; 0 to 1. */
  readonly freedom: number;
  /** TF-IDF with damped frequency, times cohesion and freedom. */
  readonly score: number;
}

/** Characters of a keyword: shorter ones are words of every text, longer ones sentences. */
const LENGTH = { least: 3, most: 12 } as const;
const LEAST = { cohesion: 0.4, freedom: 0.3 } as const;

const edgeWord = (gram: Gram, side: 'prefix' | 'suffix'): Gram => {
  let at = gram;
  while (at[side]) at = at[side];
  return at;
};

function cohesionOf(gram: Gram, total: number): number {
  const { count, prefix, suffix } = gram;
  if (!prefix || !suffix) return 1;
  const npmi = (a: Gram, b: Gram) => Math.log((count * total) / (a.count * b.count)) / -Math.log(count / total);
  return Math.min(npmi(prefix, edgeWord(gram, 'suffix')), npmi(edgeWord(gram, 'prefix'), suffix));
}

function meanSurprisal({ row, at, words }: Gram, plain: string): number {
  let sum = 0;
  for (let i = at[0]!; i < at[0]! + words; i++) sum += surprisalAt(row, i, plain);
  return sum / words;
}

/** Of words of the dictionary by number, so that most need not be cut out. */
const known = new Map<number, number>();

function surprisalAt({ id, start, end }: Row, i: number, plain: string): number {
  const found = known.get(id[i]!) ?? surprisal(plain.slice(start[i], end[i]));
  if (id[i]! < UNKNOWN_FROM) known.set(id[i]!, found);
  return found;
}

function mayBe({ row, at, words }: Gram): boolean {
  const [first, last] = [at[0]!, at[0]! + words - 1];
  const needed = words === 1 ? MAY.open | MAY.beAlone : MAY.open;
  return (row.may[first]! & needed) === needed && (row.may[last]! & MAY.close) !== 0;
}

/** @returns those that pass every bar, the best first; ties by text. */
export function rate(grams: readonly Gram[], plain: string): Rated[] {
  const rated: Rated[] = [];
  for (const gram of grams) {
    if (!mayBe(gram)) continue;
    const { row, at, words } = gram;
    const start = row.start[at[0]!]!;
    const end = row.end[at[0]! + words - 1]!;
    if (end - start < LENGTH.least || end - start > LENGTH.most) continue;
    const cohesion = cohesionOf(gram, row.length);
    if (cohesion < LEAST.cohesion) continue;
    const free = Math.min(entropy(gram.spots, 'left'), entropy(gram.spots, 'right')) / Math.log(gram.count);
    if (free < LEAST.freedom) continue;
    const text = plain.slice(start, end);
    const score = Math.sqrt(gram.count) * meanSurprisal(gram, plain) * cohesion * free;
    rated.push({ gram, text, cohesion, freedom: free, score });
  }
  return rated.sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
}
