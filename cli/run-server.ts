/**
 * `policygraph serve` at work: store, server and port opened in this order, closed in the other, by Ctrl-C.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import envPaths from 'env-paths';
import { PolicygraphError } from '../graph/errors.js';
import { openRemote } from '../graph/store/remote-store.js';
import { announcedServer, announceServer } from '../graph/store/server-address.js';
import { loadCatalogue } from '../queries/catalogue.js';
import { createServer, type Server } from '../viewer/server/app.js';
import { type Listening, listen } from '../viewer/server/listen.js';
import { isLoopback } from '../viewer/server/safety.js';
import type { Io } from './command.js';
import { type LexiconChoice, openLexicon } from './lexicon-choice.js';
import { type StoreChoice, storeLocation, withStore } from './open-store.js';
import { packageVersion } from './parser.js';
import { reportError } from './report-error.js';

export interface Serving extends StoreChoice, LexiconChoice {
  readonly host: string;
  /** The first free one is taken; 0 means any. */
  readonly ports: readonly number[];
  readonly queries: readonly string[];
  /** Make the store when it is not there? */
  readonly create: boolean;
  /** Open the browser? */
  readonly open: boolean;
}

/** The built viewer, from the build and from the sources alike; '' when there is none. */
const builtViewer = (): string =>
  ['../app', '../dist/app']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(`${path}/index.html`)) ?? '';

/** @returns the exit code, when somebody ends it */
export async function runServer(serving: Serving, io: Io): Promise<number> {
  checkHost(serving.host, io.settings.POLICYGRAPH_TOKEN);
  const [catalogue, lexicon] = [await loadCatalogue(serving.queries), await openLexicon(serving, io)];
  const location = storeLocation(serving, io);
  await refuseSecond(location);
  return withStore(serving, io, { create: serving.create }, async (store) => {
    let internalToken = '';
    const fault = (error: unknown): void => io.note(reportError(error, io.settings.POLICYGRAPH_DEBUG === '1').line);
    const server = createServer({
      store,
      catalogue,
      lexicon,
      appDir: builtViewer(),
      version: packageVersion(),
      loopback: isLoopback(serving.host),
      token: io.settings.POLICYGRAPH_TOKEN,
      internalToken: () => internalToken,
      cacheDir: envPaths('policygraph', { suffix: '' }).cache,
      onFault: fault,
    });
    const listening = await listen(server, serving.host, serving.ports);
    const notice = announceServer(location, listening.url);
    internalToken = notice.token;
    const ready = prepareView(server, fault);
    await welcome(listening, serving, io);
    await stopped(io.signal);
    notice.withdraw();
    await ready;
    await server.context.jobs.close();
    await listening.close();
    return 0;
  });
}

function checkHost(host: string, token: string): void {
  if (isLoopback(host) || token !== '') return;
  throw new PolicygraphError(
    'usage',
    `--host ${host}: anybody who reaches this address could read the store`,
    'Set POLICYGRAPH_TOKEN to a long random text, or leave --host out',
  );
}

/** Reads and lays out the graph while the browser still opens; the layout is another process's work and holds up nothing. */
async function prepareView({ context }: Server, fault: (error: unknown) => void): Promise<void> {
  try {
    const snapshot = await context.snapshot();
    context.places(snapshot).catch(fault);
  } catch (error) {
    fault(error);
  }
}

/** A second server on one store would only pass on what the first one says. */
async function refuseSecond(location: string): Promise<void> {
  const held = await openRemote(location);
  if (held === null) return;
  await held.close();
  throw new PolicygraphError(
    'store-locked',
    `${location}: another policygraph serve shows this store at ${announcedServer(location)?.url}`,
    'Open that address, or end it first',
  );
}

async function welcome({ url }: Listening, { open }: Serving, io: Io): Promise<void> {
  const token = io.settings.POLICYGRAPH_TOKEN;
  io.out(`policygraph: ${url}\n`);
  io.note(token === '' ? 'Ctrl-C ends it.' : 'It asks for the token: open it with ?token=… Ctrl-C ends it.');
  if (open)
    (await import('./open-browser.js')).openBrowser(token === '' ? url : `${url}/?token=${encodeURIComponent(token)}`);
}

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
