import { describe, expect, it } from 'vitest';
import { PolicygraphError } from '../../../graph/errors.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { ATTACKS, type Attack } from './attacks.js';
import { FIRST } from './batches.js';
import { dump } from './dump.js';
import { describeStores } from './engines.js';

const REFUSALS = ['cypher-syntax', 'write-refused', 'not-allowed', 'time-limit', 'memory-limit'];
const TIMEOUT_MS = 1500;

/** A small clique: 40 steps along it are more paths than there are atoms. */
const CLIQUE =
  'UNWIND range(1, 12) AS i UNWIND range(1, 12) AS j WITH i, j WHERE i < j MERGE (a:Dense {id: i}) MERGE (b:Dense {id: j}) CREATE (a)-[:D]->(b)';

async function outcome(store: GraphStore, { cypher }: Attack): Promise<string> {
  try {
    await store.run(cypher, { path: '/etc/passwd' }, { timeoutMs: TIMEOUT_MS });
    return 'answered';
  } catch (error) {
    return error instanceof PolicygraphError ? error.code : String(error);
  }
}

describe('the attempts', () => {
  it('are at least sixty, and of every kind', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ATTACKS.map(({ aim }) => aim)).size).toBe(7);
  });
});

describeStores('attempts to do harm', ({ fresh }) => {
  it('are all refused or ended; the data and the server stay as they were', async () => {
    const store = await fresh();
    await store.write(FIRST);
    await store.run(CLIQUE, {}, { trusted: true, readOnly: false });
    const before = await dump(store);
    const got: string[] = [];
    for (const attack of ATTACKS) {
      const said = await outcome(store, attack);
      if (!REFUSALS.includes(said)) got.push(`${said}: ${attack.aim}: ${attack.cypher.slice(0, 100)}`);
    }
    expect(got).toEqual([]);
    expect((await store.run('RETURN 1 AS n')).rows).toEqual([{ n: 1 }]);
    expect(await dump(store)).toBe(before);
  }, 600_000);

  it('include none that would be refused for its looks only', async () => {
    const store = await fresh();
    await store.write(FIRST);
    for (const cypher of [
      "MATCH (n:Entity) WHERE n.name <> 'CREATE (x) DELETE x SET x.y = 1 LOAD CSV FROM' RETURN count(n) AS n",
      '/* CREATE (n) */ MATCH (n:Entity) // DETACH DELETE n\nRETURN count(n) AS n',
      'MATCH (`CREATE`:Entity) RETURN count(`CREATE`) AS n',
      'MATCH (n:Entity) CALL { WITH n RETURN n AS m } RETURN count(m) AS n',
      'CALL db.labels() YIELD label WITH count(label) AS l MATCH (n:Entity) RETURN count(n) AS n',
    ])
      expect((await store.run(cypher)).rows, cypher).toEqual([{ n: 3 }]);
  });
});
