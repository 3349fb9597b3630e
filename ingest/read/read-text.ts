/** Plain text and Markdown; also every file whose format nobody knows. */
import type { RawText } from '../document.js';
import { decodeText } from './decode.js';
import { type Reader, rawText } from './reader.js';

/** @throws PolicygraphError as `decodeText`; no-text */
export const readText = (source: string, bytes: Uint8Array): RawText =>
  rawText(source, bytes, decodeText(source, bytes));

export const textReader = {
  id: 'text',
  extensions: ['txt', 'md'],
  read: async (source, bytes) => [readText(source, bytes)],
} satisfies Reader;
