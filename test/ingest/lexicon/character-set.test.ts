import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CharacterSet } from '../../../ingest/lexicon/character-set.js';

test('it has the same characters as a Set of them', () => {
  const word = fc.string({ unit: fc.constantFrom(...'，。的了在AB 1') });
  fc.assert(
    fc.property(word, word, (members, text) => {
      const [ours, set] = [new CharacterSet(members), new Set(members)];
      for (let i = 0; i < text.length; i++) {
        expect(ours.has(text[i]!)).toBe(set.has(text[i]!));
        expect(ours.hasAt(text, i)).toBe(set.has(text[i]!));
      }
    }),
  );
});

test('nothing outside a text and no longer string belongs to it', () => {
  const stops = new CharacterSet('，。');
  expect([stops.hasAt('，', -1), stops.hasAt('，', 1), stops.has(''), stops.has('，。')]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
