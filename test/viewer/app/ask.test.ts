/** The room for questions, used as a person would, in a real browser on the fixture's documents. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CITY_BATCHES, HOSTILE_BATCH } from '../fixture-batches.js';
import { missing, type VisitOptions } from './open-viewer.js';
import { settled } from './settled.js';
import { viewerSuite } from './viewer-suite.js';

const id = encodeURIComponent;
const PEOPLE =
  'MATCH (p:Person)-[r:SPOKE_ON]->(i) WHERE r.weight >= $least RETURN p, i, r.weight AS weight ORDER BY p.id, i.id';

const rows = (page: Page) => page.locator('.answer-body tbody tr');
const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher 语句' });

describe.skipIf(missing)(`the room for questions${missing && ` (skipped: ${missing})`}`, () => {
  const { open: visitPage, complaintsAreMeant } = viewerSuite([...CITY_BATCHES, HOSTILE_BATCH]);
  const open = async (hash: string, options?: VisitOptions): Promise<Page> => (await visitPage(hash, options)).page;

  test('opens on an answer, with every question in its group', async () => {
    const page = await open('#/ask');
    await rows(page).first().waitFor();
    await expect
      .poll(() => page.locator('.catalogue h2').allInnerTexts())
      .toEqual(['总览', '举措', '人物', '文本', '指标', '结构', '质量']);
    await page.getByRole('searchbox', { name: '在问题中查找' }).fill('牵头');
    await page.getByRole('button', { name: /^谁牵头/u }).click();
    await expect.poll(() => rows(page).first().innerText()).toContain('江城市口岸办');
    await expect.poll(() => page.url()).toContain('q=initiative-leaders');
    await expect.poll(() => page.locator('.question-form').innerText()).toContain('只读；最多 1,000 行，30 秒。');
  });

  test('a question with its values has an address; back takes the values back', async () => {
    const page = await open(`#/ask?q=neighbours&p=${id('name=西部陆海新通道')}`);
    await rows(page).first().waitFor();
    const field = page.getByLabel('名称或别名');
    await expect.poll(() => field.inputValue()).toBe('西部陆海新通道');
    await field.fill('林海生');
    await expect.poll(() => page.locator('datalist option').first().getAttribute('value')).toBe('林海生');
    await field.press('Enter');
    await expect.poll(() => page.url()).toContain(id('林海生'));
    await expect
      .poll(() => rows(page).allInnerTexts())
      .toEqual(expect.arrayContaining([expect.stringContaining('江城开放论坛')]));
    await page.goBack();
    await expect.poll(() => field.inputValue()).toBe('西部陆海新通道');
  });

  test('what must be filled in is asked for first', async () => {
    const page = await open('#/ask?q=paths');
    await expect.poll(() => page.locator('.question-form').innerText()).toContain('填好必填项');
    await page.getByLabel('起点').fill('林海生');
    await page.getByLabel('终点').fill('电子信息制造业');
    await page.getByRole('button', { name: '提问', exact: true }).click();
    await rows(page).first().waitFor();
  });

  test('names lead into the graph, sentences into the text, heads sort', async () => {
    const page = await open('#/ask?q=who-spoke-on');
    await rows(page).first().waitFor();
    await page.locator('.answer-body').getByRole('button', { name: '看原文 1' }).first().click();
    await expect.poll(() => page.locator('.here').innerText()).toContain('智能网联汽车试点');
    await page.goBack();
    await page.getByRole('button', { name: '话题', exact: true }).click();
    await expect.poll(() => page.locator('th[aria-sort="descending"]').innerText()).toContain('话题');
    await page.locator('.answer-body .entity-link', { hasText: '西部陆海新通道' }).first().click();
    await expect.poll(() => page.locator('#evidence h2').innerText()).toBe('西部陆海新通道');
  });

  test('an answer is also a drawing and raw data, each to copy and to download', async () => {
    const page = await open('#/ask?q=initiative-support', { permissions: ['clipboard-read', 'clipboard-write'] });
    await rows(page).first().waitFor();
    const file = async (name: string): Promise<string> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path(), 'utf8');
    };
    expect(await file('下载 CSV')).toMatch(/^\uFEFF\w/u);
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await page.getByText('已复制。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('四千行动');
    await page.getByRole('button', { name: '图', exact: true }).click();
    await page.locator('.answer .figure').waitFor();
    expect(await file('下载 SVG')).toContain('“四千行动”');
    await expect.poll(() => page.url()).toContain('as=graph');
    await page.reload();
    await page.locator('.answer .figure').waitFor();
    await page.getByRole('button', { name: '原始数据' }).click();
    expect(JSON.parse(await file('下载 JSON'))).not.toHaveLength(0);
  });

  test('Cypher: parameters become fields, nodes become links, the statement becomes the address', async () => {
    const page = await open('#/ask');
    await page.getByRole('button', { name: /^自己写 Cypher/u }).click();
    await editor(page).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(PEOPLE);
    await page.getByLabel('$least').fill('1');
    await editor(page).click();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => rows(page).count()).toBe(2);
    await expect.poll(() => page.url()).toContain('p=least%3D1');
    await page.reload();
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.locator('.history summary').click();
    await expect.poll(() => page.locator('.history-line').count()).toBe(1);
    await page.getByRole('button', { name: '全部删除' }).click();
    await page.locator('.history').waitFor({ state: 'detached' });
    await page.locator('.answer-body .entity-link', { hasText: '林海生' }).first().click();
    await expect.poll(() => page.locator('#evidence h2').innerText()).toBe('林海生');
  });

  test('the editor completes from the schema and marks what it cannot read', async () => {
    const page = await open(`#/ask?cypher=${id('MATCH (n) RETURN n.name AS name ORDER BY name')}`);
    await rows(page).first().waitFor();
    await editor(page).click();
    // What can be completed comes from the server.
    await settled(page);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('MATCH (n:Init');
    await page.keyboard.press('Control+Space');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'Initiative' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('MATCH (n:Person RETURN n');
    await page.locator('.cm-lintRange-error').first().waitFor();
    await page.getByRole('button', { name: '提问', exact: true }).click();
    await page.getByText('cypher-syntax').waitFor();
    await expect.poll(() => page.locator('.problem').innerText()).toContain('第 1 行第 17 列');
    complaintsAreMeant();
  });

  test('writing is refused in words', async () => {
    const page = await open(`#/ask?cypher=${id('CREATE (n:Person) RETURN n')}`);
    await page.getByText('write-refused').waitFor();
    complaintsAreMeant();
  });

  test('a question that takes long can be cancelled', async () => {
    const product = Array.from({ length: 12 }, (_, at) => `(a${at})`).join(', ');
    const page = await open(`#/ask?cypher=${id(`MATCH ${product} RETURN count(*) AS n`)}`);
    await page.getByText('正在查…').waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByText('已取消。').waitFor();
  });

  test('hostile names are text in tables, drawings and data', async () => {
    const page = await open(`#/ask?q=initiative-support&p=${id('name=javascript:alert(1)平台')}`);
    page.on('dialog', () => expect.fail('a script ran'));
    await rows(page).first().waitFor();
    await expect.poll(() => rows(page).first().innerText()).toContain('<script>alert(1)</script>计划');
    await page.getByRole('button', { name: '图', exact: true }).click();
    await page.locator('.answer .figure').waitFor();
    expect(await page.locator('.answer script, .answer a[href^="javascript"]').count()).toBe(0);
  });

  test('an address that names no question says so', async () => {
    const page = await open('#/ask?q=no-such-question');
    await page.getByText('没有叫“no-such-question”的问题。').waitFor();
  });

  describe('comparing two texts', () => {
    test('opens on the latest text and the one before it in its series, with the sentences side by side', async () => {
      const page = await open('#/ask?q=compare');
      await page.locator('.change').first().waitFor();
      await expect.poll(() => page.getByLabel('之后').inputValue()).not.toBe('');
      await page.getByLabel('之前').selectOption({ label: '2025-03-06 二〇二五年工作报告' });
      const fresh = page.locator('.change', { hasText: '新质生产力' });
      await expect.poll(() => fresh.locator('.side.before').innerText()).toBe('未提');
      await expect.poll(() => fresh.locator('.side.after mark').allInnerTexts()).toEqual(['培育', '新质生产力']);
      await page.getByRole('button', { name: '不再提 4' }).click();
      await expect.poll(() => page.locator('.change-kind.is-gone').count()).toBe(0);
      await fresh.getByRole('button', { name: '看原文' }).click();
      await expect.poll(() => page.locator('.here').innerText()).toContain('培育新质生产力');
    });

    test('is reached from a text, and needs two', async () => {
      const page = await open('#/read');
      await page.getByRole('button', { name: '与另一份对比' }).click();
      await page.locator('.change').first().waitFor();
      const same = await page.getByLabel('之前').inputValue();
      await page.getByLabel('之后').selectOption(same);
      await page.getByText('请选两份不同的文本。').waitFor();
    });
  });
});
