/**
 * What stands between the last figure and this one, read from the number to the left: the words that link it, the change that it
 * measures, and what is counted.
 *
 * 全市地区生产总值达到3.2万亿元: 达到 links, 全市 leads, 地区生产总值 is counted. 同比增长5%: nothing is counted, the figure is about
 * what the sentence counted before.
 */

import { CharacterSet } from '../lexicon/character-set.js';
import { isWord, ROLE, wordAt, wordBefore } from './figure-words.js';
import { nounStart } from './leads.js';
import type { Reading } from './reading.js';

export interface Left {
  /** Half-open; empty (start = end) when this stretch names nothing that is counted. */
  readonly start: number;
  readonly end: number;
  /** What of it is measured: 占全国比重, 高于全国平均水平; '' when its level or its change is. */
  readonly suffix: string;
  /** 1 for 增长, -1 for 下降, 0 when the number is a level. */
  readonly change: -1 | 0 | 1;
  readonly yearly: boolean;
  /** 由A: what was before. */
  readonly from: boolean;
  /** 增至, 达到: the level that what stands to the left has. */
  readonly level: boolean;
  /** 增至, 达到, but not 突破: what stands behind the number is no other thing. */
  readonly reached: boolean;
  /** 分别: a list of things shares a list of numbers. */
  readonly each: boolean;
  readonly both: boolean;
  /** Nothing but 、 or 和: one more number of the same list. */
  readonly glue: boolean;
  /** A、B等: what is named are examples of what stands behind the number. */
  readonly examples: boolean;
  /** 新增, when nothing else names what is counted. */
  readonly kept: string;
}

const ENDS = '，；：。！？,;:!?\n—…';
export const CLAUSE_END = new CharacterSet(ENDS);
const CLOSERS = new CharacterSet('）)”');
const OPENERS = new CharacterSet('（(“');
/** All of these: most characters are none, which one look tells. */
const EDGES = new CharacterSet(`${ENDS}）)”（(“`);
/** What is counted stands no farther from its number. */
const FARTHEST = 120;
const LONGEST_GLUE = 4;
const GLUE = /^[、和与及以\s]*$/;
const LEVEL = /[至到达破]$|^(?:突破|超|超过|达|达到|达到了|为|逾|是)$/;
const REACHED = /.[至到]$/;
const SHARE =
  /(?:占(?!比|据|用|有|地[面约达近总])(?:到|了)?([^占]{0,24}?)的?(比重|比例|份额)?|(?:达到|相当于)([^达]{2,14})的)$/;
/** 比上年, 在2027年基础上, 是全国平均水平的. */
const COMPARED = /(?:[比较][^比较、]{1,14}|在[^在、]{2,12}基础|仅?[是为][^是为、]{2,12}(?:水平|平均|同期|时期|年前))$/;
/** The link word at a number, which the segmenter may have glued to the noun before it: 整治率达, 收入比降至. */
function touching(plain: string, from: number, end: number): string {
  const word = wordBefore(plain, from, end, ROLE.link);
  return word.length > 1 || '达超近约逾为至'.includes(word) ? word : '';
}
const TIME_BEHIND =
  /[比较]?(?:20\d\d年[底末]?|“十[一二三四五]五”(?:时期|期间|[末初])?|连续[\d一二两三四五六七八九十]+年|[一二两三四五]年(?:间|来)?|(?<=[由从])[^，、由从的]{1,6}(?:之初|初期|伊始|之前|当初)|连?[跨越迈跃][过越上]?[一二两三四五六七八九十\d]个|在?(?:半|[一二两三四五\d]{1,2}个?)[年月天]之?内)$/;
/** What it ends with. */
const TIME_LAST = new CharacterSet('年底末期间初来内始前个”');
/** 高于全国平均水平: measures a distance. */
const FAR = /[于出]/;
const DISTANCE = /(?:高于|快于|好于|高出|超出|低于|慢于)[^于、]{2,14}$/;

