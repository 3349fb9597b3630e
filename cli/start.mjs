/**
 * `npm start`: installs and builds what is missing, reads the bundled samples into ./policygraph.db once, serves the viewer.
 *
 * Arguments go to `policygraph serve` (`npm start -- --port 9000`). That the samples were read is noted in a file beside
 * the store, so that a sample somebody removed does not come back; both are made again when the store is gone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orExplain, prepare } from './prepare.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const program = resolve(root, 'dist/cli/main.js');
const store = process.env.POLICYGRAPH_STORE ?? resolve(root, 'policygraph.db');
const isPath = !store.includes('://');
const note = `${store}.samples`;

/** Samples go into the default store only: a store somebody named is theirs. */
function readSamples() {
  if (process.env.POLICYGRAPH_STORE !== undefined || !isPath) return 0;
  if (existsSync(store) && existsSync(note)) return 0;
  const done = spawnSync(process.execPath, [program, 'ingest', 'samples', '--store', store], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status === 0) writeFileSync(note, 'The bundled samples were read into the store beside this file.\n');
  return done.status ?? 4;
}

await orExplain(async () => {
  prepare();
  const failed = readSamples();
  if (failed !== 0) return failed;
  process.argv = [process.execPath, program, 'serve', '--store', store, '--open', ...process.argv.slice(2)];
  await import('../dist/cli/main.js');
  return process.exitCode ?? 0;
});
