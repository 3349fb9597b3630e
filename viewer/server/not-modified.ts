/**
 * Spares a caller what it already has: every answer about the graph carries the graph's revision as its ETag.
 *
 * An answer is a function of the address and the graph, so the revision alone tells whether it still holds; it is weak, because the same
 * answer leaves compressed or not.
 */
import type { MiddlewareHandler } from 'hono';
import type { ServerContext } from './context.js';

/** Jobs change while the graph does not. */
const CHANGING = /^\/api\/v1\/jobs\//;

export const notModified =
  (context: ServerContext): MiddlewareHandler =>
  async (c, next) => {
    if (c.req.method !== 'GET' || CHANGING.test(c.req.path)) return next();
    const tag = `W/"${context.options.version}-${await context.revision()}"`;
    const held = (c.req.header('if-none-match') ?? '').split(/\s*,\s*/);
    if (held.includes(tag)) return c.body(null, 304, { ETag: tag });
    await next();
    if (c.res.status !== 200) return;
    c.header('ETag', tag);
    // Asked about again every time, which costs one short answer.
    c.header('Cache-Control', 'private, no-cache');
    c.header('Vary', 'Accept', { append: true });
  };
