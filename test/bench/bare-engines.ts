/** The engines without us: open, index, and one transaction of UNWIND statements at a time. */
import grafeo from '@grafeo-db/js';
import neo4j from 'neo4j-driver';

export interface Bare {
  /** Each statement follows `UNWIND $rows AS r`. */
  transaction(statements: readonly (readonly [string, readonly object[]])[]): Promise<void>;
  close(): Promise<void>;
}

const LABELS = ['Document', 'Sentence', 'Entity'];

export async function openBareGrafeo(path: string): Promise<Bare> {
  const db = grafeo.GrafeoDB.create(path);
  for (const label of LABELS) await db.executeCypher(`CREATE INDEX FOR (n:${label}) ON (n.id)`);
  return {
    async transaction(statements) {
      const tx = db.beginTransaction();
      for (const [cypher, rows] of statements) await tx.executeCypher(`UNWIND $rows AS r ${cypher}`, { rows });
      tx.commit();
    },
    close: async () => db.close(),
  };
}

interface Server {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}

export async function openBareNeo4j({ uri, username, password }: Server): Promise<Bare> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  for (const label of LABELS)
    await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  return {
    async transaction(statements) {
      const session = driver.session();
      await session.executeWrite(async (tx) => {
        for (const [cypher, rows] of statements) await tx.run(`UNWIND $rows AS r ${cypher}`, { rows });
      });
      await session.close();
    },
    close: () => driver.close(),
  };
}

/** Leaves the layout, so that a store is opened as one that was opened before. */
export async function emptyNeo4j({ uri, username, password }: Server): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  await driver.executeQuery('MATCH (n) WHERE NOT n:Layout DETACH DELETE n');
  await driver.close();
}
