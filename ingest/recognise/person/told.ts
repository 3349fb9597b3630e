/**
 * Names that the way of telling gives away: 今年47岁的陈桂芳, 名叫李想, 吴玉兰笑着说, and a stranger that the text comes back to.
 *
 * Here jieba has to see one unknown word of a name's form; an ordinary word in the same place (程序员笑着说) is none.
 */
import { isPlace } from '../place-names.js';
import type { TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { isSaidToBe } from './edges.js';
import { framed } from './frames.js';
import { type Frame, personLexicon } from './lexicon.js';
import { innerScore, shapeBetween, shapesFrom, surnameAt } from './shape.js';

/** 李明： or [李明], once and again at the beginning of a line. */
const LABEL = /(?<=^|^[【[])[㐀-鿿]{2,4}(?=[：:】\]])/gm;
/** 我是庄晓。 */
const I_AM = /(?:(?:这里是|主播|主持人|收看|收听|再见|欢迎)[^。！？\n]{0,30})?我是(?=([㐀-鿿]{2,4})[，。！])/g;
/** Who speaks on air says the name: any word is one. */
const ON_AIR = /^[这主收再欢]/;
const ALIAS = /(?:为|系|是)?(?<!文)化名|（化名）/g;

/** @param clauses where surnames begin a clause */
export function* toldNames(view: TokenView, clauses: readonly number[]): Generator<FoundName> {
  const { plain } = view;
  yield* labelled(view);
  for (const { 0: words, index, 1: name } of plain.matchAll(I_AM)) {
    const start = index + words.length;
    const end = start + name!.length;
    const shape = shapeBetween(plain, start, end);
    // 我是晓雯。
    const isUnknown = view.tagOf(start, end) === 'x' && !isPlace(view, start, end);
    if (shape ? ON_AIR.test(words) || innerScore(view, start, shape) >= 1 : isUnknown)
      yield { start, end, rule: 'people/told', score: 7, role: '' };
  }
  for (const { index } of plain.matchAll(ALIAS)) {
    const found = [3, 2, 4].find((length) => shapeBetween(plain, index - length, index));
    if (found) yield { start: index - found, end: index, rule: 'people/told', score: 7, role: '' };
  }
  for (const frame of personLexicon().frames.before) yield* behindFrame(view, frame);
  yield* whoLives(view, [...strangers(view, clauses)]);
}

/** Where the wording goes on behind the name, it says how long the name is. */
function* behindFrame(view: TokenView, { pattern, points }: Frame): Generator<FoundName> {
  for (const { index, 0: words, 1: name } of view.plain.matchAll(pattern)) {
    const start = index + words.length;
    const whole = name === undefined ? undefined : shapeBetween(view.plain, start, start + name.length);
    const shapes = name === undefined ? shapesFrom(view.plain, start) : whole ? [whole] : [];
    const shape = shapes.find((one) => innerScore(view, start, one) + points >= CERTAIN_BEHIND);
    if (shape) yield { start, end: shape.end, rule: 'people/told', score: 7, role: '' };
  }
}

/** Strangers that do what only persons do, and those that the text comes back to: 龙求福还在…, 龙求福也…. */
function* whoLives({ plain }: TokenView, found: readonly Stranger[]): Generator<FoundName> {
  const again = comingBack(plain, found);
  for (const { start, end, score } of found) {
    const quoted = plain[start - 1] === '”' ? 1 : plain[start - 1] === '的' ? -1 : 0;
    if (
      (quoted >= 0 && isCompound(plain, start, score)) ||
      (again.size > 0 && again.has(plain.slice(start, end))) ||
      isTold(plain, end, CERTAIN - score - quoted)
    )
      yield { start, end, rule: 'people/told', score: 7, role: '' };
  }
}

const SAID_TO_BE = 4;

/** @param least how many points are needed, of one at least. */
const isTold = (plain: string, at: number, least: number) =>
  (least <= SAID_TO_BE && isSaidToBe(plain, at)) ||
  framed('behind', plain, at, Math.max(least, 1)) !== undefined ||
  framed('loosely-behind', plain, at, Math.max(least, 1)) !== undefined;

/** What ends like no village and has an adverb behind it, as behind a subject, in two places. */
function comingBack(plain: string, found: readonly Stranger[]): ReadonlySet<string> {
  const { characters } = personLexicon();
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const { start, end, score } of found) {
    if (plain[start - 1] === '的' || end - start < 3 || score < 1 || characters['place-end'].hasAt(plain, end - 1))
      continue;
    const name = plain.slice(start, end);
    if (characters.subject.hasAt(plain, end)) (once.has(name) ? again : once).add(name);
  }
  return again;
}

/** Labels that are no words; a name that jieba has in pieces when it labels twice. */
function* labelled(view: TokenView): Generator<FoundName> {
  const counts = new Map<string, number>();
  const found = [...view.plain.matchAll(LABEL)];
  for (const [label] of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const { index: start, 0: label } of found) {
    const end = start + label.length;
    const shape = shapeBetween(view.plain, start, end);
    const isAgain = counts.get(label)! > 1;
    if (!shape || isNoName(view.plain, start, end)) continue;
    // Again and again it is surer than what jieba makes of the name elsewhere: 邹存|喜.
    if (innerScore(view, start, shape) >= (isAgain ? -1 : 2))
      yield { start, end, rule: 'people/label', score: isAgain ? 8 : 7, role: '' };
  }
}

const CERTAIN = 4;
const CERTAIN_BEHIND = 7;

/** 欧阳竹生已经打开: nothing but a name begins so. */
function isCompound(plain: string, start: number, score: number): boolean {
  const surname = surnameAt(plain, start);
  return surname !== undefined && surname.length > 1 && !surname.rare && score >= 3;
}

interface Stranger {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

/** jieba may cut a name anywhere. */
const LEAST = -1;

const isNoName = (plain: string, start: number, end: number) =>
  personLexicon().notNames.get(plain.slice(start, end)) === 'never';

/** What looks like a name at the beginning of a clause. */
function* strangers(view: TokenView, clauses: readonly number[]): Generator<Stranger> {
  for (const start of clauses)
    for (const shape of shapesFrom(view.plain, start)) {
      const score = innerScore(view, start, shape);
      if (score < LEAST || isNoName(view.plain, start, shape.end)) continue;
      yield { start, end: shape.end, score };
      break;
    }
}
