/** Where sentences end: after 。！？ and their closing quotation marks and brackets, never inside a paragraph's quotation. */
import type { Paragraph, Sentence } from '../document.js';

const ENDS = new Set('。！？!?…');
const CLOSERS = new Set('”’」』）)》"');

export function splitSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  paragraphs.forEach(({ start, end, part }, paragraph) => {
    let from = start;
    for (let i = start; i < end; i++) {
      if (!ENDS.has(text[i]!) && i < end - 1) continue;
      while (i + 1 < end && (ENDS.has(text[i + 1]!) || CLOSERS.has(text[i + 1]!))) i++;
      sentences.push({ ordinal: sentences.length, paragraph, part, start: from, end: i + 1 });
      from = i + 1;
    }
  });
  return sentences;
}
