/**
 * A paragraph as the speech rules see it: with the inside of every quotation blotted out, so that rules about who speaks cannot
 * stumble over words that are themselves quoted.
 *
 * Every offset is one of the document; `masked` is as long as the paragraph, so an offset minus `start` is a place in it.
 */
import type { Linked, Paragraph, Span } from '../document.js';
import { mentionsIn, type NamedSpan } from '../mentions-in.js';
import { type Quotation, quotationsIn } from './quotations.js';

export interface Passage extends Span {
  readonly plain: string;
  readonly masked: string;
  readonly quotations: readonly Quotation[];
  /** Outside quotations, in text order. */
  readonly people: readonly NamedSpan[];
  readonly media: readonly NamedSpan[];
  /** Where sentences end outside quotations (behind the mark), ascending; the last is the end of the paragraph. */
  readonly breaks: readonly number[];
}

const BLOT = '█';
const SENTENCE_END = /[。！？!?；;]/g;
/** How far a rule looks for the ends of its sentence; keeps the whole linear in texts without punctuation. */
const REACH = 200;

export function readPassage(document: Linked, { start, end }: Paragraph): Passage {
  const quotations = quotationsIn(document.plain, { start, end });
  const names = mentionsIn(document, { start, end });
  let quoted = 0;
  const outside = names.filter((name) => {
    while (quoted < quotations.length && quotations[quoted]!.end <= name.start) quoted++;
    const quotation = quotations[quoted];
    return !quotation || name.end <= quotation.start || (name.start <= quotation.start && name.end >= quotation.end);
  });
  const masked = mask(document.plain, start, end, quotations);
  return {
    start,
    end,
    plain: document.plain,
    masked,
    breaks: breaksOf(masked, start),
    quotations,
    people: outside.filter(({ entity }) => entity.kind === 'Person'),
    media: names.filter(({ entity }) => entity.kind === 'Media'),
  };
}

function mask(plain: string, start: number, end: number, quotations: readonly Quotation[]): string {
  const pieces: string[] = [];
  let from = start;
  for (const { start: open, end: close, closed } of quotations) {
    pieces.push(plain.slice(from, open + 1), BLOT.repeat(Math.max(0, close - open - (closed ? 2 : 1))));
    from = closed ? close - 1 : close;
  }
  pieces.push(plain.slice(from, end));
  return pieces.join('');
}

/** Text between two offsets of the document, quotations blotted out. */
export const maskedBetween = (passage: Passage, from: number, to: number): string =>
  passage.masked.slice(Math.max(0, from - passage.start), Math.max(0, to - passage.start));

function breaksOf(masked: string, start: number): number[] {
  const breaks: number[] = [];
  for (const { index } of masked.matchAll(SENTENCE_END)) breaks.push(start + index + 1);
  breaks.push(start + masked.length);
  return breaks;
}

/** The place in `breaks` of the end of the sentence that holds an offset. */
function breakAfter(breaks: readonly number[], offset: number): number {
  let low = 0;
  let high = breaks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (breaks[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The sentence that holds an offset, at most 200 characters to each side of it. */
export function sentenceAround({ breaks, start }: Passage, offset: number): Span {
  const after = breakAfter(breaks, offset);
  return {
    start: Math.max(after > 0 ? breaks[after - 1]! : start, offset - REACH),
    end: Math.min(breaks[after]!, offset + REACH),
  };
}

/** The sentence before the one that begins at an offset; undefined at the start of the paragraph. */
export function sentenceBefore(passage: Passage, offset: number): Span | undefined {
  return offset > passage.start ? sentenceAround(passage, offset - 1) : undefined;
}

/** Behind the space at an offset. */
export const skipSpace = ({ plain }: Passage, at: number): number => {
  let to = at;
  while (plain[to] === ' ' || plain[to] === '\u3000') to++;
  return to;
};
