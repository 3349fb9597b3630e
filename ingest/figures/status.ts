/**
 * Whether a figure was reached, is aimed at, or is what a change began from.
 *
 * The last cue before the number decides (力争, 到2030年; 去年, 已); without one, the part of the text that it stands in.
 */

import { allMatches } from '../all-matches.js';
import type { Figure } from '../document.js';
import { firstYearOf } from './five-year-plan.js';
import { lastBefore } from './last-before.js';
import type { Tense } from './tense.js';

const AHEAD =
  /力争|预期目标|(?:主要|年度|发展)目标(?!任?务?的)|目标[是为]|计划(?:到|在|投|新|建|用|完成)|明年|未来(?=[一二三四五十几\d，]|我们|将|要)|今后|下一步|接下来|展望(?=今|明|未来|20)|年内(?<!半年内)|今年[底末]|期末(?=，|力|将|要|实|达|全)|届时/g;
/** Ahead as well, but 将 marks an object, 确保 a result and 要 a need in a text that looks back. */
const WEAKLY_AHEAD =
  /将(?!近|[^，。]{1,12}(?:由|从))|希望(?!工程|小学)|要(?<![重主需必首不只紧简摘纪概]要)(?![求素点闻道地塞看清认]|不是)|会(?<=[，并亦也府局署们将处]会)(?=[在于继推增设提投研加])|争取|确保|计划(?<=(?:[，。；、年后]|我们|将)计划)|拟(?!定)|安排|保持在|控制在|不低于|预期(?!寿命)|预计(?=，?(?:今年|明年|未来))|料(?<=[^资材原塑燃饮预饲颜布史油肥]料)(?=[将可会增升])|目标(?!任务?的|的)/g;
const BEHIND =
  /(?:去年|上年|前年|目前|现有|往年|以往|以前|此前|如今|现在|眼下)(?<![比较由从与同于]..)|过去|截至|截止|已(?!经?(?:明确|确定))|以来|累计|[一二三四五]年来|完成了|实现了|上半年|前三季度/g;
/** Not what a figure is compared with, or what it starts from: 比2020年, 由2025年的3%, 在2027年基础上. */
const YEAR = /(?:到|至|力争)?(20\d\d)年(?<![比较由从是为]20\d\d年)(?!的?(?:基础|水平))/g;
/** Of a text without a date: the first year of the plan under way when this was written. */
export const ASSUMED_YEAR = 2026;
const FIVE_YEARS = /(十?[一二三四五六七八九]五)”?(?:时期|期间|末)/g;
/** 赤字率按4%左右安排, 5%左右的目标. */
const TARGET_BEHIND = /^(?:以上|左右|的)?(?:(?:年度|预期|全年|规划)?(?:目标|任务)|安排(?!了))/;

export interface Cue {
  readonly at: number;
  readonly status: 'actual' | 'target';
}

/**
 * Every cue between two offsets, in order.
 *
 * @param year of the document; 0 when unknown.
 */
export function readCues(plain: string, from: number, to: number, tense: Tense, year: number): Cue[] {
  const text = plain.slice(from, to);
  const cues: Cue[] = [];
  for (const { index } of allMatches(text, AHEAD)) cues.push({ at: from + index, status: 'target' });
  if (tense !== 'review')
    for (const { index } of allMatches(text, WEAKLY_AHEAD)) cues.push({ at: from + index, status: 'target' });
  for (const { index } of allMatches(text, BEHIND)) cues.push({ at: from + index, status: 'actual' });
  for (const { index, 1: said } of allMatches(text, YEAR)) {
    // Of a text without a date only what is certainly ahead.
    const ahead = Number(said) - (year || ASSUMED_YEAR);
    if (ahead > 0 || (year > 0 && ahead === 0 && tense === 'plan')) cues.push({ at: from + index, status: 'target' });
    else if (year > 0 && ahead < 0) cues.push({ at: from + index, status: 'actual' });
  }
  for (const { index, 1: plan } of allMatches(text, FIVE_YEARS))
    cues.push({ at: from + index, status: firstYearOf(plan!) >= (year || ASSUMED_YEAR) ? 'target' : 'actual' });
  // At one place 预期目标 and 目标 agree; a year and another cue never begin together.
  return cues.sort((a, b) => a.at - b.at);
}

/** @param start of the number; @param end behind its unit. */
export function statusOf(plain: string, cues: readonly Cue[], tense: Tense, start: number, end: number): Cue['status'] {
  if (TARGET_BEHIND.test(plain.slice(end, end + 8))) return 'target';
  return lastBefore(cues, start)?.status ?? (tense === 'plan' ? 'target' : 'actual');
}

/** 由A增至B, 从A降到B: A was before when a change to B follows it. */
const CHANGED =
  /^(?:[左右以上下余多]{0,2})(?:[^，。；]{0,4})(?:[增升提降减缩扩拓调跃压回上下][^，。；、]{0,4}[至到为]|变为|变成|[跃迈跨]上|到|至)/;

export const isBaseline = (plain: string, end: number, to: number): Figure['status'] | undefined =>
  CHANGED.test(plain.slice(end, Math.min(to, end + 14))) ? 'baseline' : undefined;
