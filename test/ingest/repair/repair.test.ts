/** Repair gives whole paragraphs, fields and a way back, and never fails or slows down on any text. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../ingest/document.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { cutsWord } from '../../../ingest/repair/cuts-word.js';
import { lineKind } from '../../../ingest/repair/line-kinds.js';
import { repair } from '../../../ingest/repair/repair.js';
import { REPAIR_CASES } from './repair.cases.js';

const repaired = (text: string, source = 'a.txt'): Document => repair({ source, sha256: '', text, issues: [] });
const parts = (document: Document, part: string) =>
  document.paragraphs.filter((one) => one.part === part).map(({ start, end }) => document.text.slice(start, end));
const sentences = (text: string) =>
  repaired(text).sentences.map(({ start, end }) => repaired(text).text.slice(start, end));

describe('a line', () => {
  const rows = readTable(new URL('./line-kinds.cases.tsv', import.meta.url), ['text', 'expected', 'why']);
  test.each(rows)('$text is $expected: $why', ({ text, expected }) => expect(lineKind(text)).toBe(expected));

  test('of every row of the table is what the row says of its example', () => {
    const table = readTable(new URL('../../../ingest/repair/line-kinds.tsv', import.meta.url), ['kind', 'example']);
    for (const { kind, example } of table) expect([example, lineKind(example)]).toEqual([example, kind]);
  });
});

describe('what a row needs', () => {
  const table = readTable(new URL('../../../ingest/repair/line-kinds.tsv', import.meta.url), [
    'kind',
    'limit',
    'pattern',
    'example',
  ]);
  const patterns = table.map(({ kind, limit, pattern }) => ({
    kind,
    limit: Number(limit),
    pattern: new RegExp(pattern, 'iu'),
  }));
  const byAll = (line: string) =>
    patterns.find(({ limit, pattern }) => line.length <= limit && pattern.test(line))?.kind ?? 'text';
  const words = table.flatMap(({ pattern }) => pattern.match(/[\p{L}\p{N}]+/gu) ?? []);
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...'：:|｜/（【[〔《>·-— ◆▲。，'),
    fc.constantFrom('2026年3月7日', '星期六', '03', '第3版', 'A2', '某某'),
  );

  test('is in every line that its pattern fits', () => {
    for (const { example } of table) expect([example, lineKind(example)]).toEqual([example, byAll(example)]);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
        const line = pieces.join('').trim();
        expect(lineKind(line)).toBe(byAll(line));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a line break', () => {
  const rows = readTable(new URL('./cuts-word.cases.tsv', import.meta.url), ['before', 'after', 'expected', 'why']);
  test.each(rows)('$before|$after cuts a word: $expected ($why)', ({ before, after, expected }) =>
    expect(cutsWord(before, after)).toBe(expected === 'yes'),
  );
});

describe('paragraphs', () => {
  test.each(REPAIR_CASES)('$why', ({ raw, body }) => expect(parts(repaired(raw), 'body')).toEqual(body));
});

describe('fields', () => {
  const web = [
    '首页\n>\n市政要闻',
    '湖城市召开推进新型工业化大会 - 湖城网',
    '2026-02-25 08:17\n来源：\n湖城日报\n作者：\n周岚 许一鸣\n字号：\n大\n中\n小',
    '　　湖城日报讯（通讯员 孙平 记者 李默）2月24日，全市推进新型工业化大会召开，市委书记杜江出席并讲话，市长何芳主持会议。',
    '图为大会现场。 湖城日报记者 李默 摄',
    '责任编辑：赵六　　校对：钱七',
  ].join('\n');

  test('of a web copy are read past its menus', () => {
    const { title, date, publisher, genre, byline, captions } = repaired(web);
    expect({ title, date, publisher, genre, byline, captions }).toEqual({
      title: '湖城市召开推进新型工业化大会',
      date: '2026-02-25',
      publisher: '湖城日报',
      genre: 'report',
      byline: ['作者：周岚 许一鸣', '通讯员 孙平 记者 李默'],
      captions: ['图为大会现场。湖城日报记者 李默 摄'],
    });
    expect(parts(repaired(web), 'body')).toHaveLength(1);
  });

  test.each([
    ['我省部署提升行动_省内要闻_某省人民政府门户网站', '我省部署提升行动', '某省人民政府门户网站'],
    ['我省部署提升行动 - 某某网', '我省部署提升行动', '某某网'],
    ['聚焦提升行动——写在两会之际', '聚焦提升行动——写在两会之际', ''],
    ['某省“2+8+N”体系——2025年回顾', '某省“2+8+N”体系——2025年回顾', ''],
  ])('the title line %s is %j of the site %j', (line, title, site) => {
    const page = repaired(`${line}\n3月10日，省政府召开电视电话会议，部署提升行动，副省长出席会议并讲话。`);
    expect([page.title, page.publisher]).toEqual([title, site]);
  });

  test('a page that begins with the end of another article has its own title', () => {
    const page = repaired(
      '（上接第1版）合作，推动“双链融\n合”行动落地见效。\n贵州代表团举行全体会议\n3月6日上午，贵州代表团举行全体会议。',
    );
    expect(page.title).toBe('贵州代表团举行全体会议');
    expect(parts(page, 'body')[0]).toBe('合作，推动“双链融合”行动落地见效。');
  });

  test('a headline that is repeated is kept once', () => {
    const text = repaired(
      '某市召开大会\n2026-02-25 来源：某报\n某市召开大会\n2月24日，某市召开大会，部署全年工作，市长主持会议并讲话。',
    );
    expect(text.text.match(/某市召开大会/g)).toHaveLength(2);
  });

  test.each([
    ['2026年3月6日', '2026-03-06'],
    ['发布日期：2026/3/6', '2026-03-06'],
    ['2026-03-06 10:00:12', '2026-03-06'],
    ['二〇二六年十月二十一日', '2026-10-21'],
    ['2026年3月7日 星期六 要闻 03', '2026-03-07'],
    ['2026年13月41日', ''],
  ])('the date line %s gives %j', (line, date) =>
    expect(repaired(`某市召开大会\n${line}\n会议部署了工作。`).date).toBe(date),
  );

  test('a dateline without a year takes the year of the text; a review of last year belongs to this one', () => {
    expect(repaired('某报3月6日电 2026年，全省将新建三座桥梁，投资超过百亿元。').date).toBe('2026-03-06');
    expect(repaired('某省2025年经济成绩单出炉\n某报1月21日讯 2025年全年，全省生产总值增长5%。').date).toBe(
      '2026-01-21',
    );
  });

  test.each([
    ['2026年某省政府工作报告', 'work-report'],
    ['代表委员热议政府工作报告', 'other'],
    ['某省举行新闻发布会（文字实录）', 'press-conference'],
    ['某省数字经济促进条例', 'regulation'],
    ['某省数字经济发展规划（2026—2030年）', 'plan'],
    ['某省国民经济和社会发展统计公报', 'bulletin'],
  ])('a text under the title %s is of the genre %s', (title, genre) =>
    expect(repaired(`${title}\n某省要加快发展，增长5%，再上台阶。`).genre).toBe(genre),
  );
});

describe('sentences', () => {
  test.each([
    ['他说：“要快。”会议结束。', ['他说：“要快。”', '会议结束。']],
    ['要回答“为了谁？”的问题。', ['要回答“为了谁？”的问题。']],
    ['「好嗎？」他問。', ['「好嗎？」', '他問。']],
    ['发展……再发展。', ['发展……', '再发展。']],
    ['一是强产业；二是优环境。', ['一是强产业；二是优环境。']],
    ['增长5.2%。（完成）真的？！', ['增长5.2%。', '（完成）真的？！']],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected));
});

/** Characters that rules look at, so that random texts reach the rules. */
const unit = fc.constantFrom(
  ...'重庆说。，“”‘’「」（）()[]《》：\n\n\r \u3000\u200b<b>&amp;1上接下转第版图摄记者来源：2026年3月6日▲*#>！？…；、',
  '\ud800',
  '\udc00',
  '𠮷',
);
const noisy = fc.array(unit, { maxLength: 120 }).map((all) => all.join(''));
const anything = fc.oneof(
  noisy,
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
);

