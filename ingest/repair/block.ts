/** A paragraph while it is put together: its pieces of the cleaned text, and its end, which decides what joins it. */
import type { TextPart } from '../../graph/batch.js';
import type { Line, Piece } from './line.js';

export interface Block {
  readonly part: TextPart;
  readonly pieces: Piece[];
  /** Simplified, only its end: enough to see how it stops. */
  tail: string;
  length: number;
}

/** How much of a paragraph's end is kept: rules look no further back, and joining a thousand lines stays linear. */
const TAIL = 400;

export const newBlock = (part: TextPart, line: Line): Block => ({
  part,
  pieces: [...line.pieces],
  tail: line.plain.slice(-TAIL),
  length: line.plain.length,
});

/** Puts a line at the end. */
export function append(block: Block, line: Line): void {
  for (const piece of line.pieces) block.pieces.push(piece);
  block.tail = (block.tail + line.plain).slice(-TAIL);
  block.length += line.plain.length;
}
