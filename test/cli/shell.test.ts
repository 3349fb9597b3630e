/** The shell of `query`, typed into from a test: questions, commands and completion. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Io } from '../../cli/command.js';
import { readSettings } from '../../cli/settings.js';
import { COMMANDS } from '../../cli/shell/commands.js';
import { completerOf } from '../../cli/shell/completer.js';
import { runShell, type Shell, words } from '../../cli/shell/run-shell.js';
import { openStore } from '../../graph/store/index.js';
import type { GraphStore } from '../../graph/store/store.js';
import { loadCatalogue, type NamedQuery } from '../../queries/catalogue.js';
import { CITY_BATCHES } from '../viewer/fixture-batches.js';

let folder: string;
let store: GraphStore;
let catalogue: NamedQuery[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'policygraph-shell-'));
  process.env.XDG_DATA_HOME = folder;
  store = await openStore(join(folder, 'graph.db'));
  for (const batch of CITY_BATCHES) await store.write(batch);
  catalogue = await loadCatalogue();
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function ioOf(out: string[], notes: string[]): Io {
  return {
    settings: readSettings({}),
    out: (text) => void out.push(text),
    put: async (piece) => void out.push(String(piece)),
    note: (line) => void notes.push(line),
    interactive: true,
    watched: false,
    signal: new AbortController().signal,
  };
}

async function type(...lines: string[]): Promise<{ out: string; notes: string }> {
  const [out, notes]: [string[], string[]] = [[], []];
  const input = new PassThrough();
  const options = { format: 'csv', maxRows: 100, timeoutMs: 10_000, maxBytes: 1e6, readOnly: true } as const;
  const over = runShell(store, catalogue, options, ioOf(out, notes), { input, output: new PassThrough() });
  input.end(lines.map((line) => `${line}\n`).join(''));
  expect(await over).toBe(0);
  return { out: out.join(''), notes: notes.join('\n') };
}

test('a named question is one line with its parameters', async () => {
  const { out, notes } = await type('entities kind=Person');
  expect(out).toContain('Person,林海生');
  expect(notes).toContain('2 rows');
});

test('Cypher goes over several lines until a semicolon or an empty line', async () => {
  expect((await type('MATCH (n:Media)', 'RETURN n.name AS name;')).out).toBe('name\n江城日报\n');
  expect((await type('MATCH (n:Media)', 'RETURN n.name AS name', '')).out).toBe('name\n江城日报\n');
});

test('a mistake is told and the shell goes on', async () => {
  const { out, notes } = await type('MATCH (n', '', ':nothing', 'entities kind=Media');
  expect(notes).toMatch(/line 1.*\n.*no :nothing/s);
  expect(out).toContain('江城日报');
});

test('a misspelt question is answered with the nearest', async () => {
  const { notes } = await type('entites kind=Person', '');
  expect(notes).toContain('Did you mean entities');
});

test('it cannot write', async () => {
  expect((await type('CREATE (n:X);')).notes).toMatch(/write|read-only/i);
});

test(':export writes the last answer in the format of the ending, and over nothing', async () => {
  const file = join(folder, 'answer.csv');
  await type('entities kind=Media', `:export ${file}`);
  expect(readFileSync(file, 'utf8')).toContain('Media,江城日报');
  expect((await type('entities kind=Person', `:export ${file}`)).notes).toContain('exists already');
  expect((await type(`:export ${join(folder, 'none.csv')}`)).notes).toContain('nothing to write');
  expect(existsSync(join(folder, 'none.csv'))).toBe(false);
});

test(':format changes how answers look, :help and :schema say what there is, :quit leaves', async () => {
  expect((await type(':format json', 'entities kind=Media')).out).toContain('"name":"江城日报"');
  const { out } = await type(':help', ':schema', ':list', ':quit', 'entities kind=Media');
  for (const { names } of COMMANDS) expect(out).toContain(`:${names[0]}`);
  expect(out).toContain('(Media)-[:ASKED]->(Person)');
  expect(out).toContain('who-asked-whom');
  expect(out).not.toContain('江城日报');
});

test('words in double quotation marks stay together', () => {
  expect(words('said-about name="林 海生"  limit=3')).toEqual(['said-about', 'name=林 海生', 'limit=3']);
});

describe('the Tab key', () => {
  const propose = (line: string): Promise<string[]> => {
    const shell: Shell = { store, catalogue, io: ioOf([], []), format: 'csv', last: null, over: false };
    return new Promise((resolve, reject) => {
      completerOf(shell)(line, (error, [found] = [[], '']) => (error ? reject(error) : resolve(found)));
    });
  };
  test.each([
    [':ex', [':export']],
    ['who-a', ['who-asked-whom']],
    ['entities ki', ['kind=']],
    ['entities kind=Per', ['kind=Person']],
    ['who-asked-whom media=江', ['media=江城日报']],
    ['MATCH (n:Ini', ['n:Initiative']],
    ['MATCH (a)-[r:FOC', ['r:FOCUSES_ON']],
    ['MATCH (a)-[:REPORTS', [':REPORTS_FOR']],
    ['MATCH (n) RETURN n.firstD', ['n.firstDate']],
    ['MATCH (n) RET', ['RETURN']],
  ])('after "%s" proposes %j', async (line, expected) => {
    expect(await propose(line)).toEqual(expected);
  });
});
