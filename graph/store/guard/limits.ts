/** What a question that a person typed may cost, and what is said when it costs more. */
import { PolicygraphError } from '../../errors.js';

export const LIMITS = {
  timeoutMs: 30_000,
  maxRows: 10_000,
  /** Of an answer, as text. */
  maxBytes: 64 * 1024 ** 2,
  /** Of the process that asks, beyond what it takes with the graph open. */
  maxMemory: 1024 ** 3,
} as const;

export const timeLimit = (timeoutMs: number, cause?: unknown): PolicygraphError =>
  new PolicygraphError(
    'time-limit',
    `Cypher: not done after ${timeoutMs / 1000} s`,
    'Ask for less: narrow the MATCH, shorten paths, add LIMIT; or give it more time with --timeout',
    { cause },
  );

export const memoryLimit = (what: string, cause?: unknown): PolicygraphError =>
  new PolicygraphError('memory-limit', `Cypher: ${what}`, 'Ask for less: return fewer columns or rows, add LIMIT', {
    cause,
  });

/** The caller went away; nobody reads this but a log. */
export const cancelled = (): PolicygraphError =>
  new PolicygraphError('time-limit', 'Cypher: cancelled', 'Ask again if it was not meant to be');

/** Takes rows until there are enough; one more tells that there are more. */
export class RowTaker {
  readonly rows: Record<string, unknown>[] = [];
  truncated = false;
  #bytes = 0;

  /** @param maxRows 0 means all @param maxBytes of the rows as text; 0 means any */
  constructor(
    private readonly maxRows: number,
    private readonly maxBytes: number,
  ) {}

  /** @returns false when no more rows are wanted. @throws PolicygraphError memory-limit */
  take(row: Record<string, unknown>): boolean {
    if (this.maxRows > 0 && this.rows.length >= this.maxRows) {
      this.truncated = true;
      return false;
    }
    if (this.maxBytes > 0) this.#bytes += sizeOf(row);
    if (this.#bytes > this.maxBytes && this.maxBytes > 0)
      throw memoryLimit(`the answer is larger than ${this.maxBytes / 1024 ** 2} MB`);
    this.rows.push(row);
    return true;
  }
}

/** About the bytes that a value takes as JSON; exact enough to bound memory. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 2 + 2;
  if (typeof value !== 'object' || value === null) return 8;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + sizeOf(item), 2);
  return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + 4 + sizeOf(item), 2);
}
