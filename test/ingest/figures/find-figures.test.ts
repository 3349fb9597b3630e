import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { readFigures, type Setting, told } from './read-figures.js';

const cases = readTable(new URL('./figures.cases.tsv', import.meta.url), ['setting', 'text', 'expected', 'why']);

describe('figures in sentences', () => {
  it.each(cases)('$text ($why)', ({ setting, text, expected }) => {
    expect(
      readFigures(text, setting as Setting)
        .figures.map(told)
        .join('; '),
    ).toBe(expected);
  });
});

describe('what is known about a text', () => {
  it('keeps numbers inside names out', () => {
    expect(readFigures('建设5个世界级先进制造业集群，新增企业300家。').figures).toHaveLength(2);
    const named = readFigures('建设5个世界级先进制造业集群，新增企业300家。', 'press', [
      ['Initiative', '5个世界级先进制造业集群'],
    ]);
    expect(named.figures.map(told)).toEqual(['新增企业 =300家 actual']);
  });

  it('says whose figure it is when a name stands in the words of the indicator', () => {
    const { figures } = readFigures('去年，南山市软件产业收入达到900亿元，增长12%。', 'press', [
      ['Industry', '软件产业'],
    ]);
    expect(figures.map((figure) => figure.subject)).toEqual(['Industry:软件产业', 'Industry:软件产业']);
  });

  it('words the period and keeps times of comparison out of it', () => {
    const { figures } = readFigures('2025年，货运量达到12亿吨，是2020年的1.5倍；到2030年，力争突破15亿吨。');
    expect(figures.map((figure) => figure.period)).toEqual(['2025年', '2025年', '2030年']);
  });

  it('tells results from targets by the part of the report', () => {
    const status = (setting: Setting) => readFigures('培育专精特新企业500家。', setting).figures[0]?.status;
    expect([status('review'), status('plan'), status('press')]).toEqual(['actual', 'target', 'actual']);
  });
});

const PIECE = fc.constantFrom(
  ...'地区生产总值 增长 达到 由 增至 分别 其中 ， 、 。 ； 5% 3.2万亿元 1200家 三成 翻一番 （ ） “ ” 等 的 占 比上年 以上 左右 2025年 第3位'.split(
    ' ',
  ),
);

describe('on any text', () => {
  it('values are finite and spans give back the words', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 40 }), (pieces) => {
        const { document, figures } = readFigures(pieces.join('') || '。');
        for (const { start, end, value, indicator } of figures) {
          expect(Number.isFinite(value)).toBe(true);
          expect(document.plain.slice(start, end)).toMatch(/[\d一二三四五六七八九十半番成万]/);
          expect(indicator.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('figures stand in text order and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(PIECE, { maxLength: 40 }), (pieces) => {
        const { figures } = readFigures(pieces.join('') || '。');
        figures.reduce((last, { start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last);
          return end;
        }, 0);
      }),
      { numRuns: 200 },
    );
  });
});
