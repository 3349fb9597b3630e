import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PolicygraphError } from '../../graph/errors.js';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import { findQuery, loadCatalogue, runNamed } from '../../queries/catalogue.js';
import { QUERY_GROUPS } from '../../queries/named-query.js';
import { bindParameters } from '../../queries/parameters.js';
import { parseQuery } from '../../queries/parse-query.js';
import { FIRST } from '../graph/store/batches.js';

const GOOD = `// title: 标题 | Title
// meaning: 意思 | Meaning
// group: quality
// parameter: kind string = "Person" from entity-kind: 哪一类 | which kind
// columns: name
MATCH (e:Entity) WHERE e.kind = $kind RETURN e.name AS name ORDER BY name
`;

const folder = mkdtempSync(join(tmpdir(), 'policygraph-queries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundled questions', () => {
  it('are at least twenty-five, in every group, with both languages', async () => {
    const catalogue = await loadCatalogue();
    expect(catalogue.length).toBeGreaterThanOrEqual(25);
    expect(new Set(catalogue.map(({ group }) => group))).toEqual(new Set(Object.keys(QUERY_GROUPS)));
    for (const { title, meaning, columns } of catalogue) {
      for (const text of [title, meaning]) expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
      expect(new Set(columns).size).toBe(columns.length);
    }
  });

  it('hold the four that every store answers, with the columns that others rely on', async () => {
    const catalogue = await loadCatalogue();
    for (const [id, columns] of [
      ['entities', ['kind', 'name', 'aliases', 'mentions', 'documents']],
      ['relations', ['kind', 'from', 'fromKind', 'to', 'toKind', 'weight', 'confidence', 'rules', 'evidence']],
      ['observations', ['indicator', 'value', 'unit', 'comparator', 'status', 'period', 'document', 'sentence']],
      ['sentences', ['document', 'ordinal', 'text', 'speaker']],
    ] as const)
      expect(findQuery(catalogue, id).columns).toEqual(expect.arrayContaining([...columns]));
  });

  it('look nothing up by key in an OPTIONAL MATCH: the embedded engine scans the whole label there, once for every row', async () => {
    for (const { id, cypher } of await loadCatalogue()) expect(cypher, id).not.toMatch(/OPTIONAL MATCH \(\w*:\w+ \{/);
  });

  it('are found by name, and near misses are proposed', async () => {
    const catalogue = await loadCatalogue();
    expect(() => findQuery(catalogue, 'entites')).toThrow(/entites/);
    const error = catchError(() => findQuery(catalogue, 'entites'));
    expect(error).toMatchObject({ code: 'unknown-query', hint: expect.stringContaining('entities') });
  });
});

describe('the header of a question', () => {
  const table = readFileSync(fileURLToPath(new URL('header-errors.cases.tsv', import.meta.url)), 'utf8');
  const cases = table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string, string]);

  it('is read whole', () => {
    expect(parseQuery('own/some-question.cypher', GOOD)).toMatchObject({
      id: 'some-question',
      title: { zh: '标题', en: 'Title' },
      group: 'quality',
      parameters: [{ name: 'kind', type: 'string', default: 'Person', completes: 'entity-kind' }],
      columns: ['name'],
    });
  });

  it.each(cases)('with "%s" made "%s" says "%s" (%s)', (replaced, by, says) => {
    expect(GOOD).toContain(replaced);
    const bad = GOOD.split('\n')
      .map((line) => line.replace(replaced, by))
      .filter((line) => line !== '');
    const error = catchError(() => parseQuery('own/some-question.cypher', bad.join('\n')));
    expect(error).toMatchObject({ code: 'bad-query-file', message: expect.stringContaining(says) });
    expect((error as Error).message).toMatch(/^own\/some-question\.cypher:\d+: /);
  });
});

describe('parameters', () => {
  const query = parseQuery(
    'own/q.cypher',
    `${GOOD.replace('// columns', '// parameter: depth integer: 层数 | depth\n// parameter: since date = "": 起 | since\n// columns')}// $depth $since`,
  );

  it('are read from text, as the command line gives them', () => {
    expect(bindParameters(query, { depth: '3', since: '2025-03' })).toEqual({
      kind: 'Person',
      depth: 3,
      since: '2025-03',
    });
    expect(bindParameters(query, { depth: 3, kind: 'Place' })).toEqual({ kind: 'Place', depth: 3, since: '' });
  });

  it.each([
    [{}, 'depth'],
    [{ depth: 'three' }, 'depth'],
    [{ depth: 1.5 }, 'depth'],
    [{ depth: 1, since: '2025-13' }, 'since'],
    [{ depth: 1, kind: 5 }, 'kind'],
    [{ depth: 1, deep: 1 }, 'deep'],
  ])('%j are refused, naming "%s"', (given, name) => {
    expect(catchError(() => bindParameters(query, given))).toMatchObject({
      code: 'bad-parameter',
      message: expect.stringContaining(name),
    });
  });
});

describe("a person's own questions", () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openStore(join(folder, 'graph.db'));
    await store.write(FIRST);
  });
  afterAll(() => store.close());

  it('are added from a folder and run behind the guard', async () => {
    writeFileSync(join(folder, 'own-places.cypher'), GOOD.replace('"Person"', '"Place"'));
    writeFileSync(join(folder, 'own-write.cypher'), GOOD.replace('RETURN', 'SET e.evil = 1 RETURN'));
    const catalogue = await loadCatalogue([folder]);
    expect((await runNamed(store, findQuery(catalogue, 'own-places'))).rows).toEqual([{ name: '江城市' }]);
    await expect(runNamed(store, findQuery(catalogue, 'own-write'))).rejects.toMatchObject({ code: 'write-refused' });
  });

  it('may not take the name of a bundled one', async () => {
    const taken = mkdtempSync(join(folder, 'taken-'));
    writeFileSync(join(taken, 'entities.cypher'), GOOD);
    await expect(loadCatalogue([taken])).rejects.toMatchObject({ code: 'bad-query-file' });
  });

  it('are missed when the folder is', async () => {
    await expect(loadCatalogue([join(folder, 'nowhere')])).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('must answer the columns that the header promises', async () => {
    const wrong = parseQuery('own/wrong.cypher', GOOD.replace('columns: name', 'columns: name, other'));
    await expect(runNamed(store, wrong)).rejects.toMatchObject({ message: expect.stringContaining('other') });
  });
});

function catchError(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(PolicygraphError);
    return error;
  }
  throw new Error('nothing was thrown');
}
