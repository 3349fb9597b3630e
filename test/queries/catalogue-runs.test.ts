import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../graph/store/store.js';
import { loadCatalogue, runNamed } from '../../queries/catalogue.js';
import { COMPLETIONS, completionValues } from '../../queries/completion.js';
import { dump } from '../graph/store/dump.js';
import { ENGINES } from '../graph/store/engines.js';
import { COMPARED, openSampleStores, type SampleStores } from './sample-stores.js';

const catalogue = await loadCatalogue();

/** What is filled in where there is no default: names that the samples hold. */
async function asked(id: string): Promise<Record<string, string>> {
  if (id === 'neighbours') return { name: '西部陆海新通道' };
  if (id !== 'paths') return {};
  const { rows } = await storeOf(first ?? '').run(
    "MATCH (a:Initiative)-[r]->(b:Place) WHERE type(r) <> 'CO_OCCURS' RETURN a.name AS from, b.name AS to ORDER BY from, to",
    {},
    { trusted: true, maxRows: 1 },
  );
  return rows[0] as Record<string, string>;
}

let samples: SampleStores;
beforeAll(async () => {
  samples = await openSampleStores();
}, 600_000);
afterAll(() => samples?.close());

const storeOf = (name: string): GraphStore => {
  const store = samples.stores.get(name);
  if (!store) throw new Error(`no store for ${name}`);
  return store;
};

for (const { name, skip } of ENGINES) if (skip) it.skip(`the catalogue on ${name} (skipped: ${skip})`, () => undefined);

const [first, ...others] = COMPARED.map(({ name }) => name);

describe('the samples', () => {
  it.each(others)(`are the same graph in %s as in ${first}`, async (other) => {
    expect(await dump(storeOf(other))).toBe(await dump(storeOf(first ?? '')));
  });
});

describe('every bundled question', () => {
  it.each(catalogue.map((query) => [query.id, query] as const))(
    '%s has rows on the samples, the same everywhere',
    async (id, query) => {
      const given = await asked(id);
      const expected = await runNamed(storeOf(first ?? ''), query, given);
      expect(expected.columns).toEqual(query.columns);
      for (const other of others) expect(await runNamed(storeOf(other), query, given), other).toEqual(expected);
      expect(expected.rows.length).toBeGreaterThan(0);
    },
  );

  it('shows a fall as one, and a year’s target beside what the next report says', async () => {
    const query = catalogue.find(({ id }) => id === 'targets-and-actuals')!;
    const { rows } = await runNamed(storeOf(first ?? ''), query, {});
    const targetsOf = (part: string) =>
      rows.filter(({ indicator }) => String(indicator).includes(part)).flatMap(({ targets }) => targets);
    expect(targetsOf('能耗')).toEqual(['今年 约-2.5%', '今年 -3%']);
    const growth = rows.filter(({ indicator }) => indicator === '地区生产总值增长');
    expect(growth.map(({ date, actuals, targets }) => [date, actuals, targets])).toEqual([
      ['2025-01-19', ['5.7%'], ['今年 约6%']],
      ['2026-01-23', ['5.5%'], ['今年 约5.5%']],
    ]);
  });
});

describe('proposals for parameters', () => {
  it.each(Object.keys(COMPLETIONS))('%s are the same everywhere', async (completes) => {
    const expected = await completionValues(storeOf(first ?? ''), completes, 20);
    for (const other of others) expect(await completionValues(storeOf(other), completes, 20)).toEqual(expected);
  });
});
