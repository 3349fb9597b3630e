import { describe, expect, it } from 'vitest';
import { PolicygraphError } from '../../../graph/errors.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { ATTACK_VALUES, ATTACKS, type Attack, ENDLESS, ENDLESS_VALUES } from './attacks.js';
import { FIRST } from './batches.js';
import { dump } from './dump.js';
import { describeStores } from './engines.js';

const REFUSALS = ['cypher-syntax', 'write-refused', 'not-allowed'];
/** Only what sets out to exhaust may be begun and ended. */
const ENDED = [...REFUSALS, 'time-limit', 'memory-limit'];

/** What is refused costs little; what exhausts gets the machine to itself. */
const AT_ONCE = 4;

/** A small clique: 40 steps along it are more paths than there are atoms. */
const CLIQUE =
  'UNWIND range(1, 12) AS i UNWIND range(1, 12) AS j WITH i, j WHERE i < j MERGE (a:Dense {id: i}) MERGE (b:Dense {id: j}) CREATE (a)-[:D]->(b)';

async function outcome(store: GraphStore, { aim, cypher }: Attack): Promise<string> {
  try {
    await store.run(cypher, ATTACK_VALUES, aim === 'exhaust' ? { timeoutMs: 500 } : {});
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
    const attempt = async (attack: Attack): Promise<void> => {
      const said = await outcome(store, attack);
      if (!(attack.aim === 'exhaust' ? ENDED : REFUSALS).includes(said))
        got.push(`${said}: ${attack.aim}: ${attack.cypher.slice(0, 100)}`);
    };
    const all = ATTACKS.filter(({ aim }) => aim !== 'exhaust');
    for (let i = 0; i < all.length; i += AT_ONCE) await Promise.all(all.slice(i, i + AT_ONCE).map(attempt));
    for (const attack of ATTACKS) if (attack.aim === 'exhaust') await attempt(attack);
    expect(got).toEqual([]);
    expect((await store.run('RETURN 1 AS n')).rows).toEqual([{ n: 1 }]);
    expect(await dump(store)).toBe(before);
  }, 600_000);

  it('in expressions that nothing could end are refused before they run', async () => {
    const store = await fresh();
    for (const cypher of ENDLESS) {
      const asked = store.run(cypher, ENDLESS_VALUES, { timeoutMs: store.can.cancels ? 20_000 : 500 });
      const codes = store.can.cancels ? ['not-allowed'] : [...REFUSALS, 'time-limit', 'memory-limit'];
      const said = await asked.then(
        () => 'answered',
        (error: PolicygraphError) => error.code,
      );
      expect(codes, cypher).toContain(said);
    }
  });

  it('in patterns that take forever on a short text are refused or answered at once', async () => {
    const store = await fresh();
    for (const cypher of [
      "WITH 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS t RETURN t =~ '(([a-z])+.)+[A-Z]([a-z])+' AS n",
      "WITH 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS t RETURN t =~ ('(x+x' + '+)+y') AS n",
      "WITH 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS t RETURN t =~ $pattern AS n",
      "WITH 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' AS t, {p: $pattern} AS m RETURN t =~ m.p AS n",
    ]) {
      const said = await store.run(cypher, { pattern: '(a*)*b' }).then(
        ({ rows }) => rows[0]?.n,
        (error: PolicygraphError) => error.code,
      );
      expect([false, 'not-allowed'], cypher).toContain(said);
    }
  });

  it('include none that would be refused for its looks only', async () => {
    const store = await fresh();
    await store.write(FIRST);
    for (const cypher of [
      "MATCH (n:Entity) WHERE n.name <> 'CREATE (x) DELETE x SET x.y = 1 LOAD CSV FROM' RETURN count(n) AS n",
      '/* CREATE (n) */ MATCH (n:Entity) // DETACH DELETE n\nRETURN count(n) AS n',
      'MATCH (`CREATE`:Entity) RETURN count(`CREATE`) AS n',
      'MATCH (n:Entity) CALL { WITH n RETURN n AS m } RETURN count(m) AS n',
      "MATCH (n:Entity) WHERE n.name =~ '.*(通道|市|.).*' RETURN count(n) AS n",
      'MATCH (n:Entity) WHERE all(a IN n.aliases WHERE none(b IN n.aliases WHERE a + b = $path)) RETURN count(n) AS n',
      'MATCH (n:Entity) WITH collect(n.name) AS ns RETURN reduce(s = 0, i IN range(0, size(ns) - 1) | s + 1) AS n',
      'MATCH (n:Entity) WITH collect(n.name) AS ns RETURN reduce(m = 0, x IN ns | CASE WHEN x = $path THEN 0 ELSE m + 1 END) AS n',
      'UNWIND range(1, 100000) AS x WITH count(x) AS many MATCH (n:Entity) WHERE many > 3 RETURN count(n) AS n',
      'CALL db.labels() YIELD label WITH count(label) AS l MATCH (n:Entity) RETURN count(n) AS n',
    ])
      expect((await store.run(cypher, { path: '/etc/passwd' })).rows, cypher).toEqual([{ n: 3 }]);
  });
});
