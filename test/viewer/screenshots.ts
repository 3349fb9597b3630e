/**
 * `npm run screenshots [NAME…]`: every main state of the viewer as a picture in `.cache/screenshots/`, to be looked at critically.
 *
 * The store is made from the bundled samples. Light and dark, Chinese and English, wide and phone; names say which.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Graph } from '../../viewer/server/api-types.js';
import { openBrowser, serveGraph, visit } from './app/open-viewer.js';
import { settled } from './app/settled.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = join(ROOT, '.cache/screenshots');
const LOOKS = {
  'wide-light-zh': { viewport: { width: 1440, height: 900 }, colorScheme: 'light', locale: 'zh-CN' },
  'wide-dark-en': { viewport: { width: 1440, height: 900 }, colorScheme: 'dark', locale: 'en-US' },
  'phone-light-zh': { viewport: { width: 360, height: 740 }, colorScheme: 'light', locale: 'zh-CN' },
  'phone-dark-en': { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'en-US' },
} as const;

interface State {
  readonly hash: (graph: Graph) => string;
  readonly ready: string;
  /** What is done once the state is there. */
  readonly next?: (page: Page) => Promise<void>;
  /** Preferences beside the tour being over. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

const id = encodeURIComponent;
const first = (graph: Graph, kind: string): string =>
  graph.nodes.find((node) => node.kind === kind)?.id ?? graph.nodes[0]?.id ?? '';
const heaviest = (graph: Graph): string =>
  [...graph.edges].filter(({ kind }) => kind !== 'CO_OCCURS').sort((a, b) => b.weight - a.weight)[0]?.id ?? '';

const CYPHER = `MATCH (p:Person)-[r:SPOKE_ON]->(i:Initiative)
WHERE r.weight >= $least
RETURN p, i, r.weight AS weight, r.rules AS rules
ORDER BY weight DESC, p.id, i.id`;

const STATES: Readonly<Record<string, State>> = {
  first: { hash: () => '', ready: '.legend' },
  tour: { hash: () => '', ready: '.tour', preferences: { tourSeen: false } },
  search: { hash: () => '', ready: '.legend', next: typeInSearch },
  node: { hash: (graph) => `#/graph?sel=${id(first(graph, 'Initiative'))}`, ready: '.sentence' },
  person: { hash: (graph) => `#/graph?sel=${id(first(graph, 'Person'))}&drawer=asked`, ready: '.sentence' },
  edge: { hash: (graph) => `#/graph?rel=${id(heaviest(graph))}`, ready: '.sentence' },
  path: {
    hash: (graph) => `#/graph?path=${id(first(graph, 'Person'))}&path=${id(first(graph, 'Place'))}`,
    ready: '.panel-body',
  },
  ego: {
    hash: (graph) => `#/graph?ego=${id(first(graph, 'Initiative'))}&sel=${id(first(graph, 'Initiative'))}`,
    ready: '.sentence',
  },
  communities: { hash: () => '#/graph?colour=community&co=1&drawer=ranking', ready: '.drawer tbody tr' },
  table: { hash: () => '#/graph?drawer=table', ready: '.drawer tbody tr' },
  timeline: { hash: () => '#/graph?drawer=timeline', ready: '.timeline tbody tr' },
  force: { hash: () => '#/graph?layout=force', ready: '.legend' },
  columns: { hash: () => '#/graph?layout=columns', ready: '.legend' },
  time: { hash: () => '#/graph?layout=time', ready: '.legend' },
  circle: { hash: () => '#/graph?layout=circle&curved=1&top=50', ready: '.legend' },
  filtered: { hash: () => '#/graph?off=Indicator&off=Place&weight=2', ready: '.legend' },
  nonsense: { hash: () => '#/graph?layout=spiral', ready: '.notice' },
  read: { hash: () => '#/read', ready: '.paper p' },
  'read-mention': { hash: (graph) => `#/read?sel=${id(first(graph, 'Initiative'))}`, ready: '.places' },
  ask: { hash: () => '#/ask', ready: '.answer-body td' },
  'ask-graph': { hash: () => '#/ask?q=initiative-support', ready: '.answer-body td', next: asGraph },
  'ask-cypher': { hash: () => `#/ask?cypher=${id(CYPHER)}&p=least%3D1`, ready: '.answer-body td' },
  'ask-error': { hash: () => `#/ask?cypher=${id('MATCH (n:Person RETURN n')}`, ready: '.problem' },
  compare: { hash: () => '#/ask?q=compare', ready: '.change' },
  export: { hash: () => '#/export', ready: '.take-preview .figure' },
  'export-report': { hash: () => '#/export', ready: '.take-preview .figure', next: asReport },
  keys: { hash: () => '', ready: '.legend', next: (page) => page.keyboard.press('?') },
};

async function asGraph(page: Page): Promise<void> {
  await page.locator('.answer .switch button').nth(1).click();
  await page.locator('.answer .figure').waitFor();
}

async function asReport(page: Page): Promise<void> {
  await page.locator('.format', { hasText: 'docx' }).click();
  await page.locator('.take-preview .raw').waitFor();
}

async function typeInSearch(page: Page): Promise<void> {
  await page.fill('#search', 'lhxtd');
  await page.locator('#hit-0').waitFor();
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-story-'));
  const store = join(folder, 'graph.db');
  const cli = [process.execPath, '--import', 'tsx', join(ROOT, 'cli/main.ts')] as const;
  execFileSync(cli[0], [...cli.slice(1), 'ingest', join(ROOT, 'samples'), '--store', store], {
    stdio: 'ignore',
    cwd: ROOT,
  });
  const served = await serveGraph(store);
  const browser = await openBrowser();
  mkdirSync(OUT, { recursive: true });
  try {
    const graph = (await (await fetch(`${served.url}/api/v1/graph`)).json()) as Graph;
    for (const [name, state] of Object.entries(STATES))
      if (wanted.length === 0 || wanted.includes(name)) await shoot(browser, served.url, graph, name, state);
  } finally {
    await browser.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function shoot(browser: Browser, url: string, graph: Graph, name: string, state: State): Promise<void> {
  for (const [look, options] of Object.entries(LOOKS)) {
    const { page, context, complaints } = await visit(browser, `${url}/${state.hash(graph)}`, {
      ...options,
      ...(state.preferences ? { preferences: state.preferences } : {}),
    });
    await page
      .locator(state.ready)
      .first()
      .waitFor({ state: 'attached', timeout: 15_000 })
      .catch(() => complaints.push(`${state.ready} did not come`));
    await settled(page);
    await state.next?.(page);
    await settled(page);
    await page.screenshot({ path: join(OUT, `${name}-${look}.png`) });
    console.log(`${name}-${look}${complaints.map((one) => `\n  ${one}`).join('')}`);
    await context.close();
  }
}

await main();
