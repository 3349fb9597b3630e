/** `npm start` on a clone: builds what is missing, reads the samples once, serves; the second time it does none of it again. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, stop } from './run-cli.js';

let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'policygraph-start-'));
  const sources = ['cli', 'graph', 'ingest', 'queries', 'viewer', 'samples', 'package.json', 'package-lock.json'];
  for (const name of [...sources, 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(ROOT, name), join(clone, name), { recursive: true });
  // Installing is npm's work and takes minutes; what is installed is taken over.
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'));
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** Starts, waits for the address, asks how many documents there are, ends. */
async function startOnce(): Promise<{ said: string; documents: number }> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('POLICYGRAPH_')),
  );
  const child = spawn(process.execPath, ['cli/start.mjs', '--port', '0'], { cwd: clone, env: environment });
  let said = '';
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const read = (chunk: Buffer): void => {
        said += chunk;
        const [found] = /http:\S+/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('close', () => reject(new Error(`it ended: ${said}`)));
    });
    const { documents } = (await (await fetch(`${url}/api/v1/info`)).json()) as { documents: number };
    return { said, documents };
  } finally {
    await stop(child);
  }
}

test('the first start builds and reads the samples, the second only serves', async () => {
  const first = await startOnce();
  expect(first.documents).toBe(4);
  for (const step of ['building the program', 'building the viewer', '4 added']) expect(first.said).toContain(step);
  const built = statSync(join(clone, 'dist/cli/main.js')).mtimeMs;

  const second = await startOnce();
  expect(second.documents).toBe(4);
  expect(second.said).not.toMatch(/building|installing|added|unchanged/);
  expect(statSync(join(clone, 'dist/cli/main.js')).mtimeMs).toBe(built);
});
