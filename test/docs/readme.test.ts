/** What the READMEs show runs: every line of their `sh` blocks, in an empty folder with the samples, as a reader would type it. */
import { execFile, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const blocks = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((match) =>
    match[1]!.trim().split('\n'),
  );
const sh = promisify(execFile);

describe.each(['README.md', 'README.zh.md'])('%s', (file) => {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  const environment = { ...process.env, PATH: `${folder}/bin:${process.env.PATH}` };

  beforeAll(() => {
    cpSync(join(root, 'samples'), join(folder, 'samples'), { recursive: true });
    mkdirSync(join(folder, 'bin'));
    writeFileSync(
      join(folder, 'bin/policygraph'),
      `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli/main.js" "$@"\n`,
    );
    chmodSync(join(folder, 'bin/policygraph'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  for (const line of blocks(file))
    test(`runs: ${line}`, { timeout: 60_000 }, async () => {
      const run = line.startsWith('policygraph serve')
        ? serveUntilReady(line, folder, environment)
        : sh('sh', ['-c', line], { cwd: folder, env: environment });
      const { stdout, stderr } = await run;
      expect(stdout.length + stderr.length).toBeGreaterThan(0);
    });
});

/** Starts the server, waits for its address, stops it by its process id. */
function serveUntilReady(
  line: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ stdout: string; stderr: string }> {
  const [, ...args] = line.split(' ');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), ...args, '--port', '0'], { cwd, env });
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk;
      if (/http:\/\/127\.0\.0\.1:\d+/.test(output)) child.kill('SIGTERM');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', () =>
      /http:\/\/127\.0\.0\.1:\d+/.test(output) ? resolve({ stdout: output, stderr: '' }) : reject(new Error(output)),
    );
  });
}
