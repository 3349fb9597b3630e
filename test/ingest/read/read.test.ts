/** Every format and encoding gives its text, and every bad file one error that says where, what and what to do. */
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PolicygraphError } from '../../../graph/errors.js';
import { findFiles } from '../../../ingest/find-files.js';
import { decodeText } from '../../../ingest/read/decode.js';
import { withoutRunningHeads } from '../../../ingest/read/pdf-lines.js';
import { READERS, readContent, readFile } from '../../../ingest/read/readers.js';
import { repair } from '../../../ingest/repair/repair.js';
import { makePdf } from './make-pdf.js';

const SENTENCE = '我省要加快建设海洋强省，推动“两湾三带”布局落地。';
const TRADITIONAL = '我們要加快建設國際創新科技中心，推動高質量發展。';
const utf8 = (text: string) => Buffer.from(text);

const problem = async (name: string, bytes: Uint8Array): Promise<PolicygraphError> => {
  const error = await readContent(name, bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PolicygraphError);
  return error as PolicygraphError;
};

describe('encodings', () => {
  const encoded: readonly (readonly [name: string, bytes: Uint8Array, text: string])[] = [
    ['UTF-8', utf8(SENTENCE), SENTENCE],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${SENTENCE}`), SENTENCE],
    ['UTF-16 LE with a mark', iconv.encode(SENTENCE, 'utf-16le', { addBOM: true }), SENTENCE],
    ['UTF-16 BE with a mark', iconv.encode(SENTENCE, 'utf-16be', { addBOM: true }), SENTENCE],
    ['UTF-16 LE without a mark', iconv.encode(`${SENTENCE}\n2026`, 'utf-16le'), `${SENTENCE}\n2026`],
    ['UTF-16 BE without a mark', iconv.encode(`${SENTENCE}\n2026`, 'utf-16be'), `${SENTENCE}\n2026`],
    ['UTF-16 LE without mark, Latin or zero byte', iconv.encode(SENTENCE, 'utf-16le'), SENTENCE],
    ['GB18030', iconv.encode(SENTENCE, 'gb18030'), SENTENCE],
    ['GB18030 of two characters', iconv.encode('重庆', 'gb18030'), '重庆'],
    [
      'GB18030 with many Latin letters',
      iconv.encode(`policy graph 2026: ${SENTENCE}`, 'gbk'),
      `policy graph 2026: ${SENTENCE}`,
    ],
    ['Big5', iconv.encode(TRADITIONAL, 'big5'), TRADITIONAL],
    ['Big5 of two characters', iconv.encode('澳門', 'big5'), '澳門'],
    ['ASCII', utf8('Plan 2026'), 'Plan 2026'],
  ];
  test.each(encoded)('%s is read', async (_, bytes, text) => {
    const [raw] = await readContent('a.txt', bytes);
    expect(raw!.text).toBe(text);
    expect(raw!.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('UTF-8 is read whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.replaceAll('\0', '')),
        (text) => {
          expect(decodeText('a.txt', utf8(text))).toBe(text.replace(/^\uFEFF/, ''));
        },
      ),
    );
  });

  test.each([
    ['in the middle', Buffer.concat([utf8(SENTENCE), Buffer.from([0xff]), utf8(SENTENCE)]), utf8(SENTENCE).length],
    ['at the end, cut in a character', utf8(SENTENCE).subarray(0, -1), utf8(SENTENCE).length - 1],
    ['after ASCII only', Buffer.from([0x61, 0x62, 0xff, 0xfe, 0x80]), 2],
  ])('damaged UTF-8 %s is refused with the offset of the first bad byte', async (_, bytes, offset) => {
    const error = await problem('a.txt', bytes);
    expect(error.code).toBe('bad-encoding');
    expect(error.message).toMatch(/^a\.txt: not valid UTF-8/);
    expect(Math.abs(Number(/offset (\d+)/.exec(error.message)![1]) - offset)).toBeLessThanOrEqual(2);
  });
});

describe('bad files', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000', 'hex');
  const cases: readonly (readonly [what: string, name: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
    ['an empty file', 'a.txt', utf8(''), 'no-text', /^a\.txt: the file is empty/],
    ['only space', 'a.txt', utf8(' \n\u3000\n'), 'no-text', /^a\.txt: holds no text/],
    ['a picture', 'a.png', png, 'unreadable', /^a\.png: not a text but a binary file/],
    ['an old Word file', 'a.doc', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'), 'unreadable', /binary/],
    ['a broken PDF file', 'a.pdf', utf8('%PDF-1.4 nothing more'), 'unreadable', /^a\.pdf: not a readable PDF/],
    ['a PDF file without text', 'a.pdf', makePdf([[]]), 'no-text', /scanned/],
    ['a broken Word file', 'a.docx', utf8('PK\x03\x04 nothing more'), 'unreadable', /^a\.docx: a broken archive/],
    [
      'an archive that is no Word file',
      'a.docx',
      zipSync({ 'a.txt': strToU8('a') }),
      'unreadable',
      /not a Word document/,
    ],
    ['broken JSON', 'a.json', utf8('{"text": '), 'unreadable', /^a\.json: not valid JSON/],
    ['JSON without text', 'a.json', utf8('{"name": "x"}'), 'no-text', /^a\.json: a record without text/],
    ['an empty list', 'a.json', utf8('[]'), 'no-text', /^a\.json: holds no records/],
    ['an empty archive', 'a.zip', zipSync({}), 'unreadable', /^a\.zip/],
    ['a page without text', 'a.html', utf8('<html><script>var a = 1</script></html>'), 'no-text', /holds no text/],
  ];
  test.each(cases)('%s is an error that names it', async (_, name, bytes, code, says) => {
    const error = await problem(name, bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.hint).toMatch(/\.$/);
  });

  test('any bytes under any extension are read or refused, never a crash', async () => {
    const extensions = READERS.flatMap((reader) => [...reader.extensions]).filter((one) => one !== 'pdf');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...extensions, 'xyz'),
        fc.uint8Array({ maxLength: 200 }),
        async (extension, bytes) => {
          const read = await readContent(`a.${extension}`, bytes).catch((error: unknown) => error);
          expect(Array.isArray(read) || read instanceof PolicygraphError).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('web pages', () => {
  const page = (inner: string, head = '') =>
    utf8(`<!doctype html><html><head><title>某某要闻 - 某某网</title>${head}</head><body><nav><a href="/">首页</a>，<a>新闻</a></nav>
      <div class="top">欢迎您</div>${inner}<footer>版权所有，翻印必究。</footer><script>if (a < b) c()</script></body></html>`);
  const article = `<div id="main"><h1>海洋强省建设提速</h1><p>2026-03-02 来源：某某日报</p><div class="text"><p>　　${SENTENCE}</p><p>会议指出，<b>五年</b>来，成效显著；下一步，
      继续推进。</p></div></div><ul><li><a>别的新闻，别的标题</a></li></ul>`;

  test('give the article with the lines over it, without menus, scripts and footers', async () => {
    const [raw] = await readContent('a.html', page(article));
    expect(raw!.text.split('\n').map((line) => line.trim())).toEqual([
      '海洋强省建设提速',
      '2026-03-02 来源：某某日报',
      SENTENCE,
      '会议指出，五年来，成效显著；下一步，继续推进。',
    ]);
  });

  test('begin at their heading, past a menu of the page, and keep fields apart that only the style sheet sets apart', async () => {
    const menu = '<header><ul><li><a>首页</a></li><li><a>时政</a></li></ul></header>';
    const fields = '<div><span>2026-03-02</span><span>来源：某某日报</span><span>作者：王明</span></div>';
    const [raw] = await readContent(
      'a.html',
      utf8(
        `<html><body>${menu}<h1>海洋强省建设提速</h1>${fields}<p>${SENTENCE}</p><div><p>${SENTENCE}</p></div></body></html>`,
      ),
    );
    expect(raw!.text.split('\n').slice(0, 2)).toEqual(['海洋强省建设提速', '2026-03-02 来源：某某日报 作者：王明']);
  });

  test('give what their meta elements say, under the names of government sites', async () => {
    const head =
      '<meta name="ArticleTitle" content="海洋强省建设提速"><meta name="PubDate" content="2026-03-02 09:00"><meta name="ContentSource" content="省政府办公厅">';
    const [raw] = await readContent('a.html', page(`<div><p>${SENTENCE}</p><p>${SENTENCE}</p></div>`, head));
    const { title, date, publisher } = repair(raw!);
    expect({ title, date, publisher }).toEqual({
      title: '海洋强省建设提速',
      date: '2026-03-02',
      publisher: '省政府办公厅',
    });
  });

  test('are known by their beginning when the name does not tell', async () => {
    const [raw] = await readContent('stdin', page(article));
    expect(raw!.text).not.toContain('<p>');
  });

  test('nested without end are refused', async () => {
    const nested = (depth: number) => utf8(`${'<div>'.repeat(depth)}<p>${SENTENCE}</p>`);
    expect((await readContent('a.html', nested(1_900)))[0]!.text).toContain(SENTENCE);
    expect((await problem('a.html', nested(100_000))).message).toContain('inside one another');
  });
});

describe('Word and PDF', () => {
  test('a Word document gives its paragraphs', async () => {
    const children = ['海洋强省建设提速', SENTENCE].map((text) => new Paragraph({ children: [new TextRun(text)] }));
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const [raw] = await readContent('a.docx', bytes);
    expect(raw!.text.split('\n').filter(Boolean)).toEqual(['海洋强省建设提速', SENTENCE]);
  });

  test('a PDF file gives its lines, with indentations, from fonts that are not embedded', async () => {
    const [raw] = await readContent('a.pdf', makePdf([['海洋强省建设提速', `　　${SENTENCE}`], ['第二页也有文字。']]));
    expect(raw!.text).toBe(`海洋强省建设提速\n　　${SENTENCE}\n第二页也有文字。`);
  });

  test('running heads and feet of pages are dropped, whatever their number', () => {
    const pages = [1, 2, 3].map((n) => ['某某规划', `第${n}段`, `- ${n} -`]);
    expect(withoutRunningHeads(pages)).toEqual([['第1段'], ['第2段'], ['第3段']]);
    expect(withoutRunningHeads([['甲', '乙'], ['丙'], []])).toEqual([['甲', '乙'], ['丙'], []]);
  });
});

describe('records', () => {
  test('JSON lines are one document each, and a bad line is an issue that names it', async () => {
    const lines = [
      JSON.stringify({ title: '海洋强省建设提速', date: '2026-03-02', publisher: '某某日报', text: SENTENCE }),
      'not json',
      '',
      JSON.stringify({ content: '第二篇文字。' }),
      JSON.stringify({ title: '只有标题' }),
    ];
    const texts = await readContent('a.jsonl', utf8(lines.join('\r\n')));
    expect(texts.map(({ source }) => source)).toEqual(['a.jsonl#1', 'a.jsonl#4']);
    expect(texts.flatMap(({ issues }) => issues.map(({ code, file }) => [code, file]))).toEqual([
      ['unreadable', 'a.jsonl#2'],
      ['no-text', 'a.jsonl#5'],
    ]);
    const { title, date, publisher } = repair(texts[0]!);
    expect({ title, date, publisher }).toEqual({
      title: '海洋强省建设提速',
      date: '2026-03-02',
      publisher: '某某日报',
    });
  });

  test.each([
    ['one record', { text: SENTENCE }],
    ['a list', [{ 内容: SENTENCE }]],
    ['a list of strings', [SENTENCE]],
    ['a wrapped list', { data: [{ content: SENTENCE }] }],
  ])('JSON with %s is read', async (_, value) => {
    const texts = await readContent('a.json', utf8(JSON.stringify(value)));
    expect(texts.map(({ text }) => text)).toEqual([SENTENCE]);
  });
});

describe('archives', () => {
  test('give a document for each text inside, and issues for names that leave their folder', async () => {
    const zip = zipSync({
      'b/一.txt': strToU8(SENTENCE),
      'a.txt': iconv.encode(SENTENCE, 'gb18030'),
      '../evil.txt': strToU8('x'),
      'C:\\evil.txt': strToU8('x'),
      '/etc/evil.txt': strToU8('x'),
      'inner.zip': zipSync({ 'x.txt': strToU8('x') }),
      'empty.txt': strToU8(''),
      '__MACOSX/a.txt': strToU8('x'),
      '.hidden.txt': strToU8('x'),
    });
    const texts = await readContent('all.zip', zip);
    expect(texts.map(({ source, text }) => [source, text])).toEqual([
      ['all.zip/b/一.txt', SENTENCE],
      ['all.zip/a.txt', SENTENCE],
    ]);
    expect(texts[0]!.issues.map(({ code }) => code)).toEqual([
      'not-allowed',
      'not-allowed',
      'not-allowed',
      'unreadable',
      'no-text',
    ]);
  });

  test('that unpack to more than the limit are refused before they fill the memory', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(130 * 2 ** 20) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect((await problem('bomb.zip', bomb)).code).toBe('too-large');
    expect((await problem('bomb.docx', bomb)).code).toBe('too-large');
  });

  test('that were cut are refused', async () => {
    const zip = zipSync({ 'a.txt': strToU8(SENTENCE.repeat(50)) });
    expect((await problem('a.zip', zip.subarray(0, 60))).code).toBe('unreadable');
  });
});

describe('paths', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'policygraph-read-'));
    for (const name of ['b.txt', 'a.TXT', 'c.html', 'note.xyz']) writeFileSync(join(folder, name), SENTENCE);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a folder stands for the files with known extensions, sorted, each once', () => {
    const { files, issues } = findFiles([folder, join(folder, 'b.txt')]);
    expect(files).toEqual(['a.TXT', 'b.txt', 'c.html'].map((name) => join(folder, name)));
    expect(issues).toEqual([]);
  });

  test('a missing file and a folder without texts are issues that name them', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    const { issues } = findFiles([join(folder, 'none.txt'), empty]);
    expect(issues.map(({ code }) => code)).toEqual(['unreadable', 'no-text']);
    expect(issues[0]!.message).toContain('no such file');
  });

  test('a file above the limit is refused without being read', async () => {
    const path = join(folder, 'big.txt');
    writeFileSync(path, '');
    truncateSync(path, 65 * 2 ** 20);
    await expect(readFile(path)).rejects.toMatchObject({ code: 'too-large' });
    rmSync(path);
  });

  test('a missing file is an error without a stack trace', async () => {
    await expect(readFile(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'unreadable' });
  });
});
