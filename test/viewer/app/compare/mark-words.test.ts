/** Marking words changes no letter of the sentence. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from '../../../../viewer/app/compare/mark-words.js';

const shown = (sentence: string, wanted: string[]): string =>
  markWords(sentence, wanted)
    .map(({ words, marked }) => (marked < 0 ? words : `[${marked}${words}]`))
    .join('');

test.each([
  ['大力推进四千行动，推进四千行动。', ['四千行动', '大力推进'], '[1大力推进][0四千行动]，推进[0四千行动]。'],
  ['没有它', ['四千行动', ''], '没有它'],
  ['四千行动计划', ['四千行动', '行动计划'], '[0四千行动]计划'],
  ['', ['甲'], ''],
])('%s with %j is %s', (sentence, wanted, marked) => {
  expect(shown(sentence, wanted)).toBe(marked);
});

test('the pieces are the sentence', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙') });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (sentence, wanted) => {
      const pieces = markWords(sentence, wanted);
      expect(pieces.map(({ words }) => words).join('')).toBe(sentence);
      for (const { start, words } of pieces) expect(sentence.startsWith(words, start)).toBe(true);
    }),
  );
});
