/**
 * A quoted name once more: “钢都焕彩”计划启动 … “钢都焕彩”已列入省级工程.
 *
 * Words that one place shows to be a name stay one wherever the same text quotes them again, with or without their head noun; what stands
 * around them there no longer matters.
 */
import type { Candidate } from '../recogniser.js';
import { isNoName } from './quote-words.js';
import type { Reading } from './reading.js';

/** @param found what the other rules see in the text. */
export function* again({ plain, quotations }: Reading, found: readonly Candidate[]): Generator<Candidate> {
  const named = new Map<string, Candidate>();
  const seen = new Set<number>();
  for (const candidate of found) {
    seen.add(candidate.start);
    if (candidate.rule.startsWith('initiatives/quoted-')) named.set(String(candidate.attributes?.slogan), candidate);
  }
  if (named.size === 0) return;
  for (const { start, end } of quotations) {
    const words = plain.slice(start + 1, end - 1);
    const name = named.get(words);
    if (name && !seen.has(start) && !isNoName(words)) yield { ...name, start, end, rule: 'initiatives/quoted-again' };
  }
}
