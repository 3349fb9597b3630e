/// <reference lib="dom" />
/**
 * `npm run bench:viewer [NODES EDGES]`: the viewer and a bare sigma page drawing the same GEXF, in turn in one run of one browser.
 *
 * On software WebGL only the ratios mean anything. Build first (`npm run build`).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { Graph } from '../../viewer/server/api-types.js';
import { openBrowser, serveGraph } from '../viewer/app/open-viewer.js';
import { madeUpBatch } from '../viewer/fixture-batches.js';
import { median } from './median.js';

const [nodes = 5000, edges = 15_000] = process.argv.slice(2).map(Number);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const ROUNDS = 3;
const DRAG_MS = 2500;
const FAST_MS = 50;

interface Side {
  readonly name: string;
  readonly address: string;
  /** What the pointer is dragged over. */
  readonly stage: string;
}

interface Measured {
  readonly readyMs: number;
  readonly framesPerSecond: number;
  readonly heapMb: number;
  readonly longestTaskMs: number;
}

async function main(): Promise<void> {
  const served = await serveGraph([madeUpBatch(nodes, edges)]);
  const graph = (await (await fetch(`${served.url}/api/v1/graph?limit=0`)).json()) as Graph;
  const bare = await serveBare(toGexf(graph));
  const browser = await openBrowser(['--enable-precise-memory-info']);
  const { port } = bare.address() as AddressInfo;
  const sides: Side[] = [
    { name: 'viewer', address: `${served.url}/#/graph?top=0`, stage: '.sigma-mouse' },
    { name: 'bare sigma', address: `http://127.0.0.1:${port}/`, stage: '.sigma-mouse' },
    { name: 'bare sigma, hiding edges', address: `http://127.0.0.1:${port}/?hide`, stage: '.sigma-mouse' },
  ];
  try {
    console.log(`${graph.nodes.length} nodes, ${graph.edges.length} edges, median of ${ROUNDS}`);
    const results = await measureInTurn(browser, sides);
    print(sides, results);
    await printFirstGraph(browser);
    await printReactions(browser, served.url);
    console.log(`first JavaScript: ${Math.round(firstScriptBytes() / 1000)} kB gzip (goal ≤ 300)`);
  } finally {
    await browser.close();
    bare.close();
    await served.close();
  }
}

async function measureInTurn(browser: Browser, sides: readonly Side[]): Promise<Map<string, Measured[]>> {
  const results = new Map<string, Measured[]>(sides.map(({ name }) => [name, []]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const side of sides) {
      const measured = await measure(browser, side);
      // The first round warms up.
      if (round > 0) results.get(side.name)?.push(measured);
    }
  return results;
}

async function measure(browser: Browser, { address, stage }: Side): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  try {
    await context.addInitScript(() => {
      localStorage.setItem('policygraph', '{"tourSeen":true}');
      const tasks: number[] = [];
      Object.assign(window, { tasks });
      new PerformanceObserver((list) => {
        const drawn = performance.getEntriesByName('picture-drawn')[0]?.startTime ?? Number.POSITIVE_INFINITY;
        for (const task of list.getEntries()) if (task.startTime > drawn) tasks.push(task.duration);
      }).observe({ type: 'longtask' });
    });
    const page = await context.newPage();
    await page.goto(address);
    const mark = await page.waitForFunction(() => performance.getEntriesByName('picture-drawn')[0]?.startTime, null, {
      timeout: 120_000,
    });
    const readyMs = (await mark.jsonValue()) ?? Number.NaN;
    await page.waitForTimeout(1500);
    const longestTaskMs = await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
    const framesPerSecond = await drag(page, stage);
    return { readyMs, framesPerSecond, heapMb: await heap(page), longestTaskMs };
  } finally {
    await context.close();
  }
}

/** Frames in which the picture was drawn anew while the pointer pulls the stage about. */
async function drag(page: Page, stage: string): Promise<number> {
  const box = await page.locator(stage).boundingBox();
  if (!box) throw new Error(`no ${stage}`);
  // A corner without circles: pulling a circle would move that alone.
  const [x, y] = [box.x + 24, box.y + 24];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const counting = page.evaluate(async (ms) => {
    const start = performance.now();
    let frames = 0;
    while (performance.now() - start < ms) {
      await new Promise(requestAnimationFrame);
      frames += 1;
    }
    return (frames / (performance.now() - start)) * 1000;
  }, DRAG_MS);
  const end = Date.now() + DRAG_MS;
  for (let step = 0; Date.now() < end; step += 1) await page.mouse.move(x + 40 + (step % 60), y + 40 + (step % 40));
  const rate = await counting;
  await page.mouse.up();
  return rate;
}

async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

