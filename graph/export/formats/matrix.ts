/**
 * The co-occurrence matrix: how many sentences mention both, for UCINET, R and VOSviewer. Symmetric; the diagonal counts mentions.
 *
 * Rows and columns are the most mentioned entities first, ties by id.
 */
import { PolicygraphError } from '../../errors.js';
import { BYTE_ORDER_MARK, csvRow } from '../csv-row.js';
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import type { Subgraph } from '../subgraph.js';

/** Columns that spreadsheets take: Excel ends at 16,384. */
const MAX_COLUMNS = 5000;

export const matrix: Exporter = {
  id: 'matrix',
  extension: 'csv',
  mediaType: 'text/csv',
  zh: '共现矩阵（CSV）：给 UCINET、R、SPSS',
  en: 'the co-occurrence matrix as CSV: for UCINET, R, SPSS',
  files: oneFile(write),
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  if (subgraph.counts.nodes > MAX_COLUMNS)
    throw new PolicygraphError(
      'too-large',
      `a matrix of ${subgraph.counts.nodes} entities has too many columns (at most ${MAX_COLUMNS})`,
      'Cut a part out (--type, --top).',
    );
  const nodes = [];
  for await (const { id, name, kind, mentions } of subgraph.nodes()) nodes.push({ id, name, kind, mentions });
  nodes.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const names = uniqueNames(nodes);
  const together = await countPairs(subgraph);
  yield BYTE_ORDER_MARK + csvRow(['', ...names]);
  for (const [row, { id, mentions }] of nodes.entries()) {
    const others = together.get(id);
    yield csvRow([names[row]!, ...nodes.map((other) => (other.id === id ? mentions : (others?.get(other.id) ?? 0)))]);
  }
}

/** Two things of one name (a place and a medium) would be one column to a reader. */
function uniqueNames(nodes: readonly { name: string; kind: string }[]): string[] {
  const counts = new Map<string, number>();
  for (const { name } of nodes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return nodes.map(({ name, kind }) => (counts.get(name)! > 1 ? `${name} (${kind})` : name));
}

async function countPairs(subgraph: Subgraph): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  const add = (a: string, b: string, count: number) => {
    const row = counts.get(a) ?? new Map<string, number>();
    counts.set(a, row.set(b, Math.max(row.get(b) ?? 0, count)));
  };
  for await (const { from, to, evidence } of subgraph.edges()) {
    // Two relations may rest on the same sentence; the larger count is the safe one.
    const sentences = new Set(evidence.map(({ id }) => id)).size;
    add(from, to, sentences);
    add(to, from, sentences);
  }
  return counts;
}
