/** The bundled samples in a store of each engine that can be started here: read once for a test file, written to each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import { ingestPaths } from '../../ingest/pipeline.js';
import { ENGINES, type TestEngine } from '../graph/store/engines.js';

export const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** Engines to compare; the first is always there. */
export const COMPARED: readonly TestEngine[] = ENGINES.filter(({ skip }) => skip === '');

export interface SampleStores {
  readonly stores: ReadonlyMap<string, GraphStore>;
  close(): Promise<void>;
}

export async function openSampleStores(): Promise<SampleStores> {
  const stores = new Map<string, GraphStore>();
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-samples-'));
  const read = await openStore(join(folder, 'samples.db'));
  await ingestPaths([SAMPLES], read);
  for (const engine of COMPARED) {
    await engine.setUp();
    await engine.clear();
    const store = await engine.open();
    await copy(read, store);
    stores.set(engine.name, store);
  }
  await read.close();
  return {
    stores,
    async close() {
      for (const store of stores.values()) await store.close();
      for (const engine of COMPARED) await engine.tearDown();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function copy(from: GraphStore, to: GraphStore): Promise<void> {
  for (const { id } of await from.documents()) {
    const batch = await from.readBatch(id);
    if (batch) await to.write(batch);
  }
}
