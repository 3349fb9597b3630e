/**
 * A graph in Neo4j, 5.26 LTS or newer, one server or a cluster. The only file that imports the driver.
 *
 * The server ends a question at its time limit by itself. Community Edition knows no read-only user: what a person typed is checked by
 * its plan and then run in the access mode READ. Several machines may write: `write-batch.ts` locks what it changes, the driver repeats
 * what a deadlock or a new leader has cut short.
 */
import type { BookmarkManager, Driver, Neo4jError, Plan, Session, Transaction } from 'neo4j-driver';
import { type ErrorCode, PolicygraphError } from '../errors.js';
import { SCHEMA_VERSION } from '../schema/text-types.js';
import type { Run } from './cypher-run.js';
import { checkPlan } from './guard/check-plan.js';
import { cancelled, LIMITS, memoryLimit, RowTaker, timeLimit } from './guard/limits.js';
import { checkExpressions } from './guard/neo4j-expressions.js';
import { checkProjections } from './guard/neo4j-projections.js';
import { NEO4J_RULES, neo4jPlanText, neo4jSteps } from './guard/neo4j-rules.js';
import type { Ask, Asked } from './guard/reader-messages.js';
import { openReaderPool, questionOf } from './guard/reader-pool.js';
import { type Neo4jValues, neo4jValues } from './neo4j-values.js';
import { readCounts, readDocuments, readStoredBatch, readStoredNames } from './read-back.js';
import { removeDocument } from './remove-document.js';
import type { GraphStore, QueryResult, RunOptions, StoreOptions } from './store.js';
import { checkLayout, INDEXES, KEYED_LABELS, writeLayout } from './store-schema.js';
import { writeBatch } from './write-batch.js';

/** A transaction, whoever commits it. */
type Runner = Pick<Transaction, 'run'>;

/** A database and what is needed to talk with it. */
interface Connection {
  readonly location: string;
  readonly options: StoreOptions;
  readonly driver: Driver;
  readonly values: Neo4jValues;
  readonly bookmarks: BookmarkManager;
  /** @param after bookmarks of other connections that must have happened before */
  session(mode?: 'READ' | 'WRITE', after?: readonly string[]): Session;
}

/** @throws PolicygraphError store-unreachable, store-credentials, store-invalid, store-schema */
export async function openNeo4j(location: string, options: StoreOptions): Promise<GraphStore> {
  const connection = await connect(location, options);
  try {
    const { agent } = await connection.driver.getServerInfo(options.database ? { database: options.database } : {});
    const known = await checkLayout(runIn(connection), location);
    if (!known && !options.readOnly) await prepare(connection);
    return neo4jStore(connection, (agent ?? 'Neo4j').replace('/', ' '));
  } catch (error) {
    await connection.driver.close();
    throw understood(error, connection);
  }
}

async function connect(location: string, options: StoreOptions): Promise<Connection> {
  const { default: neo4j } = await import('neo4j-driver');
  const { username = 'neo4j', password = '', database } = options;
  const auth = password === '' ? undefined : neo4j.auth.basic(username, password);
  const driver = build(location, () =>
    neo4j.driver(location, auth, {
      userAgent: 'policygraph',
      connectionTimeout: 10_000,
      connectionAcquisitionTimeout: 20_000,
      maxTransactionRetryTime: 30_000,
    }),
  );
  const bookmarkManager = neo4j.bookmarkManager();
  const session = (defaultAccessMode: 'READ' | 'WRITE' = 'WRITE', after: readonly string[] = []) =>
    driver.session({ bookmarkManager, bookmarks: [...after], defaultAccessMode, ...(database && { database }) });
  return { location, options, driver, values: neo4jValues(neo4j), bookmarks: bookmarkManager, session };
}

function build(location: string, make: () => Driver): Driver {
  try {
    return make();
  } catch (cause) {
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new PolicygraphError('usage', `--store ${location}: ${what}`, 'Write it as neo4j://HOST:7687', { cause });
  }
}

