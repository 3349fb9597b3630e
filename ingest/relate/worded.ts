/**
 * Relations that a pattern of words states, from `worded.tsv`: 以{A}赋能{B} is SUPPORTS.
 *
 * {A} and {B} stand for the two ends, each one name or several in coordination (合肥、芜湖和滁州); which kinds fit is a matter of the
 * schema, unless the pattern says {A:Industry}. {^A} may also be left unsaid, where a clause goes on about what was spoken of (`topics.ts`).
 * The first pattern that states a pair in a sentence is its rule there; a denied one states nothing. `~` is a short stretch within the
 * clause, `…` a longer one that may hold other names, <class> any word of `word-classes.tsv`. Patterns are bounded everywhere, so that
 * the whole stays linear.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import { type RelationKind, relationType } from '../../graph/schema/relation-types.js';
import { allMatches } from '../all-matches.js';
import type { FoundRelation, Spoken } from '../document.js';
import { readTable } from '../lexicon/tsv.js';
import type { NamedSpan } from '../mentions-in.js';
import { KIND_MARKS } from './kind-marks.js';
import { neededWords } from './needed-words.js';
import { type Outline, outline } from './outline.js';
import type { RelationRule } from './relation-rule.js';
import { NO_TOPIC } from './topics.js';

interface Pattern {
  readonly rule: string;
  readonly kind: RelationKind;
  readonly pattern: RegExp;
  readonly needed: readonly RegExp[];
  /** Kinds that fit each end, as bits: asked of every sentence for every pattern. */
  readonly from: number;
  readonly to: number;
}

const LIST = 24;
let patterns: readonly Pattern[] | undefined;

const marksOf = (kinds: readonly EntityKind[]) => kinds.map((kind) => KIND_MARKS[kind]).join('');

/** What may stand before a name that is not of its kind: 安徽省“首位产业”行动. */
const WHOSE = `(?:(?:[${marksOf(['Place', 'Organization'])}]{1,2}|自治区|[全我]?[省市县区]|国家级?|全国|我国|[省市]级)的?)?`;

/** One name, or names joined by 、和与及 with at most a few words of their own (“百企登峰”行动、“湘材湘用”计划) or by quotation marks alone. */
function coordinated(group: string, kinds: readonly EntityKind[]): string {
  const one = `${kinds.includes('Initiative') ? WHOSE : ''}[${marksOf(kinds)}]`;
  // A district may be an initiative: 串联两江新区、铜梁.
  const own = `[^，,。；;：:、${kinds.includes('Place') && kinds.length === 1 ? '\\uE001' : '\\uE000'}-\\uE008]`;
  const joint = `(?:(?:${own}{0,8}?(?:、|和|与|及|以及|—|-|–)){1,3}${own}{0,6}?)?`;
  const unnamed = group === 'b' ? `(?:[^，,。；;：:、]{1,${kinds.includes('Place') ? 4 : 12}}、){0,4}?` : '';
  return `(?<${group}>${unnamed}${one}(?:${joint}${one}){0,${LIST}})`;
}

const BITS = Object.fromEntries(Object.keys(KIND_MARKS).map((kind, i) => [kind, 1 << i])) as Record<EntityKind, number>;

const bitsOf = (kinds: readonly EntityKind[]) => kinds.reduce((bits, kind) => bits | BITS[kind], 0);

const JUDGED: Partial<Record<RelationKind, readonly EntityKind[]>> = { FOCUSES_ON: ['Initiative', 'Industry'] };

const END = /\{([!^]?)([AB])(?::(\w+))?\}/g;
/** Where a clause starts, so that its topic may stand for the name it does not repeat; the second kind asks for a subject. */
const CLAUSE_START: Readonly<Record<string, string>> = {
  '^': '(?<=^|[，,：:])',
  '!': '(?<subject>(?<=^|[，,：:]))',
};

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
      .replace(END, (_, silent, end, only) => {
        const names = coordinated(end.toLowerCase(), kindsOf(kind, end, only));
        return silent ? `(?:${names}|${CLAUSE_START[silent]})` : names;
      }),
    'gd',
  );
}

