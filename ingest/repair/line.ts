/** One line of the cleaned text, and what may be cut out of it, with every character's way back. */
import { simplify } from '../segment/simplify.js';
import { wideMarks } from '../segment/wide-marks.js';

/** A stretch of the cleaned text, or a literal that stands at its start (a space where a line end was). */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly literal?: string;
}

export interface Line {
  readonly text: string;
  /** Simplified, with full-width punctuation; the same length. */
  readonly plain: string;
  readonly pieces: readonly Piece[];
  /** A blank line stood before it. */
  readonly blankBefore: boolean;
  readonly indented: boolean;
  /** Depth of a Markdown heading (1 to 6); 0 for none. */
  readonly markdown: number;
  /** A jump line, page header or picture mark was cut off its beginning, or its end. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The part of a line between two offsets of its text. */
export function sliceLine(line: Line, start: number, end: number): Line {
  return withPieces(
    line,
    piecesBetween(line.pieces, start, end),
    line.text.slice(start, end),
    line.plain.slice(start, end),
  );
}

const withPieces = (line: Line, pieces: readonly Piece[], text: string, plain: string): Line => ({
  ...line,
  pieces,
  text,
  plain,
});

function piecesBetween(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const kept: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, length);
    if (from < to) kept.push({ start: piece.start + from, end: piece.start + to });
    offset += length;
  }
  return kept;
}

/** The line without some ranges of it; ranges ascend and do not overlap. */
export function removeRanges(line: Line, ranges: readonly (readonly [start: number, end: number])[]): Line {
  if (ranges.length === 0) return line;
  let from = 0;
  const texts: string[] = [];
  const plains: string[] = [];
  const pieces: Piece[] = [];
  const keep = (start: number, end: number) => {
    if (start >= end) return;
    texts.push(line.text.slice(start, end));
    plains.push(line.plain.slice(start, end));
    for (const piece of piecesBetween(line.pieces, start, end)) pieces.push(piece);
  };
  for (const [start, end] of ranges) {
    keep(from, start);
    from = Math.max(from, end);
  }
  keep(from, line.text.length);
  return trimLine(withPieces(line, pieces, texts.join(''), plains.join('')));
}

export function trimLine(line: Line): Line {
  const start = line.text.length - line.text.trimStart().length;
  const end = line.text.trimEnd().length;
  return start === 0 && end === line.text.length ? line : sliceLine(line, start, Math.max(start, end));
}

/** Two lines as one, without the line end between them. */
export const joinLines = (first: Line, second: Line): Line => ({
  ...first,
  text: first.text + second.text,
  plain: first.plain + second.plain,
  pieces: [...first.pieces, ...second.pieces],
});

/** The lines of a cleaned text that are not blank. */
export function splitLines(text: string): Line[] {
  const plain = wideMarks(simplify(text));
  const lines: Line[] = [];
  let blank = false;
  for (let start = 0; start <= text.length; ) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    let from = start;
    let to = end;
    while (from < to && text[from] === ' ') from++;
    while (to > from && text[to - 1] === ' ') to--;
    if (from === to) blank = true;
    else {
      lines.push({
        text: text.slice(from, to),
        plain: plain.slice(from, to),
        pieces: [{ start: from, end: to }],
        blankBefore: blank,
        indented: from > start,
        markdown: 0,
        cutBefore: false,
        cutAfter: false,
      });
      blank = false;
    }
    start = end + 1;
  }
  return lines;
}
