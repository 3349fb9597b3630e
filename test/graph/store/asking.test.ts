import { describe, expect, it } from 'vitest';
import { FIRST } from './batches.js';
import { describeStores } from './engines.js';

/** Cypher, and the plain JavaScript value that comes back. */
const VALUES: readonly (readonly [string, unknown])[] = [
  ['42', 42],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['1.5', 1.5],
  ['toFloat(2)', 2],
  ["'通道'", '通道'],
  ['true', true],
  ['null', null],
  ["date('2025-03-06')", '2025-03-06'],
  ["datetime('2025-03-06T08:30:00Z')", '2025-03-06T08:30:00Z'],
  ["localtime('08:30:00')", '08:30:00'],
  ["duration('P1D')", 'P1D'],
  ['[1, [2, 3], []]', [1, [2, 3], []]],
  ["{a: 1, b: {c: 'x'}}", { a: 1, b: { c: 'x' } }],
];

const PARAMETERS = [
  1,
  -7,
  2.5,
  9007199254740993n,
  '“引号”\n\'"`\\',
  true,
  null,
  [1, 2],
  [1, 2.5],
  ['a', ''],
  [],
  { a: [1, { b: null }] },
] as const;

describeStores('asking', ({ fresh, again }) => {
  it('gives plain JavaScript values', async () => {
    const store = await fresh();
    for (const trusted of [true, false])
      for (const [cypher, expected] of VALUES) {
        const { columns, rows } = await store.run(`RETURN ${cypher} AS value`, {}, { trusted });
        expect(columns).toEqual(['value']);
        expect(rows, cypher).toEqual([{ value: expected }]);
      }
  });

  it('takes parameters of every type and gives them back', async () => {
    const store = await fresh();
    for (const value of PARAMETERS) {
      const { rows } = await store.run('RETURN $value AS value', { value });
      expect(rows).toEqual([{ value }]);
    }
  });

  it('keeps whole numbers whole and real numbers real, whatever their value', async () => {
    const store = await fresh();
    await store.write(FIRST);
    const { rows } = await store.run(
      'MATCH (s:Sentence)-[m:MENTIONS]->() WHERE m.confidence = 1 RETURN s.end / 4 AS whole, m.confidence / 4 AS real ORDER BY s.ordinal LIMIT 1',
    );
    expect(rows).toEqual([{ whole: 2, real: 0.25 }]);
  });

  it('gives nodes, relationships and paths with their properties', async () => {
    const store = await fresh();
    await store.write(FIRST);
    const { rows } = await store.run('MATCH p = (a:Initiative)-[r:CO_OCCURS]->(b:Place) RETURN a, r, p');
    const [{ a, r, p }] = rows as unknown as [Record<'a' | 'r' | 'p', Record<string, never>>];
    expect(a).toMatchObject({ labels: ['Entity', 'Initiative'], properties: { id: 'Initiative:通道', mentions: 1 } });
    expect(r).toMatchObject({ type: 'CO_OCCURS', start: a.id, properties: { weight: 1, rules: ['same-sentence'] } });
    expect(p).toMatchObject({ nodes: [a, { labels: ['Entity', 'Place'] }], relationships: [r] });
    expect(Object.keys(a.properties ?? {})).toEqual(Object.keys(a.properties ?? {}).sort());
  });

  it('stops at the row limit and says so', async () => {
    const store = await fresh();
    for (const trusted of [true, false]) {
      const ask = (count: number, maxRows: number) =>
        store.run(`UNWIND range(1, ${count}) AS n RETURN n`, {}, { maxRows, trusted });
      expect(await ask(50, 3)).toEqual({ columns: ['n'], rows: [{ n: 1 }, { n: 2 }, { n: 3 }], truncated: true });
      expect(await ask(3, 3)).toMatchObject({ truncated: false });
      expect((await ask(12_000, 0)).rows).toHaveLength(12_000);
    }
    const byDefault = await store.run('UNWIND range(1, 12000) AS n RETURN n');
    expect([byDefault.rows.length, byDefault.truncated]).toEqual([10_000, true]);
  });

  it('names the columns of an answer without rows', async () => {
    const store = await fresh();
    expect(await store.run('MATCH (p:Person) RETURN p.name AS name, p.id AS id')).toEqual({
      columns: ['name', 'id'],
      rows: [],
      truncated: false,
    });
  });

  it('explains a question instead of asking it', async () => {
    const store = await fresh();
    const { columns, rows } = await store.run('EXPLAIN MATCH (n:Entity) RETURN n.name AS name');
    expect(columns).toEqual(['plan']);
    expect(String(rows[0]?.plan)).toContain('Entity');
  });

  it('lets a person write who says so, and nobody else', async () => {
    const store = await fresh();
    const create = "CREATE (n:Note {text: 'x'}) RETURN n.text AS text";
    await expect(store.run(create)).rejects.toMatchObject({ code: 'write-refused' });
    expect((await store.run(create, {}, { readOnly: false })).rows).toEqual([{ text: 'x' }]);
    expect((await store.run('MATCH (n:Note) RETURN count(n) AS n')).rows).toEqual([{ n: 1 }]);
  });

  it('sees what was written since the last question', async () => {
    const store = await fresh();
    const count = async () => (await store.run('MATCH (d:Document) RETURN count(d) AS n')).rows[0]?.n;
    expect(await count()).toBe(0);
    await store.write(FIRST);
    expect(await count()).toBe(1);
    await store.remove(FIRST.document.id);
    expect(await count()).toBe(0);
  });

  it('answers many at once', async () => {
    const store = await fresh();
    await store.write(FIRST);
    const answers = await Promise.all(
      Array.from({ length: 7 }, (_, i) => store.run('MATCH (e:Entity) RETURN count(e) + $i AS n', { i })),
    );
    expect(answers.map(({ rows }) => rows[0]?.n)).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });

  it('ends a question at its time limit, and goes on', async () => {
    const store = await fresh();
    await store.run('UNWIND range(1, 3000) AS n CREATE (:Note {n: n})', {}, { trusted: true, readOnly: false });
    const endless = 'MATCH (a:Note), (b:Note), (c:Note) WHERE a.n + b.n + c.n < 0 RETURN count(*) AS n';
    await expect(store.run(endless, {}, { timeoutMs: 700 })).rejects.toMatchObject({ code: 'time-limit' });
    expect((await store.run('RETURN 1 AS n')).rows).toEqual([{ n: 1 }]);
  });

  it('ends a change at its time limit and leaves the graph as it was', async () => {
    const store = await fresh();
    await store.run('UNWIND range(1, 3000) AS n CREATE (:Note {n: n})', {}, { trusted: true, readOnly: false });
    const endless = 'MATCH (a:Note), (b:Note), (c:Note) WHERE a.n + b.n + c.n > 0 SET a.n = 0 RETURN count(*) AS n';
    const ended = store.run(endless, {}, { timeoutMs: 700, readOnly: false });
    await expect(ended).rejects.toMatchObject({ code: 'time-limit' });
    expect((await store.run('MATCH (a:Note {n: 0}) RETURN count(a) AS n')).rows).toEqual([{ n: 0 }]);
    const quick = await store.run('MATCH (a:Note {n: 1}) SET a.n = 0 RETURN a.n AS n', {}, { readOnly: false });
    expect(quick.rows).toEqual([{ n: 0 }]);
  });

  it('ends a question whose answer is too large', async () => {
    const store = await fresh();
    const large = store.run('UNWIND range(1, 1000) AS n RETURN n', {}, { maxBytes: 2 ** 12 });
    await expect(large).rejects.toMatchObject({ code: 'memory-limit' });
  });

  it('ends a question when the one who asked goes away', async () => {
    const store = await fresh();
    const gone = new AbortController();
    const asked = store.run('UNWIND range(1, 1000000000) AS a RETURN count(*) AS n', {}, { signal: gone.signal });
    setTimeout(() => gone.abort(), 300);
    await expect(asked).rejects.toMatchObject({ code: 'time-limit', message: expect.stringContaining('cancelled') });
    await expect(store.run('RETURN 1', {}, { signal: AbortSignal.abort() })).rejects.toThrow('cancelled');
  });

  it('says in one line where a question is wrong', async () => {
    const store = await fresh();
    for (const [cypher, place] of [
      ['MATCH (n RETURN n', 'line 1, column 10'],
      ['MATCH (n)\nRETRUN n', 'line 2, column 1'],
      ['MATCH (n) RETURN nonsense(n)', 'nonsense'],
      ['MATCH (n) RETURN $missing', 'missing'],
      ['', 'Cypher'],
    ] as const) {
      const error: unknown = await store.run(cypher).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'cypher-syntax', message: expect.stringContaining(place) });
      expect((error as Error).message).not.toContain('\n');
    }
  });

  it('refuses a layout of another version', async () => {
    for (const [version, hint] of [
      [0, /Ingest/],
      [99, /newer version/],
    ] as const) {
      const store = await fresh();
      const change = 'MATCH (l:Layout) SET l.schemaVersion = $version';
      await store.run(change, { version }, { trusted: true, readOnly: false });
      await store.close();
      await expect(again()).rejects.toMatchObject({ code: 'store-schema', hint: expect.stringMatching(hint) });
    }
  });
});

describe('a store that is opened for reading only', () => {
  it('is not made when it is not there', async () => {
    const { openStore } = await import('../../../graph/store/index.js');
    await expect(openStore('/no/such/place.db', { readOnly: true })).rejects.toMatchObject({ code: 'store-invalid' });
  });
});