/** @param from where the last figure and its words ended; `to` where the number begins. */
export function readLeft(reading: Reading, from: number, to: number): Left {
  const { plain } = reading;
  const glue = to - from <= LONGEST_GLUE && GLUE.test(plain.slice(from, to));
  const clause = clauseStart(plain, Math.max(from, to - FARTHEST), to);
  const tail = stripLinks(reading, clause, to);
  let { end } = tail;
  const { change } = tail;
  const share = change === 0 ? shareOf(plain, clause, end) : null;
  if (share) end = clause + share.index;
  const start = nounStart(reading, clause, end, change !== 0);
  const kept = wordAt(plain, start, end, ROLE.keep);
  const bare = start + kept.length === end;
  return {
    ...tail,
    start: bare ? end : start,
    end,
    change,
    suffix: share ? `占${share[3] ?? (share[1] === '' ? '比' : share[1]! + (share[2] ?? ''))}` : tail.distance,
    glue,
    kept: bare ? kept : '',
  };
}

/** Most clauses have none of the words that one begins with; looking for those is cheap. */
function shareOf(plain: string, from: number, end: number): RegExpExecArray | null {
  const words = plain.slice(from, end);
  if (!words.includes('占') && !words.includes('达到') && !words.includes('相当于')) return null;
  return SHARE.exec(words + (plain[end] === '的' ? '的' : ''));
}

/** The last clause; one that is only a time or an adverb gives way to the number's own words anyway. */
function clauseStart(plain: string, from: number, to: number): number {
  let depth = 0;
  for (let i = to - 1; i >= from; i--) {
    if (!EDGES.hasAt(plain, i)) continue;
    if (CLOSERS.hasAt(plain, i)) depth++;
    else if (OPENERS.hasAt(plain, i)) {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0) return i + 1;
  }
  return from;
}

function stripLinks({ plain, bounds }: Reading, from: number, to: number) {
  let end = to;
  let change: -1 | 0 | 1 = 0;
  let distance = '';
  const seen = { yearly: false, from: false, level: false, reached: false, each: false, both: false, examples: false };
  for (let step = 0; step < 16; step++) {
    while (end > from && plain[end - 1] === ' ') end--;
    if (change === 0 && plain[end - 1] === '等' && bounds[end - 1]) {
      seen.examples = true;
      end--;
      break;
    }
    const time = TIME_LAST.hasAt(plain, end - 1) ? TIME_BEHIND.exec(plain.slice(Math.max(from, end - 10), end)) : null;
    if (time && end - time[0].length > from) {
      end -= time[0].length;
      continue;
    }
    const word =
      (step === 0 && touching(plain, from, end)) ||
      wordBefore(plain, from, end, ROLE.link | ROLE.rise | ROLE.fall, bounds);
    if (word === '') {
      const before = plain.slice(Math.max(from, end - 17), end);
      const far = change === 0 && distance === '' && FAR.test(before) ? DISTANCE.exec(before) : null;
      if (far) {
        distance = far[0];
        end -= distance.length;
        continue;
      }
      const compared = /[比较是为础]/.test(before) ? COMPARED.exec(before) : null;
      if (!compared || (change === 0 && !/[年末期前初划标届]|^仅?[是为]/.test(compared[0]))) break;
      end -= compared[0].length;
      continue;
    }
    end -= word.length;
    if (distance !== '') seen.level = true;
    else if (change === 0 && isWord(word, ROLE.rise)) change = 1;
    else if (change === 0 && isWord(word, ROLE.fall)) change = -1;
    else if (change === 0) {
      seen.level ||= LEVEL.test(word);
      seen.reached ||= REACHED.test(word);
    }
    seen.yearly ||= word === '年均';
    seen.from ||= /^[由从]/.test(word) && change === 0;
    seen.each ||= word.startsWith('分别');
    seen.both ||= /^[均都各]/.test(word);
  }
  return { end, change, distance, ...seen };
}
