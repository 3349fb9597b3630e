/**
 * Attempts to write, to call, to read files or the network, and to exhaust: none may succeed on any engine, and none may end the server.
 *
 * An engine that cannot even parse an attempt has refused it too; what counts is that nothing comes back and nothing changes.
 */
export interface Attack {
  readonly aim: 'write' | 'call' | 'file' | 'network' | 'look' | 'several' | 'exhaust';
  readonly cypher: string;
}

const all = (aim: Attack['aim'], ...list: readonly string[]): Attack[] => list.map((cypher) => ({ aim, cypher }));

/** What names every variable can be decided for no part of them. */
const ALL_IDS = [...'abcdefgh'].map((x) => `toString(${x}.id)`).join(' + ');

const deep = (text: string, times: number) => text.repeat(times);

/** Expressions without rows: an engine that looks at its clock between rows only must refuse them. The parameters are `ENDLESS_VALUES`. */
export const ENDLESS: readonly string[] = [
  'RETURN reduce(s = 0, i IN range(1, 3000000000) | s + i)',
  'RETURN size([x IN range(1, 3000000000) WHERE x % 7 = 8])',
  'RETURN size([x IN range(/* 9 */ 1, 3_000_000_000) WHERE x < 0])',
  'RETURN 0 IN range(1, 3000000000)',
  'RETURN all(x IN range(1, 50000 * 50000) WHERE x > 0)',
  "RETURN none(x IN range(1, toInteger('3000000000')) WHERE x < 0)",
  'RETURN reduce(s = 0, i IN range(1, \\u0039\\u0039\\u0039\\u0039\\u0039\\u0039\\u0039\\u0039\\u0039) | s + i)',
  'RETURN reduce(s = 0, i IN range(1, $many) | s + i)',
  'WITH range(1, 3000000000) AS r RETURN all(x IN r WHERE x > 0)',
  'WITH 3000000000 AS `size(` RETURN size([x IN range(1, `size(`) WHERE x < 0])',
  'UNWIND [1] AS k UNWIND [x IN range(k, 3 * 1000000000) WHERE x < 0] AS y RETURN count(y)',
  'RETURN reduce(s = 0, x IN reduce(l = [1, 2], i IN range(1, 34) | l + l) | s + x)',
  `RETURN reduce(a = 0, x IN range(1, 9000) | a + reduce(b = 0, y IN range(1, 9000) | b + reduce(c = 0, z IN range(1, 9000) | c + z)))`,
];

export const ENDLESS_VALUES = { many: 3_000_000_000 };