function print(sides: readonly Side[], results: ReadonlyMap<string, readonly Measured[]>): void {
  const of = (name: string, key: keyof Measured): number => median((results.get(name) ?? []).map((one) => one[key]));
  console.log(
    '| | ready ms | frames/s while dragging | heap MB | longest task after drawing ms |\n| --- | --- | --- | --- | --- |',
  );
  for (const { name } of sides)
    console.log(
      `| ${name} | ${of(name, 'readyMs').toFixed(0)} | ${of(name, 'framesPerSecond').toFixed(1)} | ${of(name, 'heapMb').toFixed(1)} | ${of(name, 'longestTaskMs').toFixed(0)} |`,
    );
  const ratio = (key: keyof Measured, other: string): string => (of('viewer', key) / of(other, key)).toFixed(2);
  console.log(`ready ${ratio('readyMs', 'bare sigma')} × bare sigma (goal ≤ 1.3; ≤ 1.5 at 20,000)`);
  console.log(
    `dragging ${ratio('framesPerSecond', 'bare sigma')} × bare sigma without edge hiding (goal ≥ 2), ${ratio('framesPerSecond', 'bare sigma, hiding edges')} × with (goal ≥ 0.9)`,
  );
  console.log(`memory ${ratio('heapMb', 'bare sigma')} × (goal ≤ 1.5)`);
}

/** From navigation to the first picture of the bundled samples, in a browser that has nothing of the page yet. */
async function printFirstGraph(browser: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-first-'));
  const store = join(folder, 'graph.db');
  const cli = ['--import', 'tsx', 'cli/main.ts', 'ingest', 'samples', '--store', store];
  execFileSync(process.execPath, cli, { stdio: 'ignore', cwd: ROOT });
  const served = await serveGraph(store);
  const times: number[] = [];
  try {
    for (let round = 0; round < 2 * ROUNDS; round += 1) times.push(await firstPicture(browser, served.url));
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`samples: first graph ${median(times).toFixed(0)} ms after navigation (goal ≤ 1500)`);
}

async function firstPicture(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    const mark = await page.waitForFunction(() => performance.getEntriesByName('picture-drawn')[0]?.startTime);
    return (await mark.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}

/** What a person waits for in the viewer itself: the card at a hover, the picture after a filter. */
async function printReactions(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('policygraph', '{"tourSeen":true}'));
  await page.goto(`${url}/#/graph?top=0`);
  await page.waitForFunction(() => performance.getEntriesByName('picture-drawn').length > 0);
  await page.waitForTimeout(2000);
  const hover = await page.evaluate(async (least) => {
    const times: number[] = [];
    const links = [...document.querySelectorAll<HTMLElement>('.panel .entity-link')].slice(0, 8);
    for (const link of links) {
      const start = performance.now();
      link.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      while (!document.querySelector('.hover-card') && performance.now() - start < 5000)
        await new Promise((done) => setTimeout(done, 0));
      times.push(performance.now() - start);
      link.dispatchEvent(new MouseEvent('mouseout', { bubbles: true }));
      await new Promise((done) => setTimeout(done, least * 4));
    }
    return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  }, FAST_MS);
  const filter = await page.evaluate(async () => {
    const times: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const box = document.querySelector<HTMLInputElement>('.facet input[type="checkbox"]');
      const before = document.querySelector('.status-line')?.textContent;
      const start = performance.now();
      box?.click();
      while (document.querySelector('.status-line')?.textContent === before && performance.now() - start < 5000)
        await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 600));
    }
    return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  });
  console.log(`hover → card ${hover.toFixed(0)} ms (goal ≤ 50), filter → redrawn ${filter.toFixed(0)} ms (goal ≤ 150)`);
  await context.close();
}

function toGexf({ nodes: all, edges: relations }: Graph): string {
  const graph = new MultiGraph();
  for (const { id, name, kind, x, y, rank } of all)
    graph.addNode(id, { label: name, kind, x, y, size: 3 + 10 * Math.sqrt(rank), color: '#0f766e' });
  for (const { id, source, target, kind, weight } of relations)
    graph.addDirectedEdgeWithKey(id, source, target, { kind, weight, size: 1, color: '#a59e92' });
  return gexf.write(graph);
}

/** The bare page, built as the viewer is, on a port of its own. */
async function serveBare(data: string): Promise<Server> {
  const outDir = mkdtempSync(join(tmpdir(), 'policygraph-bare-'));
  await build({
    root: fileURLToPath(new URL('./bare-sigma/', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
  });
  const files = new Map<string, string>([['/graph.gexf', data]]);
  for (const path of readdirSync(outDir, { recursive: true }).map(String))
    if (/\.(html|js|css)$/u.test(path)) files.set(`/${path}`, readFileSync(join(outDir, path), 'utf8'));
  rmSync(outDir, { recursive: true });
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', html: 'text/html', css: 'text/css' };
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path === '/' ? '/index.html' : path;
    response.setHeader('Content-Type', `${types[name.split('.').at(-1) ?? ''] ?? 'application/xml'}; charset=utf-8`);
    response.end(files.get(name) ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return server;
}

/** What the page loads before anything is asked for: the entry and what it imports at once. */
function firstScriptBytes(): number {
  const folder = fileURLToPath(new URL('../../dist/app/', import.meta.url));
  const seen = new Set<string>();
  const add = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(folder, 'assets', file), 'utf8');
    for (const [, next] of text.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/gu)) if (next) add(next);
  };
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  for (const [, file] of page.matchAll(/assets\/([\w.-]+\.js)/gu)) if (file) add(file);
  return [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, 'assets', file))).length, 0);
}

await main();
