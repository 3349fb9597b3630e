/** What a run of reading leaves in a store: always the same graph, however the texts came, were read, or the run was cut short. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import type { RawText } from '../../ingest/document.js';
import type { IngestProgress } from '../../ingest/ingest-run.js';
import { type IngestOptions, type IngestReport, ingestTexts } from '../../ingest/pipeline.js';
import { dump } from '../graph/store/dump.js';

/** Short names in one text and full ones in another, so that each new text changes what the others mean. */
const TEXTS = [
  ['a.txt', '江城市口岸物流办公室主任林海生表示，要推动陆海新通道提质增效，今年运量增长12%。'],
  ['b.txt', '高水平共建西部陆海新通道，由江城市口岸物流办公室牵头。林主任说，陆海新通道是重点。'],
  ['c.txt', '实施“四千行动”，打造“33618”现代制造业集群体系，重点是智能网联新能源汽车。'],
  ['d.txt', '西部陆海新通道建设提速，“33618”体系不断壮大，软件业务收入达到4200亿元。'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'policygraph-pipeline-'));
let stores = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const raw = ([source, text]: readonly [string, string]): RawText => ({
  source,
  text,
  sha256: createHash('sha256').update(text).digest('hex'),
  issues: [],
});

async function inStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  stores += 1;
  const store = await openStore(join(folder, `${stores}.db`));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

type Runs = readonly (readonly [texts: readonly (readonly [string, string])[], options?: IngestOptions])[];

const graphAfter = (runs: Runs): Promise<string> =>
  inStore(async (store) => {
    for (const [texts, options] of runs) await ingestTexts(texts.map(raw), store, options);
    return dump(store);
  });

const sourcesOf = async (store: GraphStore): Promise<string[]> =>
  (await store.documents()).map(({ source }) => source).sort();

describe('the graph is the same', () => {
  const [first, ...rest] = TEXTS;
  test.each<[string, Runs]>([
    ['written one by one', [[TEXTS, { heldChars: 1 }]]],
    ['written by twos', [[TEXTS, { heldChars: 70 }]]],
    ['read by threads', [[TEXTS, { workers: 2 }]]],
    ['read by threads and written one by one', [[TEXTS, { workers: 2, heldChars: 1 }]]],
    ['in another order', [[[...TEXTS].reverse()]]],
    ['in two runs', [[rest], [[first]]]],
  ])('%s', async (_, runs) => {
    expect(await graphAfter(runs)).toBe(await graphAfter([[TEXTS]]));
  });

  test('after a run that was stopped between two documents, and another one', async () => {
    const graph = await inStore(async (store) => {
      const stop = new AbortController();
      const onProgress = ({ done }: IngestProgress) => done === 2 && stop.abort();
      const { documents } = await ingestTexts(TEXTS.map(raw), store, { signal: stop.signal, onProgress });
      expect(documents.map(({ source }) => source)).toEqual(['a.txt', 'b.txt']);
      expect(await sourcesOf(store)).toEqual(['a.txt', 'b.txt']);
      await ingestTexts(TEXTS.map(raw), store);
      return dump(store);
    });
    expect(graph).toBe(await graphAfter([[TEXTS]]));
  });
});

describe('files whose text changes', () => {
  const [[, a], [, b], [, c]] = TEXTS;
  const again = (
    texts: readonly (readonly [string, string])[],
    heldChars?: number,
  ): Promise<[IngestReport, string[]]> =>
    inStore(async (store) => {
      await ingestTexts([raw(['a.txt', a]), raw(['b.txt', b])], store);
      const report = await ingestTexts(texts.map(raw), store, heldChars === undefined ? {} : { heldChars });
      return [report, (await store.documents()).map(({ id }) => id).sort()];
    });
  const ids = (...texts: string[]) => texts.map((text) => `d${raw(['', text]).sha256.slice(0, 12)}`).sort();

  test('lose what they said before', async () => {
    const [report, held] = await again([['a.txt', c]]);
    expect(report.documents.map(({ source, status }) => [source, status])).toEqual([['a.txt', 'changed']]);
    expect(held).toEqual(ids(b, c));
  });

  test.each([undefined, 1])('lose nothing that another file says now (held: %s)', async (heldChars) => {
    for (const texts of [
      [
        ['a.txt', c],
        ['new.txt', a],
      ],
      [
        ['new.txt', a],
        ['a.txt', c],
      ],
    ] as const)
      expect((await again(texts, heldChars))[1]).toEqual(ids(a, b, c));
  });

  test('lose what they said before when another file has said it all along', async () => {
    expect((await again([['b.txt', a]]))[1]).toEqual(ids(a));
  });

  test('are one document when they say the same', async () => {
    const [report, held] = await again([
      ['x.txt', c],
      ['y.txt', c],
    ]);
    expect(report.documents.map(({ source }) => source)).toEqual(['x.txt', 'y.txt']);
    expect(held).toEqual(ids(a, b, c));
  });
});

test('progress is told when a text was read and when it was written, and ends with all of it', async () => {
  const events: IngestProgress[] = [];
  await inStore((store) => ingestTexts(TEXTS.map(raw), store, { onProgress: (event) => events.push(event) }));
  expect(events.map(({ read, done }) => `${read} ${done}`)).toEqual([
    '1 0',
    '2 0',
    '3 0',
    '4 0',
    '4 1',
    '4 2',
    '4 3',
    '4 4',
  ]);
  const chars = events.map((event) => event.chars);
  expect(chars).toEqual([...chars].sort((one, other) => one - other));
  expect(chars.at(-1)).toBe(TEXTS.reduce((sum, [, text]) => sum + text.length, 0));
});
