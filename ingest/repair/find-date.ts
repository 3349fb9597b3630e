/**
 * The day a text was published: from its by-lines, the lines over it, the page's running head, its file name or its dateline.
 *
 * Dates inside the text say when things happened, not when it was written, so they come last.
 */
import { basename } from 'node:path';

const FULL = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
const NUMERALS = '〇一二三四五六七八九';
const IN_NUMERALS =
  /([二一][〇零○一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const DATELINE =
  /^.{0,18}?(\d{1,2})月(\d{1,2})日(?:电|讯|消息)|^[^，。]{0,16}?(?:讯|消息|电)\s?(?:[（(][^（()）]{1,30}[）)])?\s?(\d{1,2})月(\d{1,2})日/;
const YEAR = /((?:20|19)\d{2})年/;
/** A year that dates the text: not 比2023年增加, 到2027年, 始于2023年, 2020年以来. */
const OTHER_YEAR =
  /(?<![比较自从于到至在了—-]|争取|力争|相比|早在|截至)((?:20|19)\d{2})年(?!度|以来|以前|前|起|底前|末前|成立|开始|启动|时)/;
/** Of the national congress and its consultative conference: five a term, one a year. */
const SESSION =
  /(?:(十[一二三四五六七八九])届全国(?:人大|人民代表大会)|全国政协(十[一二三四五六七八九])届)(?:第)?([一二三四五])次会议/;
/** The year in which the fourteenth congress first met. */
const FIRST_SESSION = 2023;
/** How far down the dates of the first lines count. */
const TOP = 400;

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const digit = (numeral: string) => NUMERALS.indexOf(/[零○]/.test(numeral) ? '〇' : numeral);
/** 十 → 10, 二十一 → 21. */
function smallNumber(numeral: string): string {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : digit(tens!)) : 0;
  return String(ten * 10 + (ones === '' ? 0 : digit(ones!)));
}

/** @param plain simplified. @returns ISO 8601; '' when it names no day. */
export function isoDate(plain: string): string {
  const found = FULL.exec(plain);
  if (found && isDay(found[2]!, found[3]!)) return iso(found[1]!, found[2]!, found[3]!);
  const written = IN_NUMERALS.exec(plain);
  if (!written) return '';
  const year = [...written[1]!].map(digit).join('');
  return iso(year, smallNumber(written[2]!), smallNumber(written[3]!));
}

const isDay = (month: string, day: string) =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;

export interface DateClues {
  readonly source: string;
  /** The whole text, simplified. */
  readonly plain: string;
  /** Simplified lines, the most telling first. */
  readonly bylines: readonly string[];
  readonly headings: readonly string[];
  readonly furniture: readonly string[];
}

export function findDate({ source, plain, bylines, headings, furniture }: DateClues): string {
  const lines = [...bylines, ...headings.slice(0, 6), ...furniture];
  const said = lines.map(isoDate).find((date) => date !== '');
  if (said) return said;
  const named = /(\d{4})-(\d{2})-(\d{2})/.exec(basename(source));
  if (named) return iso(named[1]!, named[2]!, named[3]!);
  return datelineDate(plain, lines) || isoDate(plain.slice(0, TOP));
}

/** The year of a session (十四届全国人大四次会议 → 2026), of a line over the text, or else one that the text does not only compare with or aim at. */
function yearOf(plain: string, lines: readonly string[]): string | undefined {
  const session = SESSION.exec(plain);
  if (session)
    return String(FIRST_SESSION + 5 * (Number(smallNumber((session[1] ?? session[2])!)) - 14) + digit(session[3]!) - 1);
  const said = lines.map((line) => YEAR.exec(line)?.[1]).find((year) => year !== undefined);
  return said ?? OTHER_YEAR.exec(plain)?.[1];
}

/** 本报3月6日讯 names no year; the text does. A review of a year that appears in January to March belongs to the next. */
function datelineDate(plain: string, lines: readonly string[]): string {
  const year = yearOf(plain, lines);
  const line = DATELINE.exec(plain.split('\n').find((one) => DATELINE.test(one.slice(0, 60))) ?? '');
  const [month, day] = line ? [(line[1] ?? line[3])!, (line[2] ?? line[4])!] : [];
  if (!year || !month || !day || !isDay(month, day)) return '';
  const reviews = new RegExp(`${year}年(?:全年|经济|前|[^。]{0,12}(?:成绩单|公报))`).test(plain.slice(0, TOP / 2));
  return iso(String(Number(year) + (reviews && Number(month) <= 3 ? 1 : 0)), month, day);
}
