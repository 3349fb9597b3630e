/**
 * A sentence in pieces, so that some words of it can be marked; where two could be marked, the one that begins first is.
 */
export interface MarkedPiece {
  readonly start: number;
  readonly words: string;
  /** Which of the wanted words; -1 for what lies between. */
  readonly marked: number;
}

/** @param wanted '' marks nothing */
export function markWords(sentence: string, wanted: readonly string[]): readonly MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  const next = wanted.map((word) => (word ? sentence.indexOf(word) : -1));
  let at = 0;
  while (at < sentence.length) {
    const marked = next.reduce(
      (best, place, one) => (place >= 0 && (best < 0 || place < (next[best] ?? 0)) ? one : best),
      -1,
    );
    const start = next[marked] ?? sentence.length;
    if (start > at) pieces.push({ start: at, words: sentence.slice(at, start), marked: -1 });
    if (marked < 0) break;
    const word = wanted[marked] ?? '';
    pieces.push({ start, words: word, marked });
    at = start + word.length;
    wanted.forEach((other, one) => {
      if ((next[one] ?? -1) >= 0 && (next[one] ?? 0) < at) next[one] = sentence.indexOf(other, at);
    });
  }
  return pieces;
}
