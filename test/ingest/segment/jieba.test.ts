/** The cutting done here gives the words and tags of `nodejieba.tag()`, whatever the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import nodejieba from 'nodejieba';
import { expect, test } from 'vitest';
import { tokenize } from '../../../ingest/segment/jieba-segmenter.js';

const ours = (text: string) =>
  [...tokenize(text)].map(({ start, end, tag }) => ({ word: text.slice(start, end), tag }));

const samples = fileURLToPath(new URL('../../../samples/', import.meta.url));
test.each(readdirSync(samples).filter((name) => name.endsWith('.txt')))(
  '%s has the words and tags of nodejieba',
  (name) => {
    const text = readFileSync(samples + name, 'utf8');
    expect(ours(text)).toEqual(nodejieba.tag(text));
  },
);

const pieces =
  '重庆 市 高质量发展 西部陆海新通道 云计算 区块链 王 志 杰 说 更多 一 二 的 了 ， 。 “ ” 、 . 33618 415X 3.5 5G AT&T a Z % 𠮷 臺 灣 ü é ① 　'.split(
    ' ',
  );

test('any row of words, numbers, Latin and rare characters has them too', () => {
  const character = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
  const piece = fc.oneof(fc.constantFrom(...pieces, ' ', '\n', '\t'), character);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 60 }), (row) => {
      const text = row.join('');
      expect(ours(text)).toEqual(nodejieba.tag(text));
    }),
    { numRuns: 300 },
  );
});
