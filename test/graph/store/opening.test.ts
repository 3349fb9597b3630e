import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../graph/store/index.js';
import { FIRST, SECOND } from './batches.js';
import { dump } from './dump.js';
import { describeStores } from './engines.js';

const folder = mkdtempSync(join(tmpdir(), 'policygraph-opening-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Another process at work on a store: writes without end, or holds it; says a line when it has it. */
async function otherProcess(location: string, does: 'hold' | 'write'): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./other-process.ts', import.meta.url));
  const other = spawn(process.execPath, ['--import', 'tsx', script, location, does], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(other.stdout!, 'data');
  return other;
}

async function end(other: ChildProcess): Promise<void> {
  const gone = once(other, 'exit');
  other.kill('SIGKILL');
  await gone;
}

describe('an embedded store', () => {
  it.each([
    ['a text file', 'text.db', 'not a store\n'],
    ['an empty file', 'empty.db', ''],
  ])('is not %s, which stays as it is', async (_, name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    for (const readOnly of [true, false])
      await expect(openStore(path, { readOnly })).rejects.toMatchObject({ code: 'store-invalid' });
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('is not a folder', async () => {
    const path = join(folder, 'folder');
    mkdirSync(path);
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'store-invalid',
      message: expect.stringContaining('a folder'),
    });
    expect(readdirSync(path)).toEqual([]);
  });

  it('is made with the folders that lead to it', async () => {
    const store = await openStore(join(folder, 'a/b/c.db'));
    expect(await store.documents()).toEqual([]);
    await store.close();
  });

  it('cannot be made where nothing can be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(openStore(join(folder, 'file/x.db'))).rejects.toMatchObject({ code: 'store-invalid' });
  });

  it('that another process holds says which one', async () => {
    const path = join(folder, 'held.db');
    const other = await otherProcess(path, 'hold');
    try {
      for (const readOnly of [true, false]) {
        const opened = openStore(path, { readOnly });
        await expect(opened).rejects.toMatchObject({ code: 'store-locked', row: { retriable: true } });
        if (process.platform === 'linux') await expect(opened).rejects.toThrow(`process ${other.pid}`);
      }
    } finally {
      await end(other);
    }
    await (await openStore(path)).close();
  });

  it('can be read by several at once, and by people while one process reads', async () => {
    const path = join(folder, 'shared.db');
    const writer = await openStore(path);
    await writer.write(FIRST);
    await writer.close();
    const readers = await Promise.all([1, 2, 3].map(() => openStore(path, { readOnly: true })));
    for (const reader of readers)
      expect((await reader.run('MATCH (e:Entity) RETURN count(e) AS n')).rows).toEqual([{ n: 3 }]);
    await expect(readers[0]?.write(SECOND)).rejects.toMatchObject({ code: 'write-refused' });
    for (const reader of readers) await reader.close();
  });

  it('killed in the middle of a run opens again, holds whole documents only, and takes the rest', async () => {
    const path = join(folder, 'killed.db');
    for (const afterMs of [150, 400]) {
      const other = await otherProcess(path, 'write');
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await end(other);
      const store = await openStore(path);
      for (const { id } of await store.documents()) {
        const batch = await store.readBatch(id);
        expect(JSON.stringify(batch)).toBe(JSON.stringify(batch).replaceAll(SECOND.document.id, id));
        expect(batch?.sentences).toHaveLength(SECOND.sentences.length);
        expect(batch?.mentions).toHaveLength(SECOND.mentions.length);
        expect(batch?.relations).toHaveLength(SECOND.relations.length);
      }
      await store.write(FIRST);
      for (const { id } of await store.documents()) await store.remove(id);
      expect((await store.run('MATCH (n) WHERE NOT n:Layout RETURN count(n) AS n')).rows).toEqual([{ n: 0 }]);
      await store.close();
    }
  });
});

describe('an address', () => {
  it('that no engine serves is a mistake of who typed it', async () => {
    await expect(openStore('http://127.0.0.1:1')).rejects.toMatchObject({ code: 'usage' });
    await expect(openStore('neo4j://:::')).rejects.toMatchObject({ code: 'usage' });
  });

  it('where nobody listens says so at once', async () => {
    for (const scheme of ['bolt', 'neo4j'])
      await expect(openStore(`${scheme}://127.0.0.1:1`, { password: 'secret-word' })).rejects.toMatchObject({
        code: 'store-unreachable',
        message: expect.not.stringContaining('secret-word'),
      });
  });
});

describeStores('opening', ({ engine, fresh, again }) => {
  it('gives the same graph to everyone who opens it', async () => {
    const store = await fresh();
    await store.write(FIRST);
    const before = await dump(store);
    await store.close();
    expect(await dump(await again({ readOnly: true }))).toBe(before);
  });

  it.skipIf(engine.name === 'Grafeo')(
    'with a wrong password, or into a database that is not there, says which',
    async () => {
      await expect(again({ password: 'wrong-word' })).rejects.toMatchObject({
        code: 'store-credentials',
        message: expect.not.stringContaining('wrong-word'),
        hint: expect.stringContaining('NEO4J_PASSWORD'),
      });
      await expect(again({ database: 'nowhere' })).rejects.toMatchObject({
        code: 'store-invalid',
        message: expect.stringContaining('nowhere'),
      });
    },
  );
});
