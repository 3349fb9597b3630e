/**
 * The embedded store: one file, no server, opened by one writer or by any number of readers. The only file that imports Grafeo.
 *
 * The engine keeps the whole graph in memory and the file with a write-ahead log on disk. Each query runs on a thread of its own; one
 * transaction at a time writes. Text that a person typed never runs in this process (`guard/`), because nothing could end it there.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { GrafeoDB, QueryResult as GrafeoResult } from '@grafeo-db/js';
import { PolicygraphError } from '../errors.js';
import { SCHEMA_VERSION } from '../schema/text-types.js';
import type { Row, Run } from './cypher-run.js';
import { readCounts, readDocuments, readStoredBatch, readStoredNames } from './read-back.js';
import type { GraphStore, QueryResult, RunOptions, StoreOptions } from './store.js';
import { checkLayout, INDEXES, KEYED_LABELS, writeLayout } from './store-schema.js';
import { removeDocument, writeBatch } from './write-batch.js';

/** @throws PolicygraphError store-locked, store-invalid, store-schema */
export async function openGrafeo(location: string, options: StoreOptions): Promise<GraphStore> {
  const path = resolve(location);
  const readOnly = options.readOnly ?? false;
  checkPath(path, location, readOnly);
  const { GrafeoDB } = (await import('@grafeo-db/js')).default;
  const db = openFile(() => {
    if (readOnly) return GrafeoDB.openReadOnly(path);
    mkdirSync(dirname(path), { recursive: true });
    return GrafeoDB.open(path);
  }, location);
  try {
    const known = await checkLayout(runOn(db), location);
    if (!known && !readOnly) await prepare(db, location);
  } catch (error) {
    db.close();
    throw error;
  }
  return grafeoStore(db, location);
}

function checkPath(path: string, location: string, readOnly: boolean): void {
  const make = `Make one with: policygraph ingest FILE --store ${location}`;
  if (!existsSync(path)) {
    if (!readOnly) return;
    throw new PolicygraphError('store-invalid', `${location}: there is no store`, make);
  }
  if (!statSync(path).isFile())
    throw new PolicygraphError('store-invalid', `${location}: this is a folder, not a store`, 'Name a file in it');
}

function openFile(open: () => GrafeoDB, location: string): GrafeoDB {
  try {
    return open();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    if (/lock/.test(said))
      throw new PolicygraphError(
        'store-locked',
        `${location}: another process has this store open`,
        'Wait until it is done, or end it; commands work beside a running "policygraph serve"',
        { cause },
      );
    throw new PolicygraphError(
      'store-invalid',
      `${location}: this is not a policygraph store (${firstLine(said)})`,
      'Name another file with --store; nothing was changed',
      { cause },
    );
  }
}

async function prepare(db: GrafeoDB, location: string): Promise<void> {
  const run = runOn(db);
  const [row] = await run('MATCH (n) RETURN count(n) AS n');
  if (row?.n !== 0)
    throw new PolicygraphError(
      'store-invalid',
      `${location}: this file holds a graph that policygraph did not make`,
      'Name another file with --store; nothing was changed',
    );
  for (const label of KEYED_LABELS) await run(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  for (const [label, property] of [...KEYED_LABELS.map((label) => [label, 'id']), ...INDEXES])
    await run(`CREATE INDEX FOR (n:${label}) ON (n.${property})`);
  await writeLayout(run);
}

function grafeoStore(db: GrafeoDB, location: string): GraphStore {
  const run = runOn(db);
  const transaction = serial(db);
  return {
    can: { concurrentWriters: false, cancels: false },
    write: (batch) => transaction((tx) => writeBatch(tx, batch)),
    remove: (id) => transaction((tx) => removeDocument(tx, id)),
    documents: () => readDocuments(run),
    names: () => readStoredNames(run),
    readBatch: (id) => readStoredBatch(run, id),
    run: (cypher, parameters = {}, options = {}) => ask(db, cypher, parameters, options),
    info: async () => ({
      engine: `Grafeo ${db.version()}`,
      location,
      schemaVersion: SCHEMA_VERSION,
      ...(await readCounts(run)),
    }),
    close: async () => db.close(),
  };
}

const runOn =
  (db: Pick<GrafeoDB, 'executeCypher'>): Run =>
  async (cypher, parameters = {}) =>
    (await execute(db, cypher, parameters)).toArray().map(plainRow);

/** Transactions one after the other: the engine refuses a second one that touches the same nodes. */
function serial(db: GrafeoDB): <T>(work: (run: Run) => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(() => inTransaction(db, work));
    last = next.catch(() => undefined);
    return next;
  };
}

async function inTransaction<T>(db: GrafeoDB, work: (run: Run) => Promise<T>): Promise<T> {
  const tx = db.beginTransaction();
  try {
    const result = await work(runOn(tx));
    tx.commit();
    return result;
  } catch (error) {
    if (tx.isActive) tx.rollback();
    throw error;
  }
}

async function ask(
  db: GrafeoDB,
  cypher: string,
  parameters: Record<string, unknown>,
  { maxRows = 0 }: RunOptions,
): Promise<QueryResult> {
  const result = await execute(db, cypher, parameters);
  const length = maxRows > 0 ? Math.min(maxRows, result.length) : result.length;
  const rows = length === result.length ? result.toArray() : Array.from({ length }, (_, i) => result.get(i));
  return { columns: result.columns, rows: rows.map(plainRow), truncated: length < result.length };
}

async function execute(
  db: Pick<GrafeoDB, 'executeCypher'>,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<GrafeoResult> {
  try {
    return await db.executeCypher(cypher, parameters);
  } catch (cause) {
    throw understood(cause);
  }
}

/** GQLSTATUS class 42 is a syntax error or a broken rule, 25 a write in a read-only transaction. */
function understood(cause: unknown): PolicygraphError {
  const said = (cause instanceof Error ? cause.message : String(cause)).replace(/^.*?GRAFEO-\w+: /s, '');
  const status = String((cause as { gqlStatus?: unknown }).gqlStatus ?? '');
  if (status.startsWith('25'))
    return new PolicygraphError('write-refused', 'Cypher: the store is open for reading only', 'Leave the change out', {
      cause,
    });
  return new PolicygraphError('cypher-syntax', `Cypher: ${said.trim()}`, 'Mend the question where it says', { cause });
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

const plainRow = (row: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]));

/** Grafeo's values as the contract has them: its nodes and edges are maps with keys that begin with an underscore. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plain);
  const map = value as Record<string, unknown>;
  if ('_id' in map && '_labels' in map) return { id: String(map._id), labels: map._labels, properties: without(map) };
  if ('_id' in map && '_type' in map)
    return {
      id: String(map._id),
      type: map._type,
      start: String(map._source),
      end: String(map._target),
      properties: without(map),
    };
  if (Array.isArray(map.nodes) && Array.isArray(map.edges) && Object.keys(map).length === 2)
    return { nodes: map.nodes.map(plain), relationships: map.edges.map(plain) };
  return plainRow(map);
}

const without = (map: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(map).filter(([key]) => !key.startsWith('_')));
