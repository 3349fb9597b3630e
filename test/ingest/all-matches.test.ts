import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allMatches } from '../../ingest/all-matches.js';

test('it finds what matchAll finds, empty matches too, and may be asked again', () => {
  const patterns = [/a+/g, /b?/g, /(?<=a)b|$/g, /(?<x>a)b/dg];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '，') }), fc.constantFrom(...patterns), (text, pattern) => {
      expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)]);
      expect(allMatches(text, pattern)).toEqual([...text.matchAll(pattern)]);
    }),
  );
});
