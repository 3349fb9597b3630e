/**
 * Names in lists: of appointments (冉旭东为江州市人民政府副市长；谈判的市商务局局长职务；接受江山辞去…), of speakers (平新乔（北京大学教授）：).
 *
 * The form leaves room for nothing but a name, so that any word of a name's shape is one; not 温州为国家历史文化名城 - a title has to end it.
 */
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { roleBefore } from './edges.js';
import { personLexicon } from './lexicon.js';
import { innerScore, shapeBetween, shapesFrom } from './shape.js';

const HOLDS =
  /(?<=^|[，；：、。])(?<name>[㐀-鿿]{2,4}?)(?:[（(][㐀-鿿]{1,6}[）)])?(?:同志)?(?:为(?<title>[^，。；：！？\n]{3,40})(?=[；。，、])|的[^，。；：\n]{3,40}职务)/gm;
const SPEAKS = /^(?<name>[㐀-鿿]{2,4})[（(][^（）()\n]{2,60}[）)][：:]/gm;
/** 万 倩（女） 省肿瘤医院主任医师, a line each. */
const LISTED =
  /^(?<name>[㐀-鿿](?:[ 　]{1,2}[㐀-鿿]|[㐀-鿿]{1,3}))(?:[（(][^（）()\n]{1,12}[）)])?[ 　]{1,4}[^\s，。；：]{3,40}$/gm;
const GIVES_UP = /(?:接受|批准|同意)(?<name>[㐀-鿿]{2,4}?)(?:同志)?(?:请求)?(?:辞去|的辞职)/g;

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
  yield* listed(view);
  for (const { index, 0: words, groups } of plain.matchAll(GIVES_UP)) {
    const start = index + words.indexOf(groups!.name!, 2);
    const end = start + groups!.name!.length;
    if (isName(plain, start, end)) yield found(start, end);
  }
}

/** Two lines and more, so that 高新区　管委会主任 in a table of offices is none: three characters that are a word name no person here. */
function* listed(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  const lines = [...plain.matchAll(LISTED)].filter(
    ({ index, 0: line, groups }) =>
      roleBefore(plain, index + line.length) !== undefined && isListed(view, index, index + groups!.name!.length),
  );
  if (lines.length > 1) for (const { index, groups } of lines) yield found(index, index + groups!.name!.length);
}

function isListed(view: TokenView, start: number, end: number): boolean {
  const name = view.plain.slice(start, end);
  if (/[ 　]/.test(name)) return shapesFrom(name.replace(/[ 　]/g, ''), 0).length > 0;
  const shape = shapeBetween(view.plain, start, end);
  return (
    shape !== undefined && isName(view.plain, start, end) && (end - start === 2 || innerScore(view, start, shape) > -3)
  );
}

const isName = (plain: string, start: number, end: number) =>
  shapeBetween(plain, start, end) !== undefined && personLexicon().notNames.get(plain.slice(start, end)) !== 'never';

const found = (start: number, end: number): FoundName => ({ start, end, rule: 'people/appointed', score: 9, role: '' });

/** The name and those before it, separated by 、. */
function* row({ plain }: TokenView, start: number, end: number): Generator<FoundName> {
  yield found(start, end);
  for (let to = start - 1; plain[to] === '、'; ) {
    const from = [2, 3, 4].map((length) => to - length).find((at) => isStopAt(plain, at - 1) && isName(plain, at, to));
    if (from === undefined) return;
    yield found(from, to);
    to = from - 1;
  }
}
