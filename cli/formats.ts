/**
 * How rows are printed: one line in `FORMATS` per format. All but the table stream, so a long answer costs no memory twice.
 *
 * In `json` an answer is always an array of rows. CSV cells that a spreadsheet would run as a formula get an apostrophe in front.
 */
import { stringify } from 'csv-stringify/sync';
import stringWidth from 'string-width';
import type { RowFormatId } from './row-formats.js';

export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
}

export interface RowFormat {
  readonly description: string;
  print(answer: Answer): Iterable<string>;
}

/** Integers beyond 2^53 are printed as text, which JSON readers keep exactly. */
const exact = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
export const toJson = (value: unknown): string => JSON.stringify(value, exact) ?? 'null';

/** A value as a person reads it: lists joined, nodes and relationships by what they are called. */
export function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(readable).join('、');
  if (typeof value !== 'object') return String(value);
  const { labels, type, properties } = value as Partial<{
    labels: string[];
    type: string;
    properties: Record<string, unknown>;
  }>;
  if (properties !== undefined && labels !== undefined)
    return `(${labels.filter((label) => label !== 'Entity').join(':')} ${readable(properties.name ?? properties.title ?? properties.text ?? properties.id)})`;
  if (properties !== undefined && type !== undefined) return `[${type}]`;
  return toJson(value);
}

const onOneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ').replace(/[\u0000-\u001f\u007f]/g, '');

/** Columns of a terminal that a table's cell may take before it is cut. */
const MAX_CELL = 60;

function cut(text: string): string {
  if (stringWidth(text) <= MAX_CELL) return text;
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += stringWidth(character);
    if (width > MAX_CELL - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

function* table({ columns, rows }: Answer): Generator<string> {
  const cells = rows.map((row) => columns.map((column) => cut(onOneLine(readable(row[column])))));
  const widths = columns.map((column, index) =>
    cells.reduce((width, row) => Math.max(width, stringWidth(row[index] ?? '')), stringWidth(column)),
  );
  const numeric = columns.map((column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]): string =>
    `${row
      .map((cell, index) => {
        const gap = ' '.repeat((widths[index] ?? 0) - stringWidth(cell));
        return numeric[index] ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd()}\n`;
  yield line(columns);
  yield line(widths.map((width) => '─'.repeat(width)));
  for (const row of cells) yield line(row);
}

function* json({ rows }: Answer): Generator<string> {
  yield '[';
  for (const [index, row] of rows.entries()) yield `${index === 0 ? '\n' : ',\n'}${toJson(row)}`;
  yield rows.length === 0 ? ']\n' : '\n]\n';
}

function* jsonLines({ rows }: Answer): Generator<string> {
  for (const row of rows) yield `${toJson(row)}\n`;
}

/** Lists and objects keep their structure in a cell; a plain value stands as it is. */
const cell = (value: unknown): string | number =>
  typeof value === 'number'
    ? value
    : typeof value === 'object' && value !== null
      ? readable(value)
      : String(value ?? '');

function* csv({ columns, rows }: Answer): Generator<string> {
  const line = (values: readonly unknown[]): string =>
    stringify([values.map((value) => (typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value))]);
  yield line(columns);
  for (const row of rows) yield line(columns.map((column) => cell(row[column])));
}

function* markdown({ columns, rows }: Answer): Generator<string> {
  const line = (row: readonly string[]): string =>
    `| ${row.map((text) => text.replace(/[\\|]/g, '\\$&')).join(' | ')} |\n`;
  yield line(columns);
  yield line(columns.map(() => '---'));
  for (const row of rows) yield line(columns.map((column) => onOneLine(readable(row[column]))));
}

export const FORMATS = {
  table: { description: 'for people; wide characters align', print: table },
  json: { description: 'an array of rows', print: json },
  jsonl: { description: 'one JSON object per line', print: jsonLines },
  csv: { description: 'with a header line', print: csv },
  md: { description: 'a Markdown table', print: markdown },
} as const satisfies Record<RowFormatId, RowFormat>;
