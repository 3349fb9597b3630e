/**
 * CO_OCCURS: names that meet in more sentences of the document than chance would have it. Statistics, never a statement: no other rule looks at it.
 *
 * Normalised pointwise mutual information over the sentences of this one document (Bouma 2009: ln(p_xy / p_x p_y) / -ln p_xy), so that
 * taking another document out changes nothing here. A pair must lie above the threshold and meet twice, or once in a sentence of few
 * names: reports name most initiatives a single time. A sentence of more than 24 names is a roster and says nothing about any two.
 */
import type { Span, Spoken } from '../document.js';
import { firstFrom } from '../mentions-in.js';
import type { WeighedRelation } from '../to-batch.js';
import type { RelationRule } from './relation-rule.js';

export const LEAST_MEETINGS = 2;
export const LEAST_NPMI = 0.3;
const ROSTER = 24;
/** Names in a sentence that is close enough for one meeting to count. Keywords are too common for that. */
const CLOSE = 8;

export const coOccurs = {
  id: 'co-occurs',
  finds: ['CO_OCCURS'],
  *apply(document: Spoken): Iterable<WeighedRelation> {
    const usable = document.sentences
      .filter(({ part }) => part === 'body')
      .map((sentence) => ({ ordinal: sentence.ordinal, names: namesIn(document, sentence) }))
      .filter(({ names }) => names.length <= ROSTER);
    const alone = new Map<number, number>();
    for (const { names } of usable) for (const name of names) alone.set(name, (alone.get(name) ?? 0) + 1);
    const met = new Map<number, number[]>();
    const isRepeated = (name: number) => alone.get(name)! >= LEAST_MEETINGS;
    const isNamed = (name: number) => document.entities[name]!.kind !== 'Keyword';
    for (const { ordinal, names } of usable) {
      const near = names.filter(names.length <= CLOSE ? isNamed : isRepeated);
      for (let i = 0; i < near.length; i++)
        for (let j = i + 1; j < near.length; j++) {
          const key = near[i]! * document.entities.length + near[j]!;
          const where = met.get(key);
          if (where) where.push(ordinal);
          else met.set(key, [ordinal]);
        }
    }
    const sizeOf = new Map(usable.map(({ ordinal, names }) => [ordinal, names.length]));
    for (const [key, where] of met) {
      if (where.length < LEAST_MEETINGS && sizeOf.get(where[0]!)! > CLOSE) continue;
      const a = Math.floor(key / document.entities.length);
      const b = key % document.entities.length;
      const npmi = normalisedPmi(where.length, alone.get(a)!, alone.get(b)!, usable.length);
      if (npmi < LEAST_NPMI) continue;
      const [from, to] = [document.entities[a]!.id, document.entities[b]!.id];
      for (const sentence of where) yield { kind: 'CO_OCCURS', from, to, sentence, rule: 'co-occurs', npmi };
    }
  },
} satisfies RelationRule;

/** Indexes into `entities`, each once, in order. */
function namesIn({ mentions, entityOf }: Spoken, { start, end }: Span): number[] {
  const all = entityOf.slice(firstFrom(mentions, start), firstFrom(mentions, end)).sort((a, b) => a - b);
  return all.filter((name, i) => name !== all[i - 1]);
}

/** @returns -1 to 1, three digits; 1 when the two are never apart, also when that is in every sentence. */
export function normalisedPmi(together: number, a: number, b: number, all: number): number {
  if (together >= all) return 1;
  const p = together / all;
  return Number((Math.log((p * all * all) / (a * b)) / -Math.log(p)).toFixed(3));
}
