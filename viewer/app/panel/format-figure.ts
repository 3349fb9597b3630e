/**
 * A figure as a reader writes it: base units back to 万 and 亿 (thousand and million in English).
 */
import type { Language } from '../state/preferences.js';

const STEPS: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

const tidy = (value: number): string => String(Math.round(value * 1000) / 1000);

export function formatFigure(value: number, unit: string, language: Language): string {
  if (language === 'en')
    return `${new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value)} ${unit}`;
  const step = unit === '%' || unit === '年' ? undefined : STEPS.find(([size]) => Math.abs(value) >= size);
  return step ? `${tidy(value / step[0])}${step[1]}${unit}` : `${tidy(value)}${unit}`;
}
