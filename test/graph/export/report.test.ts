/** A report states nothing without a quotation, cites by the standard, follows its template, and is safe to open. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { describeSelection } from '../../../graph/export/caption.js';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { findExporter } from '../../../graph/export/index.js';
import { amount } from '../../../graph/export/report/figures.js';
import { quoted } from '../../../graph/export/report/report.js';
import { readTemplate } from '../../../graph/export/report/template.js';
import { writeReport } from '../../../graph/export/report/write-report.js';
import { checkSelection } from '../../../graph/export/selection.js';
import { citation } from '../../../graph/schema/citation.js';
import { CITY_BATCHES, HOSTILE_BATCH } from '../../viewer/fixture-batches.js';
import { AWKWARD_BATCH } from './awkward-batch.js';
import { bytesOf, contextOf, exportStore, textOf } from './export-store.js';

const held = exportStore([...CITY_BATCHES, HOSTILE_BATCH, AWKWARD_BATCH]);
const report = async (language: 'zh' | 'en' = 'zh', template = 'full') =>
  writeReport(await cutSubgraph(held.store), contextOf([], { language }), readTemplate(template));

describe('a report', () => {
  test('has a quotation for every statement, and every quotation has its source', async () => {
    const { sections, notes, references } = await report();
    const numbers = new Set(notes.map(({ number }) => number));
    for (const { statements } of sections)
      for (const { text, notes: own } of statements) {
        expect(own.length, text).toBeGreaterThan(0);
        for (const number of own) expect(numbers).toContain(number);
      }
    for (const { reference, quotation } of notes) {
      expect(quotation).not.toBe('');
      expect(references.map(({ number }) => number)).toContain(reference);
    }
    expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1));
  });

  test('says who leads, who speaks, what rests on what, and sets targets beside actuals', async () => {
    const { sections } = await report();
    const said = (id: string) => JSON.stringify(sections.find((section) => section.id === id));
    expect(said('delivery')).toContain('西部陆海新通道由江城市口岸办牵头或负责');
    expect(said('voices')).toContain('林海生（江城市口岸办主任）谈及');
    expect(said('foundations')).toContain('“33618”现代制造业集群体系以智能网联汽车为重点');
    const { columns, rows } = sections.find(({ id }) => id === 'targets')!.table!;
    expect(columns.slice(0, 4)).toEqual(['指标', '文本日期', '实际', '目标']);
    expect(rows[0]!.slice(0, 4).map(({ text }) => text)).toEqual([
      '软件从业人员（“33618”现代制造业集群体系、西部陆海新通道）',
      '2025-03-06',
      expect.stringContaining('40万人（2024年）'),
      '50万人（2025年）',
    ]);
    expect(said('catalogue')).toContain('三大主导、三大支柱');
  });

  test('names the texts by their hashes and the command that makes it again', async () => {
    const subgraph = await cutSubgraph(held.store, { around: ['陆海新通道'], depth: 2, types: ['Initiative'] });
    const { method, asked } = await writeReport(subgraph, contextOf(), readTemplate('brief'));
    expect(asked).toBe('陆海新通道及其2步以内的关联；实体限于政策举措');
    expect(method.flat().join('\n')).toContain('policygraph export --around 陆海新通道 --depth 2 --type Initiative');
    expect(method.flat().join('\n')).toContain(CITY_BATCHES[0]!.document.sha256.slice(0, 16));
  });

  test('of a path says how the two are connected, step by step, each with its sentence', async () => {
    const subgraph = await cutSubgraph(held.store, { path: ['林海生', '江城市口岸办'] });
    const { sections } = await writeReport(subgraph, contextOf(), readTemplate('brief'));
    const [path] = sections;
    expect(path?.id).toBe('path');
    expect(path?.statements.map(({ text, notes }) => [text, notes.length])).toEqual([
      ['林海生 —主任→ 江城市口岸办', 1],
    ]);
  });

  test('says one thing of an initiative in one sentence', async () => {
    const { sections } = await report();
    for (const { statements } of sections) {
      const subjects = statements.map(({ text }) => text);
      expect(new Set(subjects).size).toBe(subjects.length);
    }
  });

  test('is called after what it is around', async () => {
    const subgraph = await cutSubgraph(held.store, { around: ['33618'] });
    expect((await writeReport(subgraph, contextOf(), readTemplate('brief'))).title).toBe('33618：政策举措图谱报告');
  });

  test('writes a command that a shell takes as it is meant', () => {
    expect(describeSelection(checkSelection({ documents: ["报告 (2025) it's"] }))).toBe(
      "--document '报告 (2025) it'\\''s'",
    );
  });

  test('lists no figure that was said once and belongs to nothing', async () => {
    const rows = (await report()).sections.find(({ id }) => id === 'targets')!.table!.rows;
    const told = rows.map((row) => row.map(({ text }) => text));
    for (const [at, [name, , , target = '', baseline = '']] of told.entries())
      if (name !== '' && told[at + 1]?.[0] !== '') expect(`${name}${target}${baseline}`).toMatch(/（|\d/);
  });

  test.each([
    ['林海生', '货运量增长了。', '林海生：货运量增长了。'],
    ['林海生', '林海生说，货运量增长了。', '林海生说，货运量增长了。'],
    ['', '“四千行动”启动。', '“四千行动”启动。'],
  ])('quotes “%s” saying %s as %s', (speaker, quotation, expected) => {
    expect(quoted({ number: 1, speaker, quotation, reference: 1 })).toBe(expected);
  });

  test('is in English where asked, names and quotations aside', async () => {
    const { sections, words } = await report('en');
    expect(sections.map(({ heading }) => heading).join()).not.toMatch(/\p{Script=Han}/u);
    expect(words.references).toBe('References');
  });

  test('is shorter as a brief', async () => {
    const [brief, full] = [await report('zh', 'brief'), await report()];
    expect(brief.sections.length).toBeLessThan(full.sections.length);
  });
});

describe('a template of one’s own', () => {
  const write = (name: string, content: string): string => {
    const path = join(held.folder, name);
    writeFileSync(path, content);
    return path;
  };
  /** One white pixel. */
  const PIXEL = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  );

  test('chooses sections, title, header and logo', async () => {
    writeFileSync(join(held.folder, 'logo.png'), PIXEL);
    const path = write(
      'own.json',
      JSON.stringify({
        title: '月度简报',
        header: '内部资料',
        logo: 'logo.png',
        sections: [{ id: 'voices', limit: 1 }],
      }),
    );
    const html = await textOf(findExporter('html'), await cutSubgraph(held.store), contextOf([], { template: path }));
    expect(html).toMatch(/<h1>月度简报<\/h1>/);
    expect(html).toMatch(/内部资料/);
    expect(html).toMatch(/<img class="logo" alt="" src="data:image\/png;base64,/);
    expect(html).toMatch(/id="voices"/);
    expect(html).not.toMatch(/id="central"/);
    const docx = unzipSync(
      await bytesOf(findExporter('docx'), await cutSubgraph(held.store), contextOf([], { template: path })),
    );
    expect(Object.keys(docx).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
  });

  test.each([
    ['nothing.json', null, /cannot be read/],
    ['broken.json', '{', /JSON|Expected/],
    ['empty.json', '{"sections": []}', /sections/],
    ['wrong.json', '{"sections": [{"id": "voces"}]}', /sections\.0\.id/],
    ['more.json', '{"sections": [{"id": "voices"}], "colour": "red"}', /colour/],
    ['logo.json', '{"sections": [{"id": "voices"}], "logo": "logo.json"}', /neither PNG nor JPEG/],
    ['fancy', null, /no template "fancy"/],
  ])('is checked: %s', (name, content, message) => {
    const path = name.endsWith('.json') ? join(held.folder, name) : name;
    if (content !== null) write(name, content);
    expect(() => readTemplate(path)).toThrow(message);
  });
});

