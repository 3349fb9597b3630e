/**
 * One line of a CSV file that spreadsheets open as text: quoted where needed, and nothing that Excel would run as a formula.
 *
 * A cell that begins with = + - @ or a control character gets an apostrophe in front (OWASP, CSV injection); numbers stay numbers.
 */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number | null;

/** Excel takes a file for UTF-8 only if it begins with this. */
export const BYTE_ORDER_MARK = '\ufeff';

export const defuse = (cell: Cell): Cell =>
  typeof cell === 'string' && /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;

export const csvRow = (cells: readonly Cell[]): string => stringify([cells.map(defuse)], { record_delimiter: '\r\n' });
