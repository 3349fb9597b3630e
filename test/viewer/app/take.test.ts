/** The room for taking things away: what is seen is what is saved. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CITY_BATCHES, HOSTILE_BATCH } from '../fixture-batches.js';
import { missing, type VisitOptions } from './open-viewer.js';
import { viewerSuite } from './viewer-suite.js';

const id = encodeURIComponent;
const LIN = 'Person:林海生';

const format = (page: Page, purpose: string) => page.locator('.format', { hasText: purpose }).getByRole('radio');

async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载', exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

describe.skipIf(missing)(`the room for taking away${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite([...CITY_BATCHES, HOSTILE_BATCH]);
  const open = async (hash: string, options?: VisitOptions): Promise<Page> => {
    const { page } = await suite.open(hash, options);
    await page.locator('.take-preview .figure').waitFor();
    return page;
  };

  test('the picture is a bitmap twice as large as drawn, with legend and caption in the preview', async () => {
    const page = await open('#/export');
    expect(await page.locator('.figure').textContent()).toContain('policygraph');
    expect(await page.locator('.figure').textContent()).toContain('政策举措');
    const { name, bytes } = await download(page);
    expect(name).toBe('policygraph.png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const width = await page.locator('.figure').getAttribute('width');
    expect(bytes.readUInt32BE(16)).toBe(2 * Number(width));
  });

  test('as SVG it stands by itself, with its title, and hostile names stay text', async () => {
    const page = await open('#/export');
    await format(page, '矢量图，与画面一致').check();
    await page.getByLabel('标题').fill('<b>江城</b>');
    const svg = (await download(page)).bytes.toString();
    expect(svg).toContain('&lt;b&gt;江城&lt;/b&gt;');
    expect(svg).not.toMatch(/<script|<b>|class="dot"|var\(--/u);
    expect(svg).toContain('#c2410c');
  });

  test('the layout of the address is the one that is drawn', async () => {
    const places = async (hash: string): Promise<string> => {
      const circles = (await open(hash)).locator('.figure circle');
      return circles.evaluateAll((all) => all.map((one) => one.getAttribute('cx')).join());
    };
    expect(await places('#/export?layout=circle')).not.toBe(await places('#/export'));
  });

  test('only what is selected, or it with its neighbours', async () => {
    const page = await open(`#/export?sel=${id(LIN)}`);
    await page.getByRole('radio', { name: /^选中的 1$/u }).check();
    await format(page, 'graphology').check();
    await page.locator('.take-preview .raw').waitFor();
    const alone = JSON.parse((await download(page)).bytes.toString()) as { nodes: { key: string }[] };
    expect(alone.nodes.map(({ key }) => key)).toEqual([LIN]);
    await page.getByRole('radio', { name: /相邻的/u }).check();
    const around = JSON.parse((await download(page)).bytes.toString()) as { nodes: object[]; edges: object[] };
    expect(around.nodes).toHaveLength(6);
    expect(around.edges.length).toBeGreaterThanOrEqual(5);
  });

  test('relations that are switched off stay behind', async () => {
    const page = await open('#/export?without=LED_BY');
    await format(page, 'graphology').check();
    const file = JSON.parse((await download(page)).bytes.toString()) as { edges: { attributes: { kind: string } }[] };
    const kinds = new Set(file.edges.map(({ attributes }) => attributes.kind));
    expect(kinds).toContain('SPOKE_ON');
    expect(kinds).not.toContain('LED_BY');
    expect(kinds).not.toContain('CO_OCCURS');
  });

  test.each([
    ['GEXF', 'policygraph.gexf', '<gexf'],
    ['GraphML', 'policygraph.graphml', '<graphml'],
    ['节点、关系、依据三张表', 'policygraph.zip', 'PK'],
    ['报告（Markdown）', 'policygraph.md', '# '],
    ['报告（Word、WPS）', 'policygraph.docx', 'PK'],
  ])('%s is previewed and downloaded as %s', async (purpose, name, beginning) => {
    const page = await open('#/export');
    await format(page, purpose).check();
    await page.locator('.take-preview .raw').waitFor();
    await expect.poll(async () => (await page.locator('.take-preview .raw').innerText()).length).toBeGreaterThan(10);
    const file = await download(page);
    expect(file.name).toBe(name);
    expect(file.bytes.toString('utf8', 0, 400)).toContain(beginning);
  });

  test('what is taken, and as what, is in the address; a format that does not exist is named', async () => {
    const page = await open(`#/export?sel=${id(LIN)}`);
    await page.getByRole('radio', { name: /^选中的 1$/u }).check();
    await format(page, 'GEXF').check();
    await expect.poll(() => page.url()).toContain('format=gexf&part=selected');
    await page.reload();
    await expect.poll(() => format(page, 'GEXF').isChecked()).toBe(true);
    await expect.poll(() => page.getByRole('radio', { name: /^选中的 1$/u }).isChecked()).toBe(true);
    const other = await open('#/export?format=papyrus');
    await expect.poll(() => other.locator('.notice').innerText()).toContain('format=papyrus');
    expect(other.url()).not.toContain('format');
  });

  test('relations that are not sure enough stay behind, entities that are on screen do not', async () => {
    const page = await open('#/export?sure=1&top=0');
    await format(page, 'graphology').check();
    const file = JSON.parse((await download(page)).bytes.toString()) as { nodes: object[]; edges: object[] };
    expect([file.nodes.length > 10, file.edges.length]).toEqual([true, 0]);
  });

  test('nothing selected is said, not exported', async () => {
    const page = await open('#/export');
    await page.getByRole('radio', { name: /^选中的 0$/u }).check();
    await page.getByText('这个范围里没有实体。').waitFor();
    expect(await page.getByRole('button', { name: '下载', exact: true }).isDisabled()).toBe(true);
  });

  test('the link opens the picture as it is', async () => {
    const page = await open(`#/export?sel=${id(LIN)}&off=Keyword`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('链接已复制').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${suite.served.url}/#/graph?sel=${id(LIN)}&off=Keyword`);
  });

  test('a room whose file is gone says so, and the others still open', async () => {
    const { page } = await suite.open('#/graph');
    await page.route('**/export-room-*.js', (route) => route.fulfill({ status: 404 }));
    await page.locator('.legend').waitFor();
    await page.getByRole('button', { name: '导出', exact: true }).click();
    await page.getByText('这一页没能打开').waitFor();
    await page.getByRole('button', { name: '图谱', exact: true }).click();
    await page.locator('.legend').waitFor();
    suite.complaintsAreMeant();
  });
});
