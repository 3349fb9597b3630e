/**
 * What a store gives back of its own records, in Cypher that both engines run: documents, names, whole batches, counts.
 *
 * Order is made here, by code units: what the engines call alphabetical is not the same.
 */
import type {
  DocumentRecord,
  EntityRecord,
  GraphBatch,
  MentionRecord,
  ObservationRecord,
  RelationRecord,
  SentenceRecord,
} from '../batch.js';
import type { EntityKind } from '../schema/entity-types.js';
import { RELATION_KINDS, type RelationKind } from '../schema/relation-types.js';
import { TEXT_LABELS } from '../schema/text-types.js';
import { relationEvidence } from './aggregate.js';
import { compareText, type Row, type Run } from './cypher-run.js';
import type { StoredDocument, StoredName, StoreInfo } from './store.js';
import { type Properties, readNames, readRelation, texts } from './stored-properties.js';

const DOCUMENT = ['id', 'title', 'date', 'publisher', 'source', 'sha256', 'pipeline', 'chars'] as const;

export async function readDocuments(run: Run): Promise<StoredDocument[]> {
  const rows = await run(`MATCH (d:Document) RETURN ${DOCUMENT.map((key) => `d.${key} AS ${key}`).join(', ')}`);
  return rows.map(documentOf).sort((a, b) => compareText(a.id, b.id));
}

const documentOf = (row: Row): StoredDocument => ({
  id: String(row.id),
  title: String(row.title),
  date: String(row.date),
  publisher: String(row.publisher),
  source: String(row.source),
  sha256: String(row.sha256),
  pipeline: String(row.pipeline),
  chars: Number(row.chars),
});

export async function readStoredNames(run: Run): Promise<StoredName[]> {
  const rows = await run(`MATCH (d:Document)-[n:NAMES]->(e:Entity)
RETURN d.id AS document, coalesce(n.localId, e.id) AS localId, e.id AS id, e.kind AS kind, n.name AS name,
  coalesce(n.aliases, []) AS aliases, n.mentions AS mentions`);
  return rows
    .map(nameOf)
    .sort(
      (a, b) => compareText(a.document, b.document) || compareText(a.id, b.id) || compareText(a.localId, b.localId),
    );
}

const nameOf = (row: Row): StoredName => ({
  document: String(row.document),
  localId: String(row.localId),
  id: String(row.id),
  kind: row.kind as EntityKind,
  name: String(row.name),
  aliases: texts(row.aliases),
  mentions: Number(row.mentions),
});

export async function readStoredBatch(run: Run, id: string): Promise<GraphBatch | null> {
  const [found] = await run('MATCH (d:Document {id: $id}) RETURN properties(d) AS properties', { id });
  if (!found) return null;
  return {
    document: pick(found.properties, TEXT_LABELS.Document) as DocumentRecord,
    sentences: await readSentences(run, id),
    entities: await readEntities(run, id),
    mentions: await readMentions(run, id),
    relations: await readRelations(run, id),
    observations: await readObservations(run, id),
  };
}

/** Keys in one order, whatever the engine's. */
const SENTENCE_KEYS = TEXT_LABELS.Sentence.filter((key) => key !== 'document');
const OBSERVATION_KEYS = TEXT_LABELS.Observation.filter((key) => key !== 'document');

const pick = (properties: unknown, keys: readonly string[]): unknown =>
  Object.fromEntries(keys.map((key) => [key, (properties as Properties)[key] ?? null]));

async function readSentences(run: Run, id: string): Promise<SentenceRecord[]> {
  const cypher = 'MATCH (:Document {id: $id})-[:CONTAINS]->(s:Sentence) RETURN properties(s) AS properties';
  const rows = await run(cypher, { id });
  return rows
    .map(({ properties }) => pick(properties, SENTENCE_KEYS) as SentenceRecord)
    .sort((a, b) => a.ordinal - b.ordinal);
}

async function readEntities(run: Run, id: string): Promise<EntityRecord[]> {
  const rows = await run(
    'MATCH (:Document {id: $id})-[n:NAMES]->(e:Entity) RETURN e.id AS id, e.kind AS kind, properties(n) AS properties',
    { id },
  );
  return rows
    .map((row) => ({
      id: String(row.id),
      kind: row.kind as EntityKind,
      ...readNames(String(row.id), row.properties as Properties),
    }))
    .sort((a, b) => compareText(a.id, b.id) || compareText(a.localId, b.localId));
}

async function readMentions(run: Run, id: string): Promise<MentionRecord[]> {
  const rows = await run(
    `MATCH (:Document {id: $id})-[:CONTAINS]->(s:Sentence)-[m:MENTIONS]->(e:Entity)
RETURN s.id AS sentence, e.id AS entity, m.start AS start, m.end AS end, m.surface AS surface, m.rule AS rule, m.confidence AS confidence`,
    { id },
  );
  return rows
    .map(mentionOf)
    .sort(
      (a, b) => a.start - b.start || a.end - b.end || compareText(a.entity, b.entity) || compareText(a.rule, b.rule),
    );
}

const mentionOf = (row: Row): MentionRecord => ({
  sentence: String(row.sentence),
  entity: String(row.entity),
  start: Number(row.start),
  end: Number(row.end),
  surface: String(row.surface),
  rule: String(row.rule),
  confidence: Number(row.confidence),
});

async function readRelations(run: Run, id: string): Promise<RelationRecord[]> {
  const rows = await run(
    `MATCH (:Document {id: $id})-[:NAMES]->(a:Entity) WITH DISTINCT a MATCH (a)-[x]->(b:Entity) WHERE $id IN x.documents
RETURN type(x) AS kind, a.id AS from, b.id AS to, properties(x) AS properties`,
    { id },
  );
  return rows
    .map((row) =>
      relationOf(row.kind as RelationKind, String(row.from), String(row.to), row.properties as Properties, id),
    )
    .sort((a, b) => compareText(a.kind, b.kind) || compareText(a.from, b.from) || compareText(a.to, b.to));
}

function relationOf(kind: RelationKind, from: string, to: string, properties: Properties, id: string): RelationRecord {
  const own = relationEvidence(readRelation(properties)).filter((one) => one.document === id);
  const npmi = own[0]?.npmi;
  const evidence = own.map(({ document: _document, date: _date, npmi: _npmi, ...one }) => one);
  return { kind, from, to, evidence, ...(npmi !== undefined && { npmi }) };
}

async function readObservations(run: Run, id: string): Promise<ObservationRecord[]> {
  const rows = await run('MATCH (o:Observation {document: $id}) RETURN properties(o) AS properties', { id });
  return rows
    .map(({ properties }) => pick(properties, OBSERVATION_KEYS) as ObservationRecord)
    .sort((a, b) => a.start - b.start || a.end - b.end || compareText(a.id, b.id));
}

const COUNTS = {
  documents: 'MATCH (n:Document) RETURN count(n) AS n',
  sentences: 'MATCH (n:Sentence) RETURN count(n) AS n',
  entities: 'MATCH (n:Entity) RETURN count(n) AS n',
  relations: `MATCH (:Entity)-[r:${RELATION_KINDS.join('|')}]->(:Entity) RETURN count(r) AS n`,
  observations: 'MATCH (n:Observation) RETURN count(n) AS n',
} as const;

export async function readCounts(run: Run): Promise<Pick<StoreInfo, keyof typeof COUNTS>> {
  const counts: Record<string, number> = {};
  for (const [key, cypher] of Object.entries(COUNTS)) counts[key] = Number((await run(cypher))[0]?.n ?? 0);
  return counts as Pick<StoreInfo, keyof typeof COUNTS>;
}
