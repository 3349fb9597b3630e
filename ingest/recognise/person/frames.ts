/** Does one of the wordings of `person-frames.tsv` stand at an offset? What only persons do and what is only said of them. */
import { type Frame, personLexicon } from './lexicon.js';

/** As much as a pattern may look at. */
const REACH = 28;

export const framesOf = (where: Frame['where']): readonly Frame[] =>
  personLexicon().frames.filter((frame) => frame.where === where);

/** The frame with the most points among those that match; undefined when none does. */
export function framed(where: Frame['where'], plain: string, at: number): Frame | undefined {
  const words = plain.slice(at, at + REACH);
  let best: Frame | undefined;
  for (const frame of personLexicon().frames)
    if (frame.where === where && (!best || frame.points > best.points) && frame.pattern.test(words)) best = frame;
  return best;
}
