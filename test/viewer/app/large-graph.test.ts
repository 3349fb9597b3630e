/** A graph that is not fetched whole at first: what lies farther off, or passes a filter, comes when it is asked for. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { madeUpBatch } from '../fixture-batches.js';
import { drawn, missing } from './open-viewer.js';
import { settled } from './settled.js';
import { viewerSuite } from './viewer-suite.js';

const MANY = 6400;

describe.skipIf(missing)(`a large graph${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite([madeUpBatch(MANY, 9000)]);
  const open = async (hash = ''): Promise<Page> => {
    const { page } = await suite.open(hash);
    await drawn(page);
    return page;
  };
  const status = (page: Page) => page.locator('.status-line').innerText();

  test('opens on a part of it and says so; more is one press away', async () => {
    const page = await open();
    expect(await status(page)).toContain('显示 150 / 6,400 个实体');
    await page.getByRole('button', { name: '显示更多' }).click();
    await expect.poll(() => status(page)).toContain('显示 400 / 6,400 个实体');
  });

  test('an ego network of two steps is the same by hand and by link', async () => {
    const page = await open();
    await page.locator('#evidence .entity-link').last().click();
    await page.locator('#evidence').getByText('只看周围').click();
    await expect.poll(() => status(page)).toContain('周围 1 步');
    await page.locator('#evidence').getByLabel('步数').selectOption('2');
    await expect.poll(() => status(page)).toContain('周围 2 步');
    await settled(page);
    const byHand = await status(page);
    const link = new URL(page.url()).hash;
    expect(await status(await open(link))).toBe(byHand);
    const near = Number(/周围 2 步：([\d,]+)/u.exec(byHand)?.[1]?.replaceAll(',', ''));
    expect(near).toBeGreaterThan(10);
  });

  test('a filter looks at everything, not only at what was fetched first', async () => {
    const page = await open();
    await page.locator('.facet').first().getByLabel('机构').uncheck();
    await expect.poll(() => status(page)).toContain('5,120');
  });
});
