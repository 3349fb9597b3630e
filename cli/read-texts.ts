/** The texts of one file, or of standard input (`-`). */
import { PolicygraphError } from '../graph/errors.js';
import type { RawText } from '../ingest/document.js';
import { findFiles } from '../ingest/find-files.js';
import { readContent, readFile } from '../ingest/read/readers.js';

/**
 * @param name what standard input is called; its ending tells the format
 * @throws PolicygraphError unreadable, no-text, bad-encoding
 */
export async function readTexts(file: string, name = 'stdin.txt'): Promise<RawText[]> {
  return file === '-' ? readContent(name, await readStdin()) : readFile(file);
}

/** The texts of all files that paths stand for; what cannot be read is told and left out. */
export async function readPaths(paths: readonly string[]): Promise<{ texts: RawText[]; problems: string[] }> {
  const { files, issues } = findFiles(paths);
  const texts: RawText[] = [];
  const problems = issues.map(({ message, hint }) => `${message}. ${hint}`);
  for (const file of files) {
    try {
      texts.push(...(await readFile(file)));
    } catch (error) {
      if (!(error instanceof PolicygraphError)) throw error;
      problems.push(`${error.message}. ${error.hint}`);
    }
  }
  return { texts, problems };
}

export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
