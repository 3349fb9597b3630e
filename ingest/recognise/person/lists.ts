/**
 * Names in rows: 记者 易文 邹小禾, 柏长青 朱 琳, 出席的有张三、李四、王五, 王炯张轩参加.
 *
 * A row begins at a name that is sure; its neighbours need only look like names and fill the space between two separators.
 */
import { placeEndingAt } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { isEmployer, rightScore, roleBefore } from './edges.js';
import { isDateline } from './evidence.js';
import { framed } from './frames.js';
import { personLexicon } from './lexicon.js';
import { innerScore, type Shape, shapeBetween, shapesFrom } from './shape.js';
import { isSound } from './sounds.js';
import { isSpace, spacedName } from './spaced-names.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

export function namesInLists(view: TokenView, sure: readonly FoundName[]): FoundName[] {
  const added: FoundName[] = [];
  const taken = new Set(sure.map(({ start }) => start));
  const follow = (from: Span, role: string, step: (view: TokenView, span: Span, least: number) => Span | undefined) => {
    const least = role === '记者' || role.endsWith('记者') ? -9 : 0;
    for (let at = step(view, from, least); at && !taken.has(at.start); at = step(view, at, least)) {
      taken.add(at.start);
      added.push({ ...at, rule: 'people/row', score: 6, role });
    }
  };
  for (const name of sure) {
    follow(name, name.role, next);
    follow(name, '', previous);
  }
  return added;
}

const isSeparator = (character: string | undefined) => isSpace(character) || character === '、';
const MOST_SEPARATORS = 4;

function next(view: TokenView, { end }: Span, least: number): Span | undefined {
  const { plain } = view;
  let start = end;
  while (start - end < MOST_SEPARATORS && isSeparator(plain[start])) start++;
  if (start === end) {
    const joined = joinedBy(view, end);
    if (joined) return joined;
    return touching(
      view,
      shapesFrom(plain, start).map((shape) => ({ start, end: shape.end })),
    );
  }
  if (isDateline(view, start)) return undefined;
  const spaced = spacedName(plain, start);
  if (spaced !== undefined) return { start, end: spaced };
  const shape = shapesFrom(plain, start).find(
    (one) => mayEndRow(view, start, one) && !isEmployer(view, one.end) && innerScore(view, start, one) >= least,
  );
  return shape && { start, end: shape.end };
}

/** 赵乐天、黄紫悠|展示: what surely looks like a name may have any verb behind it. */
const mayEndRow = (view: TokenView, start: number, shape: Shape) =>
  endsRow(view.plain, shape.end) || (view.tagFrom(shape.end) === 'v' && innerScore(view, start, shape) >= JOINED);

/** 江玉欢及尚海龙将…: only what looks like a name by itself. */
function joinedBy(view: TokenView, end: number): Span | undefined {
  const joint = /^(?:以及|及|和|与|暨)/.exec(view.plain.slice(end, end + 2));
  if (!joint) return undefined;
  const start = end + joint[0].length;
  const shape = shapesFrom(view.plain, start).find((one) => innerScore(view, start, one) >= JOINED);
  return shape && { start, end: shape.end };
}

const JOINED = 2;

function previous(view: TokenView, { start }: Span): Span | undefined {
  const { plain } = view;
  let end = start;
  while (start - end < MOST_SEPARATORS && isSeparator(plain[end - 1])) end--;
  const spans: Span[] = [];
  for (let from = Math.max(0, end - 4); from <= end - 2; from++) {
    const shape = shapeBetween(plain, from, end);
    if (shape && (end === start || (isStopAt(plain, from - 1) && innerScore(view, from, shape) >= 0)))
      spans.push({ start: from, end });
  }
  return end === start ? touching(view, spans) : spans[0];
}

/** 王炯张轩: nothing between the two, so each has to be a token of its own that jieba does not know. */
const touching = (view: TokenView, spans: readonly Span[]) =>
  spans.find(({ start, end }) => {
    const tag = view.tagOf(start, end);
    // 毛宁|应询|介绍.
    if (personLexicon().notNames.get(view.plain.slice(start, end)) === 'never') return false;
    return (tag === 'x' || (tag?.startsWith('nr') && end - start > 2)) && endsRow(view.plain, end);
  });

const endsRow = (plain: string, end: number) =>
  isStopAt(plain, end) ||
  /^(?:等|摄|报道|整理|和|与|及|在|就|皆|均|都|现场|当场|分别|文|同志)/.test(plain.slice(end, end + 2)) ||
  rightScore(plain, end) > 1;

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

const LONGEST_RUN = 12;

/** 王炯张轩参加, 闻人远山陆景行等回答: everything between punctuation and the verb falls into names. */
export function* unseparatedNames(view: TokenView): Generator<FoundName> {
  const { plain } = view;
  for (const match of plain.matchAll(/参加|出席|陪同|主持|列席|等/g)) {
    let start = match.index;
    while (start > 0 && match.index - start <= LONGEST_RUN && !isStopAt(plain, start - 1)) start--;
    const length = match.index - start;
    if (length < 4 || length > LONGEST_RUN) continue;
    const names = cutIntoNames(view, start, match.index);
    for (const span of names ?? []) yield { ...span, rule: 'people/row', score: 6, role: '' };
  }
}

/** The first way, longer names first, to cut a stretch into two names and more that each look like one. */
function cutIntoNames(view: TokenView, start: number, end: number): Span[] | undefined {
  for (const shape of shapesFrom(view.plain, start)) {
    if (shape.end > end || shape.rare || innerScore(view, start, shape) < LEAST) continue;
    const span = { start, end: shape.end };
    if (shape.end === end) return [span];
    const rest = cutIntoNames(view, shape.end, end);
    if (rest) return [span, ...rest];
  }
  return undefined;
}

/** A name may be cut by jieba on one side (张轩|远) but not be an ordinary word. */
const LEAST = -2;
