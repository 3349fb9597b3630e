/**
 * CO_OCCURS: names that meet in more sentences of the document than chance would have it. Statistics, never a statement: no other rule looks at it.
 *
 * Normalised pointwise mutual information over the sentences of this one document (Bouma 2009: ln(p_xy / p_x p_y) / -ln p_xy), so that
 * taking another document out changes nothing here. A pair must lie above the threshold and meet twice, or once in a sentence of few
 * names: reports name most initiatives a single time. A sentence of more than 24 names is a roster and says nothing about any two.
 */
import type { LinkedEntity, Spoken } from '../document.js';
import type { WeighedRelation } from '../to-batch.js';
import type { RelationRule } from './relation-rule.js';

export const LEAST_MEETINGS = 2;
export const LEAST_NPMI = 0.3;
const ROSTER = 24;
/** Names in a sentence that is close enough for one meeting to count. Keywords are too common for that. */
const CLOSE = 8;

/** The names of one sentence. */
interface Roll {
  readonly ordinal: number;
  /** Indexes into `entities`, each once. */
  readonly names: readonly number[];
}

export const coOccurs = {
  id: 'co-occurs',
  finds: ['CO_OCCURS'],
  apply(document: Spoken): WeighedRelation[] {
    const { entities } = document;
    const rolls = rollsOf(document);
    const alone = new Uint32Array(entities.length);
    for (const { names } of rolls) for (const name of names) alone[name]!++;
    const npmiOf = pmiAmong(rolls.length);
    const found: WeighedRelation[] = [];
    meetings(rolls, alone, entities, (a, b, ordinals) => {
      const npmi = npmiOf(ordinals.length, alone[a]!, alone[b]!);
      if (npmi < LEAST_NPMI) return;
      const [from, to] = [entities[a]!.id, entities[b]!.id];
      for (const sentence of ordinals) found.push({ kind: 'CO_OCCURS', from, to, sentence, rule: 'co-occurs', npmi });
    });
    return found;
  },
} satisfies RelationRule;

function rollsOf({ sentences, mentions, entityOf, entities }: Spoken): Roll[] {
  const rolls: Roll[] = [];
  /** By entity, the last sentence that names it. */
  const named = new Int32Array(entities.length).fill(-1);
  let i = 0;
  for (const { ordinal, part, start, end } of sentences) {
    while (i < mentions.length && mentions[i]!.start < start) i++;
    const names: number[] = [];
    for (; i < mentions.length && mentions[i]!.start < end; i++) {
      const name = entityOf[i]!;
      if (named[name] !== ordinal) names.push(name);
      named[name] = ordinal;
    }
    if (part === 'body' && names.length <= ROSTER) rolls.push({ ordinal, names });
  }
  return rolls;
}

/** Tells every pair that met often enough, or once in a sentence of few names. */
function meetings(
  rolls: readonly Roll[],
  alone: Uint32Array,
  entities: readonly LinkedEntity[],
  tell: (a: number, b: number, ordinals: readonly number[]) => void,
): void {
  const isRepeated = (name: number) => alone[name]! >= LEAST_MEETINGS;
  const isNamed = (name: number) => entities[name]!.kind !== 'Keyword';
  const met = new Map<number, { ordinals: number[]; isClose: boolean }>();
  const remember = (pair: number, ordinal: number, isClose: boolean) => {
    const before = met.get(pair);
    if (before) before.ordinals.push(ordinal);
    else met.set(pair, { ordinals: [ordinal], isClose });
  };
  for (const { ordinal, names } of rolls) {
    const isClose = names.length <= CLOSE;
    const near = names.filter(isClose ? isNamed : isRepeated);
    for (let i = 0; i < near.length; i++)
      for (let j = i + 1; j < near.length; j++) {
        const a = Math.min(near[i]!, near[j]!);
        const b = Math.max(near[i]!, near[j]!);
        // Who stands nowhere else meets nobody again: nothing to remember.
        if (alone[a] === 1 || alone[b] === 1) tell(a, b, [ordinal]);
        else remember(a * entities.length + b, ordinal, isClose);
      }
  }
  for (const [key, { ordinals, isClose }] of met)
    if (isClose || ordinals.length >= LEAST_MEETINGS)
      tell(Math.floor(key / entities.length), key % entities.length, ordinals);
}

/** @returns -1 to 1, three digits; 1 when the two are never apart, also when that is in every sentence. */
export function normalisedPmi(together: number, a: number, b: number, all: number): number {
  if (together >= all) return 1;
  const p = together / all;
  return Number((Math.log((p * all * all) / (a * b)) / -Math.log(p)).toFixed(3));
}

/** Of one document: the same few counts come again and again. */
function pmiAmong(all: number): (together: number, a: number, b: number) => number {
  const known = new Map<number, number>();
  return (together, a, b) => {
    const key = together * all * all + a * b;
    let value = known.get(key);
    if (value === undefined) {
      value = normalisedPmi(together, a, b, all);
      known.set(key, value);
    }
    return value;
  };
}
