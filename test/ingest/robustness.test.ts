/**
 * Whatever a text holds, reading it ends, keeps its offsets, and takes time by its length.
 *
 * Times are compared only with themselves and generously: a stage that looks back over the whole text takes sixteen times as
 * long for four times the text, and seconds more; noise does not.
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse, analyseToBatch } from '../../ingest/analyse.js';

const raw = (text: string) => ({ source: 'text.txt', sha256: 'a'.repeat(64), text, issues: [] });

function expectSound(text: string): void {
  const { document, figures } = analyse(raw(text));
  expect(document.plain).toHaveLength(document.text.length);
  let end = 0;
  for (const token of document.tokens) {
    expect(token.start).toBe(end);
    end = token.end;
  }
  expect(end).toBe(document.text.length);
  let last = 0;
  for (const mention of document.mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(last);
    expect(mention.end).toBeGreaterThan(mention.start);
    last = mention.end;
  }
  expect(last).toBeLessThanOrEqual(document.text.length);
  for (const { start, end: to, value } of figures) {
    expect(to).toBeGreaterThan(start);
    expect(Number.isFinite(value)).toBe(true);
  }
  for (const { start, end: to, speaker } of document.turns) {
    expect(to).toBeGreaterThan(start);
    expect(document.entities[speaker]?.kind).toBe('Person');
  }
}

/** Texts of one thing over and over, each about as many characters as asked. */
const RUNS: Readonly<Record<string, string>> = {
  'no punctuation': '加快建设现代化产业体系推动高质量发展',
  'opening quotation marks': '“',
  'closing quotation marks': '”',
  'straight quotation marks': '"',
  'quoted names': '“千亿”行动、',
  'titles that never end': '《',
  'brackets that never end': '（',
  digits: '7',
  'numbers in a list': '1、',
  'Chinese numerals': '一',
  'a list of nothing': '、',
  'the word 是': '是',
  'enumerations of nothing': '一是',
  'commas only': '，',
  'full stops only': '。',
  dashes: '—',
  colons: '：',
  'middle dots': '·',
  'Latin words': 'lorem ipsum ',
  'one Latin letter': 'a',
  'mixed scripts': '발전经济développement経済рост',
  'lone surrogates': '\ud800',
  'control characters': '\u0001\u0007',
  'spaces and nothing': ' ',
  'line feeds and nothing': '\n',
  'short lines': '发展\n',
  'lists of sectors': '软件、硬件、',
  figures: '增长5%、达到3万亿元，其中',
  'speech tags': '张伟说，',
  'a press conference': '记者：发展？\n市长：好。\n',
  places: '重庆市渝北区',
  'names without a break': '张伟王芳李娜',
  bodies: '市发展改革委省委省政府',
  sessions: '十四届全国人大三次会议',
  'heads of names': '行动计划工程',
  'the word 占': '占',
  'the word 比': '比',
  'the word 代表': '代表',
  'traditional characters': '體系建設發展經濟',
  'HTML entities': '&nbsp;',
  'focus and means': '以先进制造为重点，推动创新，',
};
const CHARS = 4_000;
const repeated = (unit: string, chars: number) => unit.repeat(Math.ceil(chars / unit.length));

function milliseconds(text: string): number {
  const start = performance.now();
  analyse(raw(text));
  return performance.now() - start;
}

beforeAll(() => void analyse(raw('重庆市人民政府今天召开会议。')), 60_000);

describe('long runs', () => {
  it.each(Object.entries(RUNS))(
    '%s: ends, sound, in time by the length',
    (_name, unit) => {
      const once = repeated(unit, CHARS);
      expectSound(once);
      const one = Math.min(milliseconds(once), milliseconds(once));
      const four = milliseconds(repeated(unit, CHARS * 4));
      expect(four).toBeLessThan(one * 10 + 1_500);
    },
    60_000,
  );

  it('ten thousand nested quotations', () => expectSound(`${'“‘'.repeat(5_000)}行动${'’”'.repeat(5_000)}`), 60_000);

  it('a whole book without punctuation', () => expectSound(repeated('城乡融合发展与产业升级行动', 100_000)), 120_000);

  it('one paragraph of many sentences', () => {
    const sentence = '去年，甲市“双百”行动新增企业1.2万家，张伟市长说，要加快建设现代化产业体系。';
    expectSound(repeated(sentence, 100_000));
  }, 120_000);
});

const PIECES = [
  ...'“ ” ‘ ’ 「 」 《 》 （ ） ( ) 、 ， 。 ： ； ？ ！ — … · \n \t \u0000 \ufeff \u200b \ud83d \udc00 😀 𠮷'.split(
    ' ',
  ),
  ...'张伟 市长 记者 说 表示 新华社 重庆市 市委 行动 计划 工程 “双百” 33618 5% 3万亿元 由 增至 分别 以 为重点 一是 二是 第 届 次会议 年 月 日 的 了 在 abc 한국 國 體'.split(
    ' ',
  ),
];

describe('any text', () => {
  it('keeps its offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => expectSound(pieces.join(''))),
      { numRuns: 150 },
    );
  }, 60_000);

  it('of any code units keeps its offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }), (codes) =>
        expectSound(String.fromCharCode(...codes)),
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('gives the same batch each time', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(JSON.stringify(analyseToBatch(raw(text)))).toBe(JSON.stringify(analyseToBatch(raw(text))));
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});
