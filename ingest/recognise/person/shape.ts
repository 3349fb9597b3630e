/**
 * Does a stretch of text look like a Chinese personal name?
 *
 * jieba knows few names: unknown ones are tagged x or cut up, and most two-character words that it tags nr are ordinary (谢谢, 卓越).
 * So a tag alone says little; what stands on both sides (`edges.ts`) decides. All points are added up and compared with `NEEDED`.
 */
import { isPlace } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { personLexicon } from './lexicon.js';
import type { Surname } from './surnames.js';

export interface Shape {
  readonly end: number;
  /** How many characters the surname has. */
  readonly surname: number;
  /** Mostly an ordinary word, or part of one. */
  readonly rare: boolean;
}

/** The longest surname that starts at an offset (欧阳 before 欧). */
export const surnameAt = (plain: string, start: number): Surname | undefined =>
  personLexicon().surnames.at(plain, start);

/** 向记者说, 和平, 来回答: a word before it is a surname. */
export const isWordFirst = (plain: string, start: number) =>
  personLexicon().characters['word-first'].hasAt(plain, start);

/** All spans that could be a name starting at `start`: surname with two or with one character more, longest first. */
export function shapesFrom(plain: string, start: number): readonly Shape[] {
  const found = surnameAt(plain, start);
  if (!found) return NO_SHAPES;
  const shapes: Shape[] = [];
  for (let given = found.given; given > 0; given--) {
    const shape = shapeOf(plain, start, found.length, given, found.rare);
    if (shape) shapes.push(shape);
  }
  if (found.length > 1 && personLexicon().surnames.singleAt(plain, start))
    for (let given = 2; given > 0; given--) {
      const shape = shapeOf(plain, start, 1, given, true);
      if (shape && !shapes.some((one) => one.end === shape.end)) shapes.push(shape);
    }
  return shapes;
}

/** The one of `shapesFrom` that ends at `end`. */
export function shapeBetween(plain: string, start: number, end: number): Shape | undefined {
  const found = surnameAt(plain, start);
  if (!found) return undefined;
  const given = end - start - found.length;
  const shape = given > 0 && given <= found.given ? shapeOf(plain, start, found.length, given, found.rare) : undefined;
  if (shape || found.length === 1 || end - start > 3 || end - start < 2) return shape;
  return personLexicon().surnames.singleAt(plain, start) && shapeOf(plain, start, 1, end - start - 1, true);
}

function shapeOf(plain: string, start: number, surname: number, given: number, rare: boolean): Shape | undefined {
  const from = start + surname;
  const end = from + given;
  if (!isGiven(plain, from, end) || isTitle(plain, from, end)) return undefined;
  return personLexicon().roles.at(plain, start)?.end === end ? undefined : { end, surname, rare };
}

const NO_SHAPES: readonly Shape[] = [];

/** 叶刘淑仪, 范徐丽泰: the husband's surname before one's own, where a title or verb says that it is a name; and `shapesFrom`. */
export function longShapesFrom(view: TokenView, start: number): readonly Shape[] {
  const { plain } = view;
  const shapes = shapesFrom(plain, start);
  const [first, second] = [surnameAt(plain, start), surnameAt(plain, start + 1)];
  const isMarried = first?.length === 1 && second?.length === 1 && !first.rare && !second.rare;
  // 殷殷嘱托: what follows two surnames is no word.
  const isWord = /^[^xn]|^n(?!r)/.test(view.tagOf(start + 2, start + 4) ?? 'x');
  return isMarried && !isWord && isGiven(plain, start + 2, start + 4)
    ? [...shapes, { end: start + 4, surname: 2, rare: true }]
    : shapes;
}

/** 李教授, 王书记, 李总 and 通讯员, and 任副|主任 with the beginning of one: a title or form of address and no given name. */
function isTitle(plain: string, start: number, end: number): boolean {
  const { cues, roles } = personLexicon();
  if (roles.at(plain, start)?.end === end || (roles.at(plain, end - 1)?.end ?? 0) > end) return true;
  return end - start === 1 && cues.address.at(plain, start) !== undefined;
}

function isGiven(plain: string, start: number, end: number): boolean {
  if (end > plain.length) return false;
  const { characters } = personLexicon();
  // 殷殷嘱托, 常常.
  if (end - start === 1 && plain.charCodeAt(start - 1) === plain.charCodeAt(start)) return false;
  for (let i = start; i < end; i++) {
    const code = plain.charCodeAt(i);
    if (code < 0x3400 || code > 0x9fff || characters.never.hasAt(plain, i)) return false;
    if (characters['never-last'].hasAt(plain, i) && !(i === start && end - start === 2)) return false;
  }
  return true;
}

