/**
 * Names in lists: of appointments (冉旭东为江州市人民政府副市长；谈判的市商务局局长职务；接受江山辞去…), of speakers (平新乔（北京大学教授）：).
 *
 * The form leaves room for nothing but a name, so that any word of a name's shape is one; not 温州为国家历史文化名城 - a title has to end it.
 */
import { isStop, type TokenView } from '../token-view.js';
import { type FoundName, roleBefore } from './beside-words.js';
import { personLexicon } from './lexicon.js';
import { shapesFrom } from './shape.js';

const HOLDS =
  /(?<=^|[，；：、。])(?<name>[㐀-鿿]{2,4}?)(?:同志)?(?:为(?<title>[^，。；：！？\n]{3,40})(?=[；。，、])|的[^，。；：\n]{3,40}职务)/gmu;
const SPEAKS = /^(?<name>[㐀-鿿]{2,4})[（(][^（）()\n]{2,60}[）)][：:]/gmu;
const GIVES_UP = /(?:接受|批准|同意)(?<name>[㐀-鿿]{2,4}?)(?:同志)?(?:请求)?(?:辞去|的辞职)/gu;

export function* appointedNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  for (const match of plain.matchAll(HOLDS)) {
    const { name = '', title } = match.groups!;
    const isOffice = title === undefined || roleBefore(plain, match.index + match[0].length) !== undefined;
    const end = match.index + name.length;
    if (isOffice && isName(plain, match.index, end)) yield* row(view, match.index, end);
  }
  for (const { index, groups } of plain.matchAll(SPEAKS))
    if (isName(plain, index, index + groups!.name!.length)) yield found(index, index + groups!.name!.length);
  for (const { index, 0: words, groups } of plain.matchAll(GIVES_UP)) {
    const start = index + words.indexOf(groups!.name!, 2);
    const end = start + groups!.name!.length;
    if (isName(plain, start, end)) yield found(start, end);
  }
}

const isName = (plain: string, start: number, end: number) =>
  shapesFrom(plain, start).some((shape) => shape.end === end) &&
  personLexicon().notNames.get(plain.slice(start, end)) !== 'never';

const found = (start: number, end: number): FoundName => ({ start, end, rule: 'people/appointed', score: 9, role: '' });

/** The name and those before it, separated by 、. */
function* row({ plain }: TokenView, start: number, end: number): Generator<FoundName> {
  yield found(start, end);
  for (let to = start - 1; plain[to] === '、'; ) {
    const from = [2, 3, 4].map((length) => to - length).find((at) => isStop(plain[at - 1]) && isName(plain, at, to));
    if (from === undefined) return;
    yield found(from, to);
    to = from - 1;
  }
}
