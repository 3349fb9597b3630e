/** Texts are brought by pasting, choosing and dropping; the graph grows, and a page loaded anew goes on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missing, openBrowser, type Served, serveGraph, visit } from './open-viewer.js';

const TEXT = '江城市人民政府工作报告\n江城市将实施“百川”行动，以“百川”行动支撑新能源汽车产业发展。市长林海生出席会议。';

describe.skipIf(missing)(`bringing texts${missing && ` (skipped: ${missing})`}`, () => {
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    served = await serveGraph([]);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const finds = async (page: Page, typed: string): Promise<string> => {
    await page.fill('#search', typed);
    await page.locator('#hit-0 .hit-name').waitFor();
    return page.locator('#hit-0 .hit-name').innerText();
  };

  test('an empty store says so, and pasting a text fills it', async () => {
    const { page, complaints, context } = await visit(browser, served.url);
    await page.getByText('图谱里还没有内容').waitFor();
    await page.getByRole('main').getByRole('button', { name: '放入文本' }).click();
    await page.getByLabel('标题').fill('江城报告');
    await page.getByLabel('或在此粘贴文本').fill(TEXT);
    await page.getByRole('button', { name: '开始阅读' }).click();
    await page.getByText('已读完 1 / 1').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.legend').waitFor();
    expect(await finds(page, '百川')).toContain('百川');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('dropped files are read, and what is wrong with one is said', async () => {
    const { page, complaints, context } = await visit(browser, served.url);
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
    expect(await page.locator('.problem').first().innerText()).toContain('空.txt');
    await page.keyboard.press('Escape');
    expect(await finds(page, '千帆')).toContain('千帆');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a page loaded anew in the middle goes on, or finds the work done', async () => {
    const { page, context } = await visit(browser, served.url);
    await page.locator('.legend').waitFor();
    await page.getByRole('button', { name: '放入文本' }).first().click();
    await page.getByLabel('或在此粘贴文本').fill(TEXT.replaceAll('百川', '万顷').repeat(40));
    await page.getByRole('button', { name: '开始阅读' }).click();
    await page.locator('.bring-progress').waitFor();
    await page.reload();
    await page.locator('.legend').waitFor();
    await expect
      .poll(async () => (await fetch(`${served.url}/api/v1/documents`).then((one) => one.json())).total, {
        timeout: 20_000,
      })
      .toBe(3);
    await expect.poll(() => finds(page, '万顷'), { timeout: 10_000 }).toContain('万顷');
    await context.close();
  });
});
