/** Word lists find what a plain search finds, wherever it stands, in short texts and in long ones. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodeTrie } from '../../../ingest/lexicon/code-trie.js';
import { Endings } from '../../../ingest/lexicon/endings.js';
import { Gazetteer } from '../../../ingest/lexicon/gazetteer.js';

/** Few characters, so that words overlap and begin alike. */
const characters = (maxLength: number) =>
  fc.array(fc.constantFrom(...'重庆市发展ab'), { minLength: 1, maxLength }).map((all) => all.join(''));
const words = fc.uniqueArray(characters(4), { minLength: 1, maxLength: 8 });
/** Beyond the length from which texts are prepared for many lists. */
const text = fc.oneof(
  characters(40),
  characters(40).map((some) => some.repeat(30)),
);

const longest = (found: readonly string[]) => [...found].sort((a, b) => b.length - a.length)[0];
const entries = (list: readonly string[]) => list.map((word) => [word, word] as const);

test('the word that starts at an offset is the longest of those that do', () => {
  fc.assert(
    fc.property(words, text, (list, where) => {
      const gazetteer = new Gazetteer(entries(list));
      for (let at = 0; at < Math.min(where.length, 60); at++)
        expect(gazetteer.at(where, at)?.value).toBe(longest(list.filter((word) => where.startsWith(word, at))));
    }),
  );
});

test('a scan takes the longest word, then goes on behind it, also when asked again', () => {
  fc.assert(
    fc.property(words, text, (list, where) => {
      const gazetteer = new Gazetteer(entries(list));
      const expected: string[] = [];
      for (let at = 0; at < where.length; ) {
        const word = longest(list.filter((one) => where.startsWith(one, at)));
        if (word) expected.push(word);
        at += word?.length ?? 1;
      }
      for (const _ of 'twice') expect(gazetteer.scan(where).map(({ value }) => value)).toEqual(expected);
    }),
  );
});

test('the word that ends at an offset is the longest of those that do', () => {
  fc.assert(
    fc.property(words, text, (list, where) => {
      const endings = new Endings(entries(list));
      for (let end = 0; end <= Math.min(where.length, 60); end++)
        expect(endings.before(where, end)?.value).toBe(longest(list.filter((word) => where.endsWith(word, end))));
    }),
  );
});

test('the first entry of a word is the one that counts', () => {
  const gazetteer = new Gazetteer([['重庆', 'first'], ['重庆', 'second'], ['', 'nothing']]); // biome-ignore format: a row
  expect(gazetteer.at('重庆', 0)?.value).toBe('first');
  expect(gazetteer.scan('')).toEqual([]);
});

test('a trie refuses more nodes than were announced instead of searching for room without end', () => {
  const trie = new CodeTrie(4);
  expect(() => trie.path('一二三四五')).toThrow('more than 4 nodes');
});
