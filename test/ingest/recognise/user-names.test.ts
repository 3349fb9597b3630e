/** A person's own names win over every rule, wherever they stand, and cost no more than one pass. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Segmented } from '../../../ingest/document.js';
import { NO_LEXICON, type UserLexicon } from '../../../ingest/lexicon/user-lexicon.js';
import { userNames, withoutNever } from '../../../ingest/recognise/user-names.js';

const lexicon: UserLexicon = {
  ...NO_LEXICON,
  names: [
    { kind: 'Initiative', name: '云上码头', surfaces: ['云上码头工程', '云上码头'], definition: '线上订舱' },
    { kind: 'Initiative', name: '码头工程', surfaces: ['码头工程'], definition: '' },
  ],
  never: ['绿水青山'],
};
const segmented = (plain: string) => ({ plain, text: plain }) as Segmented;
const found = (plain: string) =>
  [...userNames(segmented(plain), lexicon)].map(({ start, end, name }) => [plain.slice(start, end), name]);

describe('names', () => {
  test.each([
    ['建设云上码头，', [['云上码头', undefined]], 'under its own name'],
    [
      '云上码头工程',
      [
        ['云上码头工程', '云上码头'],
        ['码头工程', undefined],
      ],
      'the longest at each place; overlaps are settled by strength',
    ],
    ['云上', [], 'not by half'],
    ['', [], 'nor in nothing'],
  ])('%s gives %j: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('every one found is a surface of the lexicon, for any text', () => {
    const surfaces = new Set(lexicon.names.flatMap((name) => name.surfaces));
    fc.assert(
      fc.property(fc.array(fc.constantFrom('云上', '码头', '工程', '云', '，')), (parts) => {
        expect(found(parts.join('')).every(([surface]) => surfaces.has(surface ?? ''))).toBe(true);
      }),
    );
  });
});

test('never takes out exactly these words', () => {
  const plain = '绿水青山和绿水青山计划';
  const mentions = [
    { kind: 'Initiative', start: 0, end: 4, rule: 'x' },
    { kind: 'Initiative', start: 5, end: 11, rule: 'x' },
  ] as const;
  expect(withoutNever(mentions, segmented(plain), lexicon)).toEqual([mentions[1]]);
});
