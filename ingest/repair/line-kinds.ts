/** What a whole line is, by its wording alone: the table `line-kinds.tsv`, first row that fits. */
import { readTable } from '../lexicon/tsv.js';

export type LineKind = 'furniture' | 'list' | 'source' | 'caption' | 'byline' | 'heading' | 'text';

interface KindRow {
  readonly kind: LineKind;
  readonly limit: number;
  readonly pattern: RegExp;
}

let rows: readonly KindRow[] | undefined;
let longest = 0;

function kindRows(): readonly KindRow[] {
  rows ??= readTable(new URL('./line-kinds.tsv', import.meta.url), ['kind', 'limit', 'pattern']).map((row) => ({
    kind: row.kind as LineKind,
    limit: Number(row.limit),
    pattern: new RegExp(row.pattern, 'iu'),
  }));
  longest = Math.max(...rows.map((row) => row.limit));
  return rows;
}

/** @param plain the simplified, trimmed line. */
export function lineKind(plain: string): LineKind {
  const table = kindRows();
  if (plain.length > longest) return 'text';
  return table.find((row) => plain.length <= row.limit && row.pattern.test(plain))?.kind ?? 'text';
}
