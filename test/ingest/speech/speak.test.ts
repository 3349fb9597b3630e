/** Turns and questions by tables of cases, and what holds for any text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Spoken } from '../../../ingest/document.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { speak } from '../../../ingest/speech/speak.js';
import { handLinked } from '../hand-linked.js';

const turnCases = readTable(new URL('./turns.cases.tsv', import.meta.url), ['text', 'names', 'turns', 'why']);
const questionCases = readTable(new URL('./questions.cases.tsv', import.meta.url), [
  'text',
  'names',
  'questions',
  'why',
]);

const said = ({ turns, entities, text }: Spoken) =>
  turns.map(({ speaker, start, end }) => ({ speaker: entities[speaker]!.name, words: text.slice(start, end).trim() }));

describe('turns of speech', () => {
  for (const { text, names, turns, why } of turnCases)
    test(`${why}: ${text.slice(0, 40)}`, () => {
      const found = said(speak(handLinked(text, names)));
      const expected = turns === '-' ? [] : turns.split(';');
      expect(
        found.map(({ speaker, words }, i) => {
          const [first = '', last = ''] = (expected[i]?.split('=')[1] ?? '').split('…');
          return words.startsWith(first) && words.endsWith(last)
            ? `${speaker}=${first}…${last}`
            : `${speaker}=${words}`;
        }),
      ).toEqual(expected.map((one) => (one.includes('…') ? one : `${one}…`)));
    });
});

describe('questions', () => {
  for (const { text, names, questions, why } of questionCases)
    test(`${why}: ${text.slice(0, 40)}`, () => {
      const spoken = speak(handLinked(text, names));
      const found = spoken.questions.map(
        ({ medium, person }) => `${spoken.entities[medium]!.name}→${spoken.entities[person]!.name}`,
      );
      expect([...new Set(found)]).toEqual(questions === '-' ? [] : questions.split(' '));
    });
});

describe('any text', () => {
  const words = fc
    .array(
      fc.constantFrom(
        '王明',
        '李华',
        '新华社记者',
        '说，',
        '表示：',
        '“',
        '”',
        '‘',
        '’',
        '。',
        '？',
        '，',
        '⏎',
        '他说，',
        '我们',
        '提问',
        '粮食',
        '：',
        '记者',
        '会后',
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(''));
  const names = 'P:王明 P:李华 M:新华社';

  test('turns are in order, do not overlap, lie within the text and have a person as speaker', () =>
    fc.assert(
      fc.property(words, (text) => {
        const { turns, entities, text: body } = speak(handLinked(text, names));
        let last = 0;
        for (const { start, end, speaker } of turns) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(entities[speaker]!.kind).toBe('Person');
          last = end;
        }
        expect(last).toBeLessThanOrEqual(body.length);
      }),
    ));

  test('reading twice gives the same', () =>
    fc.assert(
      fc.property(words, (text) => {
        const read = () => {
          const { turns, questions } = speak(handLinked(text, names));
          return JSON.stringify({ turns, questions });
        };
        expect(read()).toBe(read());
      }),
    ));
});
