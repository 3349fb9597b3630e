/**
 * Does a line break cut a word or a figure in two (…代表团团 ⏎ 长余洋主持, 27. ⏎ 4%)? Then the lines are one, however much the first looks like a heading.
 *
 * The segmenter decides: it finds a word across the break that is not made of two words whole in themselves. A heading and the
 * sentence under it can form a longer word too (…工作 ⏎ 报告指出), but of such.
 */
import type { Token } from '../document.js';
import { tokenize } from '../segment/jieba-segmenter.js';

/** How many characters on either side are looked at. */
const AROUND = 8;
/** The tag of what the dictionary does not have: the halves 可持 ⏎ 续性 are guesses. */
const GUESS = 'x';
const CHINESE = /[\u4e00-\u9fff]/;

/** @param before and @param after simplified */
export function cutsWord(before: string, after: string): boolean {
  if (/\d[.．]?$/.test(before.slice(-2)) && /^[\d%％‰万亿个家人元户项条吨名辆台座处次倍]/.test(after)) return true;
  const left = before.slice(-AROUND);
  const right = after.slice(0, AROUND);
  if (!CHINESE.test(left.at(-1) ?? '') || !CHINESE.test(right[0] ?? '')) return false;
  const tokens = tokenize(left);
  const last = tokens.at(tokens.length - 1)!;
  const first = tokenize(right).at(0)!;
  const across = wordAcross(left, right);
  if (!across) return false;
  const whole = across.start === last.start && across.end === left.length + first.end;
  return !whole || [last, first].some(({ start, end, tag }) => end - start === 1 || tag === GUESS);
}

/** The word that begins before an edge and ends behind it. */
const wordAcross = (left: string, right: string): Token | undefined =>
  [...tokenize(left + right)].find(({ start, end }) => start < left.length && end > left.length);

/** A space within a word of the dictionary (自治 区), or within a number: a scanner's, nobody writes it. A name and 摄 are no such word. */
export function cutsKnownWord(before: string, after: string): boolean {
  if (/\d$/.test(before)) return /^\d/.test(after);
  const across = wordAcross(before.slice(-AROUND), after.slice(0, AROUND));
  return across !== undefined && across.word > 0;
}
