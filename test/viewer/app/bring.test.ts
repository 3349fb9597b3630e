/** Texts are brought by pasting, choosing and dropping; the graph grows, and a page loaded anew goes on. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { missing } from './open-viewer.js';
import { viewerSuite } from './viewer-suite.js';

const TEXT = '江城市人民政府工作报告\n江城市将实施“百川”行动，以“百川”行动支撑新能源汽车产业发展。市长林海生出席会议。';

describe.skipIf(missing)(`bringing texts${missing && ` (skipped: ${missing})`}`, () => {
  const suite = viewerSuite([]);

  /** What has just been read is there when the page has heard of it. */
  const finds = async (page: Page, typed: string): Promise<void> => {
    const named = page.locator('#search-hits .hit-name', { hasText: typed });
    await expect
      .poll(async () => {
        await page.fill('#search', '');
        await page.fill('#search', typed);
        await page.locator('#search-hits .hit').first().waitFor();
        return named.count();
      })
      .toBeGreaterThan(0);
  };

  test('an empty store says so, and pasting a text fills it', async () => {
    const { page } = await suite.open();
    await page.getByText('图谱里还没有内容').waitFor();
    await page.getByRole('main').getByRole('button', { name: '放入文本' }).click();
    await page.getByLabel('标题').fill('江城报告');
    await page.getByLabel('或在此粘贴文本').fill(TEXT);
    await page.getByRole('button', { name: '开始阅读' }).click();
    await page.getByText('已读完 1 / 1').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.legend').waitFor();
    await finds(page, '百川');
  });

  test('dropped files are read, and what is wrong with one is said', async () => {
    const { page } = await suite.open();
    await page.locator('.legend').waitFor();
    const files = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text.replaceAll('百川', '千帆')], '千帆.txt'));
      data.items.add(new File([''], '空.txt'));
      return data;
    }, TEXT);
    await page.dispatchEvent('.page', 'dragenter', { dataTransfer: files });
    await page.getByText('松开即可放入').waitFor();
    await page.dispatchEvent('.page', 'drop', { dataTransfer: files });
    await page.getByText('已读完').waitFor();
    await expect.poll(() => page.locator('.problem').first().innerText()).toContain('空.txt');
    await page.keyboard.press('Escape');
    await finds(page, '千帆');
  });

  test('a page loaded anew in the middle goes on, or finds the work done', async () => {
    const { page } = await suite.open();
    await page.locator('.legend').waitFor();
    await page.getByRole('button', { name: '放入文本' }).first().click();
    await page.getByLabel('或在此粘贴文本').fill(TEXT.replaceAll('百川', '万顷').repeat(40));
    await page.getByRole('button', { name: '开始阅读' }).click();
    await page.locator('.bring-progress').waitFor();
    await page.reload();
    await page.locator('.legend').waitFor();
    const documents = async (): Promise<number> =>
      (await fetch(`${suite.served.url}/api/v1/documents`).then((one) => one.json())).total;
    await expect.poll(documents).toBe(3);
    await finds(page, '万顷');
  });

  test('a file is chosen, and its text is one press away', async () => {
    const { page } = await suite.open();
    await page.getByRole('button', { name: '放入文本' }).first().click();
    const text = Buffer.from(TEXT.replaceAll('百川', '九澧'));
    await page.getByLabel('选择文件').setInputFiles({ name: '九澧.txt', mimeType: 'text/plain', buffer: text });
    await page.getByText('已读完 1 / 1').waitFor();
    await page.locator('.bring-list .text-link').click();
    await expect.poll(() => page.locator('.paper').innerText()).toContain('九澧');
  });
});
