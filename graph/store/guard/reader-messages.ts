/** What the pool and a reader process say to each other. */
import type { ErrorCode } from '../../errors.js';
import type { Asked } from '../grafeo-store.js';
import type { QueryResult } from '../store.js';

export type ToReader = { readonly open: string; readonly writable: boolean } | Asked;

export type FromReader =
  | { readonly ready: true }
  | { readonly result: QueryResult }
  | { readonly failure: ReaderFailure };

export interface ReaderFailure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}
