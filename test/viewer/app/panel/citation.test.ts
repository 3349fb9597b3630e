/** What is copied from a sentence: speaker, words and the source as GB/T 7714 wants it. */
import { expect, test } from 'vitest';
import { cite } from '../../../../viewer/app/panel/citation.js';
import type { SentenceView } from '../../../../viewer/server/api-types.js';

const sentence = (
  speaker: string | null,
  document: { title: string; publisher: string; date: string },
): SentenceView => ({
  id: 'd:s00001',
  document: { id: 'd', ...document },
  ordinal: 1,
  paragraph: 1,
  part: 'body',
  text: '通道\u202e越走越宽。',
  speaker,
  speakerId: null,
  spans: [],
  hits: [],
});

test.each([
  [
    sentence('林海生', { title: '代表团举行开放团组会议', publisher: '江城日报', date: '2025-03-06' }),
    '林海生：“通道越走越宽。”\n代表团举行开放团组会议[N]. 江城日报, 2025-03-06.',
  ],
  [
    sentence(null, { title: '政府工作报告', publisher: '江城市人民政府', date: '2026-01-23' }),
    '“通道越走越宽。”\n江城市人民政府. 政府工作报告[R]. 2026-01-23.',
  ],
  [sentence(null, { title: '一篇文本', publisher: '', date: '' }), '“通道越走越宽。”\n一篇文本[Z].'],
])('%j', (view, copied) => {
  expect(cite(view)).toBe(copied);
});
