/** Leaders and historical figures whom policy texts name without a title: 习近平, 焦裕禄. */
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { tagOver } from './shape.js';

/** Not 习近平新时代中国特色社会主义思想, 邓小平理论: the name of a doctrine names no person. */
export function* knownNames(view: TokenView): Generator<FoundName> {
  for (const { start, end, value } of personLexicon().names.scan(view.plain))
    if (value === 'known' && isCut(view, start) && isCut(view, end) && !isDoctrine(view.plain, end))
      yield { start, end, rule: 'people/known', score: 8, role: '' };
}

/** A word that jieba only guesses may run across it: 应王毅外长邀请. */
const isCut = (view: TokenView, offset: number) => view.isEdge(offset) || /^(?:x|nr)/.test(tagOver(view, offset) ?? '');

export const isDoctrine = (plain: string, end: number) => personLexicon().cues.doctrine.at(plain, end) !== undefined;
