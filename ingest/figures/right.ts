/**
 * What is counted when it stands behind the number: 建成20个高速公路“开口子”工程, 210项关键核心技术获得突破, 覆盖95%以上行政村.
 *
 * It ends where a verb, a function word or punctuation begins; behind a number nothing may stand at all (5万家, 从业人员).
 */
import { CharacterSet } from '../lexicon/character-set.js';
import { functionAt, ROLE, wordAt, wordBefore } from './figure-words.js';
import type { Quantity } from './quantities.js';
import type { Reading } from './reading.js';

export interface Right {
  /** Half-open; empty when nothing counted stands there. */
  readonly start: number;
  readonly end: number;
  /** As end, when the first word may be a verb or an adverb. */
  readonly loose: number;
  /** 15%以上的增长: the number measures a change of what stands to the left. */
  readonly growth: boolean;
}

/** Behind the unit, before what is counted. */
const AFTER = /(?:以上|以下|以内|以外|左右|上下|多|余|的|了|就能|就有|就|即可|便可|过(?=[百千万]*亿)){0,3}/y;
const GROWTH = /(?:的)?(?:预期|预计)?(?:增长|增速|增幅|速度)/y;
const STOP = new CharacterSet('，。；：！？、,.;:!? \n\t　—…（()）》“”「」0123456789');
/** What may still go on: see `ENCLOSED`. */
const OPENS = new CharacterSet('“（0123456789');
const ASPECT = new CharacterSet('了着过');
const LONGEST = 24;

export function readRight(reading: Reading, quantity: Quantity, to: number): Right {
  const { plain } = reading;
  const limit = Math.min(to, quantity.end + LONGEST);
  AFTER.lastIndex = quantity.end;
  const start = quantity.end + AFTER.exec(plain)![0].length;
  GROWTH.lastIndex = start;
  if (start > quantity.end && GROWTH.test(plain))
    return { start: GROWTH.lastIndex, end: GROWTH.lastIndex, loose: 0, growth: true };
  const end = trimmed(plain, start, nounEnd(reading, start, start, limit));
  return { start, end, loose: end > start ? end : nounEnd(reading, start, start + 1, limit), growth: false };
}

/** Goes on though it holds what would end it: “开口子”工程, 高速（一级）公路, 5G基站. */
const ENCLOSED = /“[^“”]{1,16}”|（[^（）]{1,8}）(?![，。；、])|[0-9]{1,4}(?:[A-Za-z]+|千伏)/y;

/** @param from where words may begin to end it. */
function nounEnd(reading: Reading, start: number, from: number, limit: number): number {
  const { plain, bounds } = reading;
  let i = start;
  while (i < limit) {
    const whole = OPENS.hasAt(plain, i) ? enclosedAt(plain, i) : 0;
    if (whole > 0 && (i > start || plain[i] !== '（')) i += whole;
    else if (i > start && ASPECT.hasAt(plain, i) && (plain[i] === '了' || bounds[i]))
      return lastBound(bounds, i, start);
    else if (STOP.hasAt(plain, i) || (bounds[i] && i >= from && wordEnds(reading, i, start, limit))) return i;
    else i++;
  }
  return Math.min(i, limit);
}

/** How long what is enclosed at `i` is; 0 when nothing is. */
function enclosedAt(plain: string, i: number): number {
  ENCLOSED.lastIndex = i;
  return ENCLOSED.exec(plain)?.[0].length ?? 0;
}

function wordEnds({ plain, bounds }: Reading, i: number, start: number, limit: number): boolean {
  if (plain[i] === '的') return i > start + 1;
  const word = functionAt(plain, i, limit, ROLE.stop | ROLE.verb | ROLE.link | ROLE.rise | ROLE.fall, bounds);
  if (word === '' || word === '目标' || word === '预期') return false;
  if (i === start) return !NOUN_LIKE.test(plain.slice(i, i + 16));
  // Verbs that are nouns as well (改造项目, 服务中心) end it only when nothing nominal follows them.
  const next = plain[i + word.length] ?? '。';
  return (
    word.length === 1 ||
    wordAt(plain, i, i + word.length, ROLE.stop | ROLE.inner | ROLE.link) !== '' ||
    '，。；、了'.includes(next)
  );
}

/** 更新项目: begins with a verb, and is a noun. */
const NOUN_LIKE =
  /^.{2,10}?(?:项目|工程|企业|平台|机构|基地|中心|任务|岗位|设施|线路|试点|场所|站点|案例)(?:[，。；、]|$)/;

function lastBound(bounds: Uint8Array, i: number, start: number): number {
  let last = i - 1;
  while (last > start && !bounds[last]) last--;
  return last;
}

/** 100万人目标: says what the number is, not what is counted. */
const TARGET = /^(?:目标|任务|预期|新?台阶|大关|关口|门槛|新高|新水平)/;

const TRAILING = new CharacterSet('的等和与及、共 \n\t　');

/** One character that is a thing: 226个村. */
const ALONE = new CharacterSet('村县镇乡校桥树地田房店');

function trimmed(plain: string, start: number, end: number): number {
  let last = end;
  while (last > start && TRAILING.hasAt(plain, last - 1)) last--;
  const word = wordBefore(plain, start, last, ROLE.keep);
  if (last - start === 1 && ALONE.hasAt(plain, start)) return last;
  return last - start < 2 || TARGET.test(plain.slice(start, last)) ? start : last - word.length;
}
