/** The Cypher script builds the same graph on every engine, whatever the names, and changes nothing when it is run again. */
import { expect, it } from 'vitest';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { findExporter } from '../../../graph/export/index.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { batchOf, CITY_BATCHES } from '../../viewer/fixture-batches.js';
import { describeStores } from '../store/engines.js';
import { AWKWARD_BATCH } from './awkward-batch.js';
import { exportStore, textOf } from './export-store.js';

/** What ends a text on one engine or the other, if it is escaped as the other wants it. */
const ENDINGS = [
  "'",
  "\\'",
  "\\\\'",
  '\\u0027',
  '\\\\u0027',
  "\\\\\\u0027}) DETACH DELETE n //'",
  '\\',
  '\\\\',
  'u0027',
  '\\x',
  '\\n',
];

const ENDING_BATCH = batchOf({
  source: 'endings.txt',
  title: "it's \\u0027",
  publisher: '',
  date: '2025',
  relations: [],
  sentences: ENDINGS.map((name) => `实施${name}行动。`),
  names: Object.fromEntries(ENDINGS.map((name) => [`${name}行动`, { kind: 'Initiative' as const }])),
});

const held = exportStore([...CITY_BATCHES, AWKWARD_BATCH, ENDING_BATCH]);
const exported = async (store: GraphStore, format: string) => textOf(findExporter(format), await cutSubgraph(store));

describeStores('a Cypher script', ({ fresh }) => {
  it('builds the same graph in an empty store, and again changes nothing', async () => {
    const statements = (await exported(held.store, 'cypher')).split(';\n').filter(Boolean);
    const store = await fresh();
    for (let turn = 0; turn < 2; turn++) {
      for (const statement of statements) await store.run(statement, {}, { trusted: true, readOnly: false });
      expect(await exported(store, 'json')).toBe(await exported(held.store, 'json'));
    }
  });
});
