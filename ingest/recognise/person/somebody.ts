/** Does a noun say what somebody is, by its form: 船工, 指挥长, 护林员? It counts like a weak title; 增长 and 双手 end alike and are none. */
import type { Token } from '../../document.js';
import type { TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';

const ENDINGS = new Set('长员师家手工人官者民农商匠医户生嫂娘');
/** Of two characters only with these; the others are abstract too often (惠民, 增长). */
const SHORT_ENDINGS = new Set('员师匠医农');

export function isSomebody({ plain }: TokenView, { start, end, tag }: Token): boolean {
  if (end - start < 2 || !ENDINGS.has(plain[end - 1]!) || !/^[nx]/.test(tag)) return false;
  if (end - start === 2 && !SHORT_ENDINGS.has(plain[end - 1]!)) return false;
  const { notSomebody } = personLexicon();
  return !notSomebody.has(plain.slice(start, end)) && !notSomebody.has(plain.slice(end - 2, end));
}
