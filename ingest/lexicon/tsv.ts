/** Reads the lexicon's tables: tab-separated, `#` comments, a header line that names the columns. Complains with file and line. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PolicygraphError } from '../../graph/errors.js';

/**
 * @param complain says what is wrong with the values of a row; undefined when nothing is.
 * @returns one record per line, keyed by the header's column names.
 * @throws PolicygraphError bad-lexicon when a line has another number of columns than the header, or a key column is empty.
 */
export function readTable<Column extends string>(
  file: URL | string,
  columns: readonly Column[],
  complain?: (row: Record<Column, string>) => string | undefined,
): Record<Column, string>[] {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const rows: Record<Column, string>[] = [];
  let header: readonly string[] | undefined;
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    const refuse: Refuse = (what, hint) => {
      throw new PolicygraphError('bad-lexicon', `${basename(path)}:${index + 1}: ${what}`, hint);
    };
    if (!header) {
      header = namedColumns(cells, columns, refuse);
      continue;
    }
    if (cells.length !== header.length)
      refuse(
        `"${line.slice(0, 60)}" has ${cells.length} columns, ${header.length} expected`,
        'Separate the cells with one tab each.',
      );
    const row = rowOf<Column>(header, cells);
    const complaint = complain?.(row);
    if (complaint) refuse(complaint, 'Correct the line or take it out.');
    rows.push(row);
  }
  return rows;
}

type Refuse = (what: string, hint: string) => void;

function namedColumns(cells: readonly string[], columns: readonly string[], refuse: Refuse): readonly string[] {
  const missing = columns.filter((column) => !cells.includes(column));
  if (missing.length > 0)
    refuse(`the header lacks ${missing.join(', ')}`, `Name the columns ${columns.join(', ')}, separated by tabs.`);
  return cells;
}

/** Twenty thousand rows are read before the first text: no list is made for each of their cells. */
function rowOf<Column extends string>(header: readonly string[], cells: readonly string[]): Record<Column, string> {
  const row: Record<string, string> = {};
  for (let i = 0; i < header.length; i++) row[header[i]!] = cells[i]!;
  return row;
}
