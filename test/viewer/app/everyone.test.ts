/** For everyone: every screen passes axe in both themes, on wide and narrow windows; hostile text stays text. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CITY_BATCHES, HOSTILE_BATCH } from '../fixture-batches.js';
import { violations } from './axe.js';
import { drawn, missing, type VisitOptions } from './open-viewer.js';
import { settled } from './settled.js';
import { viewerSuite } from './viewer-suite.js';

const id = encodeURIComponent;

/** Address after `#`, and what has to be there, all of it, before it is looked at. */
const SCREENS: readonly (readonly [name: string, hash: string, ...ready: string[]])[] = [
  ['graph', '#/graph', '.legend'],
  ['node', `#/graph?sel=${id('Initiative:西部陆海新通道')}&drawer=table`, '.sentence'],
  ['edge', `#/graph?rel=${id('SPOKE_ON|Person:林海生|Initiative:西部陆海新通道')}&drawer=asked`, '.sentence'],
  [
    'path',
    `#/graph?path=${id('Person:林海生')}&path=${id('Industry:电子信息制造业')}&drawer=timeline`,
    '.chain .sentence',
  ],
  ['ranking', '#/graph?drawer=ranking&colour=community&co=1', '.drawer tbody tr'],
  ['read', '#/read', '.paper p'],
  ['ask', '#/ask', '.answer-body td'],
  [
    'cypher',
    `#/ask?cypher=${id('MATCH (n:Person) WHERE n.name <> $other RETURN n')}&p=${id('other=x')}`,
    '.answer-body td',
    '.cm-content',
  ],
  ['compare', '#/ask?q=compare', '.change'],
  ['export', '#/export', '.take-preview .figure'],
];
const SIZES = [
  ['wide light', { colorScheme: 'light', viewport: { width: 1280, height: 800 } }],
  ['phone dark', { colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
] as const;

describe.skipIf(missing)(`for everyone${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite([...CITY_BATCHES, HOSTILE_BATCH]);
  const open = async (hash: string, options?: VisitOptions): Promise<Page> => (await suite.open(hash, options)).page;

  describe.each(SIZES)('%s', (_, options) => {
    test.each(SCREENS)('axe finds nothing on the screen %s', async (_name, hash, ...ready) => {
      const page = await open(hash, options);
      for (const part of ready) await page.locator(part).first().waitFor({ state: 'attached' });
      expect(await violations(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    });
  });

  test.each(['keys', 'bring'] as const)('axe finds nothing on the sheet %s', async (sheet) => {
    const page = await open('#/graph', { colorScheme: 'dark' });
    await drawn(page);
    if (sheet === 'keys') await page.keyboard.press('?');
    else await page.getByRole('button', { name: '放入文本' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each(['图', '原始数据'])('axe finds nothing on an answer as %s', async (look) => {
    const page = await open('#/ask?q=initiative-support', { colorScheme: 'dark' });
    await page.getByRole('button', { name: look, exact: true }).click();
    await page.locator('.answer .figure, .answer .raw').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds nothing on the preview of a report', async () => {
    const page = await open('#/export');
    await page.locator('.format', { hasText: 'Markdown）' }).click();
    await page.locator('.take-preview .raw').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone the bar is one line: search takes it all while one writes, the rest is a menu', async () => {
    const page = await open('#/graph', SIZES[1][1]);
    await drawn(page);
    expect((await page.locator('.bar').boundingBox())?.height).toBeLessThanOrEqual(50);
    await page.getByRole('combobox').click();
    await expect.poll(async () => (await page.getByRole('combobox').boundingBox())?.width).toBeGreaterThan(320);
    await page.keyboard.press('Escape');
    await page.locator('.bar').getByLabel('更多').click();
    await page.getByRole('button', { name: 'English' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'English' }).waitFor({ state: 'hidden' });
    expect(await page.locator('.settings summary').evaluate((sign) => sign === document.activeElement)).toBe(true);
  });

  test('the tour is shown at the first visit, can be skipped, and stays away', async () => {
    const page = await open('#/graph', { preferences: { tourSeen: false } });
    const tour = page.getByRole('region', { name: '一分钟看懂' });
    await tour.waitFor();
    expect(await violations(page)).toEqual([]);
    await tour.getByText('跳过').click();
    await tour.waitFor({ state: 'detached' });
    await page.reload();
    await drawn(page);
    expect(await tour.count()).toBe(0);
  });

  test('everything in the graph room is reached by Tab with a focus that shows', async () => {
    const page = await open(`#/graph?sel=${id('Person:林海生')}`);
    await page.locator('.sentence').first().waitFor();
    await settled(page);
    const seen = new Set<string>();
    for (let at = 0; at < 120; at += 1) {
      await page.keyboard.press('Tab');
      const [place, ring] = await page.evaluate(() => {
        const now = document.activeElement;
        const area = now?.closest('.bar, .filters, .canvas-frame, .tools, .drawer, .panel, .legend, .divider, .skip');
        return [area?.className.split(' ')[0] ?? '', now ? getComputedStyle(now).outlineStyle : ''];
      });
      if (place) {
        seen.add(place);
        expect(ring).not.toBe('none');
      }
    }
    for (const area of ['bar', 'filters', 'canvas-frame', 'tools', 'drawer', 'panel', 'legend', 'divider'])
      expect(seen).toContain(area);
  });

  describe('hostile text', () => {
    const SCRIPT = 'Initiative:<script>alert(1)</script>计划';

    test.each([
      [SCRIPT, '<script>alert(1)</script>计划'],
      ['Initiative:javascript:alert(1)平台', 'javascript:alert(1)平台'],
      ['Initiative:A/B|C:D?E#F%20计划', 'A/B|C:D?E#F%20计划'],
      [`Initiative:${'长'.repeat(10_000)}计划`, '长长长'],
    ])('name %# is shown as text', async (entity, shown) => {
      const page = await open(`#/graph?sel=${id(entity.length > 4000 ? SCRIPT : entity)}`);
      page.on('dialog', () => expect.fail('a script ran'));
      if (entity.length > 4000) {
        await page.fill('#search', '长长长');
        await page.locator('#hit-0 .hit-name', { hasText: '长长长' }).waitFor();
        await page.keyboard.press('Enter');
      }
      await expect.poll(() => page.locator('#evidence h2').innerText()).toContain(shown);
      expect(await page.locator('#evidence a[href^="javascript"], #evidence script').count()).toBe(0);
    });

    test('a title that turns its own direction does not turn the page', async () => {
      const page = await open('#/read');
      const entry = page.locator('.texts button', { hasText: 'alert("title")' });
      await entry.click();
      await page.locator('.paper h1').waitFor();
      expect(await page.locator('.paper h1 bdi').innerText()).toContain('<script>alert("title")</script>');
      expect(await page.title()).not.toContain('\u202e');
    });
  });
});
