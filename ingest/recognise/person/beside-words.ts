/**
 * Names beside a title or a verb: 市长缪远行, 主持人 柯云舒：, 闻人远山代表, 钱远舟说.
 *
 * Not: 代表大会, 市长信箱, 专家组成, 高层表示 - what stands there has to look like a name as well.
 */
import type { Token } from '../../document.js';
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { placeStartingAt } from '../place-names.js';
import { isStop, type TokenView } from '../token-view.js';
import { beforeAdverb, isSaidToBe, leftScore, rightScore, titleAt } from './edges.js';
import { framed } from './frames.js';
import { personLexicon } from './lexicon.js';
import { innerScore, isWordFirst, longShapesFrom, type Shape, shapesFrom, tagOver } from './shape.js';
import { isSomebody } from './somebody.js';
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

export const NEEDED = 6;
const NEAR = 4;

/** In place of a title: 任命李明为. */
const APPOINTED = '任命';

/** In place of a title: 船工 and other nouns that are in no list. */
const SOMEBODY = '学者';

const ENDS_CREDIT = new Set(' 　\n、/|)）】');
const LONGEST_NAME = 6;

export function* namesBesideWords(view: TokenView, tokens: readonly Token[]): Generator<FoundName> {
  const near: FoundName[] = [];
  for (const name of guesses(view, tokens))
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
  const again = new Gazetteer(near.map((name) => [textOf(name), textOf(name)]));
  for (const { start, end, value } of again.scan(plain)) if (isStop(plain[start - 1])) note(value, end);
  for (const name of near)
    if (goesOn.get(textOf(name))!.size > 1 && isNoWord(view, name)) yield { ...name, score: NEEDED };
}

const isNoWord = (view: TokenView, { start, end }: FoundName) =>
  /^(?:x|n[rsz])/.test(view.tagOf(start, end) ?? 'x') && !personLexicon().notNames.has(view.plain.slice(start, end));

/** Every span beside a word with what speaks for it, `NEAR` and more. */
function* guesses(view: TokenView, tokens: readonly Token[]): Generator<FoundName> {
  const { plain } = view;
  const { roles, verbs } = personLexicon();
  for (const { start, end, value } of roles.scan(plain)) {
    if (value.stands !== 'after') yield* after(view, end, value.word);
    if (value.stands !== 'before' && titleAt(plain, start)) yield* before(view, start, 'people/name-role', value.word);
  }
  for (const { start, end, value } of verbs.scan(plain))
    if (value === 'names') yield* after(view, end, APPOINTED);
    else
      yield* before(view, beforeAdverb(plain, start), value === 'speech' ? 'people/name-says' : 'people/name-acts', '');
  for (const token of tokens) if (isSomebody(view, token)) yield* after(view, token.end, SOMEBODY);
}

/** 记者易文, 主持人 柯云舒, 记者 甘 霖. */
function* after(view: TokenView, end: number, role: string): Generator<FoundName> {
  let start = end;
  const isLabel = signsText(role) && '：:'.includes(view.plain[start] ?? '，');
  if (isLabel) start++;
  while (start - end < 3 && isSpace(view.plain[start])) start++;
  const spaced = spacedName(view.plain, start);
  if (spaced !== undefined) yield { start, end: spaced, rule: 'people/spaced', score: NEEDED + 1, role };
  const shapes = personLexicon().weakRoles.has(role) ? shapesFrom(view.plain, start) : longShapesFrom(view, start);
  // 责编：谈笑 监制：…; not 记者：都市圈不是…, where the label opens a question.
  const fitting = isLabel ? shapes.filter((shape) => ENDS_CREDIT.has(view.plain[shape.end] ?? '\n')) : shapes;
  const best = bestOf(fitting, (shape) => score(view, start, shape, role));
  if (best && best.score >= NEAR)
    yield { start, end: best.shape.end, rule: 'people/role-name', score: best.score, role };
}

function* before(view: TokenView, end: number, rule: string, role: string): Generator<FoundName> {
  const starts = [];
  for (let start = Math.max(0, end - LONGEST_NAME); start <= end - 2; start++)
    for (const shape of shapesFrom(view.plain, start)) if (shape.end === end) starts.push({ start, shape });
  const best = bestOf(starts, ({ start, shape }) => score(view, start, shape, roleBefore(view.plain, start)));
  if (best && best.score >= NEAR) yield { start: best.shape.start, end, rule, score: best.score, role };
}

