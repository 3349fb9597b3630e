/**
 * Where what is counted begins: behind when and where it was, who did it and what was done, which are no part of its name.
 *
 * 今年全市新建口袋公园60个 counts 新建口袋公园, 园区已聚集企业46家 counts 企业; 高标准农田 and 和美乡村 begin like such words and are names.
 */
import { CharacterSet } from '../lexicon/character-set.js';
import { functionAt, ROLE, wordAt } from './figure-words.js';
import type { Reading } from './reading.js';

/** @param growth the number measures a change: then a noun that is a verb as well is what changes (消费增长5%). */
export const nounStart = (reading: Reading, from: number, end: number, growth: boolean): number =>
  stripLeads(reading, placedFrom(reading.plain, causedFrom(reading, from, end), end), end, growth);

const CAUSES_TO = new CharacterSet('让使将把令');
/** Those, and 已, the last of 今年 and 去年, and 向: behind them somebody does something. */
const BEFORE = new CharacterSet('让使将把令已年向');
const YEARS = /[今去上明]年$/;
/** 向企业发放消费券: to whom, and what is done. */
const TO_WHOM = /^[^，向]{2,12}?(?:发布|发放|提供|派发|输送|捐赠|拨付|下达|推送|推介|开放|让利|投放|推荐)(?=.{2})/;

/** 这项改革让办理时限缩短, 园区已聚集企业, 向企业发放消费券: what is counted begins behind 让, 已, 发放. */
function causedFrom(reading: Reading, from: number, end: number): number {
  const { plain, bounds } = reading;
  for (let i = end - 3; i > from; i--) {
    if (!BEFORE.hasAt(plain, i) || !bounds[i + 1]) continue;
    if (CAUSES_TO.hasAt(plain, i)) {
      if (bounds[i]) return i + 1;
      continue;
    }
    const done = doneFrom(reading, i, end);
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
