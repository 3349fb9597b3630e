/**
 * The embedded store: one file, no server, opened by one writer or by any number of readers. The only file that imports Grafeo.
 *
 * The engine keeps the whole graph in memory and the file with a write-ahead log on disk. Each query runs on a thread of its own; one
 * transaction at a time writes. Text that a person typed never runs in this process (`guard/`), because nothing could end it there.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { GrafeoDB, QueryResult as GrafeoResult } from '@grafeo-db/js';
import { PolicygraphError } from '../errors.js';
import { SCHEMA_VERSION } from '../schema/text-types.js';
import type { Run } from './cypher-run.js';
import { plainRow } from './grafeo-values.js';
import { checkPlan } from './guard/check-plan.js';
import { GRAFEO_RULES, grafeoSteps } from './guard/grafeo-rules.js';
import { RowTaker } from './guard/limits.js';
import type { Ask, Asked } from './guard/reader-messages.js';
import { openReaderPool, type Question, questionOf, type Readable, rehearse } from './guard/reader-pool.js';
import { lockHolders } from './lock-holder.js';
import { readCounts, readDocuments, readStoredBatch, readStoredNames } from './read-back.js';
import { removeDocument } from './remove-document.js';
import type { GraphStore, QueryResult, StoreOptions } from './store.js';
import { checkLayout, INDEXES, KEYED_LABELS, writeLayout } from './store-schema.js';
import { writeBatch } from './write-batch.js';

/** Loaded when a store is opened, not when this file is. */
const engine = (): typeof GrafeoDB => createRequire(import.meta.url)('@grafeo-db/js').GrafeoDB;

/** @throws PolicygraphError store-locked, store-invalid, store-schema */
export async function openGrafeo(location: string, { readOnly = false }: StoreOptions): Promise<GraphStore> {
  const path = resolve(location);
  checkPath(path, location, readOnly);
  const db = openFile(path, location, readOnly);
  try {
    const known = await checkLayout(runOn(db), location);
    if (!known && !readOnly) await prepare(db, location);
    return grafeoStore(db, location, readOnly);
  } catch (error) {
    db.close();
    throw error;
  }
}

function checkPath(path: string, location: string, readOnly: boolean): void {
  if (!existsSync(path)) {
    if (!readOnly) return;
    const hint = `Make one with: policygraph ingest FILE --store ${location}`;
    throw new PolicygraphError('store-invalid', `${location}: there is no store`, hint);
  }
  if (!statSync(path).isFile())
    throw new PolicygraphError('store-invalid', `${location}: this is a folder, not a store`, 'Name a file in it');
}

function openFile(path: string, location: string, readOnly: boolean): GrafeoDB {
  try {
    if (readOnly) return engine().openReadOnly(path);
    mkdirSync(dirname(path), { recursive: true });
    return engine().open(path);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    if (/\block/.test(said)) throw locked(path, location, cause);
    const what = /^(?:.*?: )?(?:GRAFEO-\w+: )?(.*)/.exec(said)?.[1] ?? said;
    throw new PolicygraphError(
      'store-invalid',
      `${location}: this is not a policygraph store (${what})`,
      'Name another file with --store; nothing was changed',
      { cause },
    );
  }
}

function locked(path: string, location: string, cause: unknown): PolicygraphError {
  const holders = lockHolders(path);
  const who = holders.length > 0 ? `process ${holders.join(', ')} has` : 'another process has';
  const hint = 'Wait until it is done, or end it; commands work beside a running "policygraph serve"';
  return new PolicygraphError('store-locked', `${location}: ${who} this store open`, hint, { cause });
}

