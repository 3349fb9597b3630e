/** 扎西多吉, 斯琴高娃: names of Tibetans, Mongolians and others that are written without a dot: two and more of their parts in a row. */
import { divisions } from '../../lexicon/divisions.js';
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { personLexicon } from './lexicon.js';

export function* minorityNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const parts = [...personLexicon().nameParts.scan(plain)];
  for (let i = 0; i < parts.length; ) {
    let last = i;
    while (parts[last + 1]?.start === parts[last]!.end) last++;
    const [start, end] = [parts[i]!.start, parts[last]!.end];
    if (last > i && view.isEdge(start) && !divisions().byName.has(plain.slice(start, end)))
      yield { start, end, rule: 'people/parts', score: 9, role: '' };
    i = last + 1;
  }
}
