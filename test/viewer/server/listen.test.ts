/** The server behind a real port: it goes on when callers leave, ends cleanly, and says when a port cannot be had. */
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PolicygraphError } from '../../../graph/errors.js';
import { type Listening, listen } from '../../../viewer/server/listen.js';
import { madeUpBatch } from '../fixture-batches.js';
import { type Fixture, openFixture } from './fixture-server.js';

let fixture: Fixture;
let listening: Listening;
beforeAll(async () => {
  fixture = await openFixture([madeUpBatch(200, 600)]);
  listening = await listen(fixture.server, '127.0.0.1', [0]);
});
afterAll(async () => {
  await listening.close();
  await fixture.close();
});

const cypher = (text: string, signal?: AbortSignal) =>
  fetch(`${listening.url}/api/v1/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ cypher: text, timeoutMs: 60_000 }),
    ...(signal ? { signal } : {}),
  });

test('a question ends when its caller goes away, and others are answered', async () => {
  const endless = Array.from({ length: 4 }, () => new AbortController());
  const asked = endless.map(({ signal }) =>
    cypher('MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity) RETURN count(*) AS n', signal).catch(() => 'gone'),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const one of endless) one.abort();
  expect(await Promise.all(asked)).toEqual(['gone', 'gone', 'gone', 'gone']);
  // More questions were asked than may run at once: this one is answered only if they were ended.
  const answer = (await (await cypher('MATCH (n:Entity) RETURN count(n) AS n')).json()) as { rows: unknown[] };
  expect(answer.rows).toEqual([{ n: 200 }]);
});

test('a caller that leaves in the middle of an export does no harm', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = get(`${listening.url}/api/v1/export?format=json`, (response) => {
      response.once('data', () => request.destroy());
      response.once('close', resolve);
    });
    request.once('error', reject);
  });
  expect((await fetch(`${listening.url}/api/v1/info`)).status).toBe(200);
  expect(fixture.faults).toEqual([]);
});

test('a port that is taken is passed over, and named when it is the only one', async () => {
  const other = await listen(fixture.server, '127.0.0.1', [listening.port, 0]);
  expect(other.port).not.toBe(listening.port);
  await other.close();
  await expect(listen(fixture.server, '127.0.0.1', [listening.port])).rejects.toMatchObject({ code: 'port-in-use' });
});

test('an address that is not of this machine is a clear refusal', async () => {
  await expect(listen(fixture.server, '192.0.2.1', [0])).rejects.toBeInstanceOf(PolicygraphError);
});

test('whoever still follows a stream does not hold up the end', async () => {
  const own = await openFixture([]);
  const server = await listen(own.server, '127.0.0.1', [0]);
  const socket = await fetch(`${server.url}/api/v1/info`);
  await server.close();
  await own.close();
  expect(socket.status).toBe(200);
  await expect(fetch(`${server.url}/api/v1/info`)).rejects.toThrow();
});