export const ATTACKS: readonly Attack[] = [
  ...all(
    'write',
    'CREATE (n:Evil)',
    'create (n:Evil) return n',
    '/* MATCH (n) RETURN n */ CREATE (n:Evil)',
    '// MATCH (n) RETURN n\nCREATE (n:Evil)',
    'C/**/REATE (n:Evil)',
    '\\u0043REATE (n:Evil)',
    'MATCH (n) RETURN n // \nUNION CREATE (n:Evil) RETURN n',
    "MATCH (n) WHERE n.name = '/*' CREATE (e:Evil) RETURN '*/'",
    'MATCH (`n /*`) CREATE (e:Evil) RETURN 1 AS `*/`',
    'MERGE (n:Evil {id: 1})',
    'MERGE (n:Entity {id: "x"}) ON CREATE SET n.evil = true',
    'MERGE (n:Entity {id: "x"}) ON MATCH SET n.evil = true',
    'MATCH (n:Entity) SET n.name = "evil"',
    'MATCH (n:Entity) SET n += {name: "evil"}',
    'MATCH (n:Entity) SET n = {}',
    'MATCH (n:Entity) SET n:Evil',
    'MATCH (n:Entity) REMOVE n.name',
    'MATCH (n:Entity) REMOVE n:Entity',
    'MATCH (n) DETACH DELETE n',
    'MATCH ()-[r]->() DELETE r',
    'MATCH (a:Entity), (b:Entity) CREATE (a)-[:EVIL]->(b)',
    'MATCH (a:Entity), (b:Entity) MERGE (a)-[:EVIL]->(b)',
    'FOREACH (x IN [1, 2] | CREATE (:Evil))',
    'MATCH (n) FOREACH (x IN CASE WHEN true THEN [1] ELSE [] END | SET n.evil = x)',
    'CALL { CREATE (n:Evil) RETURN n } RETURN n',
    'MATCH (n) CALL { WITH n SET n.evil = 1 RETURN 1 AS x } RETURN x',
    'UNWIND [1] AS x CALL { WITH x CREATE (:Evil) } IN TRANSACTIONS',
    'CALL { CREATE (:Evil) } IN TRANSACTIONS',
    'MATCH (n) RETURN EXISTS { MATCH (n) CREATE (m:Evil) RETURN m }',
    'MATCH (n) RETURN COUNT { CREATE (m:Evil) RETURN m }',
    'OPTIONAL MATCH (n:Nothing) WITH n CREATE (:Evil)',
    'PROFILE CREATE (n:Evil)',
    'EXPLAIN CREATE (n:Evil) RETURN n',
    'CYPHER 5 CREATE (n:Evil)',
    'INSERT (n:Evil)',
    'CREATE INDEX evil FOR (n:Entity) ON (n.evil)',
    'CREATE CONSTRAINT evil FOR (n:Evil) REQUIRE n.id IS UNIQUE',
    'CREATE FULLTEXT INDEX evil FOR (n:Entity) ON EACH [n.name]',
    'DROP INDEX policygraph_Entity_name',
    'DROP CONSTRAINT policygraph_Entity_id IF EXISTS',
    'MATCH (l:Layout) SET l.schemaVersion = 99',
  ),
  ...all(
    'call',
    'CALL dbms.listConfig()',
    'CALL dbms.listConfig() YIELD name, value RETURN name, value',
    'CALL `dbms`.`listConfig`()',
    'CALL dbms.components()',
    "CALL dbms.setConfigValue('x', 'y')",
    "CALL db.createLabel('Evil')",
    "CALL db.createProperty('evil')",
    'CALL db.clearQueryCaches()',
    'CALL dbms.listConnections()',
    "CALL dbms.killConnection('x')",
    'CALL db.ping()',
    "CALL apoc.cypher.runWrite('CREATE (n:Evil)', {})",
    "CALL apoc.load.json('file:///etc/passwd')",
    "RETURN apoc.cypher.runFirstColumnSingle('CREATE (n:Evil) RETURN n', {})",
    'MATCH (n) RETURN COUNT { CALL dbms.listConfig() YIELD name RETURN name } AS x',
    'CALL tx.setMetaData({a: 1})',
  ),
  ...all(
    'file',
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM '/etc/passwd' AS line RETURN line",
    "load csv with headers from '/etc/passwd' as line return line",
    "LOAD/**/CSV FROM '/etc/passwd' AS line RETURN line",
    'LOAD CSV FROM $path AS line RETURN line',
    "CALL { LOAD CSV FROM '/etc/passwd' AS line RETURN line } RETURN line",
    "UNWIND ['/etc/passwd'] AS f LOAD CSV FROM f AS line RETURN line",
    "MATCH (n) WHERE EXISTS { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } RETURN n",
    "RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l } AS x",
    "USING PERIODIC COMMIT LOAD CSV FROM '/etc/passwd' AS line RETURN line",
    "CALL apoc.load.csv('/etc/passwd')",
    "RETURN file('/etc/passwd')",
  ),
  ...all(
    'network',
    "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "LOAD CSV FROM 'ftp://127.0.0.1/x' AS line RETURN line",
    "CALL apoc.load.json('http://127.0.0.1:1/')",
  ),
  ...all(
    'look',
    'SHOW USERS',
    'SHOW SETTINGS',
    'SHOW TRANSACTIONS',
    'SHOW PROCEDURES',
    'SHOW INDEXES',
    'SHOW DATABASES',
    'SHOW CURRENT USER',
    'USE system SHOW USERS',
    "TERMINATE TRANSACTION 'neo4j-transaction-1'",
    "ALTER CURRENT USER SET PASSWORD FROM 'test-only' TO 'evil-evil'",
    "CREATE USER evil SET PASSWORD 'evil-evil'",
    'STOP DATABASE neo4j',
    'DROP DATABASE neo4j',
  ),
  ...all(
    'several',
    'RETURN 1; CREATE (n:Evil)',
    'MATCH (n) RETURN n; MATCH (n) DETACH DELETE n;',
    'RETURN 1;\n\n// x\nCREATE (:Evil)',
    'BEGIN CREATE (:Evil) COMMIT',
    ':begin\nCREATE (:Evil)',
  ),
  ...all(
    'exhaust',
    'UNWIND range(1, 2000000000) AS x WITH collect(x) AS l RETURN size(l)',
    'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b UNWIND range(1, 100000) AS c RETURN count(*)',
    "RETURN reduce(s = 'x', i IN range(1, 64) | s + s) AS s",
    `MATCH (a), (b), (c), (d), (e), (f), (g), (h) WHERE ${ALL_IDS} = 'x' RETURN count(*)`,
    'MATCH p = (a:Dense)-[:D*1..40]-(b:Dense) RETURN count(p)',
    `RETURN ${deep('(', 20_000)}1${deep(')', 20_000)}`,
    `RETURN ${deep('[', 20_000)}${deep(']', 20_000)}`,
    `RETURN ${deep('1 + ', 20_000)}1`,
    `MATCH (n) WHERE ${deep('NOT ', 20_000)}true RETURN n`,
  ),
];
