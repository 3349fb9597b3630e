/**
 * Names in rows: 记者 易闻 邹小满, 柏松年 朱 珂, 出席的有张三、李四、王五, 王炯张轩参加.
 *
 * A row begins at a name that is sure; its neighbours need only look like names and fill the space between two separators.
 */
import { isStop, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { spansFrom, tokenScore } from './shape.js';

const SEPARATORS = new Set(' 　、，');

export function namesInLists(view: TokenView, sure: readonly FoundName[]): FoundName[] {
  const added: FoundName[] = [];
  const taken = new Set(sure.map(({ start }) => start));
  const add = (start: number, end: number, role: string) => {
    if (taken.has(start)) return false;
    taken.add(start);
    added.push({ start, end, rule: 'people/row', score: 5, role });
    return true;
  };
  for (const name of sure) {
    for (let at = name.end, next = nextInRow(view, at); next; next = nextInRow(view, at)) {
      if (!add(next.start, next.end, name.role)) break;
      at = next.end;
    }
    for (let at = name.start, last = lastInRow(view, at); last; last = lastInRow(view, at)) {
      if (!add(last.start, last.end, '')) break;
      at = last.start;
    }
  }
  return added;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** 、 and spaces separate names everywhere, a comma only between names on a line of its own. */
function nextInRow(view: TokenView, end: number): Found | undefined {
  const { plain } = view;
  let start = end;
  while (start - end < 4 && SEPARATORS.has(plain[start] ?? '') && plain[start] !== '，') start++;
  for (const span of spacedSpans(plain, start)) {
    if (start === end ? isSureToken(view, start, span.end) : endsRow(plain, span.end) && isFair(view, start, span.end))
      return { start, end: span.end };
  }
  return undefined;
}

function lastInRow(view: TokenView, start: number): Found | undefined {
  const { plain } = view;
  let end = start;
  while (start - end < 4 && SEPARATORS.has(plain[end - 1] ?? '') && plain[end - 1] !== '，') end--;
  for (let from = end - 2; from >= Math.max(0, end - 4); from--) {
    if (!spansFrom(plain, from).some((span) => span.end === end)) continue;
    if (end === start ? isSureToken(view, from, end) : isStop(plain[from - 1]) && isFair(view, from, end))
      return { start: from, end };
  }
  return undefined;
}

/** 朱 珂: newspapers set two-character names with a space, so that they are as wide as three. */
function spacedSpans(plain: string, start: number): { end: number }[] {
  const spaced =
    (plain[start + 1] === ' ' || plain[start + 1] === '　') &&
    spansFrom(plain[start]! + plain[start + 2]!, 0).length > 0
      ? [{ end: start + 3 }]
      : [];
  return [...spaced, ...spansFrom(plain, start)];
}

const endsRow = (plain: string, end: number) =>
  isStop(plain[end]) || /^(?:等|摄|报道|整理|参加|出席|主持|和|文)/.test(plain.slice(end, end + 2));

function isFair(view: TokenView, start: number, end: number): boolean {
  if (view.plain[start + 1] === ' ' || view.plain[start + 1] === '　') return true;
  const span = spansFrom(view.plain, start).find((one) => one.end === end);
  return span !== undefined && tokenScore(view, start, end, span.shape) >= 0;
}

const isSureToken = (view: TokenView, start: number, end: number) => {
  const tag = view.tagOf(start, end);
  return tag !== undefined && (tag.startsWith('nr') || tag === 'x') && end - start >= 2;
};
