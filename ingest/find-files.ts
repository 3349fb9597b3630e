/** Which files do the paths given stand for? Files, folders and globs, in a fixed order. */
import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { Issue } from '../graph/errors.js';
import { READERS } from './read/readers.js';

/** @returns absolute paths, sorted, each once; what was not found or holds no text is an issue. */
export function findFiles(paths: readonly string[]): { files: string[]; issues: Issue[] } {
  const extensions = READERS.flatMap((reader) => reader.extensions);
  const files = new Set<string>();
  const issues: Issue[] = [];
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    const found = stat?.isFile()
      ? [resolve(path)]
      : globSync(stat ? [`**/*.{${extensions.join(',')}}`] : [path.split(sep).join('/')], {
          cwd: stat ? resolve(path) : process.cwd(),
          absolute: true,
          caseSensitiveMatch: false,
          onlyFiles: true,
        });
    for (const file of found) files.add(resolve(file));
    if (found.length > 0) continue;
    issues.push(
      stat
        ? {
            code: 'no-text',
            file: path,
            message: `${path}: the folder holds no texts`,
            hint: `Put ${extensions.join(', ')} files into it, or name another folder.`,
          }
        : {
            code: 'unreadable',
            file: path,
            message: `${path}: no such file`,
            hint: 'Check the spelling, or quote the glob.',
          },
    );
  }
  return { files: [...files].sort(), issues };
}
