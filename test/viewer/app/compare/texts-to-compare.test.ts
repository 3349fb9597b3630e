/** Which two texts the comparison opens on. */
import { expect, test } from 'vitest';
import { textsToCompare } from '../../../../viewer/app/compare/texts-to-compare.js';

const TEXTS = [
  { id: 'n', title: '乙市召开新闻发布会', date: '2026-06-01' },
  { id: 'a26', title: '2026年甲市政府工作报告（节选）', date: '2026-01-20' },
  { id: 'b26', title: '2026年乙市政府工作报告', date: '2026-02-01' },
  { id: 'a25', title: '2025年甲市政府工作报告', date: '2025-01-20' },
  { id: 'a24', title: '二〇二四年甲市政府工作报告', date: '2024-01-20' },
];

test.each([
  ['', 'a25', 'a26', 'the latest that has one before it in its series'],
  ['a25', 'a24', 'a25', 'the chosen one with the one before it'],
  ['n', 'b26', 'n', 'without a series, the one before it'],
  ['a24', 'a24', 'n', 'the earliest, which has none before it, with the latest'],
  ['gone', 'a25', 'a26', 'one that is not there counts as none'],
])('%j: %s and %s (%s)', (chosen, before, after) => {
  expect(textsToCompare(TEXTS, chosen)).toEqual([before, after]);
});

test('no series: the two latest; fewer than two: none', () => {
  expect(textsToCompare(TEXTS.slice(0, 1))).toBeNull();
  expect(textsToCompare([])).toBeNull();
  expect(textsToCompare([TEXTS[0]!, TEXTS[2]!])).toEqual(['b26', 'n']);
});
