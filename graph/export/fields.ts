/**
 * Which fields a node and an edge carry into a format that holds flat values: one table each, for GEXF, GraphML and CSV alike.
 *
 * Always `kind`, never `type`: sigma and others take `type` for how to draw. Lists are joined by ` | `.
 */
import { ENTITY_KINDS, ENTITY_TYPES } from '../schema/entity-types.js';
import type { SubgraphEdge, SubgraphNode, SubgraphSentence } from './subgraph.js';

export interface Field<Row> {
  readonly id: string;
  readonly type: 'string' | 'integer' | 'double';
  /** '' and null are left out. */
  readonly value: (row: Row) => string | number | null;
}

const joined = (values: readonly string[]): string => values.join(' | ');

/** A quotation with its source on one line: “…”（《title》，publisher，date；speaker）. */
export function quote({ text, title, publisher, date, speaker }: SubgraphSentence): string {
  const source = [title && `《${title}》`, publisher, date].filter(Boolean).join('，');
  return `${text.replace(/\s+/g, ' ')}（${[source, speaker].filter(Boolean).join('；')}）`;
}

const attributeIds = [...new Set(ENTITY_KINDS.flatMap((kind) => [...ENTITY_TYPES[kind].attributes]))];

export const NODE_FIELDS: readonly Field<SubgraphNode>[] = [
  { id: 'kind', type: 'string', value: ({ kind }) => kind },
  { id: 'aliases', type: 'string', value: ({ aliases }) => joined(aliases) },
  { id: 'mentions', type: 'integer', value: ({ mentions }) => mentions },
  { id: 'documents', type: 'integer', value: ({ documents }) => documents },
  { id: 'firstDate', type: 'string', value: ({ firstDate }) => firstDate },
  { id: 'lastDate', type: 'string', value: ({ lastDate }) => lastDate },
  ...attributeIds.map((id) => ({
    id,
    type: 'string' as const,
    value: ({ attributes }: SubgraphNode) => (attributes[id] === undefined ? null : String(attributes[id])),
  })),
  { id: 'evidence', type: 'string', value: ({ evidence }) => joined(evidence.map(quote)) },
];

export const EDGE_FIELDS: readonly Field<SubgraphEdge>[] = [
  { id: 'kind', type: 'string', value: ({ kind }) => kind },
  // NetworkX refuses graphs that hold both sorts of edge, so all are written as directed and say here whether they are.
  { id: 'directed', type: 'string', value: ({ directed }) => String(directed) },
  { id: 'confidence', type: 'double', value: ({ confidence }) => confidence },
  { id: 'rules', type: 'string', value: ({ rules }) => joined(rules) },
  { id: 'detail', type: 'string', value: ({ detail }) => detail },
  { id: 'npmi', type: 'double', value: ({ npmi }) => npmi },
  { id: 'firstDate', type: 'string', value: ({ firstDate }) => firstDate },
  { id: 'lastDate', type: 'string', value: ({ lastDate }) => lastDate },
  {
    id: 'documents',
    type: 'string',
    value: ({ evidence }) => joined([...new Set(evidence.map((one) => one.document))]),
  },
  { id: 'evidence', type: 'string', value: ({ evidence }) => joined(evidence.map(quote)) },
];

/** The fields of a row that have a value, in table order. */
export function* filled<Row>(fields: readonly Field<Row>[], row: Row): Generator<[id: string, value: string | number]> {
  for (const { id, value } of fields) {
    const held = value(row);
    if (held !== null && held !== '') yield [id, held];
  }
}
