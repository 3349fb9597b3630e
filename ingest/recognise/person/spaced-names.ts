/** 朱 琳, 甘　露: newspapers set two-character names with a space, so that they are as wide as three. */
import { isStopAt } from '../token-view.js';
import { shapeBetween } from './shape.js';

export const isSpace = (character: string | undefined) => character === ' ' || character === '　';

const GOES_ON = /^(?:摄|文|整|报|编|制|等|通)/;

/** @returns the end of a spaced name that starts at `start`; undefined when there is none. */
export function spacedName(plain: string, start: number): number | undefined {
  let at = start + 1;
  while (at - start < 4 && isSpace(plain[at])) at++;
  if (at === start + 1) return undefined;
  // 粟 裕民, as a broken layout has it; not 甘 霖 易文.
  const two = at === start + 2 && !shapeBetween(plain, at, at + 2) && isName(plain, start, at, at + 2);
  return isName(plain, start, at, at + 1) ? at + 1 : two ? at + 2 : undefined;
}

function isName(plain: string, start: number, given: number, end: number): boolean {
  if (!isStopAt(plain, end) && !GOES_ON.test(plain.slice(end, end + 2))) return false;
  const name = plain[start]! + plain.slice(given, end);
  return shapeBetween(name, 0, name.length) !== undefined;
}