/** How well the tokens and the characters agree that this is a name: -6 to 5. */
export function innerScore(view: TokenView, start: number, { end, surname, rare }: Shape): number {
  const { plain } = view;
  const { characters } = personLexicon();
  const tag = view.tagOf(start, end);
  let score = tag === undefined ? cutScore(view, start, end, surname) : tagScore(tag, end - start);
  if (tag === 'x' && end - start === 2) score -= cutShort(view, end);
  if (surname > 1) score += rare ? 0 : 2;
  if (characters['body-end'].hasAt(plain, end - 1) && end - start > 2) score -= 2;
  // 向|小雅: what jieba takes for a given name makes the preposition a surname.
  const given = view.tagOf(start + surname, end)?.startsWith('nr');
  if (rare) score -= isWordFirst(plain, start) && !given ? 3 : 1;
  for (let i = start + surname; i < end; i++) if (characters.seldom.hasAt(plain, i)) score -= i === end - 1 ? 2 : 1;
  if (characters.glued.hasAt(plain, end - 1) || isTorn(plain, end - 1)) score -= 4;
  if (characters['glued-adverb'].hasAt(plain, end - 1)) score -= 4;
  if (isPlace(view, start, end)) score -= 4;
  if (characters['period-end'].hasAt(plain, end - 1) && !isStopAt(plain, end)) score -= 2;
  return score;
}

/** 贺军|科为, 巩立|姣: jieba guessed the name and had something left that is no word either. */
function cutShort(view: TokenView, end: number): number {
  const next = view.tokenFrom(end);
  if (!next || !isGiven(view.plain, end, end + 1) || startsPhrase(view.plain, end)) return 0;
  if (next.end - next.start === 2) return next.tag === 'x' ? 3 : 0;
  return next.end - next.start === 1 && LEFT_OVER.test(next.tag) ? 2 : 0;
}

const LEFT_OVER = /^(?:x|z|zg|g|ag|ng|vg|nr)$/;

/** A title, a verb of persons or a function word begins here. */
function startsPhrase(plain: string, at: number): boolean {
  const { characters, roles, verbs } = personLexicon();
  return characters.function.hasAt(plain, at) || verbs.at(plain, at) !== undefined || roles.at(plain, at) !== undefined;
}

/** 查理|成为, 董理|解读: a word begins with the last character. */
function isTorn(plain: string, last: number): boolean {
  const { cues, verbs } = personLexicon();
  return (cues.torn.at(plain, last)?.end ?? 0) > last + 1 || (verbs.at(plain, last)?.end ?? 0) > last + 1;
}

function tagScore(tag: string, length: number): number {
  if (tag === 'x') return length > 2 ? 4 : 3;
  if (tag.startsWith('nr')) return length > 2 ? 3 : -1;
  if (tag === 'ns' || tag === 'nz' || tag === 'nt') return length > 2 ? -1 : -3;
  return -4;
}

/** A given name that is a word: 占|全国, 强|调整; some are (王|建国). */
const GIVEN_WORDS: Readonly<Record<string, number>> = {
  v: 2,
  a: 1,
  d: 2,
  c: 3,
  p: 3,
  m: 2,
  q: 2,
  n: 1,
  r: 3,
  t: 2,
  f: 2,
};

/** A word across the edge counts against it, unless it is one that jieba only guesses (泰今 in 卓荣泰今赴) or begins with a function word. */
function cutCost(view: TokenView, edge: number, beside: number): number {
  if (view.isEdge(edge) || personLexicon().characters.function.hasAt(view.plain, beside)) return 0;
  // 彭礼|超说, 周|梅拉|着.
  const { cues, verbs } = personLexicon();
  const isPhrase = verbs.at(view.plain, edge)?.value === 'speech' || cues['behind-titled'].at(view.plain, edge);
  if (beside === edge && isPhrase) return 0;
  return tagOver(view, edge) === 'x' ? -1 : -3;
}

const LONGEST_GUESS = 4;

/** The tag of the token that runs across an offset. */
export function tagOver(view: TokenView, offset: number): string | undefined {
  for (let at = offset - 1; at > offset - LONGEST_GUESS; at--) {
    const token = view.tokenFrom(at);
    if (token) return token.tag;
  }
  return undefined;
}

/** Nothing in it is a word that jieba knows: 卓荣|泰今. */
function isUnknown(view: TokenView, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const tag = view.tokenFrom(at)?.tag;
    if (tag !== undefined && tag !== 'x') return false;
  }
  return view.isEdge(start) || tagOver(view, start) === 'x';
}

function cutScore(view: TokenView, start: number, end: number, surname: number): number {
  let score = cutCost(view, start, start - 1) + cutCost(view, end, end);
  if (score < 0 && isUnknown(view, start, end)) score += 2;
  if (score === 0) score += 1;
  if (score > 0 && view.isEdge(start + surname)) score += 1;
  const first = view.tagOf(start, start + surname);
  const given = view.tagOf(start + surname, end);
  const isLong = end - start - surname > 1;
  // 任|产业|导师; not 何|苗.
  const isPronoun = first === 'r' && isLong && /^n(?!r)/.test(given ?? '');
  if (isPronoun || /^[vpcd]/.test(first ?? '')) score -= 2;
  if (given !== undefined && !given.startsWith('nr') && isLong)
    score -= (GIVEN_WORDS[given[0]!] ?? 0) - (first?.startsWith('nr') ? 1 : 0);
  return score;
}
