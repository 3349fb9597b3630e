/** What `policygraph --help` costs above an empty Node: nothing heavy may be loaded for it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ratio } from './bench.js';
import { inTurn } from './median.js';

export async function benchHelp(): Promise<Ratio[]> {
  const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
  const run = (...args: string[]) => execFileSync(process.execPath, args, { stdio: 'ignore' });
  const { oursMs, otherMs } = await inTurn(
    9,
    () => run(main, '--help'),
    () => run('-e', '0'),
  );
  return [
    {
      what: 'policygraph --help',
      against: 'node -e 0',
      ours: oursMs,
      other: otherMs,
      unit: 'ms',
      goal: '≤ 2 × and 100 ms',
    },
  ];
}
