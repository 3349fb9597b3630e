/**
 * Relations that a pattern of words states, from `worded.tsv`: 以{A}赋能{B} is SUPPORTS.
 *
 * {^A} may also be left unsaid, where a clause goes on about what was spoken of (`topics.ts`). The first pattern that states a pair in a
 * sentence is its rule there; a denied one states nothing.
 */
import { allMatches } from '../all-matches.js';
import type { FoundRelation, Spoken } from '../document.js';
import type { NamedSpan } from '../mentions-in.js';
import { NO_TOPIC } from './clause-topic.js';
import { KIND_MARKS } from './kind-marks.js';
import { type Outline, outlines } from './outline.js';
import { loadPatterns, type Pattern, words } from './patterns.js';
import type { RelationRule } from './relation-rule.js';
import { isZone } from './zones.js';

let patterns: readonly Pattern[] | undefined;
/** Those about where something is carried out. */
let placed: readonly Pattern[] = [];

export const worded = {
  id: 'worded',
  finds: ['SUPPORTS', 'PART_OF', 'CARRIED_OUT_IN', 'LED_BY', 'FOCUSES_ON', 'ATTENDED'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    patterns ??= loadPatterns();
    placed = patterns.filter(({ kind, strict }) => kind === 'CARRIED_OUT_IN' && !strict);
    for (const shape of outlines(document)) {
      if (!hasTwo(shape)) continue;
      const found: FoundRelation[] = [];
      state(shape, patterns, found);
      const zoned = withZonesAsPlaces(shape);
      if (zoned) state(zoned, placed, found);
      if (found.length > 0) yield* firstOfEach(found);
    }
  },
} satisfies RelationRule;

/** Two things, named or spoken of: a name alone is related to nothing. */
function hasTwo({ names, topics }: Outline): boolean {
  const one = names.values().next().value?.index;
  if (one === undefined) return false;
  for (const { index } of names.values()) if (index !== one) return true;
  for (const topic of topics.values()) for (const { index } of topic.names) if (index !== one) return true;
  return false;
}

function state(shape: Outline, patterns: readonly Pattern[], found: FoundRelation[]): void {
  words.look(shape.text);
  for (const pattern of patterns) if (mayState(shape, pattern)) stateAs(pattern, shape, found);
}

function* firstOfEach(found: readonly FoundRelation[]): Iterable<FoundRelation> {
  const known = new Set<string>();
  for (const relation of found) {
    const key = `${relation.kind} ${relation.from} ${relation.to}`;
    if (!known.has(key)) yield relation;
    known.add(key);
  }
}

/** The same sentence with such names as places, and not as what is carried out; undefined when it has none. */
function withZonesAsPlaces(shape: Outline): Outline | undefined {
  if (!hasZone(shape)) return undefined;
  const marks = shape.text.split('');
  for (const [at, name] of shape.names) if (isZone(name)) marks[at] = KIND_MARKS.Place;
  const topics = new Map([...shape.topics].filter(([, { names }]) => !names.some(isZone)));
  return { ...shape, text: marks.join(''), topics };
}

function hasZone({ names }: Outline): boolean {
  for (const name of names.values()) if (isZone(name)) return true;
  return false;
}

/** Most patterns need words or kinds of names that a sentence does not have, or not in their order. */
const mayState = ({ topics }: Outline, { needed, silent }: Pattern): boolean =>
  words.inOrder(needed) && (silent === undefined || topics.size > 0 || words.has(silent));

function stateAs(fits: Pattern, shape: Outline, found: FoundRelation[]): void {
  const { rule, kind } = fits;
  for (const match of allMatches(shape.text, fits.pattern)) {
    if (isNegated(shape.text, match)) continue;
    const { a, b, subject } = match.indices!.groups!;
    const topic = shape.topics.get(match.index) ?? NO_TOPIC;
    const tos = namesWithin(shape, b!, fits.to);
    for (const from of a ? namesWithin(shape, a, fits.from) : subject && !topic.subject ? [] : topic.names)
      for (const to of tos)
        if (from.index !== to.index && (kind !== 'PART_OF' || isPlace(from) === isPlace(to)))
          found.push({ kind, from: from.entity.id, to: to.entity.id, sentence: shape.sentence.ordinal, rule });
  }
}

/** 尚未在P开展A; A不会落户P; but 不仅, 不断, 未来. */
const NEGATION = /不(?![仅但断只同少久懈止光])|没|未(?!来)|并非|而非|无[关缘]|取消|停止|暂停|终止|退出/;
/** 人工智能怎样赋能制造业 asks; it does not say so. */
const ASKS = /怎[样么]|如何|能否|是否/;
const CLAUSE_END = /[，,。；;：:]/;
const BEFORE = 6;

function isNegated(text: string, { 0: words, index }: RegExpExecArray): boolean {
  if (NEGATION.test(words) || ASKS.test(words)) return true;
  const before = text
    .slice(Math.max(0, index - BEFORE), index)
    .split(CLAUSE_END)
    .at(-1)!;
  return NEGATION.test(before);
}

const isPlace = ({ entity }: NamedSpan): boolean => entity.kind === 'Place';

/** The names of fitting kinds; of 新疆哈密 only the last, which says where in the first. */
function namesWithin({ text, names }: Outline, [start, end]: [number, number], fits: string): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let i = start; i < end; i++) {
    const name = fits.includes(text[i]!) ? names.get(i)! : undefined;
    if (name && !(text[i] === KIND_MARKS.Place && liesIn(names.get(i + 1), name))) found.push(name);
  }
  return found;
}

/** 粤东粤西 and 成都重庆 are two; what the gazetteer does not know lies in what it knows. */
function liesIn(inner: NamedSpan | undefined, outer: NamedSpan): boolean {
  if (inner?.entity.kind !== 'Place') return false;
  const [small, large] = [inner, outer].map(({ entity }) => String(entity.attributes.adminCode ?? ''));
  return small && large ? small.startsWith(large.replace(/(?:00)+$/, '')) : Boolean(small || large);
}
