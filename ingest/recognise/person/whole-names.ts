/**
 * Which found names are only parts of others? 茹曼加 beside 茹曼加林, 梅伦 in 卡梅伦先生, 程顺 that is 程顺和 wherever it stands.
 *
 * A name that is the beginning of another person's (李明, 李明亮) stays where the text does not go on with the longer one.
 */
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { rightScore } from './edges.js';
import { personLexicon } from './lexicon.js';
import { occurrences } from './occurrences.js';
import { isWordFirst, shapeBetween } from './shape.js';

const SURE = 7;
const OFTEN = 3;

export function wholeNames(view: TokenView, found: readonly FoundName[]): FoundName[] {
  const { plain } = view;
  const whole = withoutParts(plain, behindPrepositions(plain, found));
  const longer = goingOnAlike(view, whole);
  return whole.map((name) =>
    longer.has(textOf(plain, name)) && !isSure(name) ? { ...name, end: name.end + 1 } : name,
  );
}

/** 向|桑榆代表提问, where the text names 桑榆 elsewhere. */
function behindPrepositions(plain: string, found: readonly FoundName[]): FoundName[] {
  const named = new Set(found.map((name) => textOf(plain, name)));
  return found.map((name) =>
    isWordFirst(plain, name.start) && named.has(plain.slice(name.start + 1, name.end))
      ? { ...name, start: name.start + 1 }
      : name,
  );
}

const textOf = (plain: string, { start, end }: FoundName) => plain.slice(start, end);
const everywhere = (plain: string, names: readonly FoundName[]) =>
  occurrences(
    plain,
    names.map((name) => [textOf(plain, name), textOf(plain, name)] as const),
  );

/** A sure name yields to a longer sure one only, and every name to a known person within it: 应|王毅外长. */
function withoutParts(plain: string, all: readonly FoundName[]): FoundName[] {
  const known = new Set(all.filter(({ rule }) => rule === 'people/known').map(({ end }) => end));
  const found = all.filter(({ start, end }) => !known.has(end) || personLexicon().known.at(plain, start) !== undefined);
  const sure = found.filter(isSure);
  const byAll = coverage(plain, found);
  const bySure = sure.length === found.length ? byAll : coverage(plain, sure);
  return found.filter((name) => ((isSure(name) ? bySure : byAll).get(name.start) ?? 0) <= name.end - name.start);
}

const isSure = ({ score }: FoundName) => score > SURE;

/** Offset → how long the name is that covers it, wherever in the text it was found. */
function coverage(plain: string, found: readonly FoundName[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  for (const { start, end } of everywhere(plain, found))
    for (let at = start; at < end; at++) lengths.set(at, end - start);
  return lengths;
}

/** Names of two characters behind which, often, the same third one stands that fits a name and begins no verb or title. */
function goingOnAlike(view: TokenView, found: readonly FoundName[]): ReadonlySet<string> {
  const short = found.filter(({ start, end, score }) => end - start === 2 && score <= SURE);
  const { plain } = view;
  const seen = new Map<string, { next: string; times: number }>();
  for (const { start, end, value } of everywhere(plain, short)) {
    const { next, times } = seen.get(value) ?? { next: plain[end] ?? '', times: 0 };
    const fits = next === plain[end] && rightScore(plain, end) < 2 && shapeBetween(plain, start, end + 1) !== undefined;
    // 吴茶生|在: jieba sees the longer one as one word here.
    const once = view.tagOf(start, end + 1) === 'x' ? OFTEN - 1 : 1;
    seen.set(value, { next: fits ? next : '', times: times + once });
  }
  return new Set([...seen].filter(([, { next, times }]) => next !== '' && times >= OFTEN).map(([name]) => name));
}
