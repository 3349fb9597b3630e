/** Figures in base units are shown as a reader writes them. */
import { expect, test } from 'vitest';
import { formatFigure } from '../../../../viewer/app/panel/format-figure.js';

test.each([
  [420_000_000_000, '元', '4200亿元', '420B 元'],
  [3_400_000_000_000, '元', '3.4万亿元', '3.4T 元'],
  [520_000, '人', '52万人', '520K 人'],
  [5.5, '%', '5.5%', '5.5 %'],
  [2025, '年', '2025年', '2.03K 年'],
  [0, '个', '0个', '0 个'],
])('%d %s', (value, unit, zh, en) => {
  expect(formatFigure(value, unit, 'zh')).toBe(zh);
  expect(formatFigure(value, unit, 'en')).toBe(en);
});
