/** A real server over a real embedded store that holds the fixture's documents, called without a socket. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GraphBatch } from '../../../graph/batch.js';
import { openStore } from '../../../graph/store/index.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { loadCatalogue } from '../../../queries/catalogue.js';
import { createServer, type Server } from '../../../viewer/server/app.js';
import type { ServerOptions } from '../../../viewer/server/context.js';
import { CITY_BATCHES } from '../fixture-batches.js';

export interface Fixture {
  readonly server: Server;
  readonly store: GraphStore;
  /** What the server's own faults were; a test that does not provoke any expects none. */
  readonly faults: unknown[];
  /** @param path from /api/v1 on, or whole when it begins with http */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of a good answer. */
  get<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<Response>;
  close(): Promise<void>;
}

export const ORIGIN = 'http://127.0.0.1:8618';

/** @param options `store`: another store, which stays open */
export async function openFixture(
  batches: readonly GraphBatch[] = CITY_BATCHES,
  options: Partial<ServerOptions> = {},
): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-server-'));
  const store = options.store ?? (await openStore(join(folder, 'graph.db')));
  for (const batch of batches) await store.write(batch);
  const faults: unknown[] = [];
  const server = createServer({
    store,
    catalogue: await loadCatalogue(),
    appDir: '',
    version: '0.0.0',
    loopback: true,
    rate: { perSecond: 0, burst: 0 },
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const url = path.startsWith('http') ? path : `${ORIGIN}/api/v1${path}`;
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', new URL(url).host);
    return server.fetch(new Request(url, { ...init, headers }));
  };
  return {
    server,
    store,
    faults,
    ask,
    get: async <T>(path: string) => {
      const response = await ask(path);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return (await response.json()) as T;
    },
    post: (path, body) =>
      ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    close: async () => {
      await server.context.jobs.close();
      if (options.store === undefined) await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
