/**
 * Where numbers stand in a text and what they are worth: 1.3万, 12,340, ２０, 三百二十, 两万亿, 万亿 - without their units.
 *
 * One pass; every number is read once, so long runs of digits cost no more than others.
 */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Chinese numerals name things (三个县, 两新) far more often than they measure: callers ask more of them. */
  readonly script: 'arabic' | 'chinese';
  /** No digit at all, only a multiplier: 万亿元, 百亿元. */
  readonly bare: boolean;
  /** Whether 万, 亿 … took part. */
  readonly multiplied: boolean;
  /** 余, 多 or 几 were written: the true value lies above. */
  readonly more: boolean;
}

const STARTS = /[0-9０-９〇零一二三四五六七八九十百千万亿两]/g;
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** Words that begin with 千 as a prefix of a unit, not as a multiplier. */
const KILO = '瓦米克伏焦乏卡';
const MORE = '多余几';
const LONGEST = 24;

const digitAt = (text: string, i: number) => {
  const code = text.charCodeAt(i);
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
};

/** Numbers of `text` between two offsets, in order, not overlapping. */
export function* scanNumbers(text: string, from = 0, to = text.length): Generator<NumberSpan> {
  STARTS.lastIndex = from;
  for (let hit = STARTS.exec(text); hit && hit.index < to; hit = STARTS.exec(text)) {
    const start = hit.index;
    const number = digitAt(text, start) >= 0 ? arabicAt(text, start) : chineseAt(text, start);
    if (number.span) yield number.span;
    STARTS.lastIndex = number.end;
  }
}

interface Read {
  readonly end: number;
  readonly span?: NumberSpan;
}

function arabicAt(text: string, start: number): Read {
  let i = start;
  let digits = '';
  for (; digitAt(text, i) >= 0; i++) if (digits.length <= LONGEST) digits += digitAt(text, i);
  // Thousands: groups of exactly three.
  while (digits.length <= LONGEST && text[i] === ',' && i - start <= LONGEST && threeDigitsAt(text, i + 1)) {
    digits += text.slice(i + 1, i + 4);
    i += 4;
  }
  if ((text[i] === '.' || text[i] === '．') && digitAt(text, i + 1) >= 0) {
    digits += '.';
    for (i++; digitAt(text, i) >= 0; i++) if (digits.length <= LONGEST) digits += digitAt(text, i);
  }
  if (digits.length > LONGEST) return { end: i };
  return multiply(text, start, i, Number(digits), 'arabic');
}

const threeDigitsAt = (text: string, i: number) =>
  digitAt(text, i) >= 0 && digitAt(text, i + 1) >= 0 && digitAt(text, i + 2) >= 0 && digitAt(text, i + 3) < 0;

/** Reads 多/余, multipliers and 多/余 again behind the digits. */
function multiply(text: string, start: number, end: number, digits: number, script: 'arabic' | 'chinese'): Read {
  let i = end;
  if (text[i] === ' ' && text[i + 1] !== undefined && '万亿'.includes(text[i + 1]!)) i++;
  let more = false;
  if (text[i] !== undefined && MORE.includes(text[i]!) && isMultiplier(text, i + 1)) {
    more = true;
    i++;
  }
  let factor = 1;
  let multiplied = false;
  while (isMultiplier(text, i)) {
    factor *= SMALL[text[i]!] ?? LARGE[text[i]!]!;
    multiplied = true;
    i++;
  }
  if (text[i] !== undefined && '多余'.includes(text[i]!)) {
    more = true;
    i++;
  }
  // 1.13 * 1e4 is 11299.999…: twelve significant digits are more than any text gives.
  const value = Number((digits * factor).toPrecision(12));
  return { end: i, span: { start, end: i, value, script, bare: false, multiplied, more } };
}

/** 万 and 亿 always; 千 and 百 only before them or, 千, before a unit (8千公里) that does not itself begin with it (1000千瓦). */
function isMultiplier(text: string, i: number): boolean {
  const char = text[i];
  if (char === '万' || char === '亿') return true;
  if (char !== '百' && char !== '千' && char !== '十') return false;
  const next = text[i + 1];
  if (next === '万' || next === '亿') return true;
  return char === '千' && next !== undefined && !KILO.includes(next) && '公元亩吨人户家个斤平立'.includes(next);
}

function chineseAt(text: string, start: number): Read {
  let total = 0;
  let section = 0;
  let digit = -1;
  let fraction = '';
  let more = false;
  let spoken = false;
  let multiplied = false;
  let i = start;
  for (; i < start + LONGEST; i++) {
    const char = text[i] ?? '';
    if (char in DIGITS) {
      if (digit >= 0 && digit !== 0) {
        // 二三十 and 二〇二五 are no plain numbers: the whole run is passed over.
        while (text[i] !== undefined && text[i]! in DIGITS) i++;
        return { end: i };
      }
      digit = DIGITS[char]!;
      spoken = true;
    } else if (char === '十' || char === '百' || char === '千') {
      if (char === '千' && KILO.includes(text[i + 1] ?? ' ') && spoken) break;
      section += (digit < 0 ? 1 : digit) * SMALL[char]!;
      multiplied ||= char !== '十';
      spoken ||= char === '十';
      digit = -1;
    } else if (char === '万' || char === '亿') {
      section += Math.max(digit, 0);
      if (section === 0 && total === 0) section = 1;
      total = section === 0 ? total * LARGE[char]! : (char === '亿' ? total + section : section) * LARGE[char]! + (char === '亿' ? 0 : total);
      section = 0;
      digit = -1;
      multiplied = true;
    } else if (char === '点' && digit >= 0 && (text[i + 1] ?? '') in DIGITS) {
      for (i++; (text[i] ?? '') in DIGITS && fraction.length < 8; i++) fraction += DIGITS[text[i]!];
      i--;
      section += digit;
      digit = -1;
      const next = text[i + 1];
      const scale = next === '万' ? 1e4 : next === '亿' ? 1e8 : 1;
      if (scale > 1) {
        const value = Number(((section + Number(`0.${fraction}`)) * scale).toPrecision(12));
        const again = text[i + 2] === '亿' ? 1e8 : 1;
        const end = i + (again > 1 ? 3 : 2);
        return {
          end,
          span: { start, end, value: value * again, script: 'chinese', bare: false, multiplied: true, more: false },
        };
      }
    } else if ((char === '多' || char === '余') && i > start) {
      more = true;
      if (!isMultiplier(text, i + 1)) {
        i++;
        break;
      }
    } else break;
  }
  const value = Number((total + section + Math.max(digit, 0) + (fraction ? Number(`0.${fraction}`) : 0)).toPrecision(12));
  return { end: i, span: { start, end: i, value, script: 'chinese', bare: !spoken, multiplied, more } };
}
