/** Decisions about names: found by discover, taken by lexicon, kept in tables, used by the next ingest. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, run } from './run-cli.js';

const TEXT = '全市上线“云上码头”，云上码头覆盖五个区县。我市推进“云上码头”提质，云上码头接入三百家企业。';

function setUp() {
  const cwd = freshFolder();
  writeFileSync(join(cwd, 'a.txt'), TEXT);
  const env = { POLICYGRAPH_LEXICON: 'mine' };
  const policygraph = (...args: string[]) => run(args, { cwd, env });
  const entities = async (): Promise<{ kind: string; name: string; aliases: string[] }[]> =>
    JSON.parse((await policygraph('query', 'entities')).stdout);
  return { cwd, policygraph, entities, names: () => readFileSync(join(cwd, 'mine/names.tsv'), 'utf8') };
}

test('a name that no rule knows is discovered, added, found by the next ingest, and the changes are told', async () => {
  const { cwd, policygraph, entities } = setUp();
  mkdirSync(join(cwd, 'mine'));
  const found = JSON.parse((await policygraph('discover', 'a.txt')).stdout) as {
    candidate: string;
    sentences: string[];
  }[];
  expect(found.find(({ candidate }) => candidate === '云上码头')?.sentences.length).toBeGreaterThan(0);
  await policygraph('ingest', 'a.txt');

  const added = await policygraph(
    'lexicon',
    'add',
    '云上码头',
    '--kind',
    'Initiative',
    '--alias',
    '“云上码头”',
    '--definition',
    '一个\t平台',
  );
  expect(added.stdout).toBe('mine: 1 names, 0 never, 0 same, 0 apart\n');
  const again = await policygraph('ingest', 'a.txt');
  expect(again.stdout).toBe('0 added, 1 changed, 0 unchanged, 0 problems\n');
  expect(again.stderr).toMatch(/^Read anew: \d+ relations appeared and \d+ disappeared/);
  expect(await entities()).toContainEqual(expect.objectContaining({ kind: 'Initiative', name: '云上码头' }));
  expect((await policygraph('ingest', 'a.txt')).stdout).toContain('1 unchanged');
  const left = JSON.parse((await policygraph('discover', 'a.txt')).stdout) as { candidate: string }[];
  expect(left.some(({ candidate }) => candidate === '云上码头')).toBe(false);
});

test('what is never a name is no entity any more', async () => {
  const { cwd, policygraph, entities } = setUp();
  writeFileSync(join(cwd, 'b.txt'), '全市实施“四千行动”，推进城乡融合发展。');
  await policygraph('lexicon', 'never', '“四千行动”');
  await policygraph('ingest', 'b.txt');
  expect((await entities()).map(({ name }) => name)).not.toContain('“四千行动”');
});

describe('a decision that cannot be is refused and leaves the tables as they were', () => {
  test.each([
    [2, ['add', '云上码头'], /what kind/],
    [2, ['add', '云上码头', '--kind', 'Thing'], /Allowed choices/],
    [2, ['same', '甲工程'], /same takes 2 names, 1 given/],
    [2, ['frob'], /no action "frob"/],
    [3, ['never', '码'], /too short/],
    [3, ['add', '既有工程', '--kind', 'Initiative'], /decided twice/],
  ] as const)('%i: lexicon %j', async (exit, args, says) => {
    const { policygraph, names } = setUp();
    await policygraph('lexicon', 'add', '既有工程', '--kind', 'Initiative');
    const before = names();
    const ran = await policygraph('lexicon', ...args);
    expect([ran.exit, ran.stderr, names()]).toEqual([exit, expect.stringMatching(says), before]);
  });
});

test('a broken line is named with its file and number, by check and by ingest', async () => {
  const { cwd, policygraph } = setUp();
  await policygraph('lexicon', 'add', '既有工程', '--kind', 'Initiative');
  appendFileSync(join(cwd, 'mine/names.tsv'), 'add Initiative 用空格分开\n');
  for (const args of [
    ['lexicon', 'check'],
    ['ingest', 'a.txt'],
  ]) {
    const ran = await policygraph(...args);
    expect([ran.exit, ran.stderr]).toEqual([3, expect.stringMatching(/names\.tsv:3: .*1 columns, 5 expected\. .*tab/)]);
  }
  expect((await policygraph('lexicon', 'check', '--lexicon', 'nowhere')).stderr).toMatch(
    /nowhere: there is no such folder/,
  );
});
