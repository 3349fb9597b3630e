/**
 * The inner door: commands on a store that this server holds come in here (`graph/store/remote-store.ts` is the other side).
 *
 * Its token lies beside the store, so whoever may open the file may knock. It stands before the limits that are for people: an ingest is
 * thousands of calls, and a batch may be large.
 */
import { Hono } from 'hono';
import { encode, handleRemoteCall } from '../../graph/store/remote-protocol.js';
import type { ServerContext } from './context.js';
import { isFault, problemOf } from './problem.js';
import { needsBearer } from './safety.js';

export function internalDoor(context: ServerContext): Hono {
  const door = new Hono();
  door.onError((error) => {
    if (isFault(error)) context.options.onFault?.(error);
    const { code, detail: message, hint, status } = problemOf(error);
    return new Response(encode({ error: { code, message, hint } }), { status });
  });
  door.use((c, next) => needsBearer(context.options.internalToken?.() ?? '')(c, next));
  door.post('/:method', async (c) => {
    const { signal } = c.req.raw;
    const { status, body } = await handleRemoteCall(context.store, c.req.param('method'), await c.req.text(), signal);
    return new Response(body, { status, headers: { 'Content-Type': 'application/json' } });
  });
  return door;
}
