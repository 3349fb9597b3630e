/** How exact a figure is meant: 超过4200亿元, 15%以上, 约9000亿元, 不低于60%, 近3000户, 5万余家. */
import type { Figure } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import type { Quantity } from './quantities.js';

type Comparator = Figure['comparator'];

/** The first that fits decides, so 不低于 stands before 低于. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不低于|不少于|至少|最低)$/, '>='],
  [/(?:不高于|不超过|不多于|最多|至多)(?:至|到)?$/, '<='],
  [/(?:突破|首破|超过?了?|逾|[跨迈越]过|高于|多于|大于|高达|[年超]过|破)$/, '>'],
  [/(?:低于|少于|小于|不足|不到)$/, '<'],
  [/(?:约为?|大约|近|接近|大致)$/, '~'],
];
/** What those words end with; the second list begins with. */
const LAST = new CharacterSet('于少低过多至到破逾超了达足约为近致');
const FIRST = new CharacterSet('及以起之左上多余');
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:及?以上|起)/, '>='],
  [/^(?:及?以下|以内|之内)/, '<='],
  [/^(?:左右|上下)/, '~'],
  [/^[多余]/, '>'],
];

/** @param shared what the first number of a list says for all of it: 分别突破5万亿元、4万亿元. */
export function comparatorOf(plain: string, { start, end, number }: Quantity, shared: Comparator): Comparator {
  const found = comparatorBefore(plain, start) ?? comparatorAfter(plain, end);
  return found ?? (number.more ? '>' : shared);
}

export function comparatorBefore(plain: string, start: number): Comparator | undefined {
  if (!LAST.hasAt(plain, start - 1)) return undefined;
  const before = plain.slice(Math.max(0, start - 4), start);
  return BEFORE.find(([form]) => form.test(before))?.[1];
}

function comparatorAfter(plain: string, end: number): Comparator | undefined {
  if (!FIRST.hasAt(plain, end)) return undefined;
  const after = plain.slice(end, end + 3);
  return AFTER.find(([form]) => form.test(after))?.[1];
}

const FLIPPED: Readonly<Record<Comparator, Comparator>> = {
  '=': '=',
  '~': '~',
  '>': '<',
  '<': '>',
  '>=': '<=',
  '<=': '>=',
};

/** 下降3%以上 is a change of -3 % or less. */
export const flipped = (comparator: Comparator): Comparator => FLIPPED[comparator];
