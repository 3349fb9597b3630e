/** Sentences are cited as GB/T 7714 wants it. */
import { expect, test } from 'vitest';
import { source } from '../../../../viewer/app/panel/citation.js';

test.each([
  [
    { title: '代表团举行开放团组会议', publisher: '江城日报', date: '2025-03-06' },
    '代表团举行开放团组会议[N]. 江城日报, 2025-03-06.',
  ],
  [
    { title: '政府工作报告', publisher: '江城市人民政府', date: '2026-01-23' },
    '政府工作报告[R]. 江城市人民政府, 2026-01-23.',
  ],
  [{ title: '关于印发规划的通知', publisher: '江城市人民政府', date: '' }, '关于印发规划的通知[A]. 江城市人民政府.'],
  [{ title: '一篇文本', publisher: '', date: '' }, '一篇文本[A].'],
  [{ title: '\u202e倒着读', publisher: '江城晚报', date: '2025' }, '倒着读[N]. 江城晚报, 2025.'],
])('%j', (document, cited) => {
  expect(source({ id: 'd', ...document })).toBe(cited);
});
