/**
 * Runs people's Cypher in processes that can be ended: at a time limit, at a memory limit, when the caller goes away.
 *
 * The embedded engine gives no second process access while one writes, so a reader opens a copy that the holder saves for it, which is
 * deleted as soon as it is read in (the engine keeps a graph in memory: 0.9 s and 18 MB for 100,000 sentences with 400,000 mentions).
 * A server is asked from such a process too: one row of it may be a list of a hundred million numbers, which would hold up whoever reads
 * it for minutes. A reader that has finished waits for the next question, until the graph changes; one that had to be stopped is gone.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PolicygraphError } from '../../errors.js';
import type { QueryResult, RunOptions } from '../store.js';
import { cancelled, LIMITS, memoryLimit, timeLimit } from './limits.js';
import type { Asked, FromReader, Opening, ToReader } from './reader-messages.js';

/** What a reader may open, and what to do when it has. */
export interface Readable {
  readonly opening: Opening;
  opened(): void;
}

export interface Question extends Asked {
  readonly signal?: AbortSignal | undefined;
}

export const questionOf = (cypher: string, parameters: Record<string, unknown>, options: RunOptions): Question => ({
  cypher,
  parameters,
  readOnly: options.readOnly ?? true,
  maxRows: options.maxRows ?? LIMITS.maxRows,
  maxBytes: options.maxBytes ?? LIMITS.maxBytes,
  timeoutMs: options.timeoutMs ?? LIMITS.timeoutMs,
  signal: options.signal,
});

export interface ReaderPool {
  /** @throws PolicygraphError what the question deserves */
  ask(question: Question): Promise<QueryResult>;
  /** The graph has changed: readers at work finish on the old one, later questions see the new one. */
  changed(): void;
  close(): void;
}

/** At once; each holds a graph of its own in memory. Further questions wait. */
const MOST_READERS = 3;
/** A reader with nothing to do ends after this long. */
const IDLE_MS = 60_000;
const OPEN_MS = 120_000;

interface Reader {
  readonly process: ChildProcess;
  readonly revision: number;
  idle?: NodeJS.Timeout;
}

/** @param graceMs beyond the time limit, for an engine that ends a question by itself and says why */
export function openReaderPool(readable: () => Promise<Readable>, graceMs = 0): ReaderPool {
  const idle: Reader[] = [];
  const waiting: (() => void)[] = [];
  let atWork = 0;
  let revision = 0;
  let closed = false;

  const borrow = async (signal: AbortSignal | undefined): Promise<Reader> => {
    const ready = idle.pop();
    if (!ready) return { process: await startReader(await readable(), signal), revision };
    clearTimeout(ready.idle);
    return ready;
  };
  const giveBack = (reader: Reader): void => {
    const outdated = closed || reader.revision !== revision || !reader.process.connected;
    if (outdated) stop(reader);
    else {
      reader.idle = setTimeout(() => stop(idle.splice(idle.indexOf(reader), 1)[0] ?? reader), IDLE_MS).unref();
      idle.push(reader);
    }
  };
  return {
    async ask(question) {
      if (atWork >= MOST_READERS) await new Promise<void>((resolve) => waiting.push(resolve));
      atWork++;
      try {
        const reader = await borrow(question.signal);
        try {
          const result = await answer(reader.process, question, graceMs);
          giveBack(reader);
          return result;
        } catch (error) {
          if (survives(error)) giveBack(reader);
          else stop(reader);
          throw error;
        }
      } finally {
        atWork--;
        waiting.shift()?.();
      }
    },
    changed() {
      revision++;
      for (const reader of idle.splice(0)) stop(reader);
    },
    close() {
      closed = true;
      for (const reader of idle.splice(0)) stop(reader);
    },
  };
}

/** A question that was refused or misspelt has cost its reader nothing. */
const survives = (error: unknown): boolean =>
  error instanceof PolicygraphError && !['time-limit', 'memory-limit'].includes(error.code);

function stop({ process, idle }: Reader): void {
  clearTimeout(idle);
  process.kill('SIGKILL');
}

/**
 * Makes a change on a copy, in a process that is ended at the question's limits, and forgets the copy.
 * @throws PolicygraphError what the change deserves
 */
export async function rehearse({ opening, opened }: Readable, question: Question): Promise<void> {
  try {
    const process = await startReader({ opening, opened: () => undefined }, question.signal);
    await answer(process, question).finally(() => process.kill('SIGKILL'));
  } finally {
    opened();
  }
}

async function startReader({ opening, opened }: Readable, signal: AbortSignal | undefined): Promise<ChildProcess> {
  const source = import.meta.url.endsWith('.ts');
  const file = fileURLToPath(new URL(`./reader-process.${source ? 'ts' : 'js'}`, import.meta.url));
  const reader = fork(file, [], {
    execArgv: ['--max-old-space-size=1024', ...(source ? ['--import', import.meta.resolve('tsx')] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A connection may need certificates that the environment names; the embedded engine needs nothing of it.
    ...(opening.engine === 'grafeo' && { env: {} }),
  });
  reader.unref();
  reader.channel?.unref();
  try {
    await exchange(reader, { open: opening }, OPEN_MS, signal);
    return reader;
  } catch (error) {
    reader.kill('SIGKILL');
    throw error;
  } finally {
    opened();
  }
}

async function answer(reader: ChildProcess, { signal, ...asked }: Question, graceMs = 0): Promise<QueryResult> {
  const said = await exchange(reader, asked, asked.timeoutMs + graceMs, signal).catch((error: unknown) => {
    // The grace is not the person's time.
    throw error instanceof PolicygraphError && error.code === 'time-limit' && !signal?.aborted
      ? timeLimit(asked.timeoutMs, error)
      : error;
  });
  if ('result' in said) return said.result;
  throw memoryLimit('the process that ran it answered something else');
}

/** Sends one message and waits for its answer, for as long as it may take. */
function exchange(
  reader: ChildProcess,
  message: ToReader,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<FromReader> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => () => {
      clearTimeout(timer);
      reader.off('message', onMessage).off('exit', onExit).off('error', onExit);
      signal?.removeEventListener('abort', onAbort);
      act();
    };
    const onMessage = (said: FromReader) =>
      settle(() => {
        if (!('failure' in said)) return resolve(said);
        const { code, message: what, hint } = said.failure;
        reject(new PolicygraphError(code, what, hint));
      })();
    const onExit = settle(() => reject(memoryLimit('it ended the process that ran it')));
    const onAbort = settle(() => reject(cancelled()));
    const timer = setTimeout(
      settle(() => reject(timeLimit(timeoutMs))),
      timeoutMs,
    );
    if (signal?.aborted) return onAbort();
    reader.on('message', onMessage).on('exit', onExit).on('error', onExit);
    signal?.addEventListener('abort', onAbort);
    reader.send(message, (error) => error && onExit());
  });
}
