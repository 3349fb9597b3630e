import { expect, it } from 'vitest';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { type Frame, personLexicon } from '../../../ingest/recognise/person/lexicon.js';

const FRAMES = new URL('../../../ingest/lexicon/person-frames.tsv', import.meta.url);

it.each(readTable(FRAMES, ['where', 'frame', 'example']))(
  '$example is the wording that $frame finds',
  ({ where, frame = '', example = '' }) => {
    const isBefore = where === 'before' || where === 'row-before';
    const words = isBefore ? example.slice(0, example.indexOf('○')) : example.slice(example.lastIndexOf('○') + 1);
    const frames = personLexicon().frames[where as Frame['where']].filter(({ pattern }) =>
      pattern.source.includes(frame),
    );
    // What stands before a name is looked for with the name behind it.
    const text = frame.includes('(?=') ? `${example.replace('○', '李想')}，` : words;
    expect(frames.some(({ pattern }) => text.search(pattern) !== -1)).toBe(true);
  },
);

it('no pattern can look at more than a bounded stretch', () => {
  for (const { frame } of readTable(FRAMES, ['frame'])) expect(frame.replace(/\\./g, '')).not.toMatch(/[*+]|\{\d+,\}/);
});
