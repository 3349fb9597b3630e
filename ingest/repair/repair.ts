/**
 * Turns a raw text into whole paragraphs and sentences, with title, by-line, date and captions as fields.
 *
 * Furniture of a page or web site is dropped. Titles, headings, by-lines and captions stay in `text` as parts of their own, so
 * that what they name has evidence, but they are not running text.
 */
import type { Document, Paragraph, RawText } from '../document.js';
import { assemble } from './assemble.js';
import type { Block } from './block.js';
import { classifyLines } from './classify.js';
import { cleanCharacters, lastAtMost } from './clean-characters.js';
import { readFields } from './fields.js';
import { splitSentences } from './sentences.js';

export function repair(raw: RawText): Document {
  const cleaned = cleanCharacters(raw.text);
  const known = classifyLines(cleaned.text);
  const blocks = assemble(known);
  const { text, paragraphs, toCleaned } = layOut(blocks, cleaned.text);
  return {
    source: raw.source,
    sha256: raw.sha256,
    raw: raw.text,
    text,
    toRaw: (offset) => Math.min(cleaned.toRaw(toCleaned(offset)), raw.text.length),
    ...readFields(raw.source, text, paragraphs, known),
    paragraphs,
    sentences: splitSentences(text, paragraphs),
  };
}

interface LaidOut {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly toCleaned: (offset: number) => number;
}

/** Blocks joined by line feeds, and where each piece came from. */
function layOut(blocks: readonly Block[], cleaned: string): LaidOut {
  const texts: string[] = [];
  const paragraphs: Paragraph[] = [];
  const at: number[] = [];
  const from: number[] = [];
  let length = 0;
  for (const { part, pieces } of blocks) {
    if (texts.length > 0) {
      texts.push('\n');
      length++;
    }
    const start = length;
    for (const { start: pieceStart, end, literal } of pieces) {
      at.push(length);
      from.push(pieceStart);
      const words = literal ?? cleaned.slice(pieceStart, end);
      texts.push(words);
      length += words.length;
    }
    paragraphs.push({ part, start, end: length });
  }
  const toCleaned = (offset: number) => {
    if (at.length === 0) return 0;
    const i = lastAtMost(at, offset);
    return from[i]! + Math.max(0, offset - at[i]!);
  };
  return { text: texts.join(''), paragraphs, toCleaned };
}
