/** Bad input through the real command: one line that says where, what and what to do, the right exit code, and nothing stored is lost. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { PROGRAM, ROOT, run, serve, stop } from './run-cli.js';

let folder: string;
const at = (args: readonly string[], input?: string | Buffer) =>
  run(args, { cwd: folder, ...(input === undefined ? {} : { input }) });
const count = async () => (await at(['info', '--format', 'csv'])).stdout;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-bad-'));
  cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true });
  for (const name of ['no-texts', 'a-folder', 'questions']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'no-texts/picture.xyz'), 'x');
  writeFileSync(join(folder, 'empty.txt'), '');
  writeFileSync(join(folder, 'spaces.txt'), ' \n　\n');
  writeFileSync(
    join(folder, 'binary.txt'),
    Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)),
  );
  writeFileSync(
    join(folder, 'invalid.txt'),
    Buffer.concat([Buffer.from('全市推进“33618”体系'), Buffer.from([0xe4, 0xb8, 0xff, 0xfe, 0x81])]),
  );
  writeFileSync(join(folder, 'not-a-store.db'), '这不是图谱\n'.repeat(100));
  writeFileSync(join(folder, 'broken.cypher'), 'MATCH (n RETURN n');
  writeFileSync(join(folder, 'empty.cypher'), '\n');
  writeFileSync(join(folder, 'questions/bad.cypher'), '// title: 没有英文\nMATCH (n) RETURN n ORDER BY n');
  expect((await at(['ingest', 'samples'])).exit).toBe(0);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** exit code, arguments, and what the line on standard error says. */
const CASES: readonly (readonly [exit: number, args: string, says: RegExp])[] = [
  [3, 'ingest missing.txt', /missing\.txt: no such file\. \w/],
  [3, 'ingest no-texts', /no-texts: the folder holds no texts\. \w/],
  [3, 'ingest empty.txt', /empty\.txt: .*(empty|no text)/],
  [3, 'ingest spaces.txt', /spaces\.txt: .*(empty|no text)/],
  [3, 'ingest binary.txt', /binary\.txt: /],
  [3, 'ingest invalid.txt', /invalid\.txt/],
  [3, 'ingest --strict missing.txt samples', /missing\.txt: no such file/],
  [4, 'ingest samples --store a-folder', /a-folder: this is a folder/],
  [4, 'info --store not-a-store.db', /not-a-store\.db: .*not a policygraph store/],
  [4, 'info --store nowhere.db', /nowhere\.db: there is no store\. .*ingest/],
  [2, 'ingest samples --store http://127.0.0.1', /no engine serves such an address/],
  [4, 'info --store bolt://127.0.0.1:9', /bolt:\/\/127\.0\.0\.1:9/],
  [2, 'query entitys', /no question named "entitys"\. Did you mean entities/],
  [2, 'query entities --param knd=Person', /no parameter "knd"\. It takes kind/],
  [2, 'query entities --param minMentions=many', /minMentions = "many" is not a whole number/],
  [2, 'query entities --param kind', /--param "kind": no name before an equals sign/],
  [2, 'query broken.cypher', /line 1/],
  [3, 'query empty.cypher', /empty\.cypher: there is no question in it/],
  [3, 'query missing.cypher', /missing\.cypher: /],
  [3, 'query --list --queries questions', /bad\.cypher:1: /],
  [3, 'query --list --queries nowhere', /nowhere: cannot be read/],
  [2, 'query', /no question given/],
  [2, 'query entities --limit -1', /--limit/],
  [2, 'query entities --format pdf', /--format/],
  [2, 'export --around 陆海新通到', /no entity "陆海新通到"\. Did you mean .*陆海新通道/],
  [2, 'export --format nothing', /no format "nothing"/],
  [3, 'export --since 1990 --until 1991', /./],
  [4, 'export --output nowhere/a.json', /nowhere\/a\.json: the folder .* does not exist/],
  [2, 'export --output empty.txt --format json', /empty\.txt: exists already\. .*--force/],
  [3, 'remove nothing.txt', /nothing\.txt: there is no such document/],
  [2, 'serve --host 0.0.0.0', /POLICYGRAPH_TOKEN/],
  [2, 'serve --port 99999', /--port/],
  [2, 'nothing', /unknown command 'nothing'/],
  [2, 'ingest', /missing required argument/],
  [2, 'ingest --nothing samples', /unknown option '--nothing'/],
];

