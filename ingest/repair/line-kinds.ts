/** What a whole line is, by its wording alone: the table `line-kinds.tsv`, first row that fits. */
import { readTable } from '../lexicon/tsv.js';

export type LineKind = 'furniture' | 'list' | 'source' | 'caption' | 'byline' | 'heading' | 'text';

interface KindRow {
  readonly kind: LineKind;
  readonly limit: number;
  readonly pattern: RegExp;
}

let loaded: { readonly rows: readonly KindRow[]; readonly longest: number } | undefined;

function load(): NonNullable<typeof loaded> {
  const rows = readTable(new URL('./line-kinds.tsv', import.meta.url), ['kind', 'limit', 'pattern']).map((row) => ({
    kind: row.kind as LineKind,
    limit: Number(row.limit),
    pattern: new RegExp(row.pattern, 'iu'),
  }));
  return { rows, longest: Math.max(...rows.map((row) => row.limit)) };
}

/** @param plain the simplified, trimmed line. */
export function lineKind(plain: string): LineKind {
  loaded ??= load();
  if (plain.length > loaded.longest) return 'text';
  return loaded.rows.find((row) => plain.length <= row.limit && row.pattern.test(plain))?.kind ?? 'text';
}
