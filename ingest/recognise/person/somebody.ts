/** Which nouns say what somebody is, by their form: 船工, 指挥长, 护林员? They count like a weak title; 增长 and 双手 end alike and are none. */
import type { Token } from '../../document.js';
import type { TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';

/** @param ends where words end with a character that such nouns end with */
export function* somebodyEnds(view: TokenView, ends: readonly number[]): Generator<number> {
  for (const end of ends) {
    const token = view.tokenBefore(end);
    if (token && isSomebody(view.plain, token)) yield end;
  }
}

function isSomebody(plain: string, { start, end, tag }: Token): boolean {
  if (end - start < 2 || (tag[0] !== 'n' && tag[0] !== 'x')) return false;
  const { characters, notSomebody } = personLexicon();
  // Short nouns with the other endings are abstract too often.
  if (end - start === 2 && !characters['somebody-short-end'].hasAt(plain, end - 1)) return false;
  return !notSomebody.has(plain.slice(start, end)) && !notSomebody.has(plain.slice(end - 2, end));
}
