/** What was typed in earlier shells, newest first, kept in the person's own data folder; a folder that cannot be used costs only that. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

const FILE = join(envPaths('policygraph', { suffix: '' }).data, 'history');

export function readHistory(): string[] {
  try {
    return readFileSync(FILE, 'utf8').split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** A history that cannot be kept costs the arrow keys and nothing else. */
export function writeHistory(lines: readonly string[]): void {
  try {
    mkdirSync(dirname(FILE), { recursive: true });
    writeFileSync(FILE, `${lines.join('\n')}\n`, { mode: 0o600 });
  } catch {}
}
