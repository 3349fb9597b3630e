/**
 * The stores that every conformance test loops over: Grafeo in a folder of its own, and a real Neo4j of each version that can be started here.
 *
 * What cannot be started is listed as skipped, with the reason and the remedy in its title.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { openStore } from '../../../graph/store/index.js';
import type { GraphStore, StoreOptions } from '../../../graph/store/store.js';
import { emptyDatabase, type Lease, leaseNeo4j, skipReason } from '../../neo4j/lease.js';
import { NEO4J_VERSIONS, type Neo4jVersion } from '../../neo4j/versions.js';

export interface TestEngine {
  readonly name: string;
  /** '' when it can be tested here. */
  readonly skip: string;
  /** How many arbitrary cases a property is tried on; a real server takes its time. */
  readonly runs: number;
  setUp(): Promise<void>;
  tearDown(): Promise<void>;
  /** An empty place. */
  clear(): Promise<void>;
  /** Opens that place; any number of times. */
  open(options?: StoreOptions): Promise<GraphStore>;
}

function grafeo(): TestEngine {
  let folder = '';
  let count = 0;
  return {
    name: 'Grafeo',
    skip: '',
    runs: 25,
    setUp: async () => {
      folder = mkdtempSync(join(tmpdir(), 'policygraph-test-'));
    },
    tearDown: async () => rmSync(folder, { recursive: true, force: true }),
    clear: async () => {
      count++;
    },
    open: (options) => openStore(join(folder, `${count}.db`), options),
  };
}

function neo4j(version: Neo4jVersion): TestEngine {
  let lease: Lease | undefined;
  return {
    name: `Neo4j ${version.version}`,
    skip: skipReason(version),
    runs: 4,
    setUp: async () => {
      lease = await leaseNeo4j(version);
    },
    tearDown: async () => lease?.release(),
    clear: () => (lease ? emptyDatabase(lease) : Promise.reject(new Error('nothing is lent'))),
    open: (options) => {
      if (!lease) throw new Error('nothing is lent');
      const { uri, username, password } = lease;
      return openStore(uri, { username, password, ...options });
    },
  };
}

export const ENGINES: readonly TestEngine[] = [grafeo(), ...NEO4J_VERSIONS.map(neo4j)];

export interface StoreUnderTest {
  readonly engine: TestEngine;
  /** An empty store, closed after the test. */
  fresh(): Promise<GraphStore>;
  /** The same place once more. */
  again(options?: StoreOptions): Promise<GraphStore>;
}

/** Describes facts that hold for every engine. */
export function describeStores(title: string, facts: (under: StoreUnderTest) => void): void {
  for (const engine of ENGINES) describeEngine(engine, `${title}: ${engine.name}`, facts);
}

export function describeEngine(engine: TestEngine, title: string, facts: (under: StoreUnderTest) => void): void {
  describe.skipIf(engine.skip !== '')(engine.skip ? `${title} (skipped: ${engine.skip})` : title, () => {
    const opened: GraphStore[] = [];
    const keep = async (store: Promise<GraphStore>): Promise<GraphStore> => {
      opened.push(await store);
      return store;
    };
    beforeAll(() => engine.setUp());
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });
    afterAll(() => engine.tearDown());
    facts({
      engine,
      fresh: async () => {
        await engine.clear();
        return keep(engine.open());
      },
      again: (options) => keep(engine.open(options)),
    });
  });
}
