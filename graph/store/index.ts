/**
 * Which engines there are, and which of them serves a location.
 *
 * Each engine is loaded when it is opened, not before: importing this file costs nothing.
 */
import { PolicygraphError } from '../errors.js';
import type { GraphStore, StoreEngine, StoreOptions } from './store.js';

type EngineRow = Pick<StoreEngine, 'id' | 'description' | 'accepts' | 'open'>;

export const STORES: readonly EngineRow[] = [
  {
    id: 'grafeo',
    description: 'a file on this machine (Grafeo); no server needed',
    accepts: (location) => !location.includes('://'),
    open: async (location, options) => (await import('./grafeo-store.js')).openGrafeo(location, options),
  },
];

/**
 * @param location a path, or an address such as `neo4j://host:7687`
 * @throws PolicygraphError usage, store-locked, store-invalid, store-schema, store-unreachable, store-credentials
 */
export async function openStore(location: string, options: StoreOptions = {}): Promise<GraphStore> {
  const engine = STORES.find((row) => row.accepts(location));
  if (engine) return engine.open(location, options);
  throw new PolicygraphError(
    'usage',
    `--store ${location}: no engine serves such an address`,
    'Give a path, or an address that begins with neo4j:// or bolt://',
  );
}
