/**
 * Where numbers stand in a text and what they are worth: 1.3万, 12,340, ２０, 三百二十, 两万亿, 万亿 - without their units.
 *
 * One pass; every run of digits or numerals is read once, so long runs cost no more than others.
 */

import { allMatches } from '../all-matches.js';
import { CharacterSet } from '../lexicon/character-set.js';
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Chinese numerals name things (三个县, 两新) far more often than they measure: callers ask more of them. */
  readonly script: 'arabic' | 'chinese';
  /** No digit at all, only a multiplier: 万亿元, 百亿元. */
  readonly bare: boolean;
  /** What 万, 亿 … multiply by; 1 when none is written. */
  readonly factor: number;
  /** 余, 多 or 几 were written: the true value lies above. */
  readonly more: boolean;
}

/** A single numeral is a number only beside what makes it a share or a multiple: 三成, 两倍, 百分之五. */
const NUMBER =
  /[0-9０-９]+(?:,(?=[0-9]{3}(?![0-9]))[0-9]{3})*(?:[.．][0-9０-９]+)?|(?:[〇零一二三四五六七八九十百千万亿两]{2,}|[百千万亿]|(?<=之)[一二两三四五六七八九十]|[一二两三四五六七八九十](?=[成倍半番点]))(?:点[〇零一二三四五六七八九]+)?/g;
const ARABIC = /^[0-9０-９]/;
/** More digits than any figure has: an account, a line of noise. */
const LONGEST = 20;
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Units that begin with 千: 千瓦, 千米; and those before which 千 multiplies digits, as in 8千公里. */
const KILO = '瓦米克伏焦乏卡';
const THOUSANDS_OF = new CharacterSet('公元亩吨人户家个斤平立');
const [SMALL_SIGNS, LARGE_SIGNS, MORE] = ['十百千', '万亿', '多余几'].map((signs) => new CharacterSet(signs)) as [
  CharacterSet,
  CharacterSet,
  CharacterSet,
];

/** Twelve significant digits are more than any text gives, and hide that 1.13 * 1e4 is 11299.999…. */
export const rounded = (value: number): number => Number(value.toPrecision(12));

/** Numbers of `text` between two offsets, in order, not overlapping. */
export function* scanNumbers(text: string, from = 0, to = text.length): Generator<NumberSpan> {
  let last = from;
  // Of the stretch alone: a search in the whole text would run to its end where no number follows.
  for (const { index, 0: words } of allMatches(text.slice(from, to), NUMBER)) {
    const start = from + index;
    if (start < last || words.length > LONGEST) continue;
    const number = ARABIC.test(words) ? arabic(text, start, words) : chinese(text, start, words);
    if (!number || number.end > to) continue;
    last = number.end;
    yield number;
  }
}

function arabic(text: string, start: number, digits: string): NumberSpan {
  const value = Number(digits.normalize('NFKC').replaceAll(',', ''));
  return multiplied(text, start, start + digits.length, value, 'arabic');
}

/** Reads 多 and 余 before, between and behind the multipliers that follow a number: 30多万, 3万余. */
function multiplied(text: string, start: number, end: number, value: number, script: NumberSpan['script']): NumberSpan {
  let i = end;
  let factor = 1;
  let more = false;
  if (text[i] === ' ' && /[万亿]/.test(text[i + 1] ?? '')) i++;
  for (; i < end + 8; i++) {
    if (isMultiplier(text, i)) factor *= SMALL[text[i]!] ?? LARGE[text[i]!]!;
    else if (MORE.hasAt(text, i) && isMultiplier(text, i + 1)) more = true;
    else break;
  }
  if (/[多余]/.test(text[i] ?? '')) {
    more = true;
    i++;
  }
  return { start, end: i, value: rounded(value * factor), script, bare: false, factor, more };
}

/** 万 and 亿 always; 千, 百 and 十 before them, and 千 before a few units (8千公里) but not in 1000千瓦. */
function isMultiplier(text: string, i: number): boolean {
  if (LARGE_SIGNS.hasAt(text, i)) return true;
  if (!SMALL_SIGNS.hasAt(text, i)) return false;
  return LARGE_SIGNS.hasAt(text, i + 1) || (text[i] === '千' && THOUSANDS_OF.hasAt(text, i + 1));
}

function chinese(text: string, start: number, run: string): NumberSpan | undefined {
  // 三百千瓦: the last 千 belongs to the unit; 千瓦 alone is no number.
  const kilo = run.endsWith('千') && KILO.includes(text[start + run.length] ?? ' ');
  const words = kilo ? run.slice(0, -1) : run;
  const [whole = '', fraction] = words.split('点');
  const integer = numeralValue(whole);
  if (integer === undefined) return undefined;
  const value = fraction === undefined ? integer : Number(`${integer}.${[...fraction].map(digitOf).join('')}`);
  const read = multiplied(text, start, start + words.length, value, 'chinese');
  const factor = Math.max(read.factor, /[百千万亿]/.test(words) ? 100 : 1);
  return { ...read, factor, bare: /^[百千万亿]+$/.test(words) };
}

const digitOf = (char: string) => (char === '两' ? 2 : char === '零' ? 0 : '〇一二三四五六七八九'.indexOf(char));

/** @returns what a Chinese numeral is worth; undefined for what only looks like one (二〇二五, 二三十). */
export function numeralValue(words: string): number | undefined {
  if (words === '') return undefined;
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const char of words) {
    if (char in SMALL) {
      section += Math.abs(digit) * SMALL[char]!;
      digit = -1;
    } else if (char in LARGE) {
      section += Math.max(digit, 0);
      // 万亿: the multiplier multiplies all before it; 三万: only its own section.
      if (char === '亿') total = (total + section || 1) * 1e8;
      else if (section > 0 || total === 0) total += (section || 1) * 1e4;
      else total *= 1e4;
      section = 0;
      digit = -1;
    } else if (digit > 0) return undefined;
    else digit = digitOf(char);
  }
  return rounded(total + section + Math.max(digit, 0));
}
