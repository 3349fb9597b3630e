/** Gets the text out of a file's bytes. */
import { createHash } from 'node:crypto';
import type { RawText } from '../document.js';

export function readText(source: string, bytes: Uint8Array): RawText {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { source, sha256, text: new TextDecoder('utf-8').decode(bytes), issues: [] };
}