function score(view: TokenView, start: number, shape: Shape, role: string | undefined): number {
  if (isNobody(view.plain, start, shape.end)) return 0;
  // 书记和镇长: a conjunction behind a title is no surname, unless jieba knows the given name (于|海燕).
  const right = rightOf(view, shape.end, role);
  const conjunction = isWordFirst(view.plain, start) && !isGivenName(view, start + 1, shape.end);
  const left = leftScore(view, start, conjunction ? undefined : role);
  const inner = innerScore(view, start, shape);
  const signs = signsText(role) && isStop(view.plain[shape.end]);
  // Behind 记者 whatever fills the space is the name: 陆予安, however jieba cuts it.
  if (signs && isSpace(view.plain[start - 1])) return Math.max(NEEDED, left + right + inner) + FILLS;
  const sum = left + right + inner;
  const word = view.tagOf(start, shape.end);
  if (word === undefined)
    return isClosed(left, right) && mayBegin(view, start)
      ? Math.max(sum, left + right - (shape.rare && left < SURE_LEFT ? 2 : 1))
      : sum;
  const closed = right >= SURE_RIGHT || signs;
  const named = !shape.rare && NAMES_SOMETHING.test(word);
  const sureLeft = left >= SURE_LEFT || (named && (signs || (left >= WEAK_LEFT && right >= SPEAKS)));
  return sureLeft && closed && mayBeName(word, shape.rare) ? Math.max(CERTAIN, sum) : sum;
}

/** 单位, and 查询|时 with a word that is nobody before its last character. */
function isNobody(plain: string, start: number, end: number): boolean {
  const { notNames } = personLexicon();
  return [end, start + 2].some((to) => notNames.get(plain.slice(start, to)) === 'never');
}

/** Behind what may be a conjunction: jieba knows it as a name, or it speaks. */
const isGivenName = (view: TokenView, start: number, end: number) =>
  view.tagOf(start, end)?.startsWith('nr') || personLexicon().verbs.at(view.plain, end)?.value === 'speech';

/**
 * Any word; one that begins like a rare surname only when it names something else (连城, 明朗).
 *
 * What jieba does not know (x) has to look like a name by itself: it may have an adverb in it (柏杨则).
 */
const mayBeName = (tag: string, rare: boolean) => tag !== 'x' && (!rare || NAMES_SOMETHING.test(tag));
const NAMES_SOMETHING = /^(?:n[rsz]|f)/;

/** Behind a title a colon opens what the person says, any verb is the person's, and so is what only persons do. */
function rightOf(view: TokenView, end: number, role: string | undefined): number {
  const { plain } = view;
  const right = rightScore(plain, end);
  if (!role || right > 1) return right;
  if ('：:'.includes(plain[end] ?? '，')) return 4;
  const { cues } = personLexicon();
  // 总理朴勇男11日在首尔说.
  if (/[0-9]/.test(plain[end] ?? '')) return 2;
  if (cues['behind-titled'].at(plain, end) || cues.adverb.at(plain, end) || framed('behind', plain, end)) return 2;
  if (signsText(role) && isDateline(view, end)) return 4;
  if (isSaidToBe(plain, end)) return 3;
  return right || (/^[vdt]/.test(view.tokenFrom(end)?.tag ?? '') ? 1 : 0);
}

/** 记者赖于榛台北8日电, 记者王明北京报道. */
export function isDateline(view: TokenView, at: number): boolean {
  const place = placeStartingAt(view, at, view.plain.length);
  return (
    place !== undefined &&
    /^(?:[0-9]{1,2}[月日]|摄影报道|报道|专电|电)/.test(view.plain.slice(place.end, place.end + 4))
  );
}

/** Words on both sides leave just this span: how jieba cuts it counts less. */
const mayBegin = (view: TokenView, start: number) => view.isEdge(start) || tagOver(view, start) === 'x';
const isClosed = (left: number, right: number) => left + right >= 7 && left >= 2 && right >= 2;

/** More than a gazetteer has to say: 主任连城 is no county. */
const CERTAIN = 9;
const FILLS = 2;
const SURE_LEFT = 5;
const SURE_RIGHT = 2;
/** 企业负责人万佳回答. */
const WEAK_LEFT = 3;
const SPEAKS = 3;
const signsText = (role: string | undefined) =>
  role !== undefined && personLexicon().cues.signs.at(role, 0)?.end === role.length;
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

/** The title that ends at `offset`, spaces between allowed. */
export function roleBefore(plain: string, offset: number): string | undefined {
  let at = offset;
  while (at > 0 && offset - at < 3 && isSpace(plain[at - 1])) at--;
  const hit = personLexicon().rolesAtEnd.before(plain, at);
  return hit && hit.value.stands !== 'after' ? hit.value.word : undefined;
}