async function prepare(db: GrafeoDB, location: string): Promise<void> {
  if (db.nodeCount() > 0)
    throw new PolicygraphError(
      'store-invalid',
      `${location}: this file holds a graph that policygraph did not make`,
      'Name another file with --store; nothing was changed',
    );
  const run = runOn(db);
  for (const label of KEYED_LABELS) await run(`CREATE CONSTRAINT FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  for (const [label, property] of [...KEYED_LABELS.map((label) => [label, 'id']), ...INDEXES])
    await run(`CREATE INDEX FOR (n:${label}) ON (n.${property})`);
  await writeLayout(run);
}

function grafeoStore(db: GrafeoDB, location: string, readOnly: boolean): GraphStore {
  const run = runOn(db);
  const inTurn = serial();
  const readers = openReaderPool(() =>
    readOnly
      ? Promise.resolve({ opening: fileAt(resolve(location), false), opened: () => undefined })
      : inTurn(async () => copyOf(db, false)),
  );
  const change = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    inTurn(() => inTransaction(db, work)).finally(() => readers.changed());
  return {
    can: { concurrentWriters: false, cancels: false },
    write: (batch) => change((tx) => writeBatch(tx, batch)),
    remove: (id) => change((tx) => removeDocument(tx, id)),
    documents: () => readDocuments(run),
    names: () => readStoredNames(run),
    readBatch: (id) => readStoredBatch(run, id),
    run: async (cypher, parameters = {}, options = {}) => {
      if (options.trusted) return rowsOf(await execute(db, cypher, parameters), options.maxRows ?? 0, 0);
      if (options.readOnly ?? true) return readers.ask(questionOf(cypher, parameters, options));
      return inTurn(() => askToWrite(db, questionOf(cypher, parameters, options))).finally(() => readers.changed());
    },
    info: async () => ({
      engine: `Grafeo ${db.version()}`,
      location,
      schemaVersion: SCHEMA_VERSION,
      ...(await readCounts(run)),
    }),
    close: async () => {
      readers.close();
      await inTurn(async () => db.close());
    },
  };
}

const fileAt = (path: string, writable: boolean) => ({ engine: 'grafeo', path, writable }) as const;

/** A file of its own for a reader, because it gets no access to one that is held for writing. */
function copyOf(db: GrafeoDB, writable: boolean): Readable {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-'));
  const path = join(folder, 'copy.db');
  db.save(path);
  return { opening: fileAt(path, writable), opened: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * What a reader process (`guard/reader-process.ts`) does with a question.
 * @param writable a copy for trying a change on
 */
export function openGuarded(path: string, writable: boolean): Ask {
  const db = writable ? engine().open(path) : engine().openReadOnly(path);
  return (asked) => askGuarded(db, asked);
}

async function askGuarded(db: GrafeoDB, asked: Asked): Promise<QueryResult> {
  const { cypher, parameters, readOnly, maxRows, maxBytes } = asked;
  await checkStatement(db, cypher, parameters, readOnly);
  return rowsOf(await execute(db, cypher, parameters), maxRows, maxBytes);
}

/**
 * A person's own change. Nothing could end it here, so a process that can be ended tries it on a copy first: what is done there within
 * its limits is done here too.
 */
async function askToWrite(db: GrafeoDB, asked: Question): Promise<QueryResult> {
  await rehearse(copyOf(db, true), asked);
  return askGuarded(db, asked);
}

async function checkStatement(
  db: GrafeoDB,
  cypher: string,
  parameters: Record<string, unknown>,
  readOnly: boolean,
): Promise<void> {
  const plan = await execute(db, EXPLAIN + cypher, parameters).catch((error: unknown) => {
    throw isSchemaCommand(error) ? notAQuestion(error) : error;
  });
  checkPlan(grafeoSteps(String(plan.scalar())), GRAFEO_RULES, readOnly);
}

/** On a line of its own, so that the columns of a complaint are those of the question. */
const EXPLAIN = 'EXPLAIN\n';

/** The engine plans questions and changes of data only; it says so of SHOW, CREATE INDEX and the like as an internal error. */
const isSchemaCommand = (error: unknown): boolean =>
  error instanceof PolicygraphError && /Schema commands/.test(error.message);

const notAQuestion = (cause: unknown): PolicygraphError =>
  new PolicygraphError(
    'not-allowed',
    'Cypher: commands about indexes and constraints are not allowed',
    'Ask with MATCH … RETURN; "policygraph info" tells what the store holds',
    { cause },
  );

const runOn =
  (db: Pick<GrafeoDB, 'executeCypher'>): Run =>
  async (cypher, parameters = {}) =>
    (await execute(db, cypher, parameters)).toArray().map(plainRow);

/** One after the other: the engine refuses a second transaction that touches what a first has not committed. */
function serial(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

async function inTransaction<T>(db: GrafeoDB, work: (run: Run) => Promise<T>): Promise<T> {
  const tx = db.beginTransaction();
  const inTurn = serial();
  const run = runOn(tx);
  try {
    const result = await work((cypher, parameters) => inTurn(() => run(cypher, parameters)));
    tx.commit();
    return result;
  } catch (error) {
    await inTurn(async () => tx.isActive && tx.rollback());
    throw error;
  }
}

function rowsOf(result: GrafeoResult, maxRows: number, maxBytes: number): QueryResult {
  const taker = new RowTaker(maxRows, maxBytes);
  for (let i = 0; i < result.length && taker.take(plainRow(result.get(i))); i++);
  return { columns: result.columns, rows: taker.rows, truncated: taker.truncated };
}

async function execute(
  db: Pick<GrafeoDB, 'executeCypher'>,
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<GrafeoResult> {
  try {
    return await db.executeCypher(cypher, parameters);
  } catch (cause) {
    throw understood(cause, cypher.startsWith(EXPLAIN) ? 1 : 0);
  }
}

/**
 * GQLSTATUS class 25 is a write in a read-only transaction; the rest is what the statement says or does.
 * @param above lines that were put before the question
 */
function understood(cause: unknown, above: number): PolicygraphError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const [, what = said] = /GRAFEO-\w+: (?:\w+ error: )?(?:\[Cypher\] )?(.*)/.exec(said) ?? [];
  const [, line, column] = /--> query:(\d+):(\d+)/.exec(said) ?? [];
  const where = line ? `line ${Number(line) - above}, column ${column}: ` : '';
  const status = String((cause as { gqlStatus?: unknown }).gqlStatus ?? '');
  const hint = 'Mend the question where it says';
  if (status.startsWith('25'))
    return new PolicygraphError('write-refused', 'Cypher: the store is open for reading only', hint, { cause });
  return new PolicygraphError('cypher-syntax', `Cypher: ${where}${what}`, hint, { cause });
}
