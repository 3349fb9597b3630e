/**
 * Writes an export to disk, to a stream, or as bytes, and never half of one: files are made beside their place and then renamed into it.
 */
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PolicygraphError } from '../errors.js';
import type { ExportContext, Exporter, ExportFile } from './exporter.js';
import type { Subgraph } from './subgraph.js';

export interface WriteOptions {
  /** Replace what is there. */
  readonly force?: boolean;
}

/**
 * @param output a file, or for formats of several files a folder
 * @returns the paths written
 * @throws PolicygraphError output-exists, output-unwritable (with nothing left behind), and what the exporter throws
 */
export async function writeExport(
  exporter: Exporter,
  subgraph: Subgraph,
  context: ExportContext,
  output: string,
  { force = false }: WriteOptions = {},
): Promise<string[]> {
  const files = exporter.files(subgraph, context);
  const folder = files.length > 1;
  checkOutput(output, folder, force);
  const target = resolve(output);
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
  try {
    if (folder) await mkdir(beside, { recursive: true });
    for (const file of files) await writeFile(file, folder ? join(beside, file.name) : beside);
    await moveInto(beside, target, folder, files);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (error instanceof PolicygraphError) throw error;
    throw unwritable(output, error);
  }
  return files.map(({ name }) => (folder ? join(output, name) : output));
}

const writeFile = ({ content }: ExportFile, path: string): Promise<void> =>
  pipeline(Readable.from(content()), createWriteStream(path));

/** A folder's files are moved one by one, so that others in it stay. */
async function moveInto(beside: string, target: string, folder: boolean, files: readonly ExportFile[]): Promise<void> {
  if (!folder) return rename(beside, target);
  await mkdir(target, { recursive: true });
  for (const { name } of files) await rename(join(beside, name), join(target, name));
  await rm(beside, { recursive: true, force: true });
}

function checkOutput(output: string, folder: boolean, force: boolean): void {
  const parent = dirname(resolve(output));
  if (!existsSync(parent) || !statSync(parent).isDirectory())
    throw new PolicygraphError(
      'output-unwritable',
      `${output}: the folder ${parent} does not exist`,
      'Make it first, or name another.',
    );
  const found = statSync(output, { throwIfNoEntry: false });
  if (found?.isDirectory() && !folder)
    throw new PolicygraphError('output-unwritable', `${output}: is a folder`, 'Name a file in it.');
  if (found && !found.isDirectory() && folder)
    throw new PolicygraphError(
      'output-unwritable',
      `${output}: is a file, and this format makes a folder`,
      'Name another.',
    );
  if (found && !force)
    throw new PolicygraphError(
      'output-exists',
      `${output}: exists already`,
      'Name another, or say --force to replace it.',
    );
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk, or name a place on another one.',
  EACCES: 'Name a place where you may write.',
  EPERM: 'Name a place where you may write.',
  EROFS: 'Name a place where you may write.',
  ENAMETOOLONG: 'Give a shorter name.',
};

function unwritable(output: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException)?.code ?? '';
  const remedy = REMEDIES[code];
  if (!remedy) return cause;
  return new PolicygraphError(
    'output-unwritable',
    `${output}: ${(cause as Error).message}`,
    `${remedy} Nothing was left behind.`,
    { cause },
  );
}

/**
 * All of an export as one stream: the only file, or a ZIP archive of several.
 * @returns its extension and media type, which differ from the format's for an archive
 */
export async function* streamExport(
  exporter: Exporter,
  subgraph: Subgraph,
  context: ExportContext,
): AsyncGenerator<string | Uint8Array> {
  const [first, ...more] = exporter.files(subgraph, context);
  if (first && more.length === 0) yield* first.content();
  else if (first) yield await archive([first, ...more]);
}

/** True when the format's stream is a ZIP archive. */
export const isArchived = (exporter: Exporter, subgraph: Subgraph, context: ExportContext): boolean =>
  exporter.files(subgraph, context).length > 1;

async function archive(files: readonly ExportFile[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate');
  const entries: Record<string, Uint8Array> = {};
  for (const { name, content } of files) {
    const pieces: Uint8Array[] = [];
    for await (const piece of content()) pieces.push(typeof piece === 'string' ? Buffer.from(piece) : piece);
    entries[name] = Buffer.concat(pieces);
  }
  // A fixed time, so that the same graph gives the same bytes.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}
