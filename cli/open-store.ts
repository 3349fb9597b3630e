/**
 * Which store a command works on, opened: the path or address of `--store`, with the credentials of the environment.
 *
 * A store that a running `serve` holds is reached through it; `openStore` sees to that.
 */
import { existsSync } from 'node:fs';
import { PolicygraphError } from '../graph/errors.js';
import type { GraphStore } from '../graph/store/store.js';
import type { CommandOption, Io } from './command.js';

export const STORE_OPTION: CommandOption = {
  flags: '-s, --store <place>',
  description: 'a path (embedded) or a neo4j:// or bolt:// address; default POLICYGRAPH_STORE or ./policygraph.db',
};

export interface StoreChoice {
  readonly store?: string;
}

export const storeLocation = (options: StoreChoice, io: Io): string => options.store ?? io.settings.POLICYGRAPH_STORE;

export interface OpenMode {
  /** May it be made when it is not there? */
  readonly create: boolean;
  readonly readOnly?: boolean;
}

/** Runs `work` on the store and closes it whatever happens. @throws PolicygraphError what opening and `work` throw */
export async function withStore<T>(
  options: StoreChoice,
  io: Io,
  mode: OpenMode,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const location = storeLocation(options, io);
  if (!mode.create && !location.includes('://') && !existsSync(location))
    throw new PolicygraphError(
      'store-invalid',
      `${location}: there is no store`,
      `Make one with: policygraph ingest FILE --store ${location}`,
    );
  const { openStore } = await import('../graph/store/index.js');
  const { NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = io.settings;
  const store = await openStore(location, {
    username,
    password,
    ...(database === '' ? {} : { database }),
    readOnly: mode.readOnly ?? false,
  });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
