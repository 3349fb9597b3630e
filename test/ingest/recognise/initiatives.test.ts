import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawText } from '../../../ingest/document.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { chooseMentions } from '../../../ingest/recognise/choose.js';
import { NEEDS } from '../../../ingest/recognise/initiative/needs.js';
import { initiatives } from '../../../ingest/recognise/initiatives.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

const raw = (text: string): RawText => ({ source: 'case.txt', sha256: '', text, issues: [] });

function namesIn(text: string) {
  const document = segment(repair(raw(text)));
  return chooseMentions([...initiatives.apply(document)], document.text.length).map((mention) => ({
    ...mention,
    surface: document.text.slice(mention.start, mention.end),
  }));
}

const cases = readTable(new URL('initiative.cases.tsv', import.meta.url), ['text', 'expected', 'why']);

describe('initiatives', () => {
  it.each(cases)('$text names $expected: $why', ({ text, expected }) => {
    const surfaces = namesIn(text).map(({ surface }) => surface);
    expect(surfaces.join(' | ') || '-').toBe(expected);
  });

  it('carry their slogan, their form and what the text says they mean', () => {
    const [mention] = namesIn('“双清零”行动，是指年底前欠薪、积案全部清零。');
    expect(mention?.attributes).toEqual({
      slogan: '双清零',
      form: 'action',
      definition: '年底前欠薪、积案全部清零',
    });
  });

  it('take the full name of a national strategy where the text has its short form only', () => {
    expect(namesIn('陆海新通道建设提速。').map(({ surface, name }) => [surface, name])).toEqual([
      ['陆海新通道', '西部陆海新通道'],
    ]);
  });

  it('take their meaning from the glossary behind the text', () => {
    const found = namesIn('今年推进“四早”工程。\n\n名词解释\n\n1.“四早”工程：早预防、早发现、早干预、早治疗的工程。');
    expect(found.map(({ attributes }) => attributes?.definition)).toEqual(
      Array(2).fill('早预防、早发现、早干预、早治疗的工程。'),
    );
  });

  it('know a test for every head noun of the lexicon', () => {
    const heads = readTable(new URL('../../../ingest/lexicon/initiative-heads.tsv', import.meta.url), ['head', 'need']);
    expect(heads.filter(({ need }) => need !== 'never' && !NEEDS[need])).toEqual([]);
  });

  it('point at the text they were cut from, whatever the text', () => {
    const piece = fc.constantFrom(
      ...'“”"‘’「」『』《》、，。（）—+0123456789和等实施建设改革行动工程试点中心示范区X数字',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const document = segment(repair(raw(pieces.join(''))));
        for (const { start, end } of initiatives.apply(document)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(document.text.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
