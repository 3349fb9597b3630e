/**
 * Names beside a title or a verb: 市长缪远行, 主持人 柯云舒：, 闻人远山代表, 钱远舟说.
 *
 * Not: 代表大会, 市长信箱, 专家组成, 高层表示 - what stands there has to look like a name as well.
 */
import { isPlace } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { beforeAdverb, roleBefore, titleAt } from './edges.js';
import { APPOINTED, evidenceFor, NEEDED, signsText } from './evidence.js';
import { personLexicon } from './lexicon.js';
import { occurrences } from './occurrences.js';
import { longShapesFrom, shapeBetween, shapesFrom } from './shape.js';
import { somebodyEnds } from './somebody.js';
import { isHan } from './sounds.js';
import { isSpace, spacedName } from './spaced-names.js';

export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Of `NEEDED` and more. */
  readonly score: number;
  /** The title beside it; '' when a verb gave it away. */
  readonly role: string;
}

/** Less than is needed, to be found twice. */
const NEAR = 4;

/** In place of a title: 船工 and other nouns that are in no list. */
const SOMEBODY = '学者';

/** 法 言 behind 记者, whether 法 is a surname or not. */
const SPACED = /^[㐀-鿿][ 　][㐀-鿿](?![㐀-鿿])/;
const ENDS_CREDIT = new Set(' 　\n、/|)）】');
const ENDS_LABEL = new Set([...ENDS_CREDIT, '，', '；', '。', ',']);
/** Whose label opens what he says, so that 记者：高总，您好 names nobody. */
const SPEAKS = /(?:记者|主持人|主播|读者)$/;
const LONGEST_NAME = 6;
const LONGEST_PEN_NAME = 4;
const KNOWN = /^(?:[^xn]|n[^rz]|n$)/;

/** @param somebody where words end that may say what somebody is */
export function* namesBesideWords(view: TokenView, somebody: readonly number[]): Generator<FoundName> {
  const near: FoundName[] = [];
  for (const name of guesses(view, somebody))
    if (name.score >= NEEDED) yield name;
    else near.push(name);
  yield* twiceNear(view, near);
}

/** What is nearly a name and goes on in two ways is one: 儿子荣耀也…, ”荣耀说完; not 毛入学率 again and again. */
function* twiceNear(view: TokenView, near: readonly FoundName[]): Generator<FoundName> {
  const { plain } = view;
  const goesOn = new Map<string, Set<string | undefined>>();
  const textOf = ({ start, end }: FoundName) => plain.slice(start, end);
  const note = (name: string, end: number) => goesOn.set(name, (goesOn.get(name) ?? new Set()).add(plain[end]));
  for (const name of near) note(textOf(name), name.end);
  const names = near.map((name) => [textOf(name), textOf(name)] as const);
  for (const { start, end, value } of occurrences(plain, names)) if (isStopAt(plain, start - 1)) note(value, end);
  for (const name of near)
    if (goesOn.get(textOf(name))!.size > 1 && isNoWord(view, name)) yield { ...name, score: NEEDED };
}

const isNoWord = (view: TokenView, { start, end }: FoundName) =>
  /^(?:x|n[rsz])/.test(view.tagOf(start, end) ?? 'x') && !personLexicon().notNames.has(view.plain.slice(start, end));

/** Every span beside a word with what speaks for it, `NEAR` and more. */
function* guesses(view: TokenView, somebody: readonly number[]): Generator<FoundName> {
  const { plain } = view;
  const { roles, verbs } = personLexicon();
  for (const { start, end, value } of roles.scan(plain)) {
    if (value.stands !== 'after') yield* after(view, end, value.word);
    if (value.stands === 'before' || !titleAt(plain, start)) continue;
    // 游庆辉 摄.
    const name = value.word === '摄' && isSpace(plain[start - 1]) ? start - 1 : start;
    yield* before(view, name, 'people/name-role', value.word);
  }
  for (const { start, end, value } of verbs.scan(plain))
    if (value === 'names') yield* after(view, end, APPOINTED);
    else
      yield* before(view, beforeAdverb(plain, start), value === 'speech' ? 'people/name-says' : 'people/name-acts', '');
  for (const end of somebodyEnds(view, somebody)) yield* after(view, end, SOMEBODY);
}

