/**
 * One Neo4j of each version for the whole test run, started when the first test asks for it and lent to one test file at a time.
 *
 * Test files run in processes of their own, so they ask over a local socket (`lease.ts`). A lease lasts as long as its connection: a
 * test process that dies gives it back. Community Edition has one database, hence one borrower at a time.
 */
import { mkdtempSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type LocalNeo4j, startNeo4j } from './local-neo4j.js';
import { NEO4J_VERSIONS } from './versions.js';

declare module 'vitest' {
  interface ProvidedContext {
    neo4jBroker: number;
  }
}

interface Lent {
  readonly server: Promise<LocalNeo4j>;
  /** Settled when the last one in the queue has given it back. */
  free: Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const lent = new Map<string, Lent>();
  const connections = new Set<Socket>();
  const broker = createServer((socket) => {
    connections.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('data', (asked) => lend(String(asked).trim(), socket, lent));
  });
  project.provide('neo4jBroker', await listen(broker));
  return async () => {
    for (const socket of connections) socket.destroy();
    broker.close();
    const servers = await Promise.allSettled([...lent.values()].map(({ server }) => server));
    await Promise.all(servers.map((one) => (one.status === 'fulfilled' ? one.value.discard() : undefined)));
  };
}

async function lend(version: string, socket: Socket, lent: Map<string, Lent>): Promise<void> {
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const row = lent.get(version) ?? { server: start(version), free: Promise.resolve() };
  lent.set(version, row);
  const before = row.free;
  row.free = before.then(() => closed);
  await before;
  try {
    const { uri, username, password } = await row.server;
    socket.write(`${JSON.stringify({ uri, username, password })}\n`);
  } catch (error) {
    socket.write(`${JSON.stringify({ error: String(error) })}\n`);
  }
}

function start(version: string): Promise<LocalNeo4j> {
  const wanted = NEO4J_VERSIONS.find((row) => row.version === version);
  if (!wanted) return Promise.reject(new Error(`no row for Neo4j ${version} in versions.ts`));
  return startNeo4j(wanted, {
    home: mkdtempSync(join(tmpdir(), 'policygraph-neo4j-')),
    password: 'test-only',
    port: 0,
  });
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
