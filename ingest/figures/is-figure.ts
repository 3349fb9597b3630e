/**
 * Which quantities state or promise a result; the rest are dates, durations, ranks, grades, editions and parts of names.
 *
 * Words that decide by themselves stand in `lexicon/figure-exclusions.tsv`; what depends on the form of the number is here.
 */

import { allMatches } from '../all-matches.js';
import type { Mention } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import { readTable } from '../lexicon/tsv.js';
import type { Quantity } from './quantities.js';

interface Exclusion {
  readonly side: string;
  readonly class: string;
  readonly words: readonly string[];
  /** The characters of the words that stand at the number. */
  readonly edges: CharacterSet;
}

let exclusions: readonly Exclusion[] | undefined;

const loadExclusions = () =>
  readTable(new URL('../lexicon/figure-exclusions.tsv', import.meta.url), ['side', 'class', 'words', 'why']).map(
    ({ side, class: kind, words: list }) => {
      const words = list.split(' ');
      const edges = words.map((word) => word.at(side === 'before' ? -1 : 0)!).join('');
      return { side, class: kind, words, edges: new CharacterSet(edges) };
    },
  );

/** What something is measured by: only behind these is a span of time or a number without unit a figure. */
const MEASURED =
  /(?:[由从至到为达]|[制持定]在|增加|减少|缩短|压缩|压减|延长|提高|下降|降低|上升|提升|突破|超过|超|平均|约|同比|天数|时间|时长|时限|年限|寿命|年龄|周期|均为|小于|低于|高于|比上年[多少]|[多少]了?)$/;
const MEASURES_ITSELF = /(?:年限|寿命|年龄|天数|时间|时长|时限|周期|耗时|用时|平均|办结|出动|候诊|等候|通关|响应|到达)/;
const UNITLESS = /(?:指数|比|率|系数|强度|得分|评分|总分|均值|景气|排放|收入比)/;
const GOES_ON =
  /^(?:$|[，。；、！？,.;!?）)\n]|左右|以上|以下|以内|缩小|扩大|降|提高|提升|增|上升|下降|升|减|回落|缩短|压缩)/;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Looks at most this far to either side. */
const REACH = 24;

export function isFigure(plain: string, quantity: Quantity, from: number, to: number): boolean {
  const { start, end, number } = quantity;
  const before = plain.slice(Math.max(from, start - REACH), start);
  const after = plain.slice(end, Math.min(to, end + REACH));
  if (start > from && JOINED.hasAt(plain, start - 1) && !/[\d%％为是达至到于][-－]$/.test(before)) return false;
  if (number.script === 'chinese' && !isChineseFigure(before, quantity)) return false;
  if (isExcluded(before, after, quantity)) return false;
  if (quantity.class === 'money' && SIZE.test(before) && SIZED.test(after)) return false;
  if (quantity.class === 'time') return isMeasuredTime(before, after, quantity);
  if (quantity.class === 'none') return isBareFigure(before, after, quantity);
  return true;
}

/** 年营业收入超10亿元的龙头企业5家: says which, not how much. */
const SIZE = /(?:超过?|[达上逾过]|达到|突破)$/;
const SIZED = /^的[^，。；、的\d]{0,8}(?:企业|项目|集群|园区|产业|品牌|单位|乡镇|县)/;

/** Makes a number part of a name: G7, 1+20, 〔2024〕. */
const JOINED = new CharacterSet(`${LETTERS}${LETTERS.toUpperCase()}+×∶〔-－.．·/`);

/** 缩短到18分钟以内 is a result, 15分钟以内 a circle. */
const isReached = (word: string, before: string) => word.endsWith('内') && MEASURED.test(before);

function isExcluded(before: string, after: string, quantity: Quantity): boolean {
  exclusions ??= loadExclusions();
  for (const row of exclusions) {
    if (row.class !== 'any' && row.class !== quantity.class) continue;
    if (row.side === 'before') {
      if (row.edges.hasAt(before, before.length - 1) && row.words.some((word) => before.endsWith(word))) return true;
    } else if (
      row.edges.hasAt(after, 0) &&
      row.words.some((word) => after.startsWith(word) && !isReached(word, before))
    )
      return true;
  }
  return false;
}

/** 四百家, 两千多户, 四成, 三倍, 百亿元; not 三个县, 千家, 亿元以上. */
function isChineseFigure(before: string, { class: kind, number }: Quantity): boolean {
  // 几十万, and 3个千亿元台阶.
  if (/[几数]$/.test(before) || (number.bare && /[\d一二两三四五六七八九十]个$/.test(before))) return false;
  if (kind === 'percent') return true;
  if (kind === 'ratio') return !number.bare;
  if (number.bare)
    return (number.value >= 1e6 && number.end - number.start >= 2) || number.more || APPROXIMATE.test(before);
  return (number.factor > 1 && number.value >= 100) || (number.more && number.value >= 20);
}

/** 近千家, 上百项: a multiplier alone counts when it is said to be about that much. */
const APPROXIMATE = /(?:[近上超逾过]|超过|突破|达)$/;

function isMeasuredTime(before: string, after: string, { value, unit }: Quantity): boolean {
  if (unit === '日' || unit === '周' || (unit === '年' && value >= 1000)) return false;
  if (unit === '岁') return /寿命|年龄/.test(before);
  if (unit === '年' || unit === '个月') return MEASURES_ITSELF.test(before);
  return (
    MEASURED.test(before) ||
    (MEASURES_ITSELF.test(before) && GOES_ON.test(after)) ||
    /^(?:缩短|压缩|降|减|提高|增)/.test(after)
  );
}

/** 从22万增至44万, 城乡居民收入比降至2.2, 景气指数升至105; not 2025, 12345, 1+20. */
function isBareFigure(before: string, after: string, { value, number }: Quantity): boolean {
  if (!GOES_ON.test(after)) return false;
  if (!MEASURED.test(before) && !/[至到]$/.test(before)) return false;
  if (number.factor > 1) return true;
  if (Number.isInteger(value)) return value < 1900 && UNITLESS.test(before);
  return true;
}

/** A short quotation, a title or a name that holds the number: “15分钟阅读圈”, 《…2025年版》, 5个世界级集群 as a name. */
export function namesAround(plain: string, mentions: readonly Mention[], from: number, to: number): [number, number][] {
  const spans: [number, number][] = [];
  for (const { start, end, kind } of mentions) if (NAMES.has(kind)) spans.push([start, end]);
  const text = plain.slice(from, to);
  for (const { index, 0: words } of allMatches(text, QUOTED)) spans.push([from + index, from + index + words.length]);
  return spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
}

const NAMES: ReadonlySet<string> = new Set(['Initiative', 'Meeting', 'Organization', 'Media']);
/** Bounded, so that ten thousand opening marks cost no more than others. */
const QUOTED = /[“「‘『"][^“”「」‘’『』"，。；]{1,16}[”」’』"]|《[^《》]{1,60}》/g;
