/**
 * Do these words look like a slogan that a government coined? 33618, 415X, 2+3+N, 一县一策, 四链, 三张清单, 整车+零部件, 数字重庆.
 *
 * Not: years, hotlines, grades, five-year plans (十四五), records (二十二连丰), ordinals (第一).
 */
import { initiativeLexicon, specificity } from './reading.js';

const NUMERAL = '一二三四五六七八九十百千万亿两双几';

/** Letters, digits and signs only, and at least two of them: 416, 51020, 415X, 1+5+N, 4×4, 3+5. */
const CIPHER = /^(?=.{2})[0-9０-９]+(?:[+＋×xX*·\-—](?:[0-9０-９]+|[NnXxＮＸ]))*[NnXxＮＸ]?$/;
const YEAR = /^(?:19|20)[0-9]{2}$/;
const HOTLINE = /^(?:12[0-9]|12[0-9]{3}|11[0-9]|9[56][0-9]{3})$/;

export const isHotline = (words: string) => HOTLINE.test(words);

export const isCipher = (words: string) => CIPHER.test(words) && !YEAR.test(words) && !HOTLINE.test(words);

/** Five-year plans, records, ordinals and editions. */
const COUNTS_ONLY =
  /^(?:[一二三四五六七八九十]+五(?:时期|期间)?|[0-9]+[·.][0-9]+|[0-9]+[条项个家]|.{1,6}[奖杯榜]|[一二三四五六七八九十]+连.{1,2}|第[一二三四五六七八九十0-9]+.{0,4}|[一二三四五六七八九十两多]+个(?:明显|大幅)?(?:下降|上升|增长|翻番|翻倍|(?:全国|全省|全球|世界)?第一|之最)|[0-9.]+(?:版|级|级?A|A级|.{0,2}时代))$/;

/** 一县一策, 三张清单, 两山, 双碳, 百千万, 15分钟…: a count and what is counted. */
const COUNTED = new RegExp(`^(?:[${NUMERAL}][^0-9，、]{1,9}|[0-9０-９]+[^0-9０-９，、]{1,9}.*)$`);
const JOINED = /[+＋×&]/;
const CAMPAIGN =
  /^(?:数字|数智|智慧|平安|法治|健康|美丽|幸福|文明|信用|诚信|书香|清廉|质量|科创|智造|设计|音乐|体育|绿色|无废|海绵|公园|韧性|海上|空中|云上|好品|味道|礼遇|乐游|畅游)[^，、]{2,4}$/;
/** 一个平台、三级贯通、五级联动: parts that each begin with a count. */
const SERIES = new RegExp(`^[${NUMERAL}0-9][^、]{1,9}(?:、[${NUMERAL}0-9][^、]{1,9})+$`);

/** 国企敢干、民企敢闯、外企敢投: parts of one length. */
export function isParallel(words: string): boolean {
  const parts = words.split('、');
  return parts.length > 1 && parts.every(({ length }) => length === parts[0]!.length && length > 2 && length < 7);
}

/** @returns what the words call themselves, `slogan` when only their shape is known, undefined when they look like any other words. */
export const countsOnly = (words: string) => COUNTS_ONLY.test(words) || YEAR.test(words) || HOTLINE.test(words);

export function sloganForm(words: string): string | undefined {
  if (countsOnly(words)) return undefined;
  const { nationalNames } = initiativeLexicon();
  const national = nationalNames.get(words);
  if (national) return national;
  const head = headOf(words);
  if (head) return head;
  const shaped =
    isCipher(words) || COUNTED.test(words) || JOINED.test(words) || CAMPAIGN.test(words) || SERIES.test(words);
  return shaped ? 'slogan' : undefined;
}

/** The form of the head noun with which a name ends: 四千行动 → action. */
function headOf(words: string): string | undefined {
  const { heads } = initiativeLexicon();
  for (let i = 1; i < words.length; i++) {
    const hit = heads.at(words, i);
    if (hit?.end === words.length && specificity(words.slice(0, i)).own > 0) return hit.value.form;
  }
  // 智慧国家2.0纲领: between quotation marks the nouns that may stand behind them are heads as well.
  const tail = words.length > 4 ? initiativeLexicon().tails.at(words.slice(-2), 0)?.value : undefined;
  return tail === 'loose' ? undefined : tail;
}
