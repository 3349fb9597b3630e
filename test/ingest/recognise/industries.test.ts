import { describe, expect, it } from 'vitest';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { chooseMentions } from '../../../ingest/recognise/choose.js';
import { industries } from '../../../ingest/recognise/industries.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

function sectorsIn(text: string) {
  const document = segment(repair({ source: 'case.txt', sha256: '', text, issues: [] }));
  return chooseMentions([...industries.apply(document)], document.text.length);
}

const cases = readTable(new URL('industry.cases.tsv', import.meta.url), ['text', 'expected', 'why']);

describe('industries', () => {
  it.each(cases)('$text names $expected: $why', ({ text, expected }) => {
    const names = sectorsIn(text).map(({ name }) => name);
    expect(names.join(' | ') || '-').toBe(expected);
  });

  it('keep the surface beside the short name', () => {
    const [mention] = sectorsIn('集成电路产业增长。');
    expect(mention).toMatchObject({ start: 0, end: 6, name: '集成电路' });
  });
});
