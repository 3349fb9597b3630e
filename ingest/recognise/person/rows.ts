/**
 * Rows of names between 、 that need no sure one: 王建国、李志强、刘德华等, 出席的有张三、李四, 牛犇（市汽车商会会长）、公孙瑶.
 *
 * What stands before the row or behind it says whether it is one of persons; without that most have to look like names by themselves.
 */
import { placeEndingAt } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { isEmployer, rightScore, roleBefore } from './edges.js';
import { framed } from './frames.js';
import { personLexicon } from './lexicon.js';
import { endsRow, type Span } from './lists.js';
import { innerScore, shapeBetween, shapesFrom } from './shape.js';
import { isSound } from './sounds.js';
import { spacedName } from './spaced-names.js';

/** A name may be cut by jieba on one side (张轩|远) but not be an ordinary word. */
const LEAST = -2;
const DOTTED = /^[㐀-鿿]{1,8}?(?:[·•][㐀-鿿]{1,8}?){1,3}?(?=[、，。；）]|等|参加|出席|列席|陪同)/;
const FEWEST = 3;
/** More than 长虹 in 苗长虹 has to say. */
const TOLD = 8;
interface Item {
  readonly span: Span;
  readonly score: number;
}

/** 王建国、李志强、刘德华等: three names and more in a row need no title, two before 参加 need none either. */
export function* rowsOfNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  let row: Item[] = [];
  for (let at = plain.indexOf('、'); at !== -1; at = plain.indexOf('、', at + 1)) {
    const last = row.at(-1);
    if (!last || behindBracket(plain, last.span.end) !== at) {
      yield* wholeRow(view, row);
      const first = nameBefore(view, at);
      row = first ? [first] : [];
    }
    const following = row.length > 0 ? nameAfter(view, at + 1) : undefined;
    if (following) row.push(following);
  }
  yield* wholeRow(view, row);
}

function* wholeRow(view: TokenView, row: readonly Item[]): Generator<FoundName> {
  const { plain } = view;
  const [first, last] = [row[0], row.at(-1)];
  if (!first || !last || row.length < 2 || plain[behindBracket(plain, last.span.end)] === '、') return;
  const before = plain.slice(Math.max(0, first.span.start - 8), first.span.start);
  const told =
    framed('row-behind', plain, last.span.end) !== undefined ||
    OF_PERSONS.test(plain.slice(last.span.end, last.span.end + 12)) ||
    framed('row-before', before, 0) !== undefined ||
    roleBefore(plain, labelEnd(plain, first.span.start)) !== undefined;
  const sure = row.filter(({ span, score }) => (told ? isNoWord(view, span, score) : score >= 2)).length;
  if (framed('row-behind', plain, last.span.end) === undefined && isOfThings(plain, last.span.end)) return;
  if (row.length < (told ? 2 : FEWEST) || sure * (told && row.length >= FEWEST ? 3 : 2) < row.length) return;
  for (const { span, score } of row)
    if (told ? mayStandInRow(view, span) : score >= 0)
      yield { ...span, rule: 'people/row', score: told ? TOLD : 6, role: '' };
}

/** 联系人：|荣誉、步行. */
const labelEnd = (plain: string, at: number) => ('：:'.includes(plain[at - 1] ?? '，') ? at - 1 : at);

const OF_PERSONS =
  /^等(?:[0-9一二三四五六七八九十]{1,3}[位名人]|人|[㐀-鿿]{0,6}(?:人士|嘉宾|专家|学者|代表|委员|领导|同志|院士|老师|教授|烈士|先烈|英雄|模范|名家|企业家|艺术家|科学家|负责人))/;

/** 柳编、唐三彩、黄梅戏等非遗项目: what comes behind 等 says what the row is of. */
const isOfThings = (plain: string, end: number) =>
  plain[end] === '等' &&
  !isStopAt(plain, end + 1) &&
  !OF_PERSONS.test(plain.slice(end, end + 12)) &&
  rightScore(plain, end + 1) === 0;

