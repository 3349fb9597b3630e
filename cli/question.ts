/**
 * What was asked: a name of the catalogue, the text of a file, or standard input - made into something that can be run.
 *
 * A file with the header of a catalogue question is treated as one, so its parameters are checked; any other text is Cypher that a person typed.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { PolicygraphError } from '../graph/errors.js';
import type { GraphStore, QueryResult, RunOptions } from '../graph/store/store.js';
import { findQuery, type NamedQuery, runNamed } from '../queries/catalogue.js';
import { bindParameters } from '../queries/parameters.js';
import { parseQuery } from '../queries/parse-query.js';
import { readStdin } from './read-texts.js';

export interface Asked {
  readonly cypher: string;
  /** Undefined for Cypher without a header. */
  readonly query: NamedQuery | undefined;
  /** Names of the parameters that were filled in. */
  readonly given: readonly string[];
  /** As the engine takes them. @throws PolicygraphError bad-parameter */
  parameters(): Record<string, unknown>;
  run(store: GraphStore, limits: RunOptions): Promise<QueryResult>;
}

/** @throws PolicygraphError unknown-query, bad-parameter, unreadable, bad-query-file, no-text */
export async function readQuestion(
  question: string,
  given: readonly string[],
  catalogue: readonly NamedQuery[],
): Promise<Asked> {
  const parameters = readParameters(given);
  const isFile =
    question === '-' ||
    question.endsWith('.cypher') ||
    (existsSync(question) && !catalogue.some(({ id }) => id === question));
  if (!isFile) return namedQuestion(findQuery(catalogue, question), parameters);
  const text = question === '-' ? (await readStdin()).toString('utf8') : readQueryFile(question);
  if (text.trim() === '')
    throw new PolicygraphError(
      'no-text',
      `${question}: there is no question in it`,
      'Write one Cypher statement into it',
    );
  if (/^\/\/\s*columns:/m.test(text)) return namedQuestion(parseQuery(question, text), parameters);
  return typed(text, parameters);
}

export const namedQuestion = (query: NamedQuery, parameters: Record<string, string>): Asked => ({
  cypher: query.cypher,
  query,
  given: Object.keys(parameters),
  parameters: () => bindParameters(query, parameters),
  run: (store, { maxRows, timeoutMs, maxBytes, signal }) =>
    runNamed(store, query, parameters, { limit: maxRows, timeoutMs, maxBytes, signal }),
});

export function typed(cypher: string, given: Readonly<Record<string, string>>): Asked {
  const parameters = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, readValue(value)]));
  return {
    cypher,
    query: undefined,
    given: Object.keys(given),
    parameters: () => parameters,
    run: (store, limits) => store.run(cypher, parameters, limits),
  };
}

/** `k=v` pairs. @throws PolicygraphError bad-parameter */
export function readParameters(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1)
        throw new PolicygraphError(
          'bad-parameter',
          `--param "${pair}": no name before an equals sign`,
          'Write --param name=value',
        );
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** Without a header nobody said of what type a value is: what reads as JSON is that, all else is text. */
function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readQueryFile(path: string): string {
  try {
    if (statSync(path).isDirectory())
      throw new PolicygraphError('unreadable', `${path}: this is a folder`, 'Name a file; --queries takes folders');
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (cause) {
    if (cause instanceof PolicygraphError) throw cause;
    const why = cause instanceof TypeError ? 'it is not UTF-8 text' : 'it cannot be read';
    throw new PolicygraphError('unreadable', `${path}: ${why}`, 'Name a file that holds one Cypher statement', {
      cause,
    });
  }
}
