/** Characters per second of reading, against bare `nodejieba.tag()` over the same texts. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodejieba from 'nodejieba';
import { openStore } from '../../graph/store/index.js';
import { analyse } from '../../ingest/analyse.js';
import { ingestTexts } from '../../ingest/pipeline.js';
import { readText } from '../../ingest/read/read-text.js';
import { loadSegmenter } from '../../ingest/segment/jieba-segmenter.js';
import { sharedMissing } from '../score/gold.js';
import type { Ratio } from './bench.js';
import { inTurn } from './median.js';

const shared = fileURLToPath(new URL('../../../shared/corpus/texts/', import.meta.url));
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

export async function benchReading(): Promise<Ratio[]> {
  const folder = sharedMissing() ? samples : shared;
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readText(name, readFileSync(join(folder, name))));
  const chars = texts.reduce((sum, { text }) => sum + text.length, 0);
  loadSegmenter();
  const bare = () => texts.forEach(({ text }) => void nodejieba.tag(text));
  const extraction = await inTurn(5, () => texts.forEach((text) => void analyse(text)), bare);
  const ingest = await inTurn(3, () => ingestOnce(texts), bare);
  const perSecond = (ms: number) => (chars / ms) * 1000;
  const row = (what: string, goal: string, { oursMs, otherMs }: { oursMs: number; otherMs: number }): Ratio => ({
    what,
    against: 'nodejieba.tag()',
    ours: perSecond(oursMs),
    other: perSecond(otherMs),
    unit: 'characters/s',
    goal,
  });
  return [
    row(`extraction of ${chars.toLocaleString('en')} characters`, '≥ 0.50', extraction),
    row('the same with linking and writing to the embedded store', '≥ 0.25', ingest),
  ];
}

async function ingestOnce(texts: Parameters<typeof ingestTexts>[0]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  const store = await openStore(join(work, 'graph.db'), {});
  await ingestTexts(texts, store);
  await store.close();
  rmSync(work, { recursive: true, force: true });
}
