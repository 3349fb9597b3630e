/** Keywords are repeated, hold together, stand free and are rarer in general Chinese than in the text; mentions are left alone. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mention, Mentioned } from '../../../ingest/document.js';
import { surprisal } from '../../../ingest/keywords/background.js';
import { findKeywords } from '../../../ingest/keywords/find-keywords.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

const mentioned = (text: string, mentions: readonly Mention[] = []): Mentioned => ({
  ...segment(repair({ source: 'a.txt', sha256: '', text, issues: [] })),
  mentions,
});
const keywords = (document: Mentioned) => [
  ...new Set(findKeywords(document).map(({ start, end }) => document.plain.slice(start, end))),
];

const REPORT = `我们坚持以高质量发展统揽全局。加快培育新质生产力，优化营商环境，全省经济稳中向好。
推动高质量发展取得实效，企业满意度提高。各地发展新质生产力，因地制宜布局产业，营商环境持续改善。
围绕高质量发展，建设全国统一大市场。对接全国统一大市场规则，营商环境好了，企业来了。
推动产业升级，推动项目建设，推动改革创新。新质生产力加快形成，融入全国统一大市场。
我们将推动重大项目，推动民生改善，实现高质量发展。`;

describe('keywords', () => {
  test('are the salient policy terms of a text', () => {
    expect(keywords(mentioned(REPORT)).sort()).toEqual(
      ['全国统一大市场', '新质生产力', '营商环境', '高质量发展'].sort(),
    );
  });

  test.each([
    ['推动', 'a verb'],
    ['我们', 'a pronoun'],
    ['全省', 'what every report says'],
    ['推动高质量发展', 'a verb with its object'],
    ['发展新质生产力', 'a verb that is part of names, with its object'],
    ['生产力', 'a part of a longer term'],
    ['统一大市场', 'a part of a longer term'],
    ['高质量', 'what something is like'],
    ['企业', 'a word of every text'],
  ])('are never %s: %s', (junk) => expect(keywords(mentioned(REPORT))).not.toContain(junk));

  test('that a text says once are not salient', () => {
    expect(keywords(mentioned('我们要优化营商环境，推动高质量发展。'))).toEqual([]);
  });

  test('do not overlap other mentions', () => {
    const plain = mentioned(REPORT);
    const start = plain.text.indexOf('高质量发展');
    const named = { ...plain, mentions: [{ kind: 'Initiative', start, end: start + 5, rule: 'x' }] as const };
    const spots = findKeywords(named);
    expect(spots.length).toBeGreaterThan(0);
    expect(spots.every((spot) => spot.start >= start + 5 || spot.end <= start)).toBe(true);
  });

  test('of traditional texts are found too, and written as they stand', () => {
    const text = '我們要優化營商環境。澳門營商環境改善，企業滿意。以一流營商環境吸引人才，營商環境好。';
    const document = mentioned(text);
    expect(findKeywords(document).map(({ start, end }) => document.text.slice(start, end))).toContain('營商環境');
  });

  test('of any text are in order, apart and inside it, and always the same', () => {
    const words = fc.constantFrom(
      '高质量',
      '发展',
      '新质',
      '生产力',
      '推动',
      '，',
      '。',
      '的',
      '\n',
      '3',
      'AI',
      '“',
      '”',
      '市场',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 120 }), (parts) => {
        const document = mentioned(parts.join(''));
        const found = findKeywords(document);
        let at = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(document.text.length);
        expect(findKeywords(mentioned(parts.join('')))).toEqual(found);
      }),
      { numRuns: 60 },
    );
  });

  test('of one phrase said twenty thousand times are found', () => {
    expect(findKeywords(mentioned('优化营商环境，'.repeat(20_000))).length).toBeGreaterThan(0);
  });
});

test('the background knows common words from rare ones', () => {
  expect(surprisal('发展')).toBeLessThan(surprisal('生产力'));
  expect(surprisal('没有这个词')).toBeGreaterThan(surprisal('生产力'));
});

test('the background table is what its script makes of the dictionary', () => {
  const file = new URL('../../../ingest/keywords/background.tsv', import.meta.url);
  const script = new URL('./write-background.mjs', import.meta.url);
  expect(execFileSync(process.execPath, [script.pathname, '--print'], { encoding: 'utf8' })).toBe(
    readFileSync(file, 'utf8'),
  );
});
