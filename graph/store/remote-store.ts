/** A store in the hands of a running `policygraph serve`, used through it: the same contract, each call one request on this machine. */
import { PolicygraphError } from '../errors.js';
import { cancelled } from './guard/limits.js';
import { encode, REMOTE_PATH, readRemoteAnswer } from './remote-protocol.js';
import { announcedServer, type ServerAddress } from './server-address.js';
import type { GraphStore, StoreAbilities } from './store.js';

const ALIVE_MS = 2_000;

/** @returns null when no server holds the store: then it is opened here. */
export async function openRemote(location: string): Promise<GraphStore | null> {
  const address = announcedServer(location);
  if (!address) return null;
  const can = await askAlive(address);
  return can && remoteStore(address, can);
}

async function askAlive(address: ServerAddress): Promise<StoreAbilities | null> {
  try {
    return (await call(address, 'alive', [], AbortSignal.timeout(ALIVE_MS))) as StoreAbilities;
  } catch {
    return null;
  }
}

function remoteStore(address: ServerAddress, can: StoreAbilities): GraphStore {
  const ask = async <T>(method: string, args: readonly unknown[], signal?: AbortSignal): Promise<T> =>
    (await call(address, method, args, signal)) as T;
  return {
    can,
    write: (batch) => ask('write', [batch]),
    remove: (id) => ask('remove', [id]),
    documents: () => ask('documents', []),
    names: () => ask('names', []),
    readBatch: (id) => ask('readBatch', [id]),
    run: (cypher, parameters = {}, { signal, ...options } = {}) => ask('run', [cypher, parameters, options], signal),
    info: () => ask('info', []),
    close: async () => undefined,
  };
}

async function call(
  { url, token, pid }: ServerAddress,
  method: string,
  args: readonly unknown[],
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const response = await fetch(`${url}${REMOTE_PATH}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: encode({ args }),
    ...(signal && { signal }),
  }).catch((cause: unknown) => {
    if (signal?.aborted) throw cancelled();
    const what = `${url}: the server that holds the store (process ${pid}) does not answer`;
    throw new PolicygraphError('store-unreachable', what, 'Start it again, or end it', { cause });
  });
  return readRemoteAnswer(await response.text());
}
