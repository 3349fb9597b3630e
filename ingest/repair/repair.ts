/** Turns a raw text into whole paragraphs and sentences, with title, by-line, date and captions as fields. */
import type { Document, Paragraph, RawText } from '../document.js';
import { splitSentences } from './sentences.js';

export function repair(raw: RawText): Document {
  const paragraphs: Paragraph[] = [];
  const starts: number[] = [];
  let text = '';
  for (const match of raw.text.matchAll(/[^\n]+/g)) {
    const line = match[0].trim();
    if (line === '') continue;
    if (text !== '') text += '\n';
    paragraphs.push({ part: 'body', start: text.length, end: text.length + line.length });
    starts.push(match.index + match[0].indexOf(line));
    text += line;
  }
  const sentences = splitSentences(text, paragraphs);
  const toRaw = (offset: number) => {
    const i = paragraphs.findLastIndex((p) => p.start <= offset);
    return i < 0 ? 0 : starts[i]! + offset - paragraphs[i]!.start;
  };
  return {
    source: raw.source,
    sha256: raw.sha256,
    raw: raw.text,
    text,
    toRaw,
    title: '',
    date: '',
    publisher: '',
    genre: 'other',
    byline: [],
    captions: [],
    paragraphs,
    sentences,
  };
}
