/** 扎西多吉, 斯琴高娃: names of Tibetans, Mongolians and others that are written without a dot: two and more of their parts in a row. */
import { divisions } from '../../lexicon/divisions.js';
import { isStop, type TokenView } from '../token-view.js';
import { type FoundName, roleBefore } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { rightScore } from './shape.js';

/** 图尔荪江, 阿依汗: endings of names, and other words as well. */
const SUFFIXES = new Set('江汗丁');

export function* minorityNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const parts = [...personLexicon().nameParts.scan(plain)];
  for (let i = 0; i < parts.length; ) {
    let last = i;
    while (parts[last + 1]?.start === parts[last]!.end) last++;
    const [start, partsEnd] = [parts[i]!.start, parts[last]!.end];
    const suffixed = SUFFIXES.has(plain[partsEnd] ?? '，') && endsWell(view, partsEnd + 1);
    const end = suffixed ? partsEnd + 1 : partsEnd;
    if (
      (last > i || (suffixed && roleBefore(plain, start) !== undefined)) &&
      view.isEdge(start) &&
      !divisions().byName.has(plain.slice(start, end))
    )
      yield { start, end, rule: 'people/parts', score: 9, role: '' };
    i = last + 1;
  }
}

const endsWell = ({ plain }: TokenView, at: number) => isStop(plain[at]) || rightScore(plain, at) > 0;
