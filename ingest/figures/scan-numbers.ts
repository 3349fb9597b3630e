/**
 * Where numbers stand in a text and what they are worth: 1.3万, 12,340, ２０, 三百二十, 两万亿, 万亿 - without their units.
 *
 * One pass; every run of digits or numerals is read once, so long runs cost no more than others.
 */

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
  /[0-9０-９]+(?:,(?=[0-9]{3}(?![0-9]))[0-9]{3})*(?:[.．][0-9０-９]+)?|(?:[〇零一二三四五六七八九十百千万亿两]{2,}|[百千万亿]|(?<=之)[一二两三四五六七八九十]|[一二两三四五六七八九十](?=[成倍半番点]))(?:点[〇零一二三四五六七八九]+)?/y;
/**
 * What a code unit may be in a number, as bits: nearly everywhere in a text one look, or a second at its neighbour, tells that `NUMBER` does not
 * match.
 */
const [DIGIT, MULTIPLIER, NUMERAL, BEHIND_NUMERAL, TRILLIONS] = [1, 2, 4, 8, 16] as const;
const KINDS = new Uint8Array(0x10000);
for (const [signs, kind] of [
  ['0123456789０１２３４５６７８９', DIGIT],
  ['百千万亿', MULTIPLIER],
  ['兆', TRILLIONS],
  ['〇零一二三四五六七八九十百千万亿两', NUMERAL | BEHIND_NUMERAL],
  ['成倍半番点', BEHIND_NUMERAL],
] as const)
  for (const sign of signs) KINDS[sign.charCodeAt(0)]! |= kind;

/** More digits than any figure has: an account, a line of noise. */
const LONGEST = 20;
/** Units that begin with 千: 千瓦, 千米; and those before which 千 multiplies digits, as in 8千公里. */
const KILO = new CharacterSet('瓦米克伏焦乏卡');
const THOUSANDS_OF = new CharacterSet('公元亩吨人户家个斤平立');
const MORE = new CharacterSet('多余几');
const ROUGH = new CharacterSet('多余');
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 兆: 1e12 };
/** In Taiwan 兆 is a million million; 兆瓦 and 兆赫 are units. */
const TRILLIONS_OF = new CharacterSet('元美日多余0123456789');

/** Twelve significant digits are more than any text gives, and hide that 1.13 * 1e4 is 11299.999…. */
export const rounded = (value: number): number =>
  Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));

/** Numbers of `text` between two offsets, in order, not overlapping. */
export function scanNumbers(text: string, from = 0, to = text.length): NumberSpan[] {
  const numbers: NumberSpan[] = [];
  let last = from;
  for (let i = from; i < to; i++) {
    const kind = KINDS[text.charCodeAt(i)]!;
    if (kind === 0 || !mayBegin(kind, text, i)) continue;
    NUMBER.lastIndex = i;
    const words = NUMBER.exec(text)?.[0];
    if (words === undefined) continue;
    const number = i < last || words.length > LONGEST ? undefined : numberOf(text, i, words);
    i += words.length - 1;
    if (!number || number.end > to) continue;
    last = number.end;
    numbers.push(number);
  }
  return numbers;
}

const kindAt = (text: string, i: number): number => KINDS[text.charCodeAt(i)] ?? 0;

const mayBegin = (kind: number, text: string, i: number): boolean =>
  (kind & (DIGIT | MULTIPLIER)) !== 0 ||
  ((kind & NUMERAL) !== 0 && ((kindAt(text, i + 1) & BEHIND_NUMERAL) !== 0 || text[i - 1] === '之'));

const numberOf = (text: string, start: number, words: string): NumberSpan | undefined =>
  kindAt(text, start) === DIGIT ? arabic(text, start, words) : chinese(text, start, words);

/** 5兆3,126亿, 5万8,213: the parts of one number, each worth less than what the one before counts by. */
function arabic(text: string, start: number, digits: string): NumberSpan {
  const first = simple(text, start, digits);
  if (first.factor < 1e4 || first.more || kindAt(text, first.end) !== DIGIT) return first;
  NUMBER.lastIndex = first.end;
  const rest = simple(text, first.end, NUMBER.exec(text)![0]);
  return rest.value < first.factor ? { ...first, end: rest.end, value: first.value + rest.value } : first;
}

function simple(text: string, start: number, digits: string): NumberSpan {
  // Not a number as it stands when it has full-width digits or commas.
  const value = Number(digits);
  const read = Number.isNaN(value) ? Number(digits.normalize('NFKC').replaceAll(',', '')) : value;
  return multiplied(text, start, start + digits.length, read, 'arabic');
}

/** Reads 多 and 余 before, between and behind the multipliers that follow a number: 30多万, 3万余. */
function multiplied(text: string, start: number, end: number, value: number, script: NumberSpan['script']): NumberSpan {
  let i = text[end] === ' ' && multiplierAt(text, end + 1) >= 1e4 ? end + 1 : end;
  let factor = 1;
  let more = false;
  for (; i < end + 8; i++) {
    const here = multiplierAt(text, i);
    if (here > 0) factor *= here;
    else if (MORE.hasAt(text, i) && multiplierAt(text, i + 1) > 0) more = true;
    else break;
  }
  if (ROUGH.hasAt(text, i)) {
    more = true;
    i++;
  }
  return { start, end: i, value: rounded(value * factor), script, bare: false, factor, more };
}

/** 万 and 亿 always; 千, 百 and 十 before them, and 千 before a few units (8千公里) but not in 1000千瓦. 0 for anything else. */
function multiplierAt(text: string, i: number): number {
  const kind = kindAt(text, i);
  if ((kind & TRILLIONS) !== 0) return TRILLIONS_OF.hasAt(text, i + 1) ? 1e12 : 0;
  if ((kind & NUMERAL) === 0) return 0;
  const sign = text[i]!;
  const small = SMALL[sign];
  if (small === undefined) return LARGE[sign] ?? 0;
  return LARGE[text[i + 1]!] !== undefined || (sign === '千' && THOUSANDS_OF.hasAt(text, i + 1)) ? small : 0;
}

function chinese(text: string, start: number, run: string): NumberSpan | undefined {
  // 三百千瓦: the last 千 belongs to the unit; 千瓦 alone is no number.
  const kilo = run.endsWith('千') && KILO.hasAt(text, start + run.length);
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
    const small = SMALL[char];
    if (small !== undefined) {
      section += Math.abs(digit) * small;
      digit = -1;
    } else if (LARGE[char] !== undefined) {
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
