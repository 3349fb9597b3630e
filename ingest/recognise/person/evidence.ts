/**
 * How much speaks for a span beside a title or a verb: what stands left, what stands right, and the span itself; `NEEDED` makes a name.
 *
 * Where both sides leave nothing else, any word is a name: 主任连城主持, 记者 甘霖. What jieba thinks of it counts only where they do not.
 */
import { isPlace, placeStartingAt } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { isEmployer, isSaidToBe, leftScore, rightScore, titleAt } from './edges.js';
import { framed } from './frames.js';
import { personLexicon } from './lexicon.js';
import { innerScore, isWordFirst, type Shape, tagOver } from './shape.js';
import { isSpace } from './spaced-names.js';

export const NEEDED = 6;

/** More than a gazetteer has to say: 主任连城 is no county. */
const CERTAIN = 9;
const FILLS = 2;
const SURE_LEFT = 5;
const SURE_RIGHT = 2;
/** As a token that jieba does not know. */
const SURE_NAME = 3;
/** 企业负责人万佳回答. */
const WEAK_LEFT = 3;
const SPEAKS = 3;
/** @param role the title right before the span; '' or undefined when there is none. */
export function evidenceFor(view: TokenView, start: number, shape: Shape, role: string | undefined): number {
  if (isNobody(view, start, shape.end)) return 0;
  // 选举成功。
  if (role === APPOINTED && personLexicon().notNames.has(view.plain.slice(start, shape.end))) return 0;
  const inner = innerScore(view, start, shape);
  const right = inner < SURE_NAME && isEmployer(view, shape.end) ? 0 : rightOf(view, shape.end, role);
  // 书记和镇长: a conjunction behind a title is no surname, unless jieba knows the given name (和|海燕).
  const conjunction = isWordFirst(view.plain, start) && !isGivenName(view, start + 1, shape.end);
  const beside = leftScore(view, start, conjunction ? undefined : role);
  // 已是教授的|彭礼超|说.
  const left = right >= SPEAKS && view.plain[start - 1] === '的' ? Math.max(beside, 2) : beside;
  const signs = signsText(role) && isStopAt(view.plain, shape.end);
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
  // 总队长国强、: punctuation leaves nothing else.
  const rare = shape.rare && !(word === 'n' && isStopAt(view.plain, shape.end) && isRoleOfOne(role));
  return sureLeft && closed && mayBeName(word, rare) ? Math.max(CERTAIN, sum) : sum;
}

/** 唐山市, 单位, 查询|时 with a word that is nobody before its last character, and 贺开村 before 党总支书记. */
function isNobody(view: TokenView, start: number, end: number): boolean {
  const { plain } = view;
  const { characters, notNames } = personLexicon();
  if ('省市县区州旗'.includes(plain[end - 1]!) && isPlace(view, start, end)) return true;
  if (end - start > 2 && characters['division-end'].hasAt(plain, end - 1) && titleAt(plain, end)) return true;
  return [end, start + 2].some((to) => notNames.get(plain.slice(start, to)) === 'never');
}

/** Behind what may be a conjunction: jieba knows it as a name, or it speaks. */
const isGivenName = (view: TokenView, start: number, end: number) =>
  view.tagOf(start, end)?.startsWith('nr') ||
  (end - start > 1 && personLexicon().verbs.at(view.plain, end)?.value === 'speech');

/**
 * Any word; one that begins like a rare surname only when it names something else (连城, 明朗).
 *
 * What jieba does not know (x) has to look like a name by itself: it may have an adverb in it (柏杨则).
 */
const mayBeName = (tag: string, rare: boolean) => tag !== 'x' && (!rare || NAMES_SOMETHING.test(tag));
const NAMES_SOMETHING = /^(?:n[rsz]|f)/;

/** 总队长, 政协主席: not 代表 and 书记, behind which other nouns stand (书记工程). */
const isRoleOfOne = (role: string | undefined) => role !== undefined && role.length > 2;

/** Behind a title a colon opens what the person says, any verb is the person's, and so is what only persons do. */
function rightOf(view: TokenView, end: number, role: string | undefined): number {
  const { plain } = view;
  const right = rightScore(plain, end);
  if (role && plain[end] === '—' && framed('behind', plain, end, 4)) return 4;
  if (!role || right > 1) return right;
  if (role === APPOINTED) return TO_OFFICE.test(plain.slice(end, end + 2)) ? 4 : right;
  if ('：:'.includes(plain[end] ?? '，')) return 4;
  // 党组书记贺军科为入选者颁发证书.
  if (plain[end] === '为') return 2;
  const { cues } = personLexicon();
  // 总理朴勇男11日在首尔说.
  if (/[0-9]/.test(plain[end] ?? '')) return 2;
  if (cues['behind-titled'].at(plain, end) || cues.adverb.at(plain, end) || framed('behind', plain, end)) return 2;
  if (signsText(role) && isDateline(view, end)) return 4;
  if (isSaidToBe(plain, end)) return 3;
  return right || (/^[vdt]/.test(view.tagFrom(end)) ? 1 : 0);
}

/** In place of a title: 任命|李明|为. */
export const APPOINTED = '任命';
const TO_OFFICE = /^(?:为|担任|任|同志|的)/;

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

/** 记者, 责编: up to the next punctuation comes a name. */
export const signsText = (role: string | undefined) =>
  role !== undefined && personLexicon().cues.signs.at(role, 0)?.end === role.length;
