/** Which process holds a file open under a lock? Linux says so in /proc/locks; elsewhere nobody does. */
import { readFileSync, statSync } from 'node:fs';

/** @returns process ids, smallest first; empty when unknown */
export function lockHolders(path: string): number[] {
  const locks = readText('/proc/locks');
  if (locks === '') return [];
  const inode = statSync(path).ino;
  const pids = locks.split('\n').flatMap((line) => {
    const [, pid, held] = /^\d+: \w+ +\w+ +\w+ +(\d+) +[\da-f]+:[\da-f]+:(\d+) /.exec(line) ?? [];
    return Number(held) === inode ? [Number(pid)] : [];
  });
  return [...new Set(pids)].sort((a, b) => a - b);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
