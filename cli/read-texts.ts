/** The texts of one file, or of standard input (`-`). */
import type { RawText } from '../ingest/document.js';
import { readContent, readFile } from '../ingest/read/readers.js';

/**
 * @param name what standard input is called; its ending tells the format
 * @throws PolicygraphError unreadable, no-text, bad-encoding
 */
export async function readTexts(file: string, name = 'stdin.txt'): Promise<RawText[]> {
  return file === '-' ? readContent(name, await readStdin()) : readFile(file);
}

export async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
