/**
 * Which questions have names, and how one is asked.
 *
 * The bundled ones lie beside this file; people add folders of their own. All go through the store's guard like any Cypher that was
 * typed: a bundled question about paths need not end on a large graph either.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PolicygraphError } from '../graph/errors.js';
import { nearest } from '../graph/nearest.js';
import type { GraphStore, QueryResult } from '../graph/store/store.js';
import { meantValues } from './meant-values.js';
import { type NamedQuery, QUERY_GROUPS } from './named-query.js';
import { bindParameters } from './parameters.js';
import { parseQuery } from './parse-query.js';

export type { NamedQuery, QueryGroup, QueryParameter } from './named-query.js';

/** The folder of the bundled questions. */
export const BUNDLED_QUERIES = fileURLToPath(new URL('.', import.meta.url));

/**
 * The bundled questions and those of further folders, by group in table order, then by id.
 * @param folders a person's own; a question there may not take a bundled name
 * @throws PolicygraphError bad-query-file naming file and line, unreadable for a folder that cannot be read
 */
export async function loadCatalogue(folders: readonly string[] = []): Promise<NamedQuery[]> {
  const own = folders.filter((folder) => join(folder, '/') !== join(BUNDLED_QUERIES, '/'));
  const queries = (await Promise.all([BUNDLED_QUERIES, ...own].map(readFolder))).flat();
  const seen = new Map<string, NamedQuery>();
  for (const query of queries) {
    const earlier = seen.get(query.id);
    if (earlier)
      throw new PolicygraphError(
        'bad-query-file',
        `${query.file}:1: the name "${query.id}" is taken by ${earlier.file}`,
        'Rename the file.',
      );
    seen.set(query.id, query);
  }
  const groups = Object.keys(QUERY_GROUPS);
  return queries.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group) || (a.id < b.id ? -1 : 1));
}

async function readFolder(folder: string): Promise<NamedQuery[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new PolicygraphError('unreadable', `${folder}: cannot be read`, 'Give a folder of .cypher files.', { cause });
  });
  const files = names.filter((name) => name.endsWith('.cypher')).sort();
  return Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      return parseQuery(shown(path), await readFile(path, 'utf8'));
    }),
  );
}

/** Paths in messages are relative where that is shorter. */
function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near.length < path.length ? near : path;
}

/** @throws PolicygraphError unknown-query with the nearest names */
export function findQuery(catalogue: readonly NamedQuery[], name: string): NamedQuery {
  const found = catalogue.find(({ id }) => id === name);
  if (found) return found;
  const near = nearest(
    name,
    catalogue.flatMap(({ id, title }) => [id, title.zh, title.en]),
    5,
  );
  const ids = catalogue.filter(({ id, title }) => [id, title.zh, title.en].some((text) => near.includes(text)));
  const hint =
    ids.length > 0 ? `Did you mean ${ids.map(({ id }) => id).join(', ')}?` : 'List them with "query --list".';
  throw new PolicygraphError('unknown-query', `there is no question named "${name}"`, hint);
}

export interface NamedRunOptions {
  /** Rows; 0 means all. Default 0. */
  readonly limit?: number;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * Asks a named question. The columns come in the order of its header.
 * @throws PolicygraphError bad-parameter, unknown-name, and what `GraphStore.run` throws
 */
export async function runNamed(
  store: GraphStore,
  query: NamedQuery,
  parameters: Readonly<Record<string, unknown>> = {},
  { limit = 0, ...limits }: NamedRunOptions = {},
): Promise<QueryResult> {
  const values = await meantValues(store, query, bindParameters(query, parameters));
  const result = await store.run(query.cypher, values, { ...limits, maxRows: limit });
  const missing = query.columns.filter((column) => !result.columns.includes(column));
  if (result.columns.length > 0 && missing.length > 0)
    throw new PolicygraphError(
      'bad-query-file',
      `${query.file}:1: the answer has no column ${missing.join(', ')}`,
      `It has ${result.columns.join(', ')}: make the "columns" line say the same.`,
    );
  const rows = result.rows.map((row) =>
    Object.fromEntries(query.columns.map((column) => [column, row[column] ?? null])),
  );
  return { columns: query.columns, rows, truncated: result.truncated };
}
