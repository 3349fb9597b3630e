/**
 * Runs questions that people typed, one after the other, on a graph opened for reading only or a copy to try a change on; `reader-pool.ts` starts this as a process.
 *
 * It watches its own memory, because the engine has no limit; the pool watches the clock. Whatever a question does to this process,
 * the one that serves people and holds the store goes on.
 */
import { PolicygraphError } from '../../errors.js';
import type { Ask } from '../grafeo-store.js';
import { LIMITS, memoryLimit } from './limits.js';
import type { FromReader, ToReader } from './reader-messages.js';

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
    const { openGuarded } = await import('../grafeo-store.js');
    ask = openGuarded(message.open, message.writable);
    watchMemory();
    reply({ ready: true });
    return;
  }
  if (!ask) throw new Error('asked before a graph was opened');
  reply({ result: await ask(message) });
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
