/**
 * A Cypher script that builds the same graph again in Neo4j or Grafeo: entities, relations, figures, and the sentences and documents
 * they rest on. Each statement stands on one line and may be run again.
 *
 * It holds the cut and not the texts: for a store that can be added to and removed from, ingest the texts again.
 */
import { relationType } from '../../schema/relation-types.js';
import { SCHEMA_VERSION } from '../../schema/text-types.js';
import type { Exporter } from '../exporter.js';
import { oneFile } from '../exporter.js';
import type { Subgraph, SubgraphEdge, SubgraphNode, SubgraphObservation, SubgraphSentence } from '../subgraph.js';

export const cypher: Exporter = {
  id: 'cypher',
  extension: 'cypher',
  mediaType: 'text/plain',
  zh: 'Cypher 脚本：在 Neo4j 或 Grafeo 中重建这张图',
  en: 'a Cypher script that builds the graph again in Neo4j or Grafeo',
  files: oneFile(write),
};

async function* write(subgraph: Subgraph): AsyncGenerator<string> {
  yield `MERGE (l:Layout {id: 'policygraph'}) SET l.schemaVersion = ${SCHEMA_VERSION};\n`;
  for (const label of ['Entity', 'Document', 'Sentence', 'Observation'])
    yield `CREATE INDEX ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id);\n`;
  for (const document of await subgraph.documents())
    yield `MERGE (d:Document {id: ${literal(document.id)}}) SET d += ${literal(document)};\n`;
  const written = new Set<string>();
  for await (const node of subgraph.nodes()) yield* nodeStatements(node, written);
  for await (const edge of subgraph.edges()) yield* edgeStatements(edge, written);
  for await (const figure of subgraph.observations()) yield* figureStatements(figure, written);
}

function* nodeStatements(node: SubgraphNode, written: Set<string>): Generator<string> {
  const { id, kind, evidence, attributes, ...rest } = node;
  yield `MERGE (n:Entity {id: ${literal(id)}}) SET n:${kind}, n += ${literal({ id, kind, ...rest, ...attributes })};\n`;
  for (const sentence of evidence) {
    yield* sentenceStatements(sentence, written);
    yield `MATCH (s:Sentence {id: ${literal(sentence.id)}}), (n:Entity {id: ${literal(id)}}) MERGE (s)-[:MENTIONS]->(n);\n`;
  }
}

function* edgeStatements(edge: SubgraphEdge, written: Set<string>): Generator<string> {
  const { from, to, kind, weight, confidence, rules, npmi, firstDate, lastDate, evidence } = edge;
  for (const sentence of evidence) yield* sentenceStatements(sentence, written);
  const properties = {
    weight,
    confidence: real(confidence),
    rules,
    evidence: evidence.map(({ id }) => id),
    evidenceRules: evidence.map(({ rule }) => rule),
    evidenceConfidence: evidence.map((one) => real(one.confidence)),
    evidenceDetails: evidence.map(({ detail }) => detail),
    documents: [...new Set(evidence.map(({ document }) => document))],
    firstDate,
    lastDate,
    ...(npmi === null ? {} : { npmi: real(npmi) }),
    ...detailOf(edge),
  };
  yield `MATCH (a:Entity {id: ${literal(from)}}), (b:Entity {id: ${literal(to)}}) MERGE (a)-[r:${kind}]->(b) SET r += ${literal(properties)};\n`;
}

function detailOf({ kind, detail }: SubgraphEdge): Record<string, string> {
  const key = relationType(kind).detail;
  return key && detail ? { [key]: detail } : {};
}

function* figureStatements(figure: SubgraphObservation, written: Set<string>): Generator<string> {
  const { id, indicator, value, unit, comparator, status, period, text, sentence } = figure;
  yield* sentenceStatements(sentence, written);
  const properties = {
    id,
    indicator,
    value: real(value),
    unit,
    comparator,
    status,
    period,
    text,
    sentence: sentence.id,
    document: sentence.document,
  };
  yield `MERGE (o:Observation {id: ${literal(id)}}) SET o += ${literal(properties)};\n`;
  yield `MATCH (i:Entity {id: ${literal(indicator)}}), (o:Observation {id: ${literal(id)}}), (s:Sentence {id: ${literal(sentence.id)}}) MERGE (i)-[:HAS_OBSERVATION]->(o) MERGE (o)-[:STATED_IN]->(s);\n`;
}

function* sentenceStatements(
  { id, text, speaker, document }: SubgraphSentence,
  written: Set<string>,
): Generator<string> {
  if (written.has(id)) return;
  written.add(id);
  const properties = {
    id,
    text,
    document,
    ordinal: Number(id.slice(id.lastIndexOf(':s') + 2)),
    ...(speaker && { speaker }),
  };
  yield `MATCH (d:Document {id: ${literal(document)}}) MERGE (s:Sentence {id: ${literal(id)}}) SET s += ${literal(properties)} MERGE (d)-[:CONTAINS]->(s);\n`;
}

/** A number that is real by its type, whatever its value: 1 is written 1.0. */
class Real {
  constructor(readonly value: number) {}
}
const real = (value: number): Real => new Real(value);

function literal(value: unknown): string {
  if (value instanceof Real) return Number.isInteger(value.value) ? value.value.toFixed(1) : String(value.value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, one]) => `${key}: ${literal(one)}`)
      .join(', ')}}`;
  return quoted(String(value));
}

/**
 * Neo4j turns \u0027 into a quotation mark before it looks for the end of a text, Grafeo after: so marks are escaped by a backslash,
 * and a u that stands behind a backslash in the text is one that nobody can take for an escape.
 */
const quoted = (text: string): string =>
  `'${text
    .toWellFormed()
    .replace(/\\(u?)/g, (_, u) => `\\\\${u && '\\u0075'}`)
    .replaceAll("'", "\\'")
    .replace(/[\u0000-\u001f\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
