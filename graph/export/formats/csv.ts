/** Three tables for spreadsheets: nodes, edges, and every sentence behind an edge. */
import { BYTE_ORDER_MARK, type Cell, csvRow } from '../csv-row.js';
import type { Exporter } from '../exporter.js';
import { EDGE_FIELDS, type Field, NODE_FIELDS } from '../fields.js';
import type { Subgraph, SubgraphEdge } from '../subgraph.js';

export const csv: Exporter = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  zh: '节点、关系、依据三张表：给 Excel、R、pandas',
  en: 'three tables, nodes, edges and evidence: for Excel, R, pandas',
  files: (subgraph) => [
    { name: 'nodes.csv', content: () => nodeTable(subgraph) },
    { name: 'edges.csv', content: () => edgeTable(subgraph) },
    { name: 'evidence.csv', content: () => evidenceTable(subgraph) },
  ],
};

const cells = <Row>(fields: readonly Field<Row>[], row: Row): Cell[] => fields.map(({ value }) => value(row));
/** Edges have their sentences in a table of their own. */
const EDGE_COLUMNS = EDGE_FIELDS.filter(({ id }) => id !== 'evidence');

async function* nodeTable(subgraph: Subgraph): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRow(['id', 'name', ...NODE_FIELDS.map(({ id }) => id)]);
  for await (const node of subgraph.nodes()) yield csvRow([node.id, node.name, ...cells(NODE_FIELDS, node)]);
}

async function* edgeTable(subgraph: Subgraph): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK +
    csvRow(['id', 'from', 'fromName', 'to', 'toName', 'weight', ...EDGE_COLUMNS.map(({ id }) => id)]);
  for await (const edge of subgraph.edges()) {
    const { id, from, fromName, to, toName, weight } = edge;
    yield csvRow([id, from, fromName, to, toName, weight, ...cells(EDGE_COLUMNS, edge)]);
  }
}

async function* evidenceTable(subgraph: Subgraph): AsyncGenerator<string> {
  const head = [
    'edge',
    'kind',
    'fromName',
    'toName',
    'sentence',
    'text',
    'speaker',
    'document',
    'title',
    'publisher',
    'date',
  ];
  yield BYTE_ORDER_MARK + csvRow([...head, 'rule', 'confidence']);
  for await (const edge of subgraph.edges()) yield* evidenceRows(edge);
}

function* evidenceRows({ id: edge, kind, fromName, toName, evidence }: SubgraphEdge): Generator<string> {
  for (const { id, text, speaker, document, title, publisher, date, rule, confidence } of evidence)
    yield csvRow([edge, kind, fromName, toName, id, text, speaker, document, title, publisher, date, rule, confidence]);
}
