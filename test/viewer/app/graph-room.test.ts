/** The graph room, used as a person would, in a real browser on the fixture's documents. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CITY_BATCHES } from '../fixture-batches.js';
import { drawn, missing, openBrowser, serveGraph, type Visit, type VisitOptions, visit } from './open-viewer.js';
import { settled } from './settled.js';
import { viewerSuite } from './viewer-suite.js';

const CORRIDOR = 'Initiative:西部陆海新通道';
const LIN = 'Person:林海生';
const TARGET = 'Industry:电子信息制造业';
const id = encodeURIComponent;

let now: Visit;

const status = () => now.page.locator('.status-line').innerText();
const panel = () => now.page.locator('#evidence');

/** Where two pictures differ says why. */
function keepIfDifferent(layout: string, ...pictures: readonly [Buffer, Buffer]): void {
  if (pictures[0].equals(pictures[1])) return;
  const folder = fileURLToPath(new URL('../../../artefacts/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [at, picture] of pictures.entries()) writeFileSync(`${folder}layout-${layout}-${at + 1}.png`, picture);
}

describe.skipIf(missing)(`the graph room${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite(CITY_BATCHES);

  /** Opens the page at an address and waits for the picture. */
  async function open(hash = '', options?: VisitOptions): Promise<Visit> {
    const opened = await suite.open(hash, options);
    now = opened;
    await drawn(opened.page);
    // Not `now`: of two that are opened at a time it is the later one.
    return opened;
  }

  test('opens on a picture with a legend, a status line and a way to begin', async () => {
    await open();
    await expect.poll(status).toContain('显示 14 / 14 个实体，15 条关系，按PageRank选取');
    expect(await now.page.locator('.legend-keys button').count()).toBe(9);
    await expect.poll(() => panel().innerText()).toContain('林海生');
    expect(await now.page.locator('.canvas canvas').count()).toBeGreaterThan(3);
  });

  test.each([
    ['海新通', '西部陆海新通道'],
    ['陸海', '西部陆海新通道'],
    ['lhxtd', '西部陆海新通道'],
    ['luhai', '西部陆海新通道'],
    ['33618', '“33618”现代制造业集群体系'],
    ['“33618', '“33618”现代制造业集群体系'],
    ['林主任', '林海生'],
  ])('finds %s as %s, and Enter opens it', async (typed, name) => {
    const { page } = await open();
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await expect.poll(() => page.locator('#hit-0 .hit-name').innerText()).toBe(name);
    await page.keyboard.press('Enter');
    await expect.poll(() => panel().locator('h2').innerText()).toBe(name);
  });

  test('finds sentences, and opens them in context', async () => {
    const { page } = await open();
    await page.fill('#search', '通达百国');
    await page.locator('#hit-0 .quote-mark').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.here').innerText()).toContain('通达百国');
  });

  test('a node says what it is, its other names, figures, relations and marked sentences', async () => {
    await open(`#/graph?sel=${id(CORRIDOR)}`);
    await panel().locator('.sentence').first().waitFor();
    for (const part of [
      '西部陆海新通道',
      '政策举措',
      '陆海新通道',
      '软件从业人员',
      '52万人',
      '牵头',
      '林海生',
      '通道、走廊',
    ])
      await expect.poll(() => panel().innerText()).toContain(part);
    expect(await panel().locator('mark[data-mark="self"]').count()).toBeGreaterThanOrEqual(5);
  });

  test('other names stand under the rule that merged them', async () => {
    await open(`#/graph?sel=${id(LIN)}`);
    await expect.poll(() => panel().locator('.aliases').innerText()).toMatch(/又作\s+林主任\s+\S+/u);
  });

  test('a definition that no text gives is said to be from the user’s own list', async () => {
    await open(`#/graph?sel=${id('Initiative:“33618”现代制造业集群体系')}`);
    await expect.poll(() => panel().locator('.definition').innerText()).toContain('来自自备词表');
  });

  test('what was reached is a bar, with what is promised as a mark across it', async () => {
    await open(`#/graph?sel=${id(CORRIDOR)}`);
    await panel().locator('.figure-row').first().waitFor();
    const marks = await panel()
      .locator('.figure-row')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector('.figure-status')?.textContent?.slice(0, 2),
          row.querySelectorAll('.bullet-actual').length,
          row.querySelectorAll('.bullet-target').length,
        ]),
      );
    expect(marks.length).toBeGreaterThan(0);
    for (const [status, bars, targets] of marks) expect([bars, targets]).toEqual(status === '目标' ? [0, 1] : [1, 0]);
  });

  test('sentences are narrowed by text and by speaker', async () => {
    await open(`#/graph?sel=${id(CORRIDOR)}`);
    const shown = panel().locator('.sentence');
    await shown.nth(3).waitFor();
    await settled(now.page);
    const all = await shown.count();
    await panel().getByLabel('全部文本').selectOption({ index: 1 });
    await settled(now.page);
    const ofOneText = await shown.count();
    expect(ofOneText).toBeGreaterThan(0);
    expect(ofOneText).toBeLessThan(all);
    await panel().getByLabel('全部文本').selectOption('');
    await panel().getByLabel('在原句中查找').fill('没有这样的词');
    await panel().getByText('没有句子含有这个词').waitFor();
  });

  test('a relation line opens its sentence in place', async () => {
    await open(`#/graph?sel=${id(CORRIDOR)}`);
    await panel().locator('.evidence-toggle').first().click();
    await expect.poll(() => panel().locator('.inline-evidence .sentence').count()).toBe(1);
    expect(await panel().locator('.inline-evidence mark[data-mark="from"]').count()).toBeGreaterThan(0);
  });

  test('an edge says how its weight was made, and marks both ends differently', async () => {
    await open(`#/graph?rel=${id(`SPOKE_ON|${LIN}|${CORRIDOR}`)}`);
    await panel().locator('.sentence').first().waitFor();
    expect(await panel().innerText()).toContain('由 1 句写明');
    expect(await panel().locator('mark[data-mark="from"]').first().innerText()).toBe('林海生');
    expect(await panel().locator('mark[data-mark="to"]').first().innerText()).toContain('陸海新通道');
  });

  test('a citation carries speaker, title, publisher and date', async () => {
    const { page, context } = await open(`#/graph?rel=${id(`SPOKE_ON|${LIN}|${CORRIDOR}`)}`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel().getByText('复制引文').first().click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      '新闻发布会实录[N]. 江城日报, 2025-06-18.',
    );
  });

  test('a filter changes picture, counts, table and address, and is undone and redone', async () => {
    const { page } = await open('#/graph?drawer=table');
    const box = page.locator('.facet').first().getByLabel('政策举措');
    await box.uncheck();
    await expect.poll(status).toContain('显示 11 / 14');
    await expect.poll(() => page.url()).toContain('off=Initiative');
    await expect.poll(() => page.locator('.drawer table').innerText()).not.toContain('西部陆海新通道');
    await expect.poll(() => page.locator('.facet').nth(1).innerText()).not.toContain('重点是');
    await page.keyboard.press('Control+z');
    await expect.poll(status).toContain('显示 14 / 14');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(status).toContain('显示 11 / 14');
  });

  test('dragging over the histogram keeps one period', async () => {
    const { page } = await open();
    const bars = await page.locator('.histogram').boundingBox();
    if (!bars) throw new Error('no histogram');
    await page.mouse.move(bars.x + bars.width - 4, bars.y + 20);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(status).toContain('显示 5 / 14');
    await expect.poll(() => page.url()).toContain('since=2026-03-05');
  });

  test('the keyboard walks, hides, pins and brings back', async () => {
    const { page } = await open(`#/graph?sel=${id(LIN)}`);
    await page.locator('.canvas-frame').focus();
    await page.keyboard.press('p');
    await expect.poll(() => page.url()).toContain('pin=');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => panel().locator('h2').innerText()).not.toBe('林海生');
    await page.keyboard.press('h');
    await expect.poll(status).toContain('1 个已隐藏');
    await page.getByText('恢复').click();
    await expect.poll(status).toContain('显示 14 / 14');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('钉住或取消').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('an ego network shows what lies within the steps asked for', async () => {
    const { page } = await open(`#/graph?sel=${id(TARGET)}`);
    await panel().getByText('只看周围').click();
    await expect.poll(status).toContain('周围 1 步：2 个实体');
    await panel().getByLabel('步数').selectOption('2');
    await expect.poll(status).toContain('周围 2 步：6 个实体');
    await page.getByText('返回全图').first().click();
    await expect.poll(status).toContain('显示 14 / 14');
  });

  test('shortest connections are told as prose with their sentences', async () => {
    await open(`#/graph?path=${id(LIN)}&path=${id(TARGET)}`);
    await expect.poll(status).toContain('最短联系');
    await panel().locator('.chain[open] .sentence').nth(2).waitFor();
    await expect.poll(() => panel().locator('.chain[open]').innerText()).toContain('属于');
  });

  test('connections may run through more than two entities', async () => {
    await open(`#/graph?path=${id(LIN)}&path=${id(TARGET)}&path=${id('Organization:江城市口岸办')}`);
    await expect.poll(status).toContain('最短联系');
    await expect
      .poll(() => panel().locator('h3').allInnerTexts())
      .toEqual(['林海生 — 电子信息制造业', '电子信息制造业 — 江城市口岸办']);
    await expect.poll(() => panel().locator('.chain[open]').count()).toBe(2);
  });

  test('the table shows and scrolls to what is selected elsewhere', async () => {
    const { page } = await open('#/graph?drawer=table');
    await panel().locator('.plain-list .entity-link').last().click();
    const row = page.locator('.drawer tr[aria-current="true"]');
    await row.waitFor();
    await settled(page);
    expect(await row.innerText()).toContain(await panel().locator('h2').innerText());
    const [box, page_] = [await row.boundingBox(), await page.locator('.drawer-page').boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((page_?.y ?? 0) + (page_?.height ?? 0) + 1);
  });

  test('a small picture grows by expanding one entity and shrinks again', async () => {
    const { page } = await open(`#/graph?top=3&sel=${id(LIN)}`);
    expect(await status()).toContain('显示 3 / 14');
    await page.locator('.canvas-frame').focus();
    await page.keyboard.press('e');
    await expect.poll(status).toContain('显示 7 / 14');
    await page.keyboard.press('c');
    await expect.poll(status).toContain('显示 3 / 14');
  });

  test('betweenness is computed in the ranking and can then size the circles', async () => {
    const { page } = await open('#/graph?drawer=ranking');
    await page.getByText('计算中介中心性').click();
    await page.getByRole('columnheader', { name: '中介中心性' }).waitFor();
    await expect.poll(() => page.locator('.drawer tbody tr').first().innerText()).toMatch(/1\.000|1\b/u);
  });

  test('who asked whom leads to the evidence', async () => {
    const { page } = await open('#/graph?drawer=asked');
    await page.getByRole('button', { name: '陆海新通道的新进展' }).click();
    await expect.poll(() => panel().innerText()).toContain('提问');
  });

  test('the timeline marks the texts that name an entity', async () => {
    const { page } = await open('#/graph?drawer=timeline');
    const row = page.locator('.timeline tr', { hasText: '西部陆海新通道' });
    await expect.poll(() => row.locator('td .dot').count()).toBe(3);
  });

  test.each(['given', 'force', 'apart', 'circle', 'columns', 'time'])(
    'layout %s gives the same picture twice',
    async (layout) => {
      const twice = [1, 2].map(async () => {
        const { page } = await open(`#/graph?layout=${layout}`, { reducedMotion: 'reduce' });
        return { page, hash: new URL(page.url()).hash, picture: await page.locator('.canvas').screenshot() };
      });
      const [first, second] = await Promise.all(twice);
      if (!first || !second) throw new Error('two were opened');
      expect(second.page === first.page).toBe(false);
      expect(second.hash).toBe(first.hash);
      keepIfDifferent(layout, first.picture, second.picture);
      expect(second.picture.equals(first.picture)).toBe(true);
    },
  );

  test('a link reproduces selection, filters, layout and camera', async () => {
    const hash = `#/graph?sel=${id(LIN)}&layout=circle&off=Keyword&cam=0.4,0.6,0.5`;
    const { page } = await open(hash);
    expect(await status()).toContain('显示 12 / 14');
    await expect.poll(() => panel().locator('h2').innerText()).toBe('林海生');
    expect(page.url()).toContain('layout=circle');
    expect(decodeURIComponent(page.url())).toContain('cam=0.4,0.6,0.5');
  });

  test('nonsense in a link is named, and the rest of it works', async () => {
    const { page } = await open('#/graph?layout=spiral&top=-3&off=Dragon');
    const words = await page.locator('.notice').innerText();
    for (const part of ['layout=spiral', 'top=-3', 'off=Dragon']) expect(words).toContain(part);
    expect(await status()).toContain('显示 14 / 14');
  });

  test('an entity that is not there is said to be gone', async () => {
    const { page } = await open();
    // The server's 404 is the point of this test; Chromium reports it on the console.
    suite.complaintsAreMeant();
    await page.goto(`${suite.served.url}/#/graph?sel=${id('Person:无此人')}`);
    await page.reload();
    await drawn(page);
    await expect.poll(() => panel().innerText()).toContain('不在图谱中');
    suite.complaintsAreMeant();
  });

  test('the banner comes when the server goes, and goes when it comes back', async () => {
    const { page } = await open();
    await suite.served.stop();
    await page.fill('#search', '林海');
    await page.getByText('连不上服务').waitFor();
    await suite.served.again();
    await expect.poll(() => page.getByText('连不上服务').count()).toBe(0);
    suite.complaintsAreMeant();
  });

  test('the table stands in when the drawing context is lost', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.sigma-nodes');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect.poll(() => page.locator('.drawer.alone tbody tr').count()).toBe(14);
    suite.complaintsAreMeant();
  });

  test('panel sizes, theme and language are remembered', async () => {
    const { page } = await open();
    const divider = page.getByRole('separator', { name: '调整面板宽度' });
    await divider.focus();
    await page.keyboard.press('ArrowLeft');
    await settled(page);
    const width = await divider.getAttribute('aria-valuenow');
    await page.getByRole('button', { name: '随系统' }).click();
    await page.getByRole('button', { name: '浅色' }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await drawn(page);
    expect(await page.getByRole('separator', { name: 'Panel width' }).getAttribute('aria-valuenow')).toBe(width);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('two tabs do not disturb each other', async () => {
    const one = await open(`#/graph?sel=${id(LIN)}`);
    const second = await one.context.newPage();
    await second.goto(`${suite.served.url}/#/read`);
    await second.locator('.paper').waitFor();
    expect(await one.page.locator('#evidence h2').innerText()).toBe('林海生');
  });

  test('English is complete on the page', async () => {
    const { page } = await open('', { locale: 'en-US' });
    expect(await status()).toContain('14 of 14 entities');
    expect(await page.locator('.rooms').innerText()).toContain('Graph');
  });
});

describe.skipIf(missing)('without WebGL', () => {
  test('the table stands in for the picture, and says so', async () => {
    const bare = await openBrowser(['--disable-3d-apis']);
    const own = await serveGraph(CITY_BATCHES);
    try {
      const { page } = await visit(bare, own.url);
      await page.getByText('不能绘制图形').waitFor();
      await expect.poll(() => page.locator('.drawer tbody tr').count()).toBe(14);
    } finally {
      await bare.close();
      await own.close();
    }
  });
});
