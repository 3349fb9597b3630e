/** Discovery ranks names that no lexicon knows, over several texts, each with its sentences. */
import { describe, expect, test } from 'vitest';
import { discoverCandidates } from '../../../ingest/keywords/discover.js';

const text = (source: string, content: string) => ({ source, sha256: source, text: content, issues: [] });
const TEXTS = [
  text('a.txt', '大家都爱看“渡超”的热闹，人越来越多。\n一核两翼，协同并进。游客盛赞“密码”“强心剂”。'),
  text('b.txt', '去年，“渡超”迎客百万。老城厢焕新提速，老城厢焕新惠及群众，推动老城厢焕新。'),
  text('c.txt', '今年的“渡超”人气更旺。“十五五”时期，再上台阶，2025年增长5.5%。'),
];
const rows = discoverCandidates(TEXTS);
const row = (name: string) => rows.find(({ candidate }) => candidate === name);

describe('candidates', () => {
  test('are ranked by form, frequency and spread, with the first sentence of each document', () => {
    expect(rows[0]).toMatchObject({ candidate: '渡超', form: 'quoted', documents: 3, count: 3 });
    expect(rows[0]!.sentences).toEqual([
      { source: 'a.txt', text: '大家都爱看“渡超”的热闹，人越来越多。' },
      { source: 'b.txt', text: '去年，“渡超”迎客百万。' },
      { source: 'c.txt', text: '今年的“渡超”人气更旺。' },
    ]);
  });

  test('are numeral slogans without quotation marks too', () => {
    expect(row('一核两翼')).toMatchObject({ form: 'numeral', documents: 1, count: 1 });
  });

  test.each([
    ['密码', 'a figure of speech'],
    ['强心剂', 'a figure of speech'],
    ['十五五', 'a period'],
    ['推动', 'a verb'],
    ['群众', 'a word of the dictionary'],
  ])('are never %s: %s', (name) => expect(row(name)).toBeUndefined());

  test('come in the same order whenever they are asked for', () => {
    expect(discoverCandidates(TEXTS)).toEqual(rows);
    expect(discoverCandidates([])).toEqual([]);
  });
});
