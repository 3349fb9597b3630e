/** The installed package works: packed, installed into an empty folder as anybody would, and used there. */
import { execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT, stop } from './run-cli.js';

const exec = promisify(execFile);
let folder: string;
let packed: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-package-'));
  const { stdout } = await exec('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    maxBuffer: 2 ** 26,
  });
  const [pack] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  packed = pack?.files.map(({ path }) => path) ?? [];
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  await exec('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, pack?.filename ?? '')], {
    cwd: folder,
  });
  cpSync(join(ROOT, 'samples'), join(folder, 'texts'), { recursive: true });
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const npx = (line: string) => exec('npx', ['policygraph', ...line.split(' ')], { cwd: folder });

test('it holds what it needs and neither sources nor tests', () => {
  const needed = [
    'dist/cli/main.js',
    'dist/app/index.html',
    'dist/queries/entities.cypher',
    'dist/ingest/lexicon/divisions.tsv',
  ];
  expect(needed.filter((path) => !packed.includes(path))).toEqual([]);
  expect(packed.filter((path) => /\.tsx?$|^test\/|^dist\/test\//.test(path))).toEqual([]);
  for (const path of ['README.md', 'LICENSE', 'NOTICE'])
    expect(packed.includes(path)).toBe(existsSync(join(ROOT, path)));
});

test('npx policygraph explains itself', async () => {
  expect((await npx('--help')).stdout).toContain('ingest');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect((await npx('--version')).stdout.trim()).toBe(version);
});

test('it reads texts, in threads as in one, to the same graph', async () => {
  expect((await npx('ingest texts --store one.db')).stdout).toContain('4 added');
  expect((await npx('ingest texts --store threads.db --workers 2')).stdout).toContain('4 added');
  const graph = async (store: string) => (await npx(`export --format json --store ${store}`)).stdout;
  expect(await graph('threads.db')).toBe(await graph('one.db'));
});

test('it serves the viewer', async () => {
  const program = join(folder, 'node_modules/policygraph/dist/cli/main.js');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--store', 'one.db'], { cwd: folder });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const [found] = /http:\S+/.exec(String(chunk)) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once('close', () => reject(new Error('serve ended')));
    });
    const page = await (await fetch(url)).text();
    const [, script = ''] = /<script[^>]+src="\.?\/?([^"]+)"/.exec(page) ?? [];
    expect((await fetch(`${url}/${script}`)).headers.get('content-type')).toContain('javascript');
    expect(await (await fetch(`${url}/api/v1/info`)).json()).toMatchObject({ documents: 4 });
  } finally {
    await stop(child);
  }
});
