/** 扎西多吉, 斯琴高娃: names of Tibetans, Mongolians and others that are written without a dot: two and more of their parts in a row. */
import { divisions } from '../../lexicon/divisions.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { rightScore, roleBefore } from './edges.js';
import { personLexicon } from './lexicon.js';
import { isSound } from './sounds.js';

export function* minorityNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const { characters, names, notNames } = personLexicon();
  const parts = names.scan(plain).filter(({ value }) => value === 'part');
  for (let i = 0; i < parts.length; ) {
    let last = i;
    while (parts[last + 1]?.start === parts[last]!.end) last++;
    const [start, partsEnd] = [parts[i]!.start, parts[last]!.end];
    const suffixed = characters['part-suffix'].hasAt(plain, partsEnd) && endsWell(view, partsEnd + 1);
    const end = suffixed ? partsEnd + 1 : partsEnd;
    const head = last === i ? headBefore(view, start) : undefined;
    if (head !== undefined) yield { start: head, end, rule: 'people/parts', score: 9, role: '' };
    else if (
      (last > i || (suffixed && roleBefore(plain, start) !== undefined) || isTitled(view, start, end)) &&
      view.isEdge(start) &&
      !divisions().byName.has(plain.slice(start, end)) &&
      !notNames.has(plain.slice(start, end))
    )
      yield { start, end, rule: 'people/parts', score: 9, role: '' };
    i = last + 1;
  }
}

/** 牧民|叶尔森|别克: what sounds like a name and stands between a title and a part belongs to it. */
function headBefore(view: TokenView, part: number): number | undefined {
  const head = view.tokenBefore(part);
  if (head?.tag !== 'x' || roleBefore(view.plain, head.start) === undefined) return undefined;
  for (let at = head.start; at < head.end; at++) if (!isSound(view.plain, at)) return undefined;
  return head.start;
}

/** 记者请央宗代表介绍: one part is enough before a title, between a title and punctuation, or when it is long (弟弟艾合买提). */
function isTitled({ plain }: TokenView, start: number, end: number): boolean {
  const right = rightScore(plain, end);
  return right > 3 || (roleBefore(plain, start) !== undefined && (right > 1 || end - start > 3));
}

const endsWell = ({ plain }: TokenView, at: number) => isStopAt(plain, at) || rightScore(plain, at) > 0;
