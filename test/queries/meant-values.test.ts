import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import { findQuery, loadCatalogue, runNamed } from '../../queries/catalogue.js';
import { CITY_BATCHES } from '../viewer/fixture-batches.js';

const folder = mkdtempSync(join(tmpdir(), 'policygraph-meant-'));
const catalogue = await loadCatalogue();
let store: GraphStore;

beforeAll(async () => {
  store = await openStore(join(folder, 'graph.db'));
  for (const batch of CITY_BATCHES) await store.write(batch);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const ask = async (query: string, parameters: Record<string, string>) =>
  (await runNamed(store, findQuery(catalogue, query), parameters)).rows;

describe('a named question', () => {
  it.each([
    ['neighbours', 'name', '33618', '“33618”现代制造业集群体系'],
    ['neighbours', 'name', '33618现代制造业集群体系', '“33618”现代制造业集群体系'],
    ['neighbours', 'name', '「四千行动」', '“四千行动”'],
    ['entities', 'kind', '人物', 'Person'],
    ['relations', 'kind', '提问', 'ASKED'],
  ])('%s with %s %s answers as with %s', async (query, parameter, said, meant) => {
    const expected = await ask(query, { [parameter]: meant });
    expect(expected.length).toBeGreaterThan(0);
    expect(await ask(query, { [parameter]: said })).toEqual(expected);
  });

  it.each([
    ['neighbours', { name: '陆海新通到' }, /陆海新通道/],
    ['entities', { kind: '任务' }, /人物/],
    ['relations', { kind: 'ASK' }, /ASKED/],
  ])('%s says that it knows nothing of %o, and what is near', async (query, given, near) => {
    await expect(ask(query, given)).rejects.toMatchObject({ code: 'unknown-name', hint: expect.stringMatching(near) });
  });
});
