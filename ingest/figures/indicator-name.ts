/**
 * What an indicator is called: the words at a number without what is no part of a name, with the change or share that is measured.
 *
 * 溪口村去年茶叶产值 becomes 溪口村茶叶产值; of 水库、淤地坝等“水盆子” only the last is counted.
 */
import { ROLE, wordBefore } from './figure-words.js';
import type { Left } from './left.js';
import type { Quantity } from './quantities.js';

/** Of a longer name the end is kept. */
export const LONGEST_NAME = 26;
/** 生产总值跨越3个千亿元台阶、达到1.4万亿元. */
const STEPS =
  /(?:连?续?(?:跨[越过上]?|迈[上过]|跃上|站上|登上)[\d一二两三四五六七八九十]*个?|^)[\d.]*[百千万亿]*元?级?新?(?:台阶|大关|关口)[、，]?$/;
/** A scanner's, or between digits and words. */
const INNER_SPACE = / (?=[\u4e00-\u9fff“])|(?<=[\u4e00-\u9fff”]) /g;
/** 某村去年茶叶产值: when is no part of what. */
const TIME_INSIDE =
  /(?<=[\u4e00-\u9fff”])(?:去年|今年|上年|前年|明年|全年|上半年|下半年|前[一二三]季度|[一二三四]季度|首季)(?:实现|完成|累计)?(?=[\u4e00-\u9fff“]{2})/g;

/** The words without steps that were taken, spaces, and when it was. */
export function cleanName(words: string): string {
  let name = words.replace(/[的\s（(]+$/, '');
  if (/[阶关][、，]?$/.test(name)) name = name.replace(STEPS, '');
  if (name.includes(' ')) name = name.replace(INNER_SPACE, '');
  return /[年季]/.test(name) ? name.replace(TIME_INSIDE, '') : name;
}

export const bare = (base: string) => base.replace(/^(?:新增|新建|净增)|新增$/g, '');

export function named(
  base: string,
  { class: kind }: Quantity,
  { change, yearly, suffix }: Pick<Left, 'change' | 'yearly' | 'suffix'>,
): string {
  const core = base.length > LONGEST_NAME ? base.slice(-LONGEST_NAME) : base;
  if (suffix) return core + suffix;
  if (change === 0) return core;
  const word = kind === 'percent' || kind === 'ratio' ? '增长' : '增加';
  return core.endsWith(word) ? core : `${core}${yearly ? '年均' : ''}${word}`;
}

/** 、 outside brackets and quotation marks. */
const splitList = (words: string) => words.split(/、(?![^（]*）|[^“]*”)/);

/** A、B和C产量: as many things as numbers, each with the measure that the last one names. */
export function shareList(words: string, count: number, each: boolean): string[] {
  if (!each && !/[、和与]/.test(words)) return [];
  const narrow = splitList(words);
  const parts = narrow.length === count ? narrow : words.split(/[、和与及]/);
  if (parts.length !== count || parts.includes('')) return [];
  const last = parts.at(-1)!;
  const measure = wordBefore(last, 0, last.length, ROLE.measure);
  return parts.map((part) => (MEASURED.test(part) || part.endsWith(measure) ? part : part + measure));
}

/** Of a thing, not of another measure of it. */
const OF_ITS_OWN = /^(?:总?(?:产量|产值|面积|里程|金额|人数)|户数|销量|[售交成营].*额|.*价格?)$/;
/** Says by itself what is measured: 事故起数, 参保率. */
const MEASURED = /(?:[数率额量值费价]|收入|面积|产能|规模|投资|支出|消费|进口|出口|里程|标准|中心|基地|平台)$/;

const EXAMPLES = /^.*(?<![高平同对相何初中特优均])等(?![级候待效于可])(?=“|[^”]{2,}$)/;
/** 有进出口实绩的企业, but not 占用电的比重. */
const OWNER = /^.*的(?=[^的]{2,}$)(?!比重|比例|份额|总量|规模|数量)/;

/** Of 水库、淤地坝等“水盆子” the last; of A、B均增长 both. */
export function lastOfList(words: string, both: boolean): string {
  const parts = splitList(words);
  const last = parts.at(-1)!.replace(EXAMPLES, '').replace(OWNER, '');
  return both && words.length <= LONGEST_NAME && !words.includes('等') ? words : last || words;
}

/** 粮食播种面积…、总产量 is 粮食总产量. */
export function partOf(whole: string, part: string): string {
  const measure = OF_ITS_OWN.test(part) && MEASURED.test(whole) ? wordBefore(whole, 0, whole.length, ROLE.measure) : '';
  return whole.slice(0, whole.length - measure.length) + part;
}
