/**
 * How a command works on a store that a running server holds: each method of `GraphStore` that crosses, as one POST of JSON.
 *
 * `POST /internal/v1/METHOD` with `Authorization: Bearer TOKEN` and a body `{"args": […]}` answers `{"result": …}` or
 * `{"error": {code, message, hint}}`. The token lies beside the store
 * (`server-address.ts`), readable by its owner only, so whoever may open the file may also ask the server. The rights are those of the
 * file: statements may be trusted and may write.
 */
import type { GraphBatch } from '../batch.js';
import { ERRORS, type ErrorCode, PolicygraphError } from '../errors.js';
import type { GraphStore, RunOptions } from './store.js';

export const REMOTE_PATH = '/internal/v1';

type Call = (store: GraphStore, args: readonly unknown[], signal: AbortSignal | undefined) => Promise<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  alive: async (store) => store.can,
  write: (store, [batch]) => store.write(batch as GraphBatch),
  remove: (store, [id]) => store.remove(String(id)),
  documents: (store) => store.documents(),
  names: (store) => store.names(),
  readBatch: (store, [id]) => store.readBatch(String(id)),
  info: (store) => store.info(),
  run: (store, [cypher, parameters, options], signal) =>
    store.run(String(cypher), parameters as Record<string, unknown>, { ...(options as RunOptions), signal }),
};

/**
 * What the server does with one call; it has checked the token.
 * @param body the request's text, '' for none
 * @param signal aborted when the caller goes away
 * @returns the text to answer with, and its HTTP status
 */
export async function handleRemoteCall(
  store: GraphStore,
  method: string,
  body: string,
  signal?: AbortSignal,
): Promise<{ readonly status: number; readonly body: string }> {
  try {
    const call = Object.hasOwn(CALLS, method) ? CALLS[method] : undefined;
    if (!call) throw new PolicygraphError('not-found', `${method}: no such call`, 'Use the same version on both sides');
    const { args = [] } = (body === '' ? {} : decode(body)) as { args?: unknown[] };
    return { status: 200, body: encode({ result: (await call(store, args, signal)) ?? null }) };
  } catch (error) {
    if (!(error instanceof PolicygraphError)) throw error;
    const { code, message, hint } = error;
    return { status: error.row.http, body: encode({ error: { code, message, hint } }) };
  }
}

/** @returns what the call returned. @throws PolicygraphError what the call threw there */
export function readRemoteAnswer(body: string): unknown {
  const answer = decode(body) as { result?: unknown; error?: { code: string; message: string; hint: string } };
  if (!answer.error) return answer.result;
  const { code, message, hint } = answer.error;
  throw new PolicygraphError(Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'store-unreachable', message, hint);
}

const BIGINT = '$bigint';

/** JSON, with whole numbers beyond 2^53 as `{"$bigint": "…"}`. */
export const encode = (value: unknown): string =>
  JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? { [BIGINT]: String(item) } : item));

const decode = (text: string): unknown =>
  JSON.parse(text, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && BIGINT in item ? BigInt(String(item[BIGINT])) : item,
  );
