/** `npm test`: installs and builds what is missing, then runs the suite; arguments go to vitest (`npm test -- test/cli`). */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { orExplain, prepare } from '../cli/prepare.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

await orExplain(() => {
  prepare();
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
  // Tests of the command may take the build that was just made.
  const env = { ...process.env, POLICYGRAPH_BUILT: '1' };
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
});