/** The rows of `worded.tsv`, the words of each <class> written out. */
export function readPatterns(): { rule: string; kind: RelationKind; pattern: string }[] {
  const classes = new Map(
    readTable(new URL('./word-classes.tsv', import.meta.url), ['class', 'words']).map((row) => [row.class, row.words]),
  );
  const rows = readTable(new URL('./worded.tsv', import.meta.url), ['rule', 'kind', 'pattern', 'example']);
  return rows.map(({ rule, kind, pattern }) => ({
    rule,
    kind: kind as RelationKind,
    pattern: pattern.replace(/<([a-z]+)>/g, (_, name) => classes.get(name) as string),
  }));
}

function load(): Pattern[] {
  return readPatterns().map(({ rule, kind, pattern }) => ({
    rule,
    kind,
    pattern: compilePattern(pattern, kind),
    needed: neededWords(pattern),
    ...endsOf(pattern, kind),
  }));
}

function endsOf(pattern: string, kind: RelationKind): { from: number; to: number } {
  const bits = { A: 0, B: 0 };
  for (const [, , end, only] of pattern.matchAll(END)) bits[end as 'A' | 'B'] = bitsOf(kindsOf(kind, end!, only));
  return { from: bits.A, to: bits.B };
}

export const worded = {
  id: 'worded',
  finds: ['SUPPORTS', 'PART_OF', 'CARRIED_OUT_IN', 'LED_BY', 'FOCUSES_ON', 'ATTENDED'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    patterns ??= load();
    for (const sentence of document.sentences) {
      const shape = outline(document, sentence);
      if (shape.names.size + shape.topics.size < 2) continue;
      const known = new Set<string>();
      let kinds = shape.topics.size > 0 ? BITS.Initiative : 0;
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
function mayState({ text }: Outline, kinds: number, { needed, from, to }: Pattern): boolean {
  if ((from & kinds) === 0 || (to & kinds) === 0) return false;
  for (const words of needed) if (!words.test(text)) return false;
  return true;
}

function* stated(shape: Outline, { rule, kind, pattern, ...fits }: Pattern): Iterable<FoundRelation> {
  for (const match of allMatches(shape.text, pattern)) {
    if (isNegated(shape.text, match)) continue;
    const { a, b, subject } = match.indices!.groups!;
    const topic = shape.topics.get(match.index) ?? NO_TOPIC;
    const tos = namesWithin(shape, b!, fits.to);
    for (const from of a ? namesWithin(shape, a, fits.from) : subject && !topic.subject ? [] : topic.names)
      for (const to of tos)
        if (from.index !== to.index && (kind !== 'PART_OF' || isPlace(from) === isPlace(to)))
          yield { kind, from: from.entity.id, to: to.entity.id, sentence: shape.sentence.ordinal, rule };
  }
}

/** 尚未在P开展A; A不会落户P; but 不仅, 不断, 未来. */
const NEGATION = /不(?![仅但断只同少久懈止光])|没|未(?!来)|并非|而非|无[关缘]|取消|停止|暂停|终止|退出/;
const CLAUSE_END = /[，,。；;：:]/;
const BEFORE = 6;

function isNegated(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (NEGATION.test(words)) return true;
  const before = text
    .slice(Math.max(0, index - BEFORE), index)
    .split(CLAUSE_END)
    .at(-1)!;
  return NEGATION.test(before);
}

const isPlace = ({ entity }: NamedSpan): boolean => entity.kind === 'Place';

/** The names of fitting kinds; of 新疆哈密 only the last, which says where in the first. */
function namesWithin({ text, names }: Outline, [start, end]: [number, number], fits: number): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let i = start; i < end; i++) {
    const name = names.get(i);
    if (name && (BITS[name.entity.kind] & fits) !== 0 && !(isPlace(name) && text[i + 1] === KIND_MARKS.Place))
      found.push(name);
  }
  return found;
}
