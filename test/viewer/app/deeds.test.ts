/// <reference lib="dom" />
/** What is done by hand in the graph room, step by step, where an address alone would not show that it can be done. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { batchOf, CITY_BATCHES } from '../fixture-batches.js';
import { drawn, missing } from './open-viewer.js';
import { settled } from './settled.js';
import { viewerSuite } from './viewer-suite.js';

const id = encodeURIComponent;
const CORRIDOR = '西部陆海新通道';

/** Without the tools that lie over it: whether there is something to undo differs, and which of them has the focus. */
async function picture(page: Page): Promise<Buffer> {
  await page.locator('.canvas').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return page.locator('.canvas').screenshot({ mask: [page.locator('.tools')] });
}

/** Two persons speak on one thing, each twice. */
const TALK = batchOf({
  source: 'fixture/talk.txt',
  title: '访谈实录',
  publisher: '江城日报',
  date: '2025-09-01',
  sentences: [
    ['西部陆海新通道今年又添三条线路。', '林海生'],
    ['西部陆海新通道的货量翻了一番。', '林海生'],
    ['西部陆海新通道缩短了出海时间。', '顾明远'],
    ['企业都盼着西部陆海新通道加密班次。', '顾明远'],
  ],
  names: { [CORRIDOR]: { kind: 'Initiative' }, 林海生: { kind: 'Person' }, 顾明远: { kind: 'Person' } },
  relations: [['SPOKE_ON', '顾明远', CORRIDOR, 2]],
});

describe.skipIf(missing)(`by hand${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite([...CITY_BATCHES, TALK]);
  const open = async (hash: string): Promise<Page> => {
    const { page } = await suite.open(hash);
    await drawn(page);
    return page;
  };
  const status = (page: Page) => page.locator('.status-line').innerText();
  const panel = (page: Page) => page.locator('#evidence');
  const pick = async (page: Page, name: string): Promise<void> => {
    await page.fill('#search', name);
    await page.locator('#hit-0 .hit-name', { hasText: name }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => panel(page).locator('h2').innerText()).toBe(name);
  };

  test('two entities are connected one after the other, undone, done again and left', async () => {
    const page = await open(`#/graph?sel=${id('Person:林海生')}`);
    await panel(page).getByRole('button', { name: '找联系' }).click();
    await pick(page, '电子信息制造业');
    await panel(page).getByRole('button', { name: '与先选的相连' }).click();
    await expect.poll(() => status(page)).toContain('最短联系');
    await panel(page).locator('.chain[open] .sentence').nth(2).waitFor();
    await page.locator('.status-line').getByRole('button', { name: '返回全图' }).click();
    await expect.poll(() => status(page)).toContain('显示 15 / 15');
    await page.keyboard.press('Control+z');
    await expect.poll(() => status(page)).toContain('最短联系');
    await page.keyboard.press('Control+z');
    await expect.poll(() => panel(page).locator('h2').innerText()).toBe('电子信息制造业');
    await page.keyboard.press('Control+Shift+Z');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => status(page)).toContain('显示 15 / 15');
  });

  test('sentences are narrowed to one speaker', async () => {
    const page = await open(`#/graph?sel=${id(`Initiative:${CORRIDOR}`)}`);
    await panel(page).getByLabel('全部发言人').selectOption('顾明远');
    await expect.poll(() => panel(page).locator('.sentence').count()).toBe(2);
    expect(await panel(page).locator('.sentence').allInnerTexts()).toEqual([
      expect.stringContaining('出海时间'),
      expect.stringContaining('加密班次'),
    ]);
    await panel(page).getByLabel('全部发言人').selectOption('');
    await expect.poll(() => panel(page).locator('.sentence').count()).toBeGreaterThan(6);
  });

  test('a measure that is computed here is computed for a link as well', async () => {
    const byHand = await open('#/graph');
    await byHand.locator('.tool-menu summary').click();
    await byHand.getByLabel('大小').selectOption('betweenness');
    await settled(byHand);
    await byHand.keyboard.press('Escape');
    const byLink = await open(new URL(byHand.url()).hash);
    expect(byHand.url()).toContain('by=betweenness');
    expect((await picture(byLink)).equals(await picture(byHand))).toBe(true);
    expect((await picture(await open('#/graph'))).equals(await picture(byHand))).toBe(false);
  });

  test('leaving the room and coming back shows the same picture', async () => {
    const page = await open('#/graph?layout=columns');
    const before = await picture(page);
    await page.keyboard.press('3');
    await page.locator('.paper').waitFor();
    await page.keyboard.press('1');
    await drawn(page);
    await settled(page);
    expect((await picture(page)).equals(before)).toBe(true);
  });
});
