import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findHits, fold, termsOf } from '../../../viewer/server/search-terms.js';
import { findSentences, type SentenceIndex, sentenceIndexOf } from '../../../viewer/server/sentence-index.js';
import type { Snapshot } from '../../../viewer/server/snapshot.js';

describe('what is typed', () => {
  test.each([
    ['“33618”現代製造業', '抓住“33618”现代制造业集群', '33618”现代制造业'],
    ['gdp', '2025年ＧＤＰ增长', 'ＧＤＰ'],
    ['乾坤', '扭转乾坤之举', '乾坤'],
    ['İstanbul', '赴İstanbul考察', 'İstanbul'],
    ['𠮷祥', '在𠮷祥镇', '𠮷祥'],
  ])('%s is found in %s', (typed, text, marked) => {
    const [hit] = findHits(text, termsOf(typed));
    expect(text.slice(hit?.start, hit?.end)).toBe(marked);
  });

  test('marks what folds to it, wherever quotation marks stand', () => {
    const piece = fc.constantFrom('通', '陸', '“', '”', 'A', 'ａ', '3', ' ', '𠮷', "'");
    fc.assert(
      fc.property(
        fc.string({ unit: piece, maxLength: 30 }),
        fc.string({ unit: piece, minLength: 1 }),
        (text, typed) => {
          const terms = termsOf(typed);
          for (const { start, end } of findHits(text, terms)) expect(terms).toContain(fold(text.slice(start, end)));
        },
      ),
    );
  });
});

describe('the index of sentences', () => {
  const TEXTS = ['建设西部陆海新通道。', '', '通道\n在这里', '新质生产力', '陸海通道與軟件'];

  async function indexOf(texts: readonly string[]): Promise<SentenceIndex> {
    const documents = ['old', 'new', 'undated'].map((id, i) => ({
      id,
      title: '',
      publisher: '',
      date: ['2024', '2025', ''][i]!,
    }));
    const rows = texts.flatMap((text, ordinal) =>
      documents.map((document) => ({ document: document.id, id: `${document.id}:${ordinal}`, ordinal, text })),
    );
    return sentenceIndexOf(async <Row>() => rows.reverse() as Row[], { documents } as unknown as Snapshot);
  }

  test('finds every sentence once, latest document first, undated last, in text order', async () => {
    const found = findSentences(await indexOf(TEXTS), termsOf('通道'));
    const places = [0, 2, 4];
    expect(found.map(({ id }) => id)).toEqual(
      ['new', 'old', 'undated'].flatMap((id) => places.map((i) => `${id}:${i}`)),
    );
  });

  test('finds what looking at each sentence finds', async () => {
    const text = fc.string({ unit: fc.constantFrom('通', '道', '陸', '陆', ' ', '“', '\n'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 12 }), text, async (texts, typed) => {
        const terms = termsOf(typed);
        fc.pre(terms.length > 0);
        const expected = texts.flatMap((one, i) =>
          terms.every((term) => fold(one).includes(term)) ? [`new:${i}`] : [],
        );
        const found = findSentences(await indexOf(texts), terms).filter(({ document }) => document === 'new');
        expect(found.map(({ id }) => id)).toEqual(expected);
      }),
    );
  });
});
