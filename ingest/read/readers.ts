/** The file formats that can be read. Adding one is a file in `readers/` and a line in `READERS`. */
import { readFile as readBytes } from 'node:fs/promises';
import { extname } from 'node:path';
import { PolicygraphError } from '../../graph/errors.js';
import type { RawText } from '../document.js';
import { sourceName } from '../source-name.js';
import { readText } from './read-text.js';

export interface Reader {
  readonly id: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** One file may hold several texts (json lines). */
  read(source: string, bytes: Uint8Array): Promise<RawText[]>;
}

const plainText: Reader = {
  id: 'text',
  extensions: ['txt', 'md'],
  read: async (source, bytes) => [readText(source, bytes)],
};

export const READERS: readonly Reader[] = [plainText];

/** The reader for a file of that name; unknown extensions are taken for plain text. */
const readerFor = (name: string): Reader => {
  const extension = extname(name).slice(1).toLowerCase();
  return READERS.find((one) => one.extensions.includes(extension)) ?? plainText;
};

/** @throws PolicygraphError unreadable, no-text, bad-encoding */
export async function readFile(path: string): Promise<RawText[]> {
  const bytes = await readBytes(path).catch((cause: Error) => {
    throw new PolicygraphError('unreadable', `${path}: ${cause.message}`, 'Check the path and its permissions.', {
      cause,
    });
  });
  return readContent(sourceName(path), bytes);
}

/** What is in memory already (an upload, standard input); its name tells the format. @throws as `readFile` */
export const readContent = (name: string, bytes: Uint8Array): Promise<RawText[]> => readerFor(name).read(name, bytes);