describe('one line, the right exit code, nothing on standard output', () => {
  test.each(CASES)('%i: policygraph %s', async (exit, args, says) => {
    const ran = await at(args.split(' '));
    const line = ran.stderr.trim();
    expect([ran.exit, line]).toEqual([exit, expect.stringMatching(says)]);
    expect(line.split('\n')).toHaveLength(1);
    expect(line).not.toMatch(/\bat .*\.[jt]s:\d+|fault of the program|undefined|\[object/);
    if (!args.startsWith('ingest')) expect(ran.stdout).toBe('');
  });
});

test('a question that writes is refused, and allowed only when that is said', async () => {
  const write = "CREATE (n:Note {id: 'x'})";
  const refused = await at(['query', '-'], write);
  expect([refused.exit, refused.stderr]).toEqual([2, expect.stringMatching(/write/)]);
  expect((await at(['query', '-', '--write', '--yes'], write)).exit).toBe(0);
  expect((await at(['query', '-'], 'MATCH (n:Note) RETURN n.id AS id')).stdout).toContain('x');
  expect((await at(['query', '-', '--write', '--yes'], 'MATCH (n:Note) DELETE n')).exit).toBe(0);
});

test.skipIf(!existsSync('/dev/full'))('a full disk behind > is said in one line, without a stack', async () => {
  const command = [process.execPath, ...PROGRAM, 'query', 'entities'].map((word) => `'${word}'`).join(' ');
  const ran = spawnSync('sh', ['-c', `${command} > /dev/full`], { cwd: folder, encoding: 'utf8' });
  expect([ran.status, ran.stderr]).toEqual([4, expect.stringMatching(/^policygraph: ENOSPC.*The disk is full.*\n$/)]);
});

test('a good text beside bad ones is read, and the exit code tells of the others', async () => {
  const own = join(folder, 'mixed.db');
  const ran = await at([
    'ingest',
    'empty.txt',
    'missing.txt',
    'samples/chongqing-work-report-2025.txt',
    '--store',
    own,
  ]);
  expect([ran.exit, ran.stdout]).toEqual([3, '1 added, 0 changed, 0 unchanged, 2 problems\n']);
  expect(ran.stderr.trim().split('\n')).toHaveLength(2);
});

test('a port in use is named', async () => {
  const blocker = createServer();
  const port = await new Promise<number>((resolve) => {
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as { port: number }).port));
  });
  onTestFinished(() => void blocker.close());
  const ran = await at(['serve', '--port', String(port)]);
  expect([ran.exit, ran.stderr]).toEqual([
    4,
    expect.stringMatching(`Port ${port} of 127\\.0\\.0\\.1 is in use\\. .*--port`),
  ]);
});

test('a store that another serve shows is named with its address', async () => {
  const { url, child } = await serve([], { cwd: folder });
  const ran = await at(['serve', '--port', '0']);
  expect([ran.exit, ran.stderr]).toEqual([4, expect.stringContaining(url)]);
  await stop(child);
});

test('a store that is not there is not shown as an empty one, unless that is asked for', async () => {
  const ran = await at(['serve', '--port', '0', '--store', 'polcy.db']);
  expect([ran.exit, ran.stderr]).toEqual([4, expect.stringContaining('polcy.db: there is no store')]);
  expect(existsSync(join(folder, 'polcy.db'))).toBe(false);
  const { url, child } = await serve(['--store', 'new.db', '--create'], { cwd: folder });
  expect(await (await fetch(`${url}/api/v1/info`)).json()).toMatchObject({ documents: 0 });
  await stop(child);
});

test('nothing stored was lost by any of it', async () => {
  const before = await count();
  expect((await at(['ingest', 'samples'])).stdout).toBe('0 added, 0 changed, 4 unchanged, 0 problems\n');
  expect(await count()).toBe(before);
});
