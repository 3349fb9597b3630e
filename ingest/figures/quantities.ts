/**
 * Numbers with their units: 1.3万家, 四成, 百分之五, 三分之二, 万亿元, 6.5%—7%, 1.62万亿、3950亿、3020亿元.
 *
 * A range counts by its lower end; a unit written once at the end of a list holds for the whole list.
 */
import { CharacterSet } from '../lexicon/character-set.js';
import { type NumberSpan, rounded, scanNumbers } from './scan-numbers.js';
import { countedAt, type UnitClass, unitAt } from './units.js';

export interface Quantity {
  readonly start: number;
  readonly end: number;
  /** In base units. */
  readonly value: number;
  /** '' when none is written. */
  readonly unit: string;
  readonly class: UnitClass | 'none';
  readonly number: NumberSpan;
}

/** 三成 is 30 %; 三成立, 九成熟 are words. */
const NOT_TENTHS = '功立为都员果绩长品效本熟渝交型分人套';
/** 一成二 is 12 %, 三成半 35 %. */
const TENTHS = '〇一二三四五六七八九';
const RANGE = /^(?:—+|－|-|–|~|～|至|到)$/;
const LIST = /^(?:、|和|与|及|以及)$/;
/** 翻一番, 翻番: so and so many times as much. */
const DOUBLED = /翻了?$/;

/** All quantities between two offsets of `plain`, in order; most of what has no unit is not one. */
export function readQuantities(plain: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (const number of scanNumbers(plain, from, to)) {
    // 1000千伏: the unit's 千 is no second number.
    if (number.start < (found.at(-1)?.end ?? 0)) continue;
    const quantity = withUnit(plain, number);
    if (quantity && quantity.end <= to) found.push(quantity);
  }
  return found.length < 2 ? found : mergeRanges(plain, shareUnits(plain, found));
}

function withUnit(plain: string, number: NumberSpan): Quantity | undefined {
  const worded = wordedShare(plain, number);
  if (worded) return worded;
  const { end, script } = number;
  const negative = isNegative(plain, number.start);
  const start = negative ? number.start - 1 : number.start;
  const value = negative ? -number.value : number.value;
  const hit = unitAt(plain, end);
  if (hit) {
    const { base: unit, factor, class: kind } = hit.unit;
    return { start, end: hit.end, value: rounded(value * factor), unit, class: kind, number };
  }
  const counted = number.factor >= 1e4 ? countedAt(plain, end) : undefined;
  if (counted) return { start, end, value, unit: counted, class: 'count', number };
  return script === 'chinese' ? undefined : { start, end, value, unit: '', class: 'none', number };
}

/** 自然增长率为－1.03‰: a minus behind a word, no dash between numbers. */
const isNegative = (plain: string, start: number) =>
  (plain[start - 1] === '-' || plain[start - 1] === '－') && REACHED.hasAt(plain, start - 2);

const REACHED = new CharacterSet('为是达至到于');

/** Shares and multiples in words: 四成, 百分之五, 三分之二, 一半, 翻一番. */
function wordedShare(plain: string, number: NumberSpan): Quantity | undefined {
  const { start, end, value } = number;
  const next = plain[end];
  const tenths = next === ' ' ? end + 1 : end;
  if (plain[tenths] === '成' && value < 10) {
    const digit = plain[tenths + 1] ?? '\n';
    const rest = digit === '半' ? 5 : TENTHS.indexOf(digit);
    if (rest > 0) return share(number, start, tenths + 2, value * 10 + rest);
    if (!NOT_TENTHS.includes(digit)) return share(number, start, tenths + 1, value * 10);
  }
  const before = plain[start - 1] === '之' ? PARTS.exec(plain.slice(Math.max(0, start - 4), start)) : null;
  if (before) return share(number, start - before[0].length, end, (value * 100) / WHOLES[before[1]!]!);
  if (number.script === 'arabic') return undefined;
  if (next === '半' && value === 1 && HALF_OF.hasAt(plain, plain[start - 1] === '了' ? start - 2 : start - 1))
    return share(number, start, end + 1, 50);
  return next === '番' && value < 5 ? doubled(plain, number) : undefined;
}

const share = (number: NumberSpan, start: number, end: number, percent: number): Quantity => ({
  start,
  end,
  value: rounded(percent),
  unit: '%',
  class: 'percent',
  number,
});

const PARTS = /(百|千|[二三四五六七八九十])分之$/;
const HALF_OF = new CharacterSet('占近约过超逾达的低短少省减降增涨升');

function doubled(plain: string, number: NumberSpan): Quantity | undefined {
  const { start, end, value } = number;
  const verb = DOUBLED.exec(plain.slice(Math.max(0, start - 2), start))?.[0];
  return verb === undefined
    ? undefined
    : { start: start - verb.length, end: end + 1, value: 2 ** value, unit: '倍', class: 'ratio', number };
}

const WHOLES: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'二三四五六七八九十'].map((char, i) => [char, i + 2])),
  百: 100,
  千: 1000,
};

/** 1.62万亿、3950亿、3020亿元: a number without unit takes that of the next one in the list. */
function shareUnits(plain: string, quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities];
  for (let i = shared.length - 2; i >= 0; i--) {
    const here = shared[i]!;
    const next = shared[i + 1]!;
    // 12.7个、12个百分点: the first 个 is that of 个百分点.
    const cut = here.unit === '个' && next.unit === '个百分点';
    if ((here.class !== 'none' && !cut) || next.class === 'none') continue;
    const between = plain.slice(here.end, next.start);
    const ranged = RANGE.test(between);
    if (!ranged && (next.class === 'time' || !LIST.test(between))) continue;
    // 100—200万户 multiplies both.
    const factor = ranged && here.number.factor === 1 ? next.number.factor : 1;
    shared[i] = { ...here, value: rounded(here.value * factor), unit: next.unit, class: next.class };
  }
  return shared;
}

/** 4.5%—5% is one figure, 从5%到7% are two. */
function mergeRanges(plain: string, quantities: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = [];
  for (const quantity of quantities) {
    const last = merged.at(-1);
    if (last && last.unit === quantity.unit && last.class !== 'none' && isRange(plain, last, quantity))
      merged[merged.length - 1] = { ...last, end: quantity.end };
    else merged.push(quantity);
  }
  return merged;
}

const isRange = (plain: string, low: Quantity, high: Quantity) =>
  RANGE.test(plain.slice(low.end, high.start)) &&
  !/[从由]\s?$/.test(plain.slice(Math.max(0, low.start - 6), low.start));
