/** Where does running text begin, and the title with what stands under it end? */
import type { KnownLine } from './classify.js';
import { cutsWord } from './cuts-word.js';
import type { Line } from './line.js';
import { beginsAnew, fillsWidth, isDateline, isFinished, wantsMore } from './shapes.js';
import { LONGEST_TITLE } from './title.js';

/**
 * The first line that must be running text: long, a finished sentence below the first line, or one that is cut.
 *
 * @param width at which the file is wrapped; 0 for none
 * @returns its index; 0 when there is no title, the number of lines when there is nothing else
 */
export function findBody(known: readonly KnownLine[], width: number): number {
  let seen = 0;
  for (const [i, { line, kind }] of known.entries()) {
    if (kind !== 'text') {
      if (kind === 'heading') seen++;
      continue;
    }
    if (line.plain.length > LONGEST_TITLE || /[。；;：:，、]$/.test(line.plain) || /[。；]/.test(line.plain)) return i;
    if (isFinished(line.plain) && seen > 0 && !/[？?！!]$/.test(line.plain)) return i;
    if (wantsMore(line.plain) || isDateline(line.plain) || (isFinished(line.plain) && beginsAnew(line.plain))) return i;
    if (isCutSentence(line, known[i + 1], width)) return i;
    seen++;
  }
  return seen > 1 ? known.length : 0;
}

/** A clause that goes on in the next line: no title, even without a full stop. */
const isCutSentence = (line: Line, next: KnownLine | undefined, width: number) =>
  next?.kind === 'text' &&
  !next.line.indented &&
  /[，、；]/.test(line.plain) &&
  (cutsWord(line.plain, next.line.plain) || (fillsWidth(line, width) && fillsWidth(next.line, width)));