/** Told to be a row of persons, what jieba takes for a name (nr) is one as well. */
function isNoWord(view: TokenView, { start, end }: Span, score: number): boolean {
  const tag = view.tagOf(start, end);
  return score >= 1 || (score >= LEAST && (tag === undefined || tag.startsWith('nr')));
}

const mayStandInRow = (view: TokenView, span: Span) =>
  !isDivision(view, span) &&
  !(span.end - span.start > 2 && /^(?:n(?!r)|[va])/.test(view.tagOf(span.start, span.end) ?? '')) &&
  personLexicon().notNames.get(view.plain.slice(span.start, span.end)) !== 'never';
const isDivision = (view: TokenView, { start, end }: Span) => {
  const place = placeEndingAt(view, end);
  return place?.start === start && place.entry.form === 'full';
};

function nameAfter(view: TokenView, start: number): Item | undefined {
  const spaced = spacedName(view.plain, start);
  if (spaced !== undefined) return { span: { start, end: spaced }, score: 2 };
  const dotted = DOTTED.exec(view.plain.slice(start, start + 30));
  if (dotted)
    return { span: { start: behindTitle(view.plain, start, dotted[0]), end: start + dotted[0].length }, score: 2 };
  const ends = (end: number) =>
    (endsRow(view.plain, end) && !isEmployer(view, end)) || framed('row-behind', view.plain, end) !== undefined;
  const shape = shapesFrom(view.plain, start).find((one) => ends(one.end));
  if (!shape) return soundingItem(view.plain, start, ends);
  return shape && { span: { start, end: shape.end }, score: innerScore(view, start, shape) };
}

/** 安哥拉代表|若昂·席尔瓦. */
function behindTitle(plain: string, start: number, name: string): number {
  for (let at = start + name.search(/[·•]/) - 1; at > start; at--) if (roleBefore(plain, at) !== undefined) return at;
  return start;
}

/** 库尔班江 between two 、. */
function soundingItem(plain: string, start: number, ends: (end: number) => boolean): Item | undefined {
  let end = start;
  while (end - start < LONGEST_SOUNDING && isSound(plain, end)) end++;
  return end - start >= FEWEST && ends(end) ? { span: { start, end }, score: 0 } : undefined;
}

const LONGEST_SOUNDING = 8;

const LONGEST_BRACKET = 24;

/** 牛犇（市汽车商会会长）、公孙瑶: what a bracket says of somebody does not end a row. */
function behindBracket(plain: string, at: number): number {
  if (plain[at] !== '（' && plain[at] !== '(') return at;
  const bracket = /^[（(][^（）()\n]*[）)]/.exec(plain.slice(at, at + LONGEST_BRACKET));
  return at + (bracket?.[0].length ?? 0);
}

/** As `behindBracket`, from right to left. */
function beforeBracket(plain: string, at: number): number {
  if (plain[at - 1] !== '）' && plain[at - 1] !== ')') return at;
  const bracket = /[（(][^（）()\n]*[）)]$/.exec(plain.slice(Math.max(0, at - LONGEST_BRACKET), at));
  return at - (bracket?.[0].length ?? 0);
}

/** Behind punctuation, 的 or a title; 请来|钟国芳 is one word that jieba does not know. */
const mayBeginRow = (view: TokenView, start: number, end: number) =>
  isStopAt(view.plain, start - 1) ||
  view.plain[start - 1] === '的' ||
  roleBefore(view.plain, start) !== undefined ||
  framed('row-before', view.plain.slice(Math.max(0, start - 8), start), 0) !== undefined ||
  (end - start === 3 && view.tagOf(start, end) === 'x');

function nameBefore(view: TokenView, separator: number): Item | undefined {
  const end = beforeBracket(view.plain, separator);
  for (let start = Math.max(0, end - 4); start <= end - 2; start++) {
    const shape = shapeBetween(view.plain, start, end);
    if (shape && mayBeginRow(view, start, end)) return { span: { start, end }, score: innerScore(view, start, shape) };
  }
  return undefined;
}
