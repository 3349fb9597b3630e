import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from '../../../graph/store/index.js';
import { handleRemoteCall, REMOTE_PATH } from '../../../graph/store/remote-protocol.js';
import { announceServer } from '../../../graph/store/server-address.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { FIRST, SECOND } from './batches.js';
import { dump } from './dump.js';

let folder = '';
let path = '';
const ends: (() => unknown)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-remote-'));
  path = join(folder, 'served.db');
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(folder, { recursive: true, force: true });
});

/** The least that a server does: checks the token, and hands the rest over. */
async function serve(store: GraphStore): Promise<void> {
  let token = '';
  const server: Server = createServer(async (request, response) => {
    if (request.headers.authorization !== `Bearer ${token}`) {
      response.writeHead(401).end('{}');
      return;
    }
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const method = (request.url ?? '').slice(REMOTE_PATH.length + 1);
    const answer = await handleRemoteCall(store, method, Buffer.concat(chunks).toString(), gone.signal);
    response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const notice = announceServer(path, `http://127.0.0.1:${port}`);
  token = notice.token;
  ends.push(
    () => notice.withdraw(),
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
}

async function served(): Promise<{ held: GraphStore; remote: GraphStore }> {
  const held = await openStore(path);
  ends.push(() => held.close());
  await serve(held);
  return { held, remote: await openStore(path) };
}

it('a command on a store that a server holds works through the server', async () => {
  const { held, remote } = await served();
  expect(statSync(`${path}.server.json`).mode & 0o777).toBe(0o600);
  await remote.write(FIRST);
  await remote.write(SECOND);
  expect(await dump(remote)).toBe(await dump(held));
  expect(await remote.readBatch(SECOND.document.id)).toEqual(SECOND);
  expect(await remote.remove(SECOND.document.id)).toBe(true);
  expect(await remote.remove(SECOND.document.id)).toBe(false);
  expect(await remote.info()).toEqual(await held.info());
  expect((await remote.run('RETURN 9007199254740993 AS big, $x AS x', { x: 2n ** 60n })).rows).toEqual([
    { big: 9007199254740993n, x: 2n ** 60n },
  ]);
  await expect(remote.run('CREATE (n:Evil)')).rejects.toMatchObject({ code: 'write-refused' });
  await expect(remote.run('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'cypher-syntax' });
});

it('a question asked through the server is ended with the one who asks', async () => {
  const { held, remote } = await served();
  const gone = new AbortController();
  const asked = remote.run('UNWIND range(1, 1000000000) AS a RETURN count(*) AS n', {}, { signal: gone.signal });
  setTimeout(() => gone.abort(), 300);
  await expect(asked).rejects.toMatchObject({ code: 'time-limit' });
  expect((await held.run('RETURN 1 AS n')).rows).toEqual([{ n: 1 }]);
});

it('a notice that a killed server left behind is not believed', async () => {
  announceServer(path, 'http://127.0.0.1:1');
  const store = await openStore(path);
  await store.write(FIRST);
  await store.close();
  writeFileSync(`${path}.server.json`, 'not json');
  const again = await openStore(path, { readOnly: true });
  expect(await again.documents()).toHaveLength(1);
  await again.close();
});
