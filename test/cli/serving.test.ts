/** While `serve` holds an embedded store, the other commands go through it; and it ends as it should. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWithSamples, freshFolder, run, serve, start, stop } from './run-cli.js';

test('ingest, query, export, info and remove work on a store that serve holds, and the viewer sees it at once', async () => {
  const cwd = folderWithSamples();
  const { url, child } = await serve([], { cwd });
  const policygraph = (line: string) => run(line.split(' '), { cwd });
  const info = async () =>
    (await (await fetch(`${url}/api/v1/info`)).json()) as { documents: number; revision: string };

  expect((await policygraph('ingest samples')).stdout).toContain('4 added');
  const full = await info();
  expect(full.documents).toBe(4);
  expect(JSON.parse((await policygraph('query entities --limit 3')).stdout)).toHaveLength(3);
  expect((await policygraph('export --format csv --around 陆海新通道 --output cut')).exit).toBe(0);
  expect((await policygraph('info --format csv')).stdout).toContain('Grafeo');
  expect((await policygraph('remove samples/chongqing-work-report-2026.txt')).exit).toBe(0);
  const less = await info();
  expect([less.documents, less.revision === full.revision]).toEqual([3, false]);

  await stop(child);
  expect(existsSync(join(cwd, 'policygraph.db.server.json'))).toBe(false);
  expect((await policygraph('info --format csv')).stdout).toContain(',3,');
});

test('errors come through the server as they are, and what it tells is for the owner’s eyes', async () => {
  const cwd = folderWithSamples();
  await serve([], { cwd });
  expect(statSync(join(cwd, 'policygraph.db.server.json')).mode & 0o077).toBe(0);
  const ran = await run(['query', '-'], { cwd, input: 'MATCH (n RETURN n' });
  expect([ran.exit, ran.stderr]).toEqual([2, expect.stringMatching(/line 1/)]);
});

test('a serve that was killed leaves a notice that nobody is led astray by', async () => {
  const cwd = folderWithSamples();
  const { child } = await serve([], { cwd });
  expect((await run(['ingest', 'samples'], { cwd })).exit).toBe(0);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  expect(existsSync(join(cwd, 'policygraph.db.server.json'))).toBe(true);
  expect((await run(['info', '--format', 'csv'], { cwd })).stdout).toContain(',4,');
});

test('Ctrl-C ends serve with 0 and an ingest with 130, and what was read is kept', async () => {
  const cwd = freshFolder();
  const { child } = await serve([], { cwd });
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGINT');
  expect(await ended).toBe(0);

  const ingest = start(['ingest', '-'], { cwd });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const stopped = new Promise((resolve) => ingest.once('close', resolve));
  ingest.kill('SIGINT');
  ingest.stdin?.end('全市实施“四千行动”。');
  expect(await stopped).toBe(130);
});

test('elsewhere than on this machine it asks for the token', async () => {
  const cwd = freshFolder();
  const { url } = await serve(['--host', '0.0.0.0'], { cwd, env: { POLICYGRAPH_TOKEN: 'secret' } });
  const status = async (headers: Record<string, string>) => (await fetch(`${url}/api/v1/info`, { headers })).status;
  expect([await status({}), await status({ authorization: 'Bearer secret' })]).toEqual([401, 200]);
});
