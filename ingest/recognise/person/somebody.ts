/** Does a noun say what somebody is, by its form: 船工, 指挥长, 护林员? It counts like a weak title; 增长 and 双手 end alike and are none. */
import type { Token } from '../../document.js';
import type { TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';

export function isSomebody({ plain }: TokenView, { start, end, tag }: Token): boolean {
  if (end - start < 2 || (tag[0] !== 'n' && tag[0] !== 'x')) return false;
  const { characters, notSomebody } = personLexicon();
  if (!characters[end - start === 2 ? 'somebody-short-end' : 'somebody-end'].hasAt(plain, end - 1)) return false;
  return !notSomebody.has(plain.slice(start, end)) && !notSomebody.has(plain.slice(end - 2, end));
}
