/** Tokens tile every text, simplifying keeps offsets, and a text's home is the division it speaks for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair } from '../../../ingest/repair/repair.js';
import { segment, tokenize } from '../../../ingest/segment/jieba-segmenter.js';
import { simplify } from '../../../ingest/segment/simplify.js';

const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));
const chinese = fc.array(fc.constantFrom(...'重庆市高质量发展“”《》，。、33618\n𠮷臺灣\ud800'), { maxLength: 80 });

const segmented = (text: string) => segment(repair({ source: 'a.txt', sha256: '', text, issues: [] }));

describe('tokens', () => {
  test('tile any sequence of code units, lone surrogates and control characters included', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyUnits,
          chinese.map((all) => all.join('')),
        ),
        (text) => {
          let at = 0;
          for (const { start, end } of tokenize(text)) {
            expect(start).toBe(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBe(text.length);
        },
      ),
    );
  });

  test('tile long texts without punctuation, and of quotation marks', () => {
    for (const text of ['重庆'.repeat(150_000), '“”'.repeat(50_000), '3'.repeat(100_000)])
      expect([...tokenize(text)].at(-1)!.end).toBe(text.length);
  });
});

describe('plain', () => {
  test('has the length of the text, whatever the text is', () => {
    fc.assert(fc.property(anyUnits, (text) => simplify(text).length === text.length));
  });
  test.each([
    ['廣東省發展改革委員會', '广东省发展改革委员会'],
    ['澳門與橫琴聯動發展臺灣', '澳门与横琴联动发展台湾'],
    ['乾隆年间，於光远', '乾隆年间，於光远'],
    ['于是', '于是'],
  ])('%s is read as %s', (text, plain) => expect(simplify(text)).toBe(plain));
});

describe('home', () => {
  const cases: readonly (readonly [text: string, home: string, why: string])[] = [
    ['2026年青海省政府工作报告\n\n全省生产总值增长5%。', '青海省', 'the title says it'],
    [
      '海南代表团举行全体会议\n\n代表们认为，报告求真务实。会议由团长主持。',
      '海南省',
      'a delegation speaks for its division',
    ],
    [
      '一年来，我们奋力拼搏。昆明、大理、曲靖产业园建设加快，全省经济向好，昆明机场扩建。',
      '云南省',
      '全省 and its cities',
    ],
    ['全市经济向好。苏州加快建设，苏州工业园区发展，上海合作深化。', '苏州市', '全市 and the city named most'],
    ['自治区党委提出，全区经济向好。银川、石嘴山加快转型。', '宁夏回族自治区', 'an autonomous region says 全区'],
    ['一年来，我国经济向好。北京、上海、广东、四川加快建设。', '', 'a national text'],
    ['新华社北京3月5日电 国务院总理作报告。资本市场平稳运行。', '', 'a dateline and 资本市场 say nothing'],
    ['朝阳区加快建设，东区发展。', '', 'the name of several divisions'],
    ['', '', 'an empty text'],
  ];
  test.each(cases)('of %j is %j: %s', (text, home) => expect(segmented(text).home).toBe(home));
});
