/** 朱 琳, 甘　露: newspapers set two-character names with a space, so that they are as wide as three. */
import { isStop } from '../token-view.js';
import { shapeBetween, shapesFrom } from './shape.js';

export const isSpace = (character: string | undefined) => character === ' ' || character === '　';

/** @returns the end of a spaced name that starts at `start`; undefined when there is none. */
export function spacedName(plain: string, start: number): number | undefined {
  let at = start + 1;
  while (at - start < 4 && isSpace(plain[at])) at++;
  const given = at + 1 < plain.length && !isStop(plain[at + 1]) && isStop(plain[at + 2]) ? 2 : 1;
  // 粟 裕民, as a broken layout has it.
  if (
    given === 2 &&
    at === start + 2 &&
    shapeBetween(plain[start]! + plain.slice(at, at + 2), 0, 3) &&
    !shapeBetween(plain, at, at + 2)
  )
    return at + 2;
  if (at === start + 1 || shapesFrom(plain[start]! + (plain[at] ?? ''), 0).length === 0) return undefined;
  const next = plain.slice(at + 1, at + 3);
  return isStop(plain[at + 1]) || /^(?:摄|文|整|报|编|制|等|通)/.test(next) ? at + 1 : undefined;
}
