/** The names of the row formats, apart from the formats themselves, so that `--help` need not load what prints them. */
export const ROW_FORMATS = ['table', 'json', 'jsonl', 'csv', 'md'] as const;
export type RowFormatId = (typeof ROW_FORMATS)[number];
