/** 王炯张轩参加, 闻人远山陆景行等回答: everything between punctuation and the verb falls into names. */
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import type { Span } from './lists.js';
import { innerScore, shapesFrom } from './shape.js';

const LONGEST_RUN = 12;

export function* unseparatedNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  for (const match of plain.matchAll(/参加|出席|陪同|主持|列席|等/g)) {
    let start = match.index;
    while (start > 0 && match.index - start <= LONGEST_RUN && !isStopAt(plain, start - 1)) start--;
    const length = match.index - start;
    if (length < 4 || length > LONGEST_RUN) continue;
    const names = cutIntoNames(view, start, match.index);
    for (const span of names ?? []) yield { ...span, rule: 'people/row', score: 6, role: '' };
  }
}

/** The first way, longer names first, to cut a stretch into two names and more that each look like one. */
function cutIntoNames(view: TokenView, start: number, end: number): Span[] | undefined {
  for (const shape of shapesFrom(view.plain, start)) {
    if (shape.end > end || shape.rare || innerScore(view, start, shape) < LEAST) continue;
    const span = { start, end: shape.end };
    if (shape.end === end) return [span];
    const rest = cutIntoNames(view, shape.end, end);
    if (rest) return [span, ...rest];
  }
  return undefined;
}

/** A name may be cut by jieba on one side (张轩|远) but not be an ordinary word. */
const LEAST = -2;
