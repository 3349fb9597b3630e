/** Leaders and historical figures whom policy texts name without a title: 习近平, 焦裕禄. */
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';

/** Not 习近平新时代中国特色社会主义思想, 邓小平理论: the name of a doctrine names no person. */
export function* knownNames(view: TokenView): Generator<FoundName> {
  for (const { start, end } of personLexicon().known.scan(view.plain))
    if (view.isEdge(start) && view.isEdge(end) && !isDoctrine(view.plain, end))
      yield { start, end, rule: 'people/known', score: 8, role: '' };
}

export const isDoctrine = (plain: string, end: number) => personLexicon().cues.doctrine.at(plain, end) !== undefined;
