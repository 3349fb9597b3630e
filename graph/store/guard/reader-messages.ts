/** What the pool and a reader process say to each other. */
import type { ErrorCode } from '../../errors.js';
import type { QueryResult, StoreOptions } from '../store.js';

/** What a reader opens: a file, or a server of its own connection; credentials cross in a message, never in arguments. */
export type Opening =
  | { readonly engine: 'grafeo'; readonly path: string; readonly writable: boolean }
  | { readonly engine: 'neo4j'; readonly location: string; readonly options: StoreOptions };

/** One statement with its limits. */
export interface Asked {
  readonly cypher: string;
  readonly parameters: Record<string, unknown>;
  readonly readOnly: boolean;
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly timeoutMs: number;
  /** What must have happened before, in the server's words. */
  readonly bookmarks?: readonly string[];
}

export type Ask = (asked: Asked) => Promise<QueryResult>;

export type ToReader = { readonly open: Opening } | Asked;

export type FromReader =
  | { readonly ready: true }
  | { readonly result: QueryResult }
  | { readonly failure: ReaderFailure };

export interface ReaderFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}
