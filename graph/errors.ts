/**
 * Everything that can go wrong in a way that a person can mend: one class, one table of codes.
 *
 * A message says where and what, the hint what to do. Third-party errors are wrapped in the one file that imports the
 * third party, with the original as `cause`. Bad data inside a run is an `Issue`, not an exception.
 */
export interface ErrorRow {
  readonly kind: 'usage' | 'data' | 'environment';
  /** Exit code: 2 usage, 3 some input was bad, 4 environment. */
  readonly exit: 2 | 3 | 4;
  readonly http: number;
  readonly retriable: boolean;
}

const usage = (http = 400): ErrorRow => ({ kind: 'usage', exit: 2, http, retriable: false });
const data = (http = 422): ErrorRow => ({ kind: 'data', exit: 3, http, retriable: false });
const environment = (http = 503, retriable = false): ErrorRow => ({ kind: 'environment', exit: 4, http, retriable });

export const ERRORS = {
  usage: usage(),
  'unknown-name': usage(404),
  'unknown-query': usage(404),
  'bad-parameter': usage(),
  'cypher-syntax': usage(),
  'write-refused': usage(403),
  'not-allowed': usage(403),
  unauthorized: usage(401),
  'too-many-requests': { kind: 'usage', exit: 2, http: 429, retriable: true },
  'too-large': usage(413),
  'not-found': data(404),
  unreadable: data(),
  'no-text': data(),
  'bad-encoding': data(),
  'bad-lexicon': data(),
  'bad-query-file': data(),
  'empty-subgraph': data(404),
  'time-limit': { kind: 'usage', exit: 2, http: 408, retriable: false },
  'memory-limit': { kind: 'usage', exit: 2, http: 413, retriable: false },
  'store-locked': environment(503, true),
  'store-invalid': environment(500),
  'store-schema': environment(500),
  'store-unreachable': environment(503, true),
  'store-credentials': environment(502),
  'port-in-use': environment(),
  'output-exists': usage(409),
  'output-unwritable': environment(500),
  'missing-part': environment(501),
} as const satisfies Record<string, ErrorRow>;

export type ErrorCode = keyof typeof ERRORS;

export class PolicygraphError extends Error {
  override readonly name = 'PolicygraphError';
  constructor(
    readonly code: ErrorCode,
    /** Where: what, with the value. No full stop needed. */
    message: string,
    /** What to do, one sentence. */
    readonly hint: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
  get row(): ErrorRow {
    return ERRORS[this.code];
  }
}

/** Bad data met on the way: the run goes on and the exit code tells. */
export interface Issue {
  readonly code: ErrorCode;
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}
