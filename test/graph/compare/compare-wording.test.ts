/** What is new, gone, stronger and weaker between two documents; and that the two sides mirror each other. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseDocuments } from '../../../graph/compare/choose-documents.js';
import { type Change, compareWording, type WordingChange } from '../../../graph/compare/compare-wording.js';
import { strengthAt } from '../../../graph/compare/wording-strength.js';
import { openStore } from '../../../graph/store/index.js';
import type { GraphStore, StoredDocument } from '../../../graph/store/store.js';
import { batchOf } from '../../viewer/fixture-batches.js';

const CASES = readFileSync(new URL('./strength.cases.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [text: string, name: string, level: string, why: string]);

test.each(CASES)('%s: %s is pressed for at level %s, because %s', (text, name, level) => {
  const start = text.indexOf(name);
  expect(strengthAt(text, start, start + name.length).level).toBe(Number(level));
});

const NAMES = {
  甲工程: { kind: 'Initiative' },
  乙工程: { kind: 'Initiative' },
  丙工程: { kind: 'Initiative' },
  丁工程: { kind: 'Initiative' },
} as const;
const year = (date: string, publisher: string, ...sentences: string[]) =>
  batchOf({
    source: `reports/${date}.txt`,
    title: `${date}年报告`,
    publisher,
    date,
    sentences,
    relations: [],
    names: Object.fromEntries(Object.entries(NAMES).filter(([name]) => sentences.join().includes(name))),
  });

let folder: string;
let store: GraphStore;
let documents: StoredDocument[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-compare-'));
  store = await openStore(join(folder, 'graph.db'));
  await store.write(year('2025', '甲报', '探索甲工程。', '加快建设乙工程。', '推进丙工程。'));
  await store.write(year('2026', '乙报', '全力建设甲工程，甲工程见效。', '研究乙工程。', '推进丁工程。'));
  documents = await store.documents();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const compare = (a: string, b: string): Promise<WordingChange[]> =>
  compareWording(store, chooseDocuments(documents, a), chooseDocuments(documents, b));
const told = (changes: readonly WordingChange[]) => changes.map(({ change, name }) => `${change} ${name}`);

test('a name is new, gone, stronger or weaker, with the strongest sentence of each side', async () => {
  const changes = await compare('2025', '2026');
  expect(told(changes)).toEqual(['new 丁工程', 'gone 丙工程', 'stronger 甲工程', 'weaker 乙工程']);
  expect(changes[2]?.before).toMatchObject({
    sentence: '探索甲工程。',
    date: '2025',
    strength: { level: 1, word: '探索' },
  });
  expect(changes[2]?.after).toMatchObject({ sentences: 1, strength: { level: 4, word: '全力' } });
  expect(changes[0]?.before).toMatchObject({ sentences: 0, sentence: '' });
});

test('the other way round everything is mirrored, and against itself nothing changes', async () => {
  const mirror: Record<Change, Change> = {
    new: 'gone',
    gone: 'new',
    stronger: 'weaker',
    weaker: 'stronger',
    same: 'same',
  };
  const back = (await compare('2026', '2025')).map((one) => ({
    ...one,
    change: mirror[one.change],
    before: one.after,
    after: one.before,
  }));
  expect(back.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    (await compare('2025', '2026')).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(new Set((await compare('reports', 'reports')).map(({ change }) => change))).toEqual(new Set(['same']));
});

describe('a side is', () => {
  test.each([
    ['reports/2025.txt', 1, 'a path'],
    ['./reports/2025.txt', 1, 'a path from here'],
    ['2026年报告', 1, 'a title'],
    ['reports/', 2, 'a folder'],
    ['乙报', 1, 'a publisher'],
    ['2025,2026', 2, 'several'],
    ['2025,甲报', 1, 'the same one twice'],
  ])('%s: %i documents, by %s', (side, count) => {
    expect(chooseDocuments(documents, side)).toHaveLength(count);
  });

  test('unknown, and the nearest is proposed', () => {
    expect(() => chooseDocuments(documents, '2026年报吿')).toThrow(
      expect.objectContaining({ code: 'unknown-name', hint: expect.stringContaining('2026年报告') }),
    );
  });
});
