/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The built page in a real Chromium, in front of a real server on a real embedded store; what the browser complains of is kept.
 *
 * Chromium is looked for where Debian puts it, or where CHROMIUM points. Without one these tests are skipped with that reason,
 * and fail under CI=true.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { GraphBatch } from '../../../graph/batch.js';
import { openStore } from '../../../graph/store/index.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { loadCatalogue } from '../../../queries/catalogue.js';
import { createServer } from '../../../viewer/server/app.js';
import { type Listening, listen } from '../../../viewer/server/listen.js';
import { settled, watch } from './settled.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const APP = fileURLToPath(new URL('../../../dist/app', import.meta.url));

/** Why the browser tests cannot run here; '' when they can. */
export const missing = !existsSync(CHROMIUM)
  ? `no Chromium at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM`
  : existsSync(join(APP, 'index.html'))
    ? ''
    : 'the viewer is not built: npm run build';

if (missing && process.env.CI === 'true') throw new Error(missing);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const openBrowser = (more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, headless: true, args: [...FLAGS, ...more] });

export interface Served {
  readonly url: string;
  readonly store: GraphStore;
  /** Faults of the server itself. */
  readonly faults: unknown[];
  /** Ends the listening alone, as a crash would; `again` brings it back on the same port. */
  stop(): Promise<void>;
  again(): Promise<void>;
  close(): Promise<void>;
}

/** @param batches written to a new store; or the path of a store that is there */
export async function serveGraph(batches: readonly GraphBatch[] | string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-page-'));
  const store = await openStore(typeof batches === 'string' ? batches : join(folder, 'graph.db'));
  if (typeof batches !== 'string') for (const batch of batches) await store.write(batch);
  const faults: unknown[] = [];
  const server = createServer({
    store,
    catalogue: await loadCatalogue(),
    appDir: APP,
    version: '0.0.0',
    loopback: true,
    rate: { perSecond: 0, burst: 0 },
    onFault: (fault) => faults.push(fault),
  });
  let listening: Listening = await listen(server, '127.0.0.1', [0]);
  const { url, port } = listening;
  return {
    url,
    store,
    faults,
    stop: () => listening.close(),
    again: async () => {
      listening = await listen(server, '127.0.0.1', [port]);
    },
    close: async () => {
      await listening.close();
      await server.context.jobs.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors and warnings of the console, uncaught exceptions, failed requests. */
  readonly complaints: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Stored preferences beside the tour being over. */
  readonly preferences?: Readonly<Record<string, unknown>>;
}

export async function visit(
  browser: Browser,
  url: string,
  { preferences, ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...options });
  const stored = JSON.stringify({ tourSeen: true, ...preferences });
  await context.addInitScript(
    (value) => localStorage.getItem('policygraph') ?? localStorage.setItem('policygraph', value),
    stored,
  );
  const page = await context.newPage();
  await watch(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // Software drawing is slow, and Chromium says so; that is about this machine, not about the page.
    if (/GPU stall|swiftshader|WebGL.*fallback/i.test(message.text())) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  await page.goto(url);
  return { context, page, complaints };
}

/** Until the picture is drawn, names stand beside the circles, and nothing moves. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('.canvas canvas');
  await page.waitForFunction(() => performance.getEntriesByName('picture-drawn').length > 0);
  await settled(page);
}
