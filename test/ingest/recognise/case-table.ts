/** Runs one recogniser over a table of sentences: what it names, in order, with the full name where it differs from the words. */
import { expect, it } from 'vitest';
import type { RawText } from '../../../ingest/document.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { chooseMentions } from '../../../ingest/recognise/choose.js';
import type { Recogniser } from '../../../ingest/recognise/recogniser.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

const raw = (text: string): RawText => ({ source: 'case.txt', sha256: '', text, issues: [] });

/** @param text `⏎` stands for a line feed, `home：` before a bar for the place the text speaks for: `湖北省｜省委…`. */
export function namesIn(recogniser: Recogniser, text: string): string[] {
  const [home, body] = text.includes('｜') ? text.split('｜', 2) : [undefined, text];
  const read = segment(repair(raw(body!.replaceAll('⏎', '\n'))));
  const document = home === undefined ? read : { ...read, home };
  return chooseMentions([...recogniser.apply(document)], document.text.length).map(({ start, end, name }) => {
    const surface = document.text.slice(start, end);
    return name === undefined || name === surface ? surface : `${surface}=${name}`;
  });
}

export function itReads(recogniser: Recogniser, table: string): void {
  it.each(readTable(new URL(table, import.meta.url), ['text', 'expected', 'why']))(
    '$text names $expected: $why',
    ({ text = '', expected }) => {
      expect(namesIn(recogniser, text).join(' | ') || '-').toBe(expected);
    },
  );
}
