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
    if (EDITORIAL.test(line.plain)) return i;
    if ((seen > 0 ? /[，、；：]|[？！].{4}/ : /[，、；]/).test(line.plain) && isCutSentence(line, known[i + 1], width))
      return i;
    seen++;
  }
  return seen > 1 ? known.length : 0;
}

/** What an editor puts before a text is running text. */
const EDITORIAL = /^(?:编者按|编者的话|导语|导读|核心提示|阅读提示|内容提要|核心阅读|摘要)[：:].{8}/;

/** A clause that goes on in the next line: no title, even without a full stop. */
const isCutSentence = (line: Line, next: KnownLine | undefined, width: number) =>
  next?.kind === 'text' &&
  !next.line.indented &&
  (cutsWord(line.plain, next.line.plain) ||
    (fillsWidth(line, width) && (fillsWidth(next.line, width) || /。$/.test(next.line.plain))));
