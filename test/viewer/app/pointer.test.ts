/** What the pointer does to the picture: it points at circles and lines, pulls them about, and draws areas around them. */
import { describe, expect, test } from 'vitest';
import { CITY_BATCHES } from '../fixture-batches.js';
import { drawn, missing, type Visit } from './open-viewer.js';
import { nextFrame, settled } from './settled.js';
import { viewerSuite } from './viewer-suite.js';

const CORRIDOR = 'Initiative:西部陆海新通道';
const id = encodeURIComponent;

let now: Visit;
const status = () => now.page.locator('.status-line').innerText();
const panel = () => now.page.locator('#evidence');

describe.skipIf(missing)(`the pointer${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite(CITY_BATCHES);

  async function open(hash = ''): Promise<Visit> {
    const opened = await suite.open(hash);
    now = opened;
    await drawn(opened.page);
    return opened;
  }

  test('hovering a circle shows its card, and clicking opens the same entity', async () => {
    const { page } = await open();
    const frame = await page.locator('.canvas').boundingBox();
    if (!frame) throw new Error('no canvas');
    const name = await findByPointer(frame);
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => panel().locator('h2').innerText()).toBe(name);
  });

  async function findByPointer(frame: { x: number; y: number; width: number; height: number }): Promise<string> {
    const { page } = now;
    // The largest circles are more than thirty pixels wide.
    for (let y = frame.y + frame.height * 0.3; y < frame.y + frame.height * 0.8; y += 14)
      for (let x = frame.x + 60; x < frame.x + frame.width - 60; x += 18) {
        await page.mouse.move(x, y);
        await nextFrame(page);
        const facts = page.locator('.hover-card');
        if ((await facts.count()) > 0 && (await facts.innerText()).includes('提及'))
          return facts.locator('bdi').innerText();
      }
    throw new Error('no circle under the pointer');
  }

  test('a circle can be pulled elsewhere, and undo puts it back', async () => {
    const { page } = await open();
    const frame = await page.locator('.canvas').boundingBox();
    if (!frame) throw new Error('no canvas');
    await findByPointer(frame);
    await page.mouse.down();
    await page.mouse.move(frame.x + 80, frame.y + 80, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain('at=');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('at=');
  });

  test('a line is found under the pointer and opens its evidence', async () => {
    const { page } = await open(`#/graph?path=${id(CORRIDOR)}&path=${id('Organization:江城市口岸办')}`);
    await expect.poll(status).toContain('最短联系');
    await settled(page);
    const frame = await page.locator('.canvas').boundingBox();
    if (!frame) throw new Error('no canvas');
    const card = page.locator('.hover-card');
    let words = '';
    // The two ends are fitted into what tools and legend leave free: the line runs through its middle.
    const x = frame.x + (frame.width - 48) / 2;
    for (let y = frame.y + frame.height * 0.3; !words.includes('牵头') && y < frame.y + frame.height * 0.6; y += 4) {
      await page.mouse.move(x, y);
      await nextFrame(page);
      words = (await card.count()) > 0 ? await card.innerText() : '';
    }
    expect(words).toContain('牵头');
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => panel().innerText()).toContain('由 1 句写明');
  });

  test('a lasso selects what lies inside it', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: '圈选' }).click();
    const frame = await page.locator('.select-area').boundingBox();
    if (!frame) throw new Error('no area');
    const corners = [
      [4, 4],
      [frame.width - 4, 4],
      [frame.width - 4, frame.height - 4],
      [4, frame.height - 4],
      [4, 4],
    ];
    for (const [at, [x = 0, y = 0]] of corners.entries()) {
      await page.mouse.move(frame.x + x, frame.y + y, { steps: 3 });
      if (at === 0) await page.mouse.down();
    }
    await page.mouse.up();
    await expect.poll(() => panel().locator('h2').innerText()).toBe('选了 14 个实体');
  });

  test('a box over everything selects everything', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: '框选' }).click();
    const frame = await page.locator('.select-area').boundingBox();
    if (!frame) throw new Error('no area');
    await page.mouse.move(frame.x + 12, frame.y + 12);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width - 12, frame.y + frame.height - 12, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => panel().locator('h2').innerText()).toBe('选了 14 个实体');
  });
});
