/** 朱 琳, 甘　露: newspapers set two-character names with a space, so that they are as wide as three. */
import { isStop } from '../token-view.js';
import { shapesFrom } from './shape.js';

export const isSpace = (character: string | undefined) => character === ' ' || character === '　';

/** @returns the end of a spaced name that starts at `start`; undefined when there is none. */
export function spacedName(plain: string, start: number): number | undefined {
  let at = start + 1;
  while (at - start < 4 && isSpace(plain[at])) at++;
  if (at === start + 1 || shapesFrom(plain[start]! + (plain[at] ?? ''), 0).length === 0) return undefined;
  const next = plain.slice(at + 1, at + 3);
  return isStop(plain[at + 1]) || /^(?:摄|文|整|报|编|制|等|通)/.test(next) ? at + 1 : undefined;
}
