/** A set page holds every character of its sentences, once and in order. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setPage } from '../../../../viewer/app/read/set-page.js';
import type { DocumentView } from '../../../../viewer/server/api-types.js';

const TEXT = '江城市实施四千行动，软件从业人员达到52万人。林海生说，陆海新通道更加畅通。';
const CUT = TEXT.indexOf('林');
const span = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

function documentWith(
  mentions: { start: number; end: number }[],
  figures: { start: number; end: number }[],
): DocumentView {
  const sentence = (ordinal: number, start: number, end: number, speaker: string | null) => ({
    id: `s${ordinal}`,
    ordinal,
    part: 'body',
    paragraph: 0,
    start,
    end,
    speaker,
    speakerId: null,
  });
  return {
    text: TEXT,
    sentences: [sentence(0, 0, CUT, null), sentence(1, CUT, TEXT.length, '林海生')],
    mentions: mentions.map((place) => ({
      ...place,
      sentence: place.start < CUT ? 's0' : 's1',
      entity: 'e',
      kind: 'Place',
    })),
    observations: figures,
  } as unknown as DocumentView;
}

test('whatever overlaps, no character is lost or doubled', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), fc.array(span, { maxLength: 5 }), (mentions, figures) => {
      const page = setPage(documentWith(mentions, figures));
      const pieces = page.flatMap(({ sentences }) => sentences).flatMap((one) => one.pieces);
      expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
    }),
  );
});

test('the speaker stands where his turn begins', () => {
  const [paragraph] = setPage(documentWith([], []));
  expect(paragraph?.speaker).toBe('林海生');
});
