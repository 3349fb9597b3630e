/**
 * What is counted when it stands behind the number: 建成20个高速公路“开口子”工程, 210项关键核心技术获得突破, 覆盖95%以上行政村.
 *
 * It ends where a verb, a function word or punctuation begins; behind a number nothing may stand at all (5万家, 从业人员).
 */
import { functionAt, wordAt, wordBefore } from './figure-words.js';
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
const PUNCTUATION = /[，。；：！？、,.;:!?\s—…（()）》“”「」]/;
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

/** @param from where words may begin to end it. */
function nounEnd({ plain, bounds }: Reading, start: number, from: number, limit: number): number {
  let i = start;
  let quoted = 0;
  while (i < limit) {
    const char = plain[i]!;
    if (char === '“' && plain.indexOf('”', i) < limit && plain.indexOf('”', i) > 0) quoted = plain.indexOf('”', i);
    else if (i > start && char === '了') return lastBound(bounds, i, start);
    else if (i > quoted && (PUNCTUATION.test(char) || /[0-9]/.test(char)) && (i === start || !bracketed(plain, i)))
      break;
    else if (i > quoted && bounds[i] && i >= from) {
      if (char === '的' && i > start + 1) break;
      const word = functionAt(plain, i, limit, ['stop', 'verb', 'link', 'rise', 'fall'], bounds).replace(
        /^(?:目标|预期)$/,
        '',
      );
      if (word !== '' && endsNoun(plain, i, start, word)) break;
      if (/[了着过]/.test(plain[i]!) && i > start) return lastBound(bounds, i, start);
    }
    i++;
  }
  return i;
}

const MODEL = /^[0-9]{1,4}(?:[A-Za-z]|千伏)/;

/** 5G基站, 4A级景区 and the brackets of 高速（一级）公路 go on. */
const bracketed = (plain: string, i: number) =>
  /[0-9]/.test(plain[i]!)
    ? MODEL.test(plain.slice(i, i + 8))
    : /^（[^（）]{1,8}）|^[^（）]{0,8}）[^，。；、]/.test(plain.slice(i, i + 10)) &&
      /[（）、]/.test(plain[i]!) &&
      plain.lastIndexOf('（', i) > i - 9;

/** Verbs that are nouns as well (改造项目, 服务中心) only end what is counted when nothing nominal follows them. */
const endsNoun = (plain: string, i: number, start: number, word: string) =>
  (i === start &&
    !/^.{2,10}?(?:项目|工程|企业|平台|机构|基地|中心|任务|岗位|设施|线路|试点|场所|站点|案例)(?:[，。；、]|$)/.test(
      plain.slice(i, i + 16),
    )) ||
  word.length === 1 ||
  wordAt(plain, i, i + word.length, ['stop', 'inner', 'link']) !== '' ||
  /^[，。；、了]/.test(plain.slice(i + word.length));

function lastBound(bounds: Uint8Array, i: number, start: number): number {
  let last = i - 1;
  while (last > start && !bounds[last]) last--;
  return last;
}

/** 100万人目标: says what the number is, not what is counted. */
const TARGET = /^(?:目标|任务|预期|台阶|大关|关口|门槛)/;

function trimmed(plain: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[的等和与及、共\s]/.test(plain[last - 1]!)) last--;
  const word = wordBefore(plain, start, last, ['keep']);
  return last - start < 2 || TARGET.test(plain.slice(start, last)) ? start : last - word.length;
}
