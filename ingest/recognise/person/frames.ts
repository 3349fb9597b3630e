/** Does one of the wordings of `person-frames.tsv` stand at an offset? What only persons do and what is only said of them. */
import { type Frame, personLexicon } from './lexicon.js';

/** As much as a pattern may look at. */
const REACH = 28;

/** The frame with the most points among those that match and have `least` of them; undefined when none does. */
export function framed(where: Frame['where'], plain: string, at: number, least = 0): Frame | undefined {
  const frames = personLexicon().frames[where];
  if (frames[0]!.points < least) return undefined;
  const words = plain.slice(at, at + REACH);
  for (const frame of frames) {
    if (frame.points < least) return undefined;
    if (frame.pattern.test(words)) return frame;
  }
  return undefined;
}
