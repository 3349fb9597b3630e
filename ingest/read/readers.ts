/** The file formats that can be read. Adding one is a file here and a line in `READERS`. */
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { PolicygraphError } from '../../graph/errors.js';
import type { RawText } from '../document.js';
import { sourceName } from '../source-name.js';
import { LIMITS, megabytes } from './limits.js';
import { archiveReader } from './read-archive.js';
import { docxReader } from './read-docx.js';
import { htmlReader } from './read-html.js';
import { jsonLinesReader, jsonReader } from './read-json.js';
import { pdfReader } from './read-pdf.js';
import { textReader } from './read-text.js';
import type { Reader } from './reader.js';

export const READERS: readonly Reader[] = [
  textReader,
  htmlReader,
  docxReader,
  pdfReader,
  jsonReader,
  jsonLinesReader,
  archiveReader,
];

const HEAD = 64;

/** By the extension, else by the first bytes; what nobody knows is taken for plain text. */
function readerFor(name: string, bytes: Uint8Array): Reader {
  const extension = extname(name).slice(1).toLowerCase();
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  return (
    READERS.find(({ extensions }) => extensions.includes(extension)) ??
    READERS.find(({ magic }) => magic?.test(head)) ??
    textReader
  );
}

/** @throws PolicygraphError unreadable, no-text, bad-encoding, too-large */
export async function readFile(path: string): Promise<RawText[]> {
  return readContent(sourceName(path), await readBytes(path));
}

/** The size is looked at before anything is read. */
async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    try {
      checkSize(path, (await file.stat()).size);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof PolicygraphError) throw cause;
    throw new PolicygraphError(
      'unreadable',
      `${path}: ${(cause as Error).message}`,
      'Check the path and its permissions.',
      { cause },
    );
  }
}

function checkSize(name: string, size: number): void {
  if (size > LIMITS.maxBytes)
    throw new PolicygraphError(
      'too-large',
      `${name}: ${megabytes(size)}, and at most ${megabytes(LIMITS.maxBytes)} are read`,
      'Split it into several files.',
    );
}

/** What is in memory already (an upload, standard input); its name tells the format. @throws as `readFile` */
export async function readContent(name: string, bytes: Uint8Array): Promise<RawText[]> {
  checkSize(name, bytes.length);
  if (bytes.length === 0)
    throw new PolicygraphError('no-text', `${name}: the file is empty`, 'Leave it out, or save it with its text.');
  return readerFor(name, bytes).read(name, bytes, readContent);
}
