/** An export is whole or not there; what stands in the way is said. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PolicygraphError } from '../../../graph/errors.js';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { type Exporter, oneFile } from '../../../graph/export/exporter.js';
import { findExporter } from '../../../graph/export/index.js';
import { writeExport } from '../../../graph/export/write-export.js';
import { CITY_BATCHES } from '../../viewer/fixture-batches.js';
import { contextOf, exportStore } from './export-store.js';

const held = exportStore(CITY_BATCHES);
const write = async (exporter: Exporter, output: string, force = false) =>
  writeExport(exporter, await cutSubgraph(held.store), contextOf(), output, { force });
const failure = async (work: Promise<unknown>): Promise<PolicygraphError> => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PolicygraphError);
  return error as PolicygraphError;
};
const place = (name: string): string => join(held.folder, name);

describe('writing an export', () => {
  test('makes the file, and a folder for formats of several', async () => {
    expect(await write(findExporter('json'), place('a.json'))).toEqual([place('a.json')]);
    expect(JSON.parse(readFileSync(place('a.json'), 'utf8')).nodes).toHaveLength(14);
    await write(findExporter('csv'), place('tables'));
    expect(readdirSync(place('tables')).sort()).toEqual(['edges.csv', 'evidence.csv', 'nodes.csv']);
  });

  test('does not replace a file unless told to, and keeps its neighbours', async () => {
    writeFileSync(place('old.json'), 'mine');
    expect((await failure(write(findExporter('json'), place('old.json')))).code).toBe('output-exists');
    expect(readFileSync(place('old.json'), 'utf8')).toBe('mine');
    await write(findExporter('json'), place('old.json'), true);
    expect(readFileSync(place('old.json'), 'utf8')).not.toBe('mine');
    mkdirSync(place('full'));
    writeFileSync(place('full/mine.txt'), 'mine');
    await write(findExporter('csv'), place('full'), true);
    expect(readFileSync(place('full/mine.txt'), 'utf8')).toBe('mine');
  });

  test.each([
    ['a folder that does not exist', 'json', 'nowhere/a.json', 'output-unwritable'],
    ['a folder where a file is wanted', 'json', 'taken', 'output-unwritable'],
    ['a file where a folder is wanted', 'csv', 'taken.txt', 'output-unwritable'],
  ])('refuses %s', async (_what, format, name, code) => {
    mkdirSync(place('taken'), { recursive: true });
    writeFileSync(place('taken.txt'), '');
    const error = await failure(write(findExporter(format), place(name), true));
    expect(error.code).toBe(code);
    expect(error.message).toContain(name);
    expect(error.hint.length).toBeGreaterThan(5);
  });

  test('leaves nothing behind when it fails on the way', async () => {
    const broken: Exporter = {
      ...findExporter('json'),
      files: oneFile(async function* () {
        yield 'half of it';
        throw new PolicygraphError('too-large', 'no', 'no');
      }),
    };
    const before = readdirSync(held.folder);
    expect((await failure(write(broken, place('half.json')))).code).toBe('too-large');
    expect(readdirSync(held.folder)).toEqual(before);
  });

  test('says so when the disk is full', async ({ skip }) => {
    const disk = place('disk');
    mkdirSync(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      return skip('a small disk can only be mounted by root; run the suite as root on Linux to see this case');
    }
    try {
      const error = await failure(write(findExporter('html'), join(disk, 'a.html')));
      expect(error.code).toBe('output-unwritable');
      expect(error.hint).toMatch(/room/);
      expect(existsSync(join(disk, 'a.html'))).toBe(false);
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
