/** Every message exists in every language, says something, and asks for the same values. */
import { expect, test } from 'vitest';
import { MESSAGES, type MessageKey } from '../../../../viewer/app/text/messages.js';

const keys = Object.keys(MESSAGES.zh) as MessageKey[];
const values = (message: string): string[] => [...message.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').sort();

test('both languages have the same messages', () => {
  expect(Object.keys(MESSAGES.en).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s says something and takes the same values', (key) => {
  expect(MESSAGES.zh[key].trim()).not.toBe('');
  expect(MESSAGES.en[key].trim()).not.toBe('');
  expect([...new Set(values(MESSAGES.en[key]))]).toEqual([...new Set(values(MESSAGES.zh[key]))]);
});

test('Chinese messages are Chinese, English ones are not', () => {
  const han = /\p{Script=Han}/u;
  const proper = new Set<MessageKey>(['measure.pagerank', 'tour.step', 'read.place']);
  expect(keys.filter((key) => !proper.has(key) && !han.test(MESSAGES.zh[key]))).toEqual([]);
  expect(keys.filter((key) => han.test(MESSAGES.en[key]))).toEqual([]);
});
