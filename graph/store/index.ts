/**
 * Which engines there are, and which of them serves a location.
 *
 * Each engine is loaded when it is opened, not before: importing this file costs nothing.
 */
import { PolicygraphError } from '../errors.js';
import type { GraphStore, StoreEngine, StoreOptions } from './store.js';

export const STORES: readonly StoreEngine[] = [
  {
    id: 'grafeo',
    description: 'a file on this machine (Grafeo); no server needed',
    accepts: (location) => !location.includes('://'),
    open: async (location, options) => {
      const { openRemote } = await import('./remote-store.js');
      const { openGrafeo } = await import('./grafeo-store.js');
      return (await openRemote(location)) ?? openGrafeo(location, options);
    },
  },
  {
    id: 'neo4j',
    description: 'a Neo4j server or cluster, 5.26 or newer',
    accepts: (location) => /^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(location),
    open: async (location, options) => (await import('./neo4j-store.js')).openNeo4j(location, options),
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
