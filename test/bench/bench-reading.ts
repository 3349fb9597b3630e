/**
 * Characters per second of reading, against bare `nodejieba.tag()` over the same texts; and how long a process takes to its first text.
 *
 * The first rounds are not counted: until then the engine is still compiling, which is what the last row is about.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodejieba from 'nodejieba';
import type { RawText } from '../../ingest/document.js';
import { sharedMissing } from '../score/gold.js';
import type { Ratio } from './bench.js';
import { inTurn } from './median.js';

/** Of the program as it is built, because that is what people run; the loader of the sources keeps the names of functions, which costs time. */
const built = <Module>(path: string): Promise<Module> => import(urlOf(path));
const urlOf = (path: string) => new URL(`../../dist/${path}.js`, import.meta.url).href;
const { analyse } = await built<typeof import('../../ingest/analyse.js')>('ingest/analyse');
const { ingestTexts } = await built<typeof import('../../ingest/pipeline.js')>('ingest/pipeline');
const { readText } = await built<typeof import('../../ingest/read/read-text.js')>('ingest/read/read-text');
const { openStore } = await built<typeof import('../../graph/store/index.js')>('graph/store/index');

/** Rounds settle at about the seventh. */
const WARM_UPS = 8;
const shared = fileURLToPath(new URL('../../../shared/corpus/texts/', import.meta.url));
const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

export async function benchReading(): Promise<Ratio[]> {
  const folder = sharedMissing() ? samples : shared;
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readText(name, readFileSync(join(folder, name))));
  const chars = texts.reduce((sum, { text }) => sum + text.length, 0);
  const bare = () => texts.forEach(({ text }) => void nodejieba.tag(text));
  const extraction = await inTurn(7, () => texts.forEach((text) => void analyse(text)), bare, { warmUps: WARM_UPS });
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
    await firstText(),
  ];
}

async function firstText(): Promise<Ratio> {
  const sample = `${samples}chongqing-open-meeting-2025.txt`;
  const module = (path: string) => JSON.stringify(urlOf(path));
  const run = (code: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
  const read = `import { readFileSync } from 'node:fs'; const bytes = readFileSync(${JSON.stringify(sample)});`;
  const { oursMs, otherMs } = await inTurn(
    5,
    () =>
      run(`${read} const { analyse } = await import(${module('ingest/analyse')});
        const { readText } = await import(${module('ingest/read/read-text')}); analyse(readText('a.txt', bytes));`),
    () => run(`${read} const { default: jieba } = await import('nodejieba'); jieba.tag(bytes.toString());`),
  );
  return {
    what: 'first text read, from the start of the process',
    against: 'nodejieba.tag() of it, loading included',
    ours: oursMs,
    other: otherMs,
    unit: 'ms',
    goal: '',
  };
}

async function ingestOnce(texts: readonly RawText[]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  const store = await openStore(join(work, 'graph.db'), {});
  await ingestTexts(texts, store);
  await store.close();
  rmSync(work, { recursive: true, force: true });
}
