/**
 * The real command in a process of its own, as a person would run it.
 *
 * `npm test` has just built dist/ and says so in POLICYGRAPH_BUILT; otherwise the sources run, which is slower and never out of date.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** After the path of Node. */
export const PROGRAM =
  process.env.POLICYGRAPH_BUILT === '1'
    ? [join(ROOT, 'dist/cli/main.js')]
    : ['--import', import.meta.resolve('tsx'), join(ROOT, 'cli/main.ts')];

export interface Ran {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  /** What stands on standard input; nothing when absent. */
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** An empty folder that goes away with the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'policygraph-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder with `samples/`; ingesting them makes `policygraph.db` there. */
export function folderWithSamples(): string {
  const folder = freshFolder();
  cpSync(join(ROOT, 'samples'), join(folder, 'samples'), { recursive: true });
  return folder;
}

export function start(args: readonly string[], { cwd, env }: Omit<RunOptions, 'input'>): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(POLICYGRAPH|NEO4J)_/.test(name));
  const home = { XDG_DATA_HOME: join(cwd, '.data'), XDG_CACHE_HOME: join(cwd, '.cache') };
  return spawn(process.execPath, [...PROGRAM, ...args], {
    cwd,
    env: { ...Object.fromEntries(inherited), ...home, ...env },
  });
}

export function run(args: readonly string[], options: RunOptions): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, options);
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
      });
    child.once('error', reject).once('close', (code) => resolve({ exit: code ?? -1, ...output }));
    child.stdin?.on('error', () => {}).end(options.input ?? '');
  });
}

/** Starts `serve` and waits for its address; ended with the test. */
export async function serve(
  args: readonly string[],
  options: Omit<RunOptions, 'input'>,
): Promise<{ url: string; child: ChildProcess }> {
  const child = start(['serve', '--port', '0', ...args], options);
  onTestFinished(() => stop(child));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      said += chunk;
      const found = /http:\/\/[\w.:[\]]+:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`serve ended: ${said}`)));
  });
  return { url, child };
}

/** Asks a process to end, and waits until it has. */
export const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });
