/** `--help` loads the table of commands and commander, and nothing that reads, stores or serves. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './run-cli.js';

const STATIC = /^(?:import|export)\s+(?!type\b)[^'";]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;

/** Everything that is loaded with a file, before anything in it runs. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.startsWith('cli/') && !file.startsWith('graph/')) return seen;
  for (const [, from, bare] of readFileSync(join(ROOT, file), 'utf8').matchAll(STATIC)) {
    const name = from ?? bare ?? '';
    loadedWith(name.startsWith('.') ? join(dirname(file), name).replace(/\.js$/, '.ts') : name, seen);
  }
  return seen;
}

test('the start of the program loads commander and light files of its own only', () => {
  const loaded = [...loadedWith('cli/main.ts')];
  expect(loaded.filter((file) => !/^(node:|cli\/|graph\/(errors|schema|batch))/.test(file))).toEqual(['commander']);
});