async function prepare(connection: Connection): Promise<void> {
  const run = runIn(connection);
  for (const label of KEYED_LABELS)
    await run(`CREATE CONSTRAINT policygraph_${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  for (const [label, property] of INDEXES)
    await run(`CREATE INDEX policygraph_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`);
  await run('CALL db.awaitIndexes(300)');
  await writeLayout(run);
}

function neo4jStore(connection: Connection, engine: string): GraphStore {
  const { location } = connection;
  const change = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    inSession(connection, (session) => session.executeWrite((tx) => work(runOn(tx, connection))));
  const run = runIn(connection);
  const opening = { engine: 'neo4j', location, options: connection.options } as const;
  const readers = openReaderPool(async () => ({ opening, opened: () => undefined }), GRACE_MS);
  return {
    can: { concurrentWriters: true, cancels: true },
    write: (batch) => change((tx) => writeBatch(tx, batch)),
    remove: (id) => change((tx) => removeDocument(tx, id)),
    documents: () => readDocuments(run),
    names: () => readStoredNames(run),
    readBatch: (id) => readStoredBatch(run, id),
    run: async (cypher, parameters = {}, options = {}) => {
      if (options.trusted) return ask(connection, cypher, parameters, options);
      const bookmarks = [...(await connection.bookmarks.getBookmarks())];
      return readers.ask({ ...questionOf(cypher, parameters, options), bookmarks });
    },
    info: async () => ({ engine, location, schemaVersion: SCHEMA_VERSION, ...(await readCounts(run)) }),
    close: async () => {
      readers.close();
      await connection.driver.close();
    },
  };
}

/** What a reader process (`guard/reader-process.ts`) does with a question, on a connection of its own. */
export async function openGuarded(location: string, options: StoreOptions): Promise<Ask> {
  const connection = await connect(location, options);
  return ({ cypher, parameters, ...limits }) => ask(connection, cypher, parameters, limits);
}

async function inSession<T>(connection: Connection, work: (session: Session) => Promise<T>): Promise<T> {
  const session = connection.session();
  try {
    return await work(session);
  } catch (error) {
    throw understood(error, connection);
  } finally {
    await session.close();
  }
}

const runOn =
  (runner: Runner, { values }: Connection): Run =>
  async (cypher, parameters = {}) =>
    (await runner.run(cypher, values.toEngine(parameters))).records.map((record) =>
      values.fromEngine(record.toObject()),
    );

/** Each statement in a transaction of its own. */
const runIn =
  (connection: Connection): Run =>
  (cypher, parameters) =>
    inSession(connection, (session) => runOn(session, connection)(cypher, parameters));

/**
 * One attempt: a question that was too much for the server once is not asked again. The server looks at its clock only between rows, so
 * expressions that might take minutes are refused (`guard/neo4j-expressions.ts`); the caller has an answer in time in any case.
 */
async function ask(
  connection: Connection,
  cypher: string,
  parameters: Record<string, unknown>,
  options: RunOptions & Pick<Asked, 'bookmarks'>,
): Promise<QueryResult> {
  const { trusted = false, readOnly = true, signal } = options;
  const timeoutMs = options.timeoutMs ?? (trusted ? 0 : LIMITS.timeoutMs);
  if (signal?.aborted) throw cancelled();
  const session = connection.session(readOnly ? 'READ' : 'WRITE', options.bookmarks);
  const work = async (): Promise<QueryResult> => {
    const tx = await session.beginTransaction(timeoutMs > 0 ? { timeout: timeoutMs } : {});
    if (!trusted) await checkStatement(tx, cypher, connection.values.toEngine(parameters), readOnly);
    const result = await takeRows(tx, cypher, parameters, options, connection);
    await tx.commit();
    return result;
  };
  try {
    return await within(work(), timeoutMs, signal);
  } catch (error) {
    throw understood(error, connection, timeoutMs);
  } finally {
    session.close().catch(() => undefined);
  }
}

const GRACE_MS = 2_000;

/** @param timeoutMs 0 means any time @throws PolicygraphError time-limit, also when the caller goes away */
function within<T>(work: Promise<T>, timeoutMs: number, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(cancelled());
    const onTime = () => reject(timeLimit(timeoutMs));
    const timer = timeoutMs > 0 ? setTimeout(onTime, timeoutMs + GRACE_MS) : undefined;
    signal?.addEventListener('abort', onAbort);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    });
  });
}

async function checkStatement(
  tx: Runner,
  cypher: string,
  parameters: Record<string, unknown>,
  readOnly: boolean,
): Promise<void> {
  checkProjections(cypher);
  const { summary } = await tx.run(`${EXPLAIN}${cypher}`, parameters);
  if (!summary.plan)
    throw new PolicygraphError('not-allowed', 'Cypher: the server has no plan for this', 'Ask with MATCH … RETURN');
  checkPlan(neo4jSteps(summary.plan), NEO4J_RULES, readOnly);
  checkExpressions(summary.plan, cypher, parameters);
}

/** On a line of its own, so that the columns of a complaint are those of the question. */
const EXPLAIN = 'EXPLAIN\n';

async function takeRows(
  tx: Runner,
  cypher: string,
  parameters: Record<string, unknown>,
  { trusted = false, maxRows = trusted ? 0 : LIMITS.maxRows, maxBytes = LIMITS.maxBytes }: RunOptions,
  { values }: Connection,
): Promise<QueryResult> {
  const result = tx.run(cypher, values.toEngine(parameters));
  const columns = (await result.keys()).map(String);
  const taker = new RowTaker(maxRows, trusted ? 0 : maxBytes);
  for await (const record of result) if (!taker.take(values.fromEngine(record.toObject()))) break;
  const { plan } = taker.truncated ? { plan: false as const } : await result.summary();
  if (plan) return planRows(plan);
  return { columns, rows: taker.rows, truncated: taker.truncated };
}

/** EXPLAIN answers no rows but a plan. */
const planRows = (plan: Plan): QueryResult => ({
  columns: ['plan'],
  rows: [{ plan: neo4jPlanText(plan) }],
  truncated: false,
});

/** What a complaint of the server may be about. */
interface About {
  readonly cause: Neo4jError;
  readonly said: string;
  readonly location: string;
  readonly options: StoreOptions;
  readonly timeoutMs: number;
}

type Meaning = (about: About) => PolicygraphError;

const meaning =
  (code: ErrorCode, what: (about: About) => string, hint: string): Meaning =>
  (about) =>
    new PolicygraphError(code, what(about), hint, { cause: about.cause });

/** The server's code → what it means here. The first row whose pattern is found counts. */
const MEANINGS: readonly [RegExp, Meaning][] = [
  [/TransactionTimedOut|TransactionTerminated/, ({ timeoutMs, cause }) => timeLimit(timeoutMs, cause)],
  [/Memory/, ({ cause }) => memoryLimit('it needed more memory than the server gives a question', cause)],
  [
    /AccessMode|ForbiddenOnReadOnlyDatabase/,
    meaning('write-refused', () => 'Cypher: this question would change the graph', 'Leave the change out'),
  ],
  [
    /Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit|Token)/,
    meaning(
      'store-credentials',
      ({ location, said, options }) =>
        `${location}: the server refused user "${options.username ?? 'neo4j'}" (${said})`,
      'Set NEO4J_USERNAME and NEO4J_PASSWORD',
    ),
  ],
  [
    /Database\.DatabaseNotFound|DatabaseUnavailable/,
    meaning(
      'store-invalid',
      ({ location, said, options }) => `${location}: there is no database "${options.database ?? ''}" (${said})`,
      'Set NEO4J_DATABASE, or leave it empty for the default',
    ),
  ],
  [/Security\.|Procedure/, meaning('not-allowed', ({ said }) => `Cypher: ${said}`, 'Ask with MATCH … RETURN')],
  [
    /ClientError/,
    meaning('cypher-syntax', ({ cause }) => `Cypher: ${position(cause.message)}`, 'Mend the question where it says'),
  ],
  [
    /./,
    meaning(
      'store-unreachable',
      ({ location, said }) => `${location}: no Neo4j answers there (${said})`,
      'Start the server (npm run neo4j, or docker compose up), or mend the address',
    ),
  ],
];

function understood(error: unknown, { location, options }: Connection, timeoutMs = 0): unknown {
  if (!(error instanceof Error) || error instanceof PolicygraphError || !('code' in error)) return error;
  const cause = error as Neo4jError;
  const said = oneLine(cause.message.replace(/^.*Caused by: /s, ''));
  return MEANINGS.find(([code]) => code.test(cause.code))?.[1]({ cause, said, location, options, timeoutMs }) ?? error;
}

const oneLine = (text: string): string => text.split('\n', 1)[0]?.trim() ?? '';

/** Turns the server's "(line 2, column 9 (offset: 15))", which counts the line we put before, into a place in the question. */
function position(message: string): string {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  const what = oneLine(message).replace(/ \(line \d+, column \d+.*$/, '');
  return line ? `line ${Math.max(1, Number(line) - 1)}, column ${column}: ${what}` : what;
}
