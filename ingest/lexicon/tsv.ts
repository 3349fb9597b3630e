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
  const name = basename(path);
  const rows: Record<Column, string>[] = [];
  let header: string[] | undefined;
  readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.replace(/\r$/, '');
      if (line === '' || line.startsWith('#')) return;
      const cells = line.split('\t');
      if (!header) {
        header = cells;
        const missing = columns.filter((column) => !cells.includes(column));
        if (missing.length > 0)
          throw new PolicygraphError(
            'bad-lexicon',
            `${name}:${index + 1}: the header lacks ${missing.join(', ')}`,
            `Name the columns ${columns.join(', ')}, separated by tabs.`,
          );
        return;
      }
      if (cells.length !== header.length)
        throw new PolicygraphError(
          'bad-lexicon',
          `${name}:${index + 1}: "${line.slice(0, 60)}" has ${cells.length} columns, ${header.length} expected`,
          'Separate the cells with one tab each.',
        );
      const row = Object.fromEntries(header.map((column, i) => [column, cells[i] ?? ''])) as Record<Column, string>;
      const complaint = complain?.(row);
      if (complaint)
        throw new PolicygraphError(
          'bad-lexicon',
          `${name}:${index + 1}: ${complaint}`,
          'Correct the line or take it out.',
        );
      rows.push(row);
    });
  return rows;
}
