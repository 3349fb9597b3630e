/** The viewer's own files, from a folder: found, kept by the browser as long as they hold, and nothing beside the folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fixture, ORIGIN, openFixture } from './fixture-server.js';

let folder: string;
let fixture: Fixture;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-app-'));
  mkdirSync(join(folder, 'app/assets'), { recursive: true });
  writeFileSync(join(folder, 'app/index.html'), '<!doctype html><title>图</title>');
  writeFileSync(join(folder, 'app/assets/main-abc123.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  fixture = await openFixture([], { appDir: join(folder, 'app') });
});
afterAll(async () => {
  await fixture.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/assets/main-abc123.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
])('%s is %s, kept: %s', async (path, type, kept) => {
  const response = await fixture.ask(ORIGIN + path);
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    type,
    kept,
  ]);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/nothing.js',
  '/assets',
])('%s is nothing', async (path) => {
  const response = await fixture.ask(ORIGIN + path);
  expect([response.status, await response.text()]).toEqual([404, expect.not.stringContaining('secret.txt\n')]);
});