/** 记者易文, 主持人 柯云舒, 记者 甘 霖. */
function* after(view: TokenView, end: number, role: string): Generator<FoundName> {
  let start = end;
  const isLabel = signsText(role) && '：:'.includes(view.plain[start] ?? '，');
  // “时代楷模”麦贤得.
  if (isLabel || view.plain[start] === '”') start++;
  while (start - end < 3 && isSpace(view.plain[start])) start++;
  const spaced = spacedName(view.plain, start);
  if (spaced !== undefined) yield { start, end: spaced, rule: 'people/spaced', score: NEEDED + 1, role };
  else if (signsText(role) && SPACED.test(view.plain.slice(start, start + 4)))
    yield { start, end: start + 3, rule: 'people/spaced', score: NEEDED + 1, role };
  const shapes = personLexicon().weakRoles.has(role) ? shapesFrom(view.plain, start) : longShapesFrom(view, start);
  // 责编：谈笑 监制：…; not 记者：都市圈不是…, where the label opens a question.
  const ends = SPEAKS.test(role) ? ENDS_CREDIT : ENDS_LABEL;
  const fitting = isLabel ? shapes.filter((shape) => ends.has(view.plain[shape.end] ?? '\n')) : shapes;
  const best = bestOf(fitting, (shape) => evidenceFor(view, start, shape, role));
  const isCredit = isLabel && !SPEAKS.test(role);
  if (best && best.score >= (isCredit ? NEEDED : NEAR))
    yield { start, end: best.shape.end, rule: 'people/role-name', score: best.score, role };
  else if (isCredit) yield* penName(view, behindBody(view.plain, start), role);
}

/** 编辑：小杨 says nobody's full name. */
const isNickname = (plain: string, start: number, end: number) =>
  end - start === 2 && '小老阿大'.includes(plain[start]!);

/** 作者：党委宣传部|白露. */
function behindBody(plain: string, start: number): number {
  const body = BODY.exec(plain.slice(start, start + LONGEST_BODY));
  return start + (body?.[0].length ?? 0);
}

const BODY = /^[㐀-鿿]{1,16}[部处室团社局院办委网台报刊校会心队站司][ 　]{1,2}(?=[㐀-鿿])/;
const LONGEST_BODY = 20;

/** 摄影：凯杨, 校对：英格, 审核：文心: in a credit whatever fills the space and looks like a name or is no word. */
function* penName(view: TokenView, start: number, role: string): Generator<FoundName> {
  let end = start;
  while (end - start < LONGEST_PEN_NAME && isHan(view.plain, end)) end++;
  const name = shapeBetween(view.plain, start, end);
  const isWord = name
    ? personLexicon().notNames.has(view.plain.slice(start, end))
    : KNOWN.test(view.tagOf(start, end) ?? 'x');
  const ends = ENDS_CREDIT.has(view.plain[end] ?? '\n');
  if (end - start < 2 || isWord || !ends || isPlace(view, start, end) || isNickname(view.plain, start, end)) return;
  yield { start, end, rule: 'people/pen-name', score: NEEDED + 1, role };
}

function* before(view: TokenView, end: number, rule: string, role: string): Generator<FoundName> {
  const starts = [];
  for (let start = Math.max(0, end - LONGEST_NAME); start <= end - 2; start++) {
    const shape = shapeBetween(view.plain, start, end);
    if (shape) starts.push({ start, shape });
  }
  const best = bestOf(starts, ({ start, shape }) => evidenceFor(view, start, shape, roleBefore(view.plain, start)));
  if (best && best.score >= NEAR) yield { start: best.shape.start, end, rule, score: best.score, role };
}

/** The first of the best, so that of two equal spans the longer name wins. */
function bestOf<Item>(
  items: readonly Item[],
  scoreOf: (item: Item) => number,
): { shape: Item; score: number } | undefined {
  let best: { shape: Item; score: number } | undefined;
  for (const shape of items) {
    const points = scoreOf(shape);
    if (!best || points > best.score) best = { shape, score: points };
  }
  return best;
}
