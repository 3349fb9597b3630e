/** Where media, persons and topics stand on the map of questions. */
import { expect, test } from 'vitest';
import { layQuestions } from '../../../../viewer/app/drawer/lay-questions.js';
import type { QuestionView } from '../../../../viewer/server/api-types.js';

const question = (medium: string, person: string, topic: string): QuestionView => ({
  relation: `ASKED|Media:${medium}|Person:${person}`,
  medium: { id: `Media:${medium}`, kind: 'Media', name: medium },
  person: { id: `Person:${person}`, kind: 'Person', name: person },
  topic,
  rule: 'asked',
  confidence: 0.9,
  sentence: {} as QuestionView['sentence'],
});

const ITEMS = [
  question('乙报', '李', '养老'),
  question('甲报', '王', '通道'),
  question('丙报', '王', '产业'),
  question('乙报', '王', '就业'),
];

test('topics stand in rows, grouped by who answered, whoever answered most first', () => {
  expect(layQuestions(ITEMS).topics.map(({ what, y }) => [what.topic, y])).toEqual([
    ['通道', 0.5],
    ['产业', 1.5],
    ['就业', 2.5],
    ['养老', 3.5],
  ]);
});

test('a person stands beside the middle of the topics answered', () => {
  expect(layQuestions(ITEMS).persons.map(({ what, y }) => [what.name, y])).toEqual([
    ['王', 1.5],
    ['李', 3.5],
  ]);
});

test('media stand in the order of what they asked, over the whole height', () => {
  const { media } = layQuestions(ITEMS);
  expect(media.map(({ what }) => what.name)).toEqual(['甲报', '丙报', '乙报']);
  expect(media.at(-1)?.y).toBeLessThan(4);
});

test('no question, no map', () => {
  expect(layQuestions([])).toEqual({ media: [], persons: [], topics: [] });
});
