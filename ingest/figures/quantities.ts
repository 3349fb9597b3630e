/**
 * Numbers with their units: 1.3万家, 四成, 百分之五, 万亿元, 6.5%—7%, 1.62万亿、3950亿、3020亿元.
 *
 * A range counts by its lower end; a unit written once at the end of a list holds for the whole list.
 */
import { type NumberSpan, scanNumbers } from './scan-numbers.js';
import { type UnitClass, unitAt } from './units.js';

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
const RANGE = /^(?:—+|－|-|–|~|～|至|到)$/;
const LIST = /^(?:、|和|与|及|以及)$/;

/** All quantities between two offsets of `plain`, in order; most of what has no unit is not one. */
export function readQuantities(plain: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (const number of scanNumbers(plain, from, to)) {
    // 1000千伏: the unit's 千 is no second number.
    if (number.start < (found.at(-1)?.end ?? 0)) continue;
    const quantity = withUnit(plain, number);
    if (quantity && quantity.end <= to) found.push(quantity);
  }
  return mergeRanges(plain, shareUnits(plain, found));
}

function withUnit(plain: string, number: NumberSpan): Quantity | undefined {
  const { start, end, value, script } = number;
  const next = plain[end] ?? '';
  if (next === '成' && value < 10 && !NOT_TENTHS.includes(plain[end + 1] ?? '\n'))
    return { start, end: end + 1, value: value * 10, unit: '%', class: 'percent', number };
  if (plain.slice(start - 3, start) === '百分之')
    return { start: start - 3, end, value, unit: '%', class: 'percent', number };
  const hit = unitAt(plain, end);
  if (hit)
    return {
      start,
      // 30多万, 170万辆以上: only the number and its unit are the figure's words; 多 after the unit (3米多) is not.
      end: hit.end,
      value: Number((value * hit.unit.factor).toPrecision(12)),
      unit: hit.unit.base,
      class: hit.unit.class,
      number,
    };
  if (script === 'chinese') return undefined;
  return { start, end, value, unit: '', class: 'none', number };
}

/** 1.62万亿、3950亿、3020亿元: a number without unit takes that of the next one in the list. */
function shareUnits(plain: string, quantities: readonly Quantity[]): Quantity[] {
  const shared = [...quantities];
  for (let i = shared.length - 2; i >= 0; i--) {
    const here = shared[i]!;
    const next = shared[i + 1]!;
    if (here.class !== 'none' || next.class === 'none' || next.class === 'time') continue;
    const between = plain.slice(here.end, next.start);
    const ranged = RANGE.test(between);
    if (!ranged && !LIST.test(between)) continue;
    // 100—200万户 multiplies both.
    const factor = ranged && !here.number.multiplied && next.number.multiplied ? multiplierOf(plain, next) : 1;
    shared[i] = { ...here, value: here.value * factor, unit: next.unit, class: next.class };
  }
  return shared;
}

const multiplierOf = (plain: string, { start, number }: Quantity) =>
  number.value / Number.parseFloat(plain.slice(start, number.end).replaceAll(',', '')) || 1;

function mergeRanges(plain: string, quantities: readonly Quantity[]): Quantity[] {
  const merged: Quantity[] = [];
  for (const quantity of quantities) {
    const last = merged.at(-1);
    if (
      last &&
      last.unit === quantity.unit &&
      last.class !== 'none' &&
      RANGE.test(plain.slice(last.end, quantity.start)) &&
      !/[从由]\s?$/.test(plain.slice(Math.max(0, last.start - 6), last.start))
    )
      merged[merged.length - 1] = { ...last, end: quantity.end };
    else merged.push(quantity);
  }
  return merged;
}
