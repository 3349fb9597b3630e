/**
 * An answer as a file or for the clipboard. Spreadsheets take no cell for a formula (`=`, `+`, `-`, `@` get an apostrophe).
 */
import Papa from 'papaparse';
import type { ApiQueryResult } from '../../server/api-types.js';

/** @param delimiter a comma for files, a tab for the clipboard, which spreadsheets paste as cells */
export function writeTable({ columns, rows }: ApiQueryResult, delimiter: ',' | '\t' = ','): string {
  const cells = rows.map((row) => columns.map((column) => cellOf(row[column])));
  // A list that begins with a bracket is no formula; papaparse looks at the first character, as spreadsheets do.
  return Papa.unparse({ fields: [...columns], data: cells }, { delimiter, escapeFormulae: true, newline: '\n' });
}

function cellOf(value: unknown): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('；');
  return JSON.stringify(value);
}

export const writeJson = ({ rows }: ApiQueryResult): string => `${JSON.stringify(rows, null, 2)}\n`;
