/** Every command at its work, as a person would run it: results on standard output, everything else on standard error. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../cli/commands/index.js';
import { type Ran, ROOT, run } from './run-cli.js';

let folder: string;
let ingested: Ran;
const policygraph = (line: string, input?: string) =>
  run(line.split(' '), { cwd: folder, ...(input === undefined ? {} : { input }) });
const rows = async (line: string, input?: string) =>
  JSON.parse((await policygraph(line, input)).stdout) as Record<string, unknown>[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-commands-'));
  cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true });
  ingested = await policygraph('ingest samples');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ingest', () => {
  test('says what it did, and nothing where nobody watches', () => {
    expect(ingested).toEqual({ exit: 0, stdout: '4 added, 0 changed, 0 unchanged, 0 problems\n', stderr: '' });
  });

  test('reads what is new or changed only', async () => {
    expect((await policygraph('ingest samples')).stdout).toBe('0 added, 0 changed, 4 unchanged, 0 problems\n');
  });

  test('reads standard input under a name, and a changed text under its name replaces the old one', async () => {
    const store = '--store stdin.db';
    expect(
      (await policygraph(`ingest - --name note.txt ${store}`, '全市实施“四千行动”，推进城乡融合发展。')).exit,
    ).toBe(0);
    expect(
      (await policygraph(`ingest - --name note.txt ${store}`, '全市实施“满天星”行动，发展软件产业。')).stdout,
    ).toContain('1 changed');
    expect(await rows(`info --documents --format json ${store}`)).toMatchObject([{ source: 'note.txt' }]);
  });
});

describe('query', () => {
  test('answers a named question, a file and standard input, in the format asked for', async () => {
    const people = await rows('query entities --param kind=Person');
    expect(people.length).toBeGreaterThan(3);
    writeFileSync(join(folder, 'own.cypher'), 'MATCH (n:Person) RETURN n.name AS name ORDER BY name');
    const names = people.map(({ name }) => name).sort();
    expect((await rows('query own.cypher')).map(({ name }) => name).sort()).toEqual(names);
    const csv = await policygraph('query - --format csv', 'MATCH (n:Person) RETURN n.name AS name ORDER BY name');
    expect(csv.stdout.trim().split('\n').slice(1).sort()).toEqual(names);
  });

  test('gives all rows to a program, and says so when a limit cuts', async () => {
    const all = await rows('query sentences');
    const some = await policygraph('query sentences --limit 2 --format jsonl');
    expect([all.length > 50, some.stdout.trim().split('\n').length]).toEqual([true, 2]);
    expect(some.stderr).toBe('Only the first 2 rows; --limit 0 gives all.\n');
  });

  test('takes questions from a folder of one’s own', async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(folder, 'mine'));
    writeFileSync(
      join(folder, 'mine/reporters-here.cypher'),
      '// title: 媒体 | Media\n// meaning: 全部媒体 | All media\n// group: people\n// columns: name\nMATCH (m:Media) RETURN m.name AS name ORDER BY name',
    );
    expect((await rows('query reporters-here --queries mine')).length).toBeGreaterThan(0);
    expect((await policygraph('query --list --queries mine --format csv')).stdout).toContain('reporters-here');
  });

  test('explains a question without asking it', async () => {
    const { stdout, exit } = await policygraph('query entities --explain');
    expect([exit, stdout]).toEqual([0, expect.stringContaining('MATCH (e:Entity)')]);
  });
});

test('export writes a cut, tells what a dry run would write, and replaces a file only when told', async () => {
  const line = 'export --around 陆海新通道 --depth 1 --output corridor.gexf';
  expect((await policygraph(`${line} --dry-run`)).stdout).toMatch(/^\d+ entities, \d+ relations, /);
  expect(existsSync(join(folder, 'corridor.gexf'))).toBe(false);
  expect((await policygraph(line)).exit).toBe(0);
  const first = readFileSync(join(folder, 'corridor.gexf'), 'utf8');
  expect(first).toContain('西部陆海新通道');
  expect((await policygraph(line)).exit).toBe(2);
  expect((await policygraph(`${line} --force`)).exit).toBe(0);
  expect(readFileSync(join(folder, 'corridor.gexf'), 'utf8')).toBe(first);
});

test('compare sets the wording of two years side by side', async () => {
  const changes = await rows('compare 2025 2026');
  expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['new', 'gone', 'stronger', 'weaker']));
  const stronger = changes.find(({ change }) => change === 'stronger');
  expect([stronger?.sentenceBefore, stronger?.sentenceAfter]).toEqual([
    expect.stringMatching(/./),
    expect.stringMatching(/./),
  ]);
});

test('explain shows every layer of a sentence with its rules', async () => {
  const text = '全市实施“四千行动”，软件从业人员突破50万人。';
  const { stdout } = await policygraph('explain -', text);
  for (const part of ['tokens', 'mention   Initiative “四千行动”', 'figure', '[initiatives/'])
    expect(stdout).toContain(part);
  const [explained] = [JSON.parse((await policygraph('explain - --format jsonl', text)).stdout)];
  expect(explained).toMatchObject({ sentence: 0, text });
});

test('remove takes a document out by its path, and nothing when one of the names is wrong', async () => {
  const store = '--store removing.db';
  await policygraph(`ingest samples ${store}`);
  const documents = async () => (await rows(`info --documents --format json ${store}`)).length;
  const path = 'samples/chongqing-work-report-2025.txt';
  expect([(await policygraph(`remove ${path} nothing.txt ${store}`)).exit, await documents()]).toEqual([3, 4]);
  expect((await policygraph(`remove ./${path} ${store}`)).stdout).toMatch(/^removed d[0-9a-f]{12} /);
  expect(await documents()).toBe(3);
});

describe('help', () => {
  test('of the program lists every command, and each explains itself with an example', async () => {
    const { stdout, exit } = await policygraph('--help');
    expect(exit).toBe(0);
    for (const { name, summary } of COMMANDS)
      expect(stdout).toMatch(new RegExp(`${name}[^\\n]*\\s${summary.split(' ')[0]}`));
    for (const { name } of COMMANDS) {
      const help = await policygraph(`${name} --help`);
      expect([help.exit, help.stdout]).toEqual([0, expect.stringContaining('policygraph')]);
    }
  });

  test('every command has an example that begins with its name', () => {
    for (const { name, examples } of COMMANDS)
      expect(examples.some(({ line }) => line.includes(`policygraph ${name}`))).toBe(true);
  });
});