describe('safe to open', () => {
  test('the page loads nothing, runs only its own script and shows hostile text as text', async () => {
    const html = await textOf(findExporter('html'), await cutSubgraph(held.store));
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toMatch(
      /Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-/,
    );
    expect(html).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('Markdown keeps hostile text from becoming markup, and defines every note it uses', async () => {
    const text = await textOf(findExporter('md'), await cutSubgraph(held.store));
    expect(text).not.toMatch(/(?<!\\)<script/);
    const used = new Set([...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number));
    const defined = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
    expect([...used].filter((number) => !defined.has(number))).toEqual([]);
    expect(used.size).toBeGreaterThan(5);
  });

  test('the DOCX has styles, headings, captions, footnotes, contents and A4 pages', async () => {
    const parts = unzipSync(await bytesOf(findExporter('docx'), await cutSubgraph(held.store)));
    const xml = (name: string) => Buffer.from(parts[name]!).toString('utf8');
    const body = xml('word/document.xml');
    for (const part of [
      'w:val="Heading1"',
      'w:val="Caption"',
      'SEQ Figure',
      'TOC \\h \\o',
      'w:footnoteReference',
      'w:w="11906"',
      'w:h="16838"',
    ])
      expect(body.replaceAll('&quot;', '"')).toContain(part);
    expect(xml('word/styles.xml')).toMatch(/w:eastAsia="仿宋"/);
    expect(xml('word/styles.xml')).toMatch(/w:eastAsia="黑体"/);
    const marks = [...body.matchAll(/w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(marks).size).toBe(marks.length);
    expect(body).not.toMatch(/[\u0001\ufffe]/);
    const bookmarks = new Set([...body.matchAll(/w:bookmarkStart w:name="(note\d+)"/g)].map(([, name]) => name));
    const again = [...body.matchAll(/NOTEREF (note\d+) /g)].map(([, name]) => name);
    expect(again.length).toBeGreaterThan(0);
    for (const name of again) expect(bookmarks).toContain(name);
    expect(body).not.toMatch(/PAGEREF/);
  });
});

describe('citations by GB/T 7714—2015', () => {
  test.each([
    [
      { title: '通道越走越宽', publisher: '重庆日报', date: '2025-03-06', genre: 'report', byline: ['甲乙', '丙丁'] },
      '甲乙, 丙丁. 通道越走越宽[N]. 重庆日报, 2025-03-06.',
    ],
    [
      { title: '政府工作报告', publisher: '重庆市人民政府', date: '2025-01-19', genre: 'work-report' },
      '重庆市人民政府. 政府工作报告[R]. 2025-01-19.',
    ],
    [
      { title: '优化营商环境条例', publisher: '重庆市人大常委会', date: '2021' },
      '重庆市人大常委会. 优化营商环境条例[Z]. 2021.',
    ],
    [
      {
        title: '署名',
        publisher: '重庆日报',
        date: '',
        byline: ['（新重庆-重庆日报记者 白 露 李天翎 整理）', '本报记者 王文 摄', '王文'],
      },
      '白露, 李天翎, 王文. 署名[N]. 重庆日报.',
    ],
    [{ title: '无名', publisher: '', date: '' }, '无名[Z].'],
    [
      { title: '四人', publisher: '光明日报', date: '', byline: ['一', '二', '三', '四'] },
      '一, 二, 三, 等. 四人[N]. 光明日报.',
    ],
  ])('%j', (document, expected) => {
    expect(citation(document)).toBe(expected);
  });
});

test.each([
  [420_000_000_000, '元', '4200亿元'],
  [1_280_000_000_000, '元', '1.28万亿元'],
  [440_000, '人', '44万人'],
  [6.5, '%', '6.5%'],
  [290, '个', '290个'],
  [-6.8, '%', '-6.8%'],
])('%d %s is written %s', (value, unit, expected) => {
  expect(amount(value, unit)).toBe(expected);
});
