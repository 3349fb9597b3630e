/**
 * How a test gets a Neo4j: `const neo4j = await leaseNeo4j(version)` before, `neo4j.release()` after; the database is empty.
 *
 * `skipReason` tells at collection time whether there can be one; under CI=true a required version is never skipped, so its absence fails.
 */
import { connect } from 'node:net';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { missingForNeo4j } from './local-neo4j.js';
import type { Neo4jVersion } from './versions.js';

export interface Lease {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Gives the server to the next test file. */
  release(): void;
}

/** '' when tests on this version are to run; otherwise what is missing and how to get it. */
export function skipReason(version: Neo4jVersion): string {
  if (process.env.CI === 'true' && version.required) return '';
  return missingForNeo4j(version);
}

export async function leaseNeo4j({ version }: Neo4jVersion): Promise<Lease> {
  const socket = connect(inject('neo4jBroker'), '127.0.0.1');
  const answer = await new Promise<string>((resolve, reject) => {
    socket.once('data', (data) => resolve(String(data)));
    socket.once('error', reject);
    socket.write(`${version}\n`);
  });
  const lent = JSON.parse(answer) as Omit<Lease, 'release'> & { error?: string };
  if (lent.error) throw new Error(lent.error);
  await emptyDatabase(lent);
  return { ...lent, release: () => socket.destroy() };
}

export async function emptyDatabase({ uri, username, password }: Omit<Lease, 'release'>): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
  } finally {
    await driver.close();
  }
}
