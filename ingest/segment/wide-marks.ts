/**
 * Punctuation as a printed Chinese text has it, so that rules know one form: , : ; ? ! behind a Chinese character become full-width,
 * corner brackets and pairs of straight quotation marks become “ and ”, 〖〗 becomes 【】. Offsets never change, and the text itself keeps its own marks.
 */
import type { Span } from '../document.js';

const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** The same length; not in figures (12,000) and not in words of other scripts. */
export const wideMarks = (plain: string): string =>
  plain.replace(/[,;:?!](?<=[\u4e00-\u9fff”’」』）)》"%％].)/g, (mark) => WIDE[mark]!);

const PRINTED: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '〖': '【',
  '〗': '】',
};

/** Corner brackets and straight marks as “ and ”; a paragraph with an odd number of straight marks keeps them. */
export function curlyQuotes(plain: string, paragraphs: readonly Span[]): string {
  const curly = plain.replace(/[「」『』〖〗]/g, (mark) => PRINTED[mark]!);
  if (!curly.includes('"')) return curly;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of paragraphs) {
    const parts = curly.slice(start, end).split('"');
    pieces.push(curly.slice(from, start), parts.length % 2 === 1 ? paired(parts) : parts.join('"'));
    from = end;
  }
  return pieces.join('') + curly.slice(from);
}

const paired = (parts: readonly string[]): string =>
  parts.map((part, i) => (i === 0 ? part : `${i % 2 === 1 ? '“' : '”'}${part}`)).join('');