describe('any text', () => {
  test('is repaired to paragraphs joined by line feeds, tiled by sentences but for space', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { text, paragraphs, sentences } = repaired(raw);
        expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
        let at = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  test('keeps a way back: offsets ascend within a paragraph, and characters are those of the raw text', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        const { text, toRaw, paragraphs } = repaired(raw);
        const begins = new Set(paragraphs.map(({ start }) => start));
        let last = -1;
        for (let i = 0; i < text.length; i++) {
          const at = toRaw(i);
          // A paragraph that was cut goes on behind the heading that stands in its raw text.
          if (begins.has(i)) last = -1;
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(raw.length);
          if (/[\u4e00-\u9fff，。“”]/.test(text[i]!) && raw[at] !== '&') expect(raw[at]).toBe(text[i]);
          last = at;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('comes out well-formed', () => {
    fc.assert(fc.property(anything, (raw) => !/\p{Surrogate}/u.test(repaired(raw).text)));
  });

  test.each([
    ['quotation marks', '“'.repeat(200_000) + '”'.repeat(200_000)],
    ['spaces inside a line', `a${' '.repeat(500_000)}b`],
    ['stray spaces', '会 ，'.repeat(200_000)],
    ['triangles', '▲'.repeat(400_000)],
    ['footnote marks', '好[1]'.repeat(200_000)],
    ['jump words', `${'（上接'.repeat(100_000)}版`],
    ['ends of links', '版](http'.repeat(100_000)],
    ['open tags', '<b '.repeat(200_000)],
    ['ampersands', '&a'.repeat(200_000)],
    ['digits', '3'.repeat(500_000)],
    ['lines that never end a sentence', '推动高质量发展的各项工作，\n'.repeat(20_000)],
    ['one paragraph of half a million characters', '推动高质量发展。'.repeat(60_000)],
    ['entities', '&nbsp;'.repeat(100_000)],
  ])('of many %s is repaired', (_, raw) => {
    expect(repaired(raw).text.length).toBeLessThanOrEqual(raw.length + 1);
  });
});

test('the samples have their fields', () => {
  const path = new URL('../../../samples/chongqing-open-meeting-2025.txt', import.meta.url);
  const { date, genre, paragraphs } = repaired(readFileSync(path, 'utf8'));
  expect(date).toMatch(/^2025-/);
  expect(genre).toBe('report');
  expect(paragraphs.length).toBeGreaterThan(5);
});
