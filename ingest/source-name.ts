/** How a document's `source` is written: relative to the working directory where it lies inside it, with `/`. */
import { relative, resolve, sep } from 'node:path';

export function sourceName(path: string): string {
  const inside = relative(process.cwd(), resolve(path));
  return (inside.startsWith('..') ? resolve(path) : inside).split(sep).join('/');
}
