/** How a figure is written for people: 420000000000 元 is 4200亿元, and a target says that it is one. */
import type { SubgraphObservation } from '../subgraph.js';

const SCALES = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

const COMPARATORS: Readonly<Record<string, string>> = {
  '>': '超过',
  '>=': '不低于',
  '<': '低于',
  '<=': '不高于',
  '~': '约',
};
const SIGNS: Readonly<Record<string, string>> = { '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ', '~': '≈ ' };

/** At most four decimals; nothing between thousands, as Chinese texts write them. */
const digits = (value: number): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: 4, useGrouping: false });

export function amount(value: number, unit: string): string {
  const [scale, word] = SCALES.find(([size]) => Math.abs(value) >= size && !unit.startsWith('%')) ?? [1, ''];
  return `${digits(value / scale)}${word}${unit}`;
}

export const figure = ({ value, unit, comparator }: SubgraphObservation, language: 'zh' | 'en'): string =>
  `${(language === 'zh' ? COMPARATORS : SIGNS)[comparator] ?? ''}${amount(value, unit)}`;
