/** An answer leaves the page whole, and no cell of it is a formula. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { writeJson, writeTable } from '../../../../viewer/app/ask/write-answer.js';

const answer = (rows: Record<string, unknown>[]) => ({ columns: Object.keys(rows[0] ?? {}), rows, truncated: false });

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-cmd', "'-cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [-3.5, '-3.5'],
  [['甲', '乙'], '甲；乙'],
  [['=1', '乙'], "'=1；乙"],
  [null, ''],
  [{ a: 1 }, '{"a":1}'],
])('%j is written as %s', (value, written) => {
  const { data } = Papa.parse<string[]>(writeTable(answer([{ a: value, b: 1 }])));
  expect(data[1]).toEqual([written, '1']);
});

test('any text comes back from the file as it was, but for the apostrophe', () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\t', '=', '甲', 'a', "'") });
  fc.assert(
    fc.property(cell, fc.constantFrom<',' | '\t'>(',', '\t'), (text, delimiter) => {
      const { data } = Papa.parse<string[]>(writeTable(answer([{ a: text, b: 1 }]), delimiter), { delimiter });
      expect([text, `'${text}`]).toContain(data[1]?.[0]);
    }),
  );
});

test('raw data is the rows', () => {
  const rows = [{ n: { properties: { name: '甲' } } }];
  expect(JSON.parse(writeJson(answer(rows)))).toEqual(rows);
});
