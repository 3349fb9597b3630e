import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { isEmployer, rightScore } from './edges.js';
import { isDateline } from './evidence.js';
import { personLexicon } from './lexicon.js';
import { innerScore, type Shape, shapeBetween, shapesFrom } from './shape.js';
import { isSpace, spacedName } from './spaced-names.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function namesInLists(view: TokenView, sure: readonly FoundName[]): FoundName[] {
  const added: FoundName[] = [];
  const taken = new Set(sure.map(({ start }) => start));
  const follow = (from: Span, role: string, step: (view: TokenView, span: Span, least: number) => Span | undefined) => {
    const least = role === '记者' || role.endsWith('记者') ? -9 : 0;
    for (let at = step(view, from, least); at && !taken.has(at.start); at = step(view, at, least)) {
      taken.add(at.start);
      added.push({ ...at, rule: 'people/row', score: 6, role });
    }
  };
  for (const name of sure) {
    follow(name, name.role, next);
    follow(name, '', previous);
  }
  return added;
}

const isSeparator = (character: string | undefined) => isSpace(character) || character === '、';
const MOST_SEPARATORS = 4;

function next(view: TokenView, { end }: Span, least: number): Span | undefined {
  const { plain } = view;
  let start = end;
  while (start - end < MOST_SEPARATORS && isSeparator(plain[start])) start++;
  if (start === end) {
    const joined = joinedBy(view, end);
    if (joined) return joined;
    return touching(
      view,
      shapesFrom(plain, start).map((shape) => ({ start, end: shape.end })),
    );
  }
  if (isDateline(view, start)) return undefined;
  const spaced = spacedName(plain, start);
  if (spaced !== undefined) return { start, end: spaced };
  const shape = shapesFrom(plain, start).find(
    (one) => mayEndRow(view, start, one) && !isEmployer(view, one.end) && innerScore(view, start, one) >= least,
  );
  return shape && { start, end: shape.end };
}

/** 赵乐天、黄紫悠|展示: what surely looks like a name may have any verb behind it. */
const mayEndRow = (view: TokenView, start: number, shape: Shape) =>
  endsRow(view.plain, shape.end) ||
  (/^(?:v|d|ad)$/.test(view.tagFrom(shape.end)) && innerScore(view, start, shape) > 0);

/** 江玉欢及尚海龙将…: only what looks like a name by itself. */
function joinedBy(view: TokenView, end: number): Span | undefined {
  const joint = /^(?:以及|及|和|与|暨)/.exec(view.plain.slice(end, end + 2));
  if (!joint) return undefined;
  const start = end + joint[0].length;
  const shape = shapesFrom(view.plain, start).find((one) => innerScore(view, start, one) >= JOINED);
  return shape && { start, end: shape.end };
}

const JOINED = 2;

function previous(view: TokenView, { start }: Span): Span | undefined {
  const { plain } = view;
  let end = start;
  while (start - end < MOST_SEPARATORS && isSeparator(plain[end - 1])) end--;
  const spans: Span[] = [];
  for (let from = Math.max(0, end - 4); from <= end - 2; from++) {
    const shape = shapeBetween(plain, from, end);
    if (shape && (end === start || (isStopAt(plain, from - 1) && innerScore(view, from, shape) >= 0)))
      spans.push({ start: from, end });
  }
  return end === start ? touching(view, spans) : spans[0];
}

/** 王炯张轩: nothing between the two, so each has to be a token of its own that jieba does not know. */
const touching = (view: TokenView, spans: readonly Span[]) =>
  spans.find(({ start, end }) => {
    const tag = view.tagOf(start, end);
    // 毛宁|应询|介绍.
    if (personLexicon().notNames.get(view.plain.slice(start, end)) === 'never') return false;
    return (tag === 'x' || (tag?.startsWith('nr') && end - start > 2)) && endsRow(view.plain, end);
  });

export const endsRow = (plain: string, end: number) =>
  isStopAt(plain, end) ||
  /^(?:等|摄|报道|整理|和|与|及|在|就|皆|均|都|现场|当场|分别|文|同志)/.test(plain.slice(end, end + 2)) ||
  rightScore(plain, end) > 1;
