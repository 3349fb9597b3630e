/** Writing a large graph down, against reading the same rows and throwing them away; and a report of the size people hand in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutSubgraph } from '../../graph/export/cut-subgraph.js';
import type { ExportContext } from '../../graph/export/exporter.js';
import { findExporter } from '../../graph/export/index.js';
import type { Subgraph } from '../../graph/export/subgraph.js';
import { writeExport } from '../../graph/export/write-export.js';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import { madeUpBatch } from '../viewer/fixture-batches.js';
import type { Ratio } from './bench.js';

const EDGES = 200_000;
/** Documents of this many relations each, over the same entities. */
const PER_DOCUMENT = 10_000;
const ENTITIES = 20_000;
const context: ExportContext = { language: 'zh', title: '', template: 'full', logo: '', note: () => {} };

export async function benchExport(): Promise<Ratio[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'));
  try {
    const store = await openStore(join(folder, 'large.db'));
    for (let from = 0; from < EDGES; from += PER_DOCUMENT)
      await store.write(madeUpBatch(ENTITIES + from / PER_DOCUMENT, PER_DOCUMENT, `bench/${from}.txt`));
    const ratios = [...(await benchCsv(store, folder)), await benchDocx(folder)];
    await store.close();
    return ratios;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchCsv(store: GraphStore, folder: string): Promise<Ratio[]> {
  const subgraph = await cutSubgraph(store);
  const { nodes, edges, evidence } = subgraph.counts;
  const rows = nodes + edges + evidence;
  const write = () => writeExport(findExporter('csv'), subgraph, context, join(folder, 'csv'), { force: true });
  await discard(subgraph);
  const [reading, writing] = [await seconds(() => discard(subgraph)), await seconds(write)];
  global.gc?.();
  const before = process.memoryUsage().rss;
  const peak = await peakDuring(write);
  return [
    {
      what: `CSV of ${edges} relations, rows/s`,
      against: 'reading the same rows and discarding them',
      ours: rows / writing,
      other: rows / reading,
      unit: 'rows/s',
      goal: 'at least 0.5 times',
    },
    {
      what: `memory while writing it`,
      against: 'the process before',
      ours: peak / 2 ** 20,
      other: before / 2 ** 20,
      unit: 'MB',
      goal: 'at most 150 MB more',
    },
  ];
}

/** What the CSV reads: nodes once, edges twice (edges.csv and evidence.csv). */
async function discard(subgraph: Subgraph): Promise<void> {
  for await (const _ of subgraph.nodes());
  for await (const _ of subgraph.edges());
  for await (const _ of subgraph.edges());
}

async function benchDocx(folder: string): Promise<Ratio> {
  const store = await openStore(join(folder, 'small.db'));
  try {
    await store.write(madeUpBatch(200, 600));
    const subgraph = await cutSubgraph(store);
    const took = await seconds(() =>
      writeExport(findExporter('docx'), subgraph, context, join(folder, 'a.docx'), { force: true }),
    );
    return {
      what: 'DOCX of 200 entities and 600 quotations',
      against: 'five seconds',
      ours: took,
      other: 5,
      unit: 's',
      goal: 'at most 1 times',
    };
  } finally {
    await store.close();
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function peakDuring(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  await work();
  clearInterval(look);
  return peak;
}
