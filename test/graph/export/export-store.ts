/** A store with the hand-made graphs, for tests of exports: opened once per file, gone at the end. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { GraphBatch } from '../../../graph/batch.js';
import type { ExportContext, Exporter } from '../../../graph/export/exporter.js';
import type { Subgraph } from '../../../graph/export/subgraph.js';
import { streamExport } from '../../../graph/export/write-export.js';
import { openStore } from '../../../graph/store/index.js';
import type { GraphStore } from '../../../graph/store/store.js';

export interface ExportStore {
  readonly store: GraphStore;
  /** A folder of the test's own. */
  readonly folder: string;
}

/** To be called at the top of a file or `describe`. */
export function exportStore(batches: readonly GraphBatch[]): ExportStore {
  const held = { store: undefined as unknown as GraphStore, folder: mkdtempSync(join(tmpdir(), 'export-')) };
  beforeAll(async () => {
    held.store = await openStore(join(held.folder, 'graph.db'));
    for (const batch of batches) await held.store.write(batch);
  });
  afterAll(async () => {
    await held.store?.close();
    rmSync(held.folder, { recursive: true, force: true });
  });
  return held;
}

export const contextOf = (notes: string[] = [], more: Partial<ExportContext> = {}): ExportContext => ({
  language: 'zh',
  title: '',
  template: 'full',
  logo: '',
  note: (line) => void notes.push(line),
  ...more,
});

/** All of an export; a ZIP archive for formats of several files. */
export async function bytesOf(exporter: Exporter, subgraph: Subgraph, context = contextOf()): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of streamExport(exporter, subgraph, context)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

export const textOf = async (exporter: Exporter, subgraph: Subgraph, context = contextOf()): Promise<string> =>
  (await bytesOf(exporter, subgraph, context)).toString('utf8');
