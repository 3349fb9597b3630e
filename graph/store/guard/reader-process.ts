/**
 * Runs questions that people typed, one after the other: on a graph opened for reading only, on a copy to try a change on, or on a
 * server. `reader-pool.ts` starts this as a process.
 *
 * It watches its own memory, because an engine or an answer may have no limit; the pool watches the clock. Whatever a question does to
 * this process, the one that serves people and holds the store goes on.
 */
import { PolicygraphError } from '../../errors.js';
import { LIMITS, memoryLimit } from './limits.js';
import type { Ask, FromReader, Opening, ToReader } from './reader-messages.js';

const WATCH_MS = 50;

const reply = (message: FromReader, then?: () => void): void => {
  process.send?.(message, undefined, undefined, then);
};

let ask: Ask | undefined;

process.on('message', (message: ToReader) => {
  handle(message).catch((error: unknown) => reply(failure(error)));
});
process.on('disconnect', () => process.exit(0));

async function handle(message: ToReader): Promise<void> {
  if ('open' in message) {
    ask = await open(message.open);
    watchMemory();
    reply({ ready: true });
    return;
  }
  if (!ask) throw new Error('asked before a graph was opened');
  reply({ result: await ask(message) });
}

async function open(opening: Opening): Promise<Ask> {
  if (opening.engine === 'neo4j')
    return (await import('../neo4j-store.js')).openGuarded(opening.location, opening.options);
  return (await import('../grafeo-store.js')).openGuarded(opening.path, opening.writable);
}

function watchMemory(): void {
  const most = process.memoryUsage.rss() + LIMITS.maxMemory;
  setInterval(() => {
    if (process.memoryUsage.rss() < most) return;
    const error = memoryLimit(`it needed more than ${LIMITS.maxMemory / 1024 ** 3} GB of memory`);
    reply(failure(error), () => process.exit(1));
  }, WATCH_MS);
}

const failure = (error: unknown): FromReader => {
  const known = error instanceof PolicygraphError ? error : memoryLimit(`the engine gave up: ${error}`);
  return { failure: { code: known.code, message: known.message, hint: known.hint } };
};
