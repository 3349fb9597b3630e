/**
 * A quoted name once more, without its head noun: “钢都焕彩”计划启动 … “钢都焕彩”已列入省级工程.
 *
 * Words that a head noun made a name stay one, wherever they are quoted again; what stands around them no longer matters.
 */
import type { Candidate } from '../recogniser.js';
import { quotations } from './quotes.js';
import type { Reading } from './reading.js';

const STRENGTH = 8;

/** @param found what the other rules see in the text. */
export function* again({ plain }: Reading, found: readonly Candidate[]): Generator<Candidate> {
  const headed = new Map<string, Candidate>();
  const seen = new Set<number>();
  for (const candidate of found) {
    seen.add(candidate.start);
    if (candidate.rule === 'initiatives/quoted-head') headed.set(String(candidate.attributes?.slogan), candidate);
  }
  if (headed.size === 0) return;
  for (const { start, end } of quotations(plain)) {
    const name = headed.get(plain.slice(start + 1, end - 1));
    if (name && !seen.has(start)) yield { ...name, start, end, rule: 'initiatives/quoted-again', strength: STRENGTH };
  }
}
