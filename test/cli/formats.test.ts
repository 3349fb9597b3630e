/** How rows are printed, in every format, with values that would break it. */
import Papa from 'papaparse';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../cli/formats.js';
import { ROW_FORMATS } from '../../cli/row-formats.js';

const answer = {
  columns: ['name', 'aliases', 'count'],
  rows: [
    { name: '西部陆海新通道', aliases: ['陆海新通道', '“通道”'], count: 12 },
    { name: '=cmd|calc', aliases: [], count: 3 },
    { name: 'a "quoted", |piped|\nbroken line', aliases: null, count: 100 },
  ],
};
const print = (
  format: (typeof ROW_FORMATS)[number],
  what: Parameters<(typeof FORMATS)['json']['print']>[0] = answer,
): string => [...FORMATS[format].print(what)].join('');

test('every format that is offered exists', () => {
  expect(Object.keys(FORMATS)).toEqual([...ROW_FORMATS]);
});

test('the columns of a table begin at the same place, however wide the characters', () => {
  const lines = print('table').trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  const place = (line: string, text: string): number => stringWidth(line.slice(0, line.indexOf(text)));
  expect(place(lines[2] ?? '', '陆海新通道、')).toBe(place(lines[0] ?? '', 'aliases'));
  expect(new Set(lines.slice(2).map((line) => stringWidth(line)))).toEqual(new Set([stringWidth(lines[1] ?? '')]));
});

test('a long cell of a table is cut, in no other format', () => {
  const long = { columns: ['text'], rows: [{ text: '长'.repeat(500) }] };
  expect(
    Math.max(
      ...print('table', long)
        .split('\n')
        .map((line) => stringWidth(line)),
    ),
  ).toBeLessThanOrEqual(60);
  for (const format of ROW_FORMATS.filter((one) => one !== 'table'))
    expect(print(format, long)).toContain('长'.repeat(500));
});

test('json and jsonl give the rows back as they were', () => {
  expect(JSON.parse(print('json'))).toEqual(answer.rows);
  expect(
    print('jsonl')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual(answer.rows);
});

test('csv reads back in another program, and no cell runs as a formula', () => {
  const { data, errors } = Papa.parse<string[]>(print('csv').trimEnd());
  expect(errors).toEqual([]);
  expect(data).toEqual([
    ['name', 'aliases', 'count'],
    ['西部陆海新通道', '陆海新通道、“通道”', '12'],
    ["'=cmd|calc", '', '3'],
    ['a "quoted", |piped|\nbroken line', '', '100'],
  ]);
});

test('a row of a Markdown table stays one line with as many cells', () => {
  const lines = print('md').trimEnd().split('\n');
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
});

describe('an empty answer', () => {
  test.each([
    ['json', []],
    ['jsonl', ''],
  ] as const)('is %s', (format, expected) => {
    const text = print(format, { columns: ['a'], rows: [] });
    expect(format === 'json' ? JSON.parse(text) : text).toEqual(expected);
  });

  test.each(['table', 'csv', 'md'] as const)('still has its head as %s', (format) => {
    expect(print(format, { columns: ['a'], rows: [] })).toContain('a');
  });
});

test('nodes are shown by what they are called, whole numbers beyond 2^53 exactly', () => {
  const node = { id: '1', labels: ['Entity', 'Person'], properties: { id: 'Person:甲', name: '甲' } };
  const rows = [{ a: node, b: 9007199254740993n }];
  expect(print('csv', { columns: ['a', 'b'], rows })).toContain('(Person 甲),9007199254740993');
  expect(print('json', { columns: ['a', 'b'], rows })).toContain('"9007199254740993"');
});
