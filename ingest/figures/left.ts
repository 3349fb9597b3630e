/**
 * What stands between the last figure and this one, read from the number to the left: the words that link it, the change that it
 * measures, and what is counted.
 *
 * 全市地区生产总值达到3.2万亿元: 达到 links, 全市 leads, 地区生产总值 is counted. 同比增长5%: nothing is counted, the figure is about
 * what the sentence counted before.
 */

import { CharacterSet } from '../lexicon/character-set.js';
import { functionAt, isWord, ROLE, wordAt, wordBefore } from './figure-words.js';
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

export const CLAUSE_END = new CharacterSet('，；：。！？,;:!?\n—…');
const CLOSERS = new CharacterSet('）)”');
const OPENERS = new CharacterSet('（(“');
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
  const start = stripLeads(reading, placedFrom(plain, causedFrom(reading, clause, end), end), end, change !== 0);
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
    if (CLOSERS.hasAt(plain, i)) depth++;
    else if (OPENERS.hasAt(plain, i)) {
      if (depth === 0) return i + 1;
      depth--;
    } else if (depth === 0 && CLAUSE_END.hasAt(plain, i)) return i + 1;
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
      if (!compared || (change === 0 && !/[年末期前初划标]|^仅?[是为]/.test(compared[0]))) break;
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

const CAUSES_TO = new CharacterSet('让使将把令');

/** 已, the last of 今年 and 去年, and 向: behind them somebody does something. */
const DOES = new CharacterSet('已年向');
const YEARS = /[今去上明]年$/;
/** 向企业发放消费券: to whom, and what is done. */
const TO_WHOM = /^[^，向]{2,12}?(?:发布|发放|提供|派发|输送|捐赠|拨付|下达|推送|推介|开放|让利|投放|推荐)(?=.{2})/;

/** 这项改革让办理时限缩短, 园区已聚集企业, 向企业发放消费券: what is counted begins behind 让, 已, 发放. */
function causedFrom(reading: Reading, from: number, end: number): number {
  const { plain, bounds } = reading;
  for (let i = end - 3; i > from; i--) {
    if (!bounds[i + 1]) continue;
    if (CAUSES_TO.hasAt(plain, i) && bounds[i]) return i + 1;
    const done = DOES.hasAt(plain, i) ? doneFrom(reading, i, end) : 0;
    if (done > 0) return done;
  }
  return from;
}

/** Where the words about what is done begin; 0 when nothing is done, or nothing is left to be counted. */
function doneFrom({ plain }: Reading, i: number, end: number): number {
  const start = i + 1;
  if (plain[i] === '向') {
    const given = TO_WHOM.exec(plain.slice(start, end));
    return given ? start + given[0].length : 0;
  }
  if (plain[i] === '年' && !YEARS.test(plain.slice(i - 1, start))) return 0;
  const verb = wordAt(plain, start, end, ROLE.verb);
  return verb !== '' && end - start - verb.length > 1 ? start : 0;
}

/** 在黑龙江、河南建设高标准农田: where it is done is no part of what is counted. */
function placedFrom(plain: string, from: number, end: number): number {
  const placed = plain[from] === '在' ? PLACED.exec(plain.slice(from, end)) : null;
  return placed && from + placed[0].length < end - 1 ? from + placed[0].length : from;
}

const PLACED =
  /^在(?![建岗校册园职编业线外])[^，。；在]{2,40}?(?:建设|建成|新建|改造|实施|开展|培育|打造|完成|推进|布局|投放|布设|设立|推广|种植|建立|投用|启用)(?![成了过的与和、])/;
const TIME =
  /(?:(?:[0-9０-９]{2}){1,2}年(?:\d{1,2}月)?(?:[底末初]|以来|前后)?|前?[一二三四]季度|前(?:\d{1,2}|[两三四五六七八九十])个?月|\d{1,2}(?:[-—至]\d{1,2})?月(?:份|\d{1,2}日)?|“十[一二三四五六]五”(?:时期|期间|以来|[末初])?|[一二两三四五六七八九十近过]+年(?:间|来)?(?:多来)?|连续[\d一二三四五两]+年|\d+年(?:来|间)?|(?:启动|实施|开展)?\d+年(?:多)?来)/y;
/** In a clause of growth what is counted is a noun: 服务消费增长5% is not 消费. */
const CAUSES = new Set('实现 带动 拉动 推动 促进 保持 完成 使 让 安排 争取'.split(' '));

const JOINTS = new CharacterSet('、和与及的了· \n\t　');

/** 、 or 和 before what is counted; but 和美乡村 begins with a word. */
export const joinsAt = ({ plain, bounds }: Reading, at: number, end: number): boolean =>
  JOINTS.hasAt(plain, at) && (bounds[at + 1] === 1 || at + 1 === end) && wordAt(plain, at, end, ROLE.noun) === '';

/** What `TIME` begins with. */
const TIME_FIRST = new CharacterSet('0123456789０１２３４５６７８９前“一二两三四五六七八九十近过连启开实');

function stripLeads(reading: Reading, from: number, end: number, growth: boolean): number {
  const { plain, bounds } = reading;
  let start = from + itemLength(plain, from);
  for (let step = 0; step < 24 && start < end; step++) {
    if (joinsAt(reading, start, end)) {
      start++;
      continue;
    }
    TIME.lastIndex = start;
    const time = TIME_FIRST.hasAt(plain, start) ? TIME.exec(plain) : null;
    const roles = growth ? ROLE.lead : ROLE.lead | ROLE.verb;
    const word =
      time?.[0] ??
      mannerAt(plain, start, end) ??
      causeAt(plain, start, end, growth) ??
      functionAt(plain, start, end, roles, bounds);
    if (word === '' || start + word.length > end) break;
    if (wordAt(plain, start, end, ROLE.keep).length >= word.length) break;
    if (!time && !bounds[start + word.length]) break;
    // 就业: one character is left of no name.
    if (end - start - word.length === 1) break;
    start += word.length;
  }
  return start;
}

/** 1. and 2、 before what is counted. */
function itemLength(plain: string, start: number): number {
  if (!DIGITS.hasAt(plain, start)) return 0;
  ITEM.lastIndex = start;
  return ITEM.exec(plain)?.[0].length ?? 0;
}

const DIGITS = new CharacterSet('0123456789');
const ITEM = /\d{1,2}[.．、](?=[\u4e00-\u9fff“])/y;

/** 高标准建成, but 高标准农田. */
function mannerAt(plain: string, start: number, end: number): string | undefined {
  const word = wordAt(plain, start, end, ROLE.manner);
  return word !== '' && wordAt(plain, start + word.length, end, ROLE.verb | ROLE.keep) !== '' ? word : undefined;
}

function causeAt(plain: string, start: number, end: number, growth: boolean): string | undefined {
  if (!growth) return undefined;
  const word = wordAt(plain, start, end, ROLE.verb);
  return CAUSES.has(word) ? word : undefined;
}
