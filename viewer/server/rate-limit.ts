/**
 * How often one caller may ask: a token bucket per address, so that a burst (a page that loads) passes and a flood does not.
 */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from './problem.js';

export interface RateLimit {
  /** Requests a second in the long run; 0 means no limit. */
  readonly perSecond: number;
  /** Requests at once. */
  readonly burst: number;
}

/** Addresses remembered at most; the longest unseen is forgotten, which only ever lets more pass. */
const MAX_CALLERS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** @param now milliseconds that only go forward; for tests */
export function rateLimit(
  { perSecond, burst }: RateLimit,
  now: () => number = () => performance.now(),
): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    if (perSecond > 0) {
      const caller = addressOf(context);
      const at = now();
      const before = buckets.get(caller) ?? { left: burst, at };
      const left = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
      buckets.delete(caller);
      buckets.set(caller, { left: Math.max(0, left - 1), at });
      const oldest = buckets.size > MAX_CALLERS ? buckets.keys().next().value : undefined;
      if (oldest !== undefined) buckets.delete(oldest);
      if (left < 1) throw refuse('too-many-requests', 'Too many requests at once', 'Wait a second and ask again.');
    }
    await next();
  };
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? '';
  } catch {
    // Called without a socket, as a function: one caller.
    return '';
  }
}
