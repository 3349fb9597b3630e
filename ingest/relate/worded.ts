/**
 * Relations that a pattern of words states, from `worded.tsv`: 以{A}赋能{B} is SUPPORTS.
 *
 * {A} and {B} stand for the two ends, each one name or several in coordination (合肥、芜湖和滁州); which kinds fit is a matter of the
 * schema, unless the pattern says {A:Industry}. The first
 * pattern that states a pair in a sentence is its rule there. `~` is a short stretch
 * within the clause, `…` a longer one that may hold other names. Patterns are bounded everywhere, so that the whole stays linear.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import { type RelationKind, relationType } from '../../graph/schema/relation-types.js';
import { allMatches } from '../all-matches.js';
import type { FoundRelation, Spoken } from '../document.js';
import { readTable } from '../lexicon/tsv.js';
import type { NamedSpan } from '../mentions-in.js';
import { neededWords } from './needed-words.js';
import { KIND_MARKS, type Outline, outline } from './outline.js';
import type { RelationRule } from './relation-rule.js';

interface Pattern {
  readonly rule: string;
  readonly kind: RelationKind;
  readonly pattern: RegExp;
  readonly needed: readonly RegExp[];
  /** Kinds of which a sentence must name one, for each end, as bits: asked of every sentence for every pattern. */
  readonly ends: readonly number[];
}

const LIST = 24;
let patterns: readonly Pattern[] | undefined;

const marksOf = (kinds: readonly EntityKind[]) => kinds.map((kind) => KIND_MARKS[kind]).join('');

/** One name, or names joined by 、和与及 with at most a few words of their own (“百企登峰”行动、“湘材湘用”计划). */
function coordinated(group: string, kinds: readonly EntityKind[]): string {
  const one = `[${marksOf(kinds)}]`;
  const own = `[^，,。；;：:、\\uE000-\\uE008]`;
  const joint = `(?:${own}{0,12}?(?:、|和|与|及|以及|—|-|–)){1,3}${own}{0,6}?`;
  return `(?<${group}>${one}(?:${joint}${one}){0,${LIST}})`;
}

const BITS = Object.fromEntries(Object.keys(KIND_MARKS).map((kind, i) => [kind, 1 << i])) as Record<EntityKind, number>;

const bitsOf = (kinds: readonly EntityKind[]) => kinds.reduce((bits, kind) => bits | BITS[kind], 0);

const JUDGED: Partial<Record<RelationKind, readonly EntityKind[]>> = { FOCUSES_ON: ['Initiative', 'Industry'] };

const END = /\{([AB])(?::(\w+))?\}/g;

function kindsOf(kind: RelationKind, end: string, only: string | undefined): readonly EntityKind[] {
  if (only) return [only as EntityKind];
  const { from, to } = relationType(kind);
  return end === 'A' ? from : (JUDGED[kind] ?? to);
}

export function compilePattern(words: string, kind: RelationKind): RegExp {
  return new RegExp(
    words
      .replace(/~/g, '[^，,。；;：:\\uE000-\\uE008]{0,10}?')
      .replace(/…/g, '[^，,。；;：:]{0,24}?')
      .replace(END, (_, end, only) => coordinated(end.toLowerCase(), kindsOf(kind, end, only))),
    'gud',
  );
}

function load(): Pattern[] {
  const rows = readTable(new URL('./worded.tsv', import.meta.url), ['rule', 'kind', 'pattern', 'example']);
  return rows.map(({ rule, kind, pattern }) => ({
    rule,
    kind: kind as RelationKind,
    pattern: compilePattern(pattern, kind as RelationKind),
    needed: neededWords(pattern),
    ends: [...pattern.matchAll(END)].map(([, end, only]) => bitsOf(kindsOf(kind as RelationKind, end!, only))),
  }));
}

export const worded = {
  id: 'worded',
  finds: ['SUPPORTS', 'PART_OF', 'CARRIED_OUT_IN', 'LED_BY', 'FOCUSES_ON', 'ATTENDED'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    patterns ??= load();
    for (const sentence of document.sentences) {
      const shape = outline(document, sentence);
      if (shape.names.size < 2) continue;
      const known = new Set<string>();
      let kinds = 0;
      for (const { entity } of shape.names.values()) kinds |= BITS[entity.kind];
      for (const pattern of patterns) {
        if (!mayState(shape, kinds, pattern)) continue;
        for (const relation of stated(shape, pattern)) {
          const key = `${relation.kind} ${relation.from} ${relation.to}`;
          if (!known.has(key)) yield relation;
          known.add(key);
        }
      }
    }
  },
} satisfies RelationRule;

/** Most patterns need words or kinds of names that a sentence does not have. */
function mayState({ text }: Outline, kinds: number, { needed, ends }: Pattern): boolean {
  for (const fits of ends) if ((fits & kinds) === 0) return false;
  for (const words of needed) if (!words.test(text)) return false;
  return true;
}

function* stated(shape: Outline, { rule, kind, pattern }: Pattern): Iterable<FoundRelation> {
  for (const match of allMatches(shape.text, pattern)) {
    const { a, b } = match.indices!.groups!;
    for (const from of namesWithin(shape, a!))
      for (const to of namesWithin(shape, b!))
        if (kind !== 'PART_OF' || (from.entity.kind === 'Place') === (to.entity.kind === 'Place'))
          yield { kind, from: from.entity.id, to: to.entity.id, sentence: shape.sentence.ordinal, rule };
  }
}

function namesWithin({ text, names }: Outline, [start, end]: [number, number]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let i = start; i < end; i++) if (text[i]! >= '\uE000' && text[i]! <= '\uE008') found.push(names.get(i)!);
  return found;
}
