/**
 * The rows of `worded.tsv` as expressions over outlines, each with what a sentence must have to be tried.
 *
 * {A} and {B} stand for the two ends, each one name or several in coordination (合肥、芜湖和滁州); which kinds fit is a matter of the
 * schema, unless the pattern says {A:Industry}. `~` is a short stretch within the clause, `…` a longer one that may hold other names,
 * <class> any word of `word-classes.tsv`. Patterns are bounded everywhere, so that the whole stays linear.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import { type RelationKind, relationType } from '../../graph/schema/relation-types.js';
import { readTable } from '../lexicon/tsv.js';
import { KIND_MARKS } from './kind-marks.js';
import { neededWords } from './needed-words.js';
import { WordChoices } from './word-choices.js';

export interface Pattern {
  readonly rule: string;
  readonly kind: RelationKind;
  readonly pattern: RegExp;
  /** Marks of the kinds that fit each end. */
  readonly from: string;
  readonly to: string;
  /** Choices of words, as `words` numbers them, that a match has in this order. */
  readonly needed: readonly number[];
  /** The choice of names for {^A}, which a topic may stand for; undefined for {A}, which is needed. */
  readonly silent: number | undefined;
  /** {B:Place}: only of that kind, and no district that is an initiative as well. */
  readonly strict: boolean;
}

/** What the patterns need, looked for in a sentence by one walk. */
export const words = new WordChoices();

const LIST = 24;

const marksOf = (kinds: readonly EntityKind[]) => kinds.map((kind) => KIND_MARKS[kind]).join('');

/** What may stand before a name that is not of its kind: 安徽省“首位产业”行动. */
const WHOSE = `(?:(?:[${marksOf(['Place', 'Organization'])}]{1,2}|自治区|[全我]?[省市县区]里?|国家级?|全国|我国|[省市]级)的?)?`;

/** 中欧班列（成渝）. */
const IN_BRACKETS = `(?:[（(][^（）()，,。；;]{1,8}[）)])?`;

/** One name, or names joined by 、和与及 with at most a few words of their own (“百企登峰”行动、“湘材湘用”计划) or by quotation marks alone. */
function coordinated(group: string, kinds: readonly EntityKind[]): string {
  const one = `${kinds.includes('Initiative') ? WHOSE : ''}[${marksOf(kinds)}]${IN_BRACKETS}`;
  // A district may be an initiative: 串联两江新区、铜梁.
  const own = `[^，,。；;：:、${kinds.includes('Place') && kinds.length === 1 ? '\\uE001' : '\\uE000'}-\\uE008]`;
  const joint = `(?:(?:${own}{0,8}?(?:、|和|与|及|以及|—|-|–)){1,3}${own}{0,6}?)?`;
  const unnamed =
    group === 'b'
      ? `(?:[^，,。；;：:、和与及${marksOf(kinds)}]${kinds.includes('Place') ? '{1,4}、' : '{1,12}[、和与及]'}){0,4}?`
      : '';
  return `(?<${group}>${unnamed}${one}(?:${joint}${one}){0,${LIST}})`;
}

/** Kinds that patterns look for, where the schema allows more: a district is shown to them as a place. */
const JUDGED: Partial<Record<RelationKind, readonly EntityKind[]>> = {
  FOCUSES_ON: ['Initiative', 'Industry'],
  CARRIED_OUT_IN: ['Place'],
};

const END = /\{([!^]?)([AB])(?::(\w+))?\}/g;
/** Where a clause starts, so that its topic may stand for the name it does not repeat; the second kind asks for a subject. */
const CLAUSE_START: Readonly<Record<string, string>> = {
  '^': '(?<=^|[，,：:；;])',
  '!': '(?<subject>(?<=^|[，,：:；;]))',
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

/** The rows of `worded.tsv`, the words of each <class> and the marks written out. */
export function readPatterns(): { rule: string; kind: RelationKind; pattern: string }[] {
  const classes = new Map(
    readTable(new URL('./word-classes.tsv', import.meta.url), ['class', 'words']).map((row) => [row.class, row.words]),
  );
  const rows = readTable(new URL('./worded.tsv', import.meta.url), ['rule', 'kind', 'pattern', 'example']);
  return rows.map(({ rule, kind, pattern }) => ({
    rule,
    kind: kind as RelationKind,
    pattern: pattern
      .replace(/<([a-z]+)>/g, (_, name) => classes.get(name) as string)
      .replace(/\\uE00(\d)/g, (_, digit) => String.fromCharCode(0xe000 + Number(digit))),
  }));
}

export const loadPatterns = (): Pattern[] =>
  readPatterns().map(({ rule, kind, pattern }) => {
    const marks = { A: '', B: '' };
    let silent: number | undefined;
    let strict = false;
    const named = pattern.replace(END, (_, unsaid, end: 'A' | 'B', only) => {
      marks[end] = marksOf(kindsOf(kind, end, only));
      strict ||= only === 'Place';
      if (unsaid) silent = words.add([...marks[end]]);
      return unsaid ? '' : `(?:${[...marks[end]].join('|')})`;
    });
    const needed = neededWords(named).map((choice) => words.add(choice));
    return { rule, kind, pattern: compilePattern(pattern, kind), from: marks.A, to: marks.B, needed, silent, strict };
  });
