/**
 * Where sentences end: after 。！？ with their closing quotation marks and brackets, never across a paragraph.
 *
 * A question mark inside quotation marks ends nothing when the sentence goes on (“为了谁？”的问题).
 */

import type { Paragraph, Sentence } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';

const ENDS = new CharacterSet('。！？!?');
/** What says anything about where a sentence ends. */
const MARKS = new CharacterSet('。！？!?…"');
const CLOSERS = new CharacterSet('”’」』）)》】');
const GOES_ON = new CharacterSet('，、；：,;:的等之与和中');

export function splitSentences(text: string, paragraphs: readonly Paragraph[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, { start, end, part }] of paragraphs.entries()) {
    let from = start;
    for (const to of sentenceEnds(text, start, end)) {
      while (from < to && text[from] === ' ') from++;
      if (from < to) sentences.push({ ordinal: sentences.length, paragraph, part, start: from, end: to });
      from = to;
    }
  }
  return sentences;
}

/** Where the sentences of a paragraph end, the last at its end. */
function sentenceEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  let straight = 0;
  for (let i = start; i < end; i++) {
    if (!MARKS.hasAt(text, i)) continue;
    if (text[i] === '"') straight++;
    if (!endsHere(text, i)) continue;
    while (
      i + 1 < end &&
      (endsHere(text, i + 1) || CLOSERS.hasAt(text, i + 1) || (text[i + 1] === '"' && straight % 2 === 1))
    ) {
      i++;
      if (text[i] === '"') straight++;
    }
    if (i + 1 >= end || !GOES_ON.hasAt(text, i + 1) || text[i] === '。') ends.push(i + 1);
  }
  ends.push(end);
  return ends;
}

/** 。！？, and …… only as a pair, because a single … may stand inside a clause. */
const endsHere = (text: string, i: number) => ENDS.hasAt(text, i) || (text[i] === '…' && text[i - 1] === '…');
