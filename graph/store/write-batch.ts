/**
 * How one document enters the graph and leaves it again, in Cypher that both engines run; call inside one transaction.
 *
 * Writing is removing what the document said before, then adding what it says now. Entities are merged before they are read: that locks
 * them (in the order of their ids, so two writers cannot wait for each other), and an edge is only changed under the locks of both its ends.
 * Statements that do not need each other are not waited for one by one: a server then works while the next is on its way.
 */
import type { DocumentRecord, EntityRecord, GraphBatch, RelationRecord } from '../batch.js';
import { ENTITY_KINDS } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import {
  addToSummary,
  type EntityContribution,
  type EntitySummary,
  type RelationEvidence,
  type RelationSummary,
  relationEvidence,
  summarizeEntity,
  summarizeRelation,
} from './aggregate.js';
import { checkBatch } from './check-batch.js';
import { compareText, type Row, type Run, runOver } from './cypher-run.js';
import {
  entityProperties,
  namesProperties,
  type Properties,
  readEntity,
  readNames,
  readRelation,
  SET_RELATION,
} from './stored-properties.js';

export async function writeBatch(run: Run, batch: GraphBatch): Promise<void> {
  checkBatch(batch);
  const { document } = batch;
  const [row] = await run(
    'MERGE (d:Document {id: $id}) WITH d, d.chars IS NOT NULL AS before SET d = $properties RETURN before',
    { id: document.id, properties: document },
  );
  if (row?.before) await clearDocument(run, document.id);
  const [known] = await Promise.all([lockEntities(run, batch), writeSentences(run, batch)]);
  await Promise.all([
    writeEntities(run, batch, known),
    writeMentions(run, batch),
    writeRelations(run, batch, known),
    writeObservations(run, batch),
  ]);
}

async function writeSentences(run: Run, { document, sentences }: GraphBatch): Promise<void> {
  const rows = sentences.map((sentence) => ({ ...withoutNull(sentence), document: document.id }));
  await runOver(
    run,
    'MATCH (d:Document {id: $id}) UNWIND $rows AS r CREATE (d)-[:CONTAINS]->(s:Sentence) SET s = r',
    rows,
    { id: document.id },
  );
}

/** What the graph says of an entity that it held before this document. */
type Known = ReadonlyMap<string, EntitySummary>;

/** Makes those that are not there yet. Neither end of an edge that could be there already is missing from the answer. */
async function lockEntities(run: Run, { entities }: GraphBatch): Promise<Known> {
  const found = await Promise.all(
    ENTITY_KINDS.map((kind) => {
      const ids = new Set(entities.filter((entity) => entity.kind === kind).map(({ id }) => id));
      const cypher = `UNWIND $rows AS id MERGE (e:Entity {id: id}) ON CREATE SET e:${kind} ON MATCH ${LOCK('e.kind')}
RETURN id, properties(e) AS properties`;
      return runOver(run, cypher, [...ids].sort(compareText));
    }),
  );
  return new Map(
    found.flat().flatMap((row) => {
      const summary = readEntity(row.properties as Properties);
      return summary ? [[String(row.id), summary] as const] : [];
    }),
  );
}

async function writeEntities(run: Run, { document, entities }: GraphBatch, known: Known): Promise<void> {
  const summaries = await entitySummaries(
    run,
    groupBy(entities, ({ id }) => id),
    document,
    known,
  );
  const rows = entities.map((entity) => ({
    id: entity.id,
    properties: entityProperties(entity.id, entity.kind, summaries.get(entity.id) as EntitySummary),
    names: namesProperties(entity),
  }));
  await runOver(
    run,
    `MATCH (d:Document {id: $id}) UNWIND $rows AS r MATCH (e:Entity {id: r.id})
SET e = r.properties CREATE (d)-[n:NAMES]->(e) SET n = r.names`,
    rows,
    { id: document.id },
  );
}

/** Only a disputed name or attribute needs what the other documents say. */
async function entitySummaries(
  run: Run,
  added: ReadonlyMap<string, readonly EntityRecord[]>,
  document: DocumentRecord,
  known: Known,
): Promise<Map<string, EntitySummary>> {
  const summaries = new Map<string, EntitySummary>();
  const disputed = new Map<string, EntityContribution[]>();
  for (const [id, records] of added) {
    const own = records.map((one) => contribution(one, document));
    const before = known.get(id);
    const summary = before ? addToSummary(before, own) : summarizeEntity(own);
    if (summary) summaries.set(id, summary);
    else disputed.set(id, own);
  }
  const others = await storedContributions(run, [...disputed.keys()]);
  for (const [id, own] of disputed) summaries.set(id, summarizeEntity([...(others.get(id) ?? []), ...own]));
  return summaries;
}

const contribution = (entity: EntityRecord, document: { id: string; date: string }): EntityContribution => ({
  document: document.id,
  date: document.date,
  name: entity.name,
  aliases: entity.aliases,
  mentions: entity.mentions,
  attributes: entity.attributes,
});

/** What the documents in the graph say about these entities. */
async function storedContributions(run: Run, ids: readonly string[]): Promise<Map<string, EntityContribution[]>> {
  const cypher = `UNWIND $rows AS id MATCH (e:Entity {id: id})<-[n:NAMES]-(d:Document)
RETURN id, d.id AS document, d.date AS date, properties(n) AS properties`;
  const rows = await runOver(run, cypher, ids);
  const found = groupBy(rows, (row) => String(row.id));
  return new Map(
    [...found].map(([id, list]) => [
      id,
      list.map((row) => ({
        document: String(row.document),
        date: String(row.date),
        ...readNames(row.properties as Properties),
      })),
    ]),
  );
}

async function writeMentions(run: Run, { mentions }: GraphBatch): Promise<void> {
  await runOver(
    run,
    `UNWIND $rows AS r MATCH (s:Sentence {id: r.sentence}) MATCH (e:Entity {id: r.entity})
CREATE (s)-[:MENTIONS {start: r.start, end: r.end, surface: r.surface, rule: r.rule, confidence: toFloat(r.confidence)}]->(e)`,
    mentions,
  );
}

async function writeRelations(run: Run, { document, relations }: GraphBatch, known: Known): Promise<void> {
  const kinds = groupBy(relations, (relation) => relation.kind);
  await Promise.all([...kinds].map(([kind, records]) => writeRelationsOf(run, kind, records, document, known)));
}

async function writeRelationsOf(
  run: Run,
  kind: RelationKind,
  records: readonly RelationRecord[],
  document: DocumentRecord,
  known: Known,
): Promise<void> {
  const old = records.filter(({ from, to }) => known.has(from) && known.has(to));
  const stored = new Map((await readRelations(run, kind, old)).map((row) => [endsOf(row), row.properties]));
  const rows = [...groupBy(records, endsOf)].map(([ends, list]) => {
    const before = stored.get(ends);
    const own = list.flatMap((one) => evidenceOf(one, document));
    const evidence = before ? [...relationEvidence(readRelation(before)), ...own] : own;
    const { from, to } = list[0] as RelationRecord;
    return { from, to, isNew: !before, properties: summarizeRelation(kind, evidence) };
  });
  const cypher = `UNWIND $rows AS r MATCH (a:Entity {id: r.from}) MATCH (b:Entity {id: r.to}) CREATE (a)-[x:${kind}]->(b) ${SET_RELATION}`;
  const [made, changed] = [rows.filter(({ isNew }) => isNew), rows.filter(({ isNew }) => !isNew)];
  await Promise.all([runOver(run, cypher, made), changeRelations(run, kind, changed)]);
}

interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

const endsOf = ({ from, to }: { from: string; to: string }): string => `${from}\n${to}`;
const BETWEEN = (kind: RelationKind) =>
  `UNWIND $rows AS r MATCH (a:Entity {id: r.from})-[x:${kind}]->(b:Entity {id: r.to})`;

const changeRelations = (run: Run, kind: RelationKind, rows: readonly object[]): Promise<Row[]> =>
  runOver(run, `${BETWEEN(kind)} ${SET_RELATION}`, rows);

async function readRelations(run: Run, kind: RelationKind, records: readonly RelationRecord[]): Promise<RelationRow[]> {
  const cypher = `${BETWEEN(kind)} RETURN r.from AS from, r.to AS to, properties(x) AS properties`;
  const rows = await runOver(
    run,
    cypher,
    records.map(({ from, to }) => ({ from, to })),
  );
  return rows.map((row) => ({ from: String(row.from), to: String(row.to), properties: row.properties as Properties }));
}

const evidenceOf = (relation: RelationRecord, document: { id: string; date: string }): RelationEvidence[] =>
  relation.evidence.map((one) => ({
    ...one,
    document: document.id,
    date: document.date,
    ...(relation.npmi !== undefined && { npmi: relation.npmi }),
  }));

async function writeObservations(run: Run, { document, observations }: GraphBatch): Promise<void> {
  await runOver(
    run,
    `UNWIND $rows AS r MATCH (i:Entity {id: r.indicator}) MATCH (s:Sentence {id: r.sentence})
CREATE (i)-[:HAS_OBSERVATION]->(o:Observation)-[:STATED_IN]->(s)
SET o = r SET o.value = toFloat(r.value), o.confidence = toFloat(r.confidence)`,
    observations.map((observation) => ({ ...observation, document: document.id })),
  );
}

/**
 * Setting a property to what it is locks a node. Never the key: Neo4j 2026.08 then finds a node by it that the same transaction deletes.
 */
const LOCK = (property: string) => `SET ${property} = ${property}`;

/** @returns false when there is no such document. */
export async function removeDocument(run: Run, id: string): Promise<boolean> {
  const [found] = await run(`MATCH (d:Document {id: $id}) ${LOCK('d.chars')} RETURN d.id AS id`, { id });
  if (!found) return false;
  await clearDocument(run, id);
  await run('MATCH (d:Document {id: $id}) DETACH DELETE d', { id });
  return true;
}

/** Leaves the bare document: nothing in the graph rests on it any more. */
async function clearDocument(run: Run, id: string): Promise<void> {
  await removeRelations(run, id);
  await run('MATCH (o:Observation {document: $id}) DETACH DELETE o', { id });
  await run('MATCH (:Document {id: $id})-[:CONTAINS]->(s:Sentence) DETACH DELETE s', { id });
  await removeEntities(run, id);
}

async function removeRelations(run: Run, id: string): Promise<void> {
  const named = 'MATCH (:Document {id: $id})-[:NAMES]->(e:Entity) RETURN DISTINCT e.id AS id';
  const ids = (await run(named, { id })).map((row) => String(row.id)).sort(compareText);
  await runOver(run, `UNWIND $rows AS id MATCH (e:Entity {id: id}) ${LOCK('e.kind')}`, ids);
  const cypher = `UNWIND $rows AS id MATCH (a:Entity {id: id})-[x]->(b:Entity) WHERE $document IN x.documents
RETURN type(x) AS kind, a.id AS from, b.id AS to, properties(x) AS properties`;
  const found = await runOver(run, cypher, ids, { document: id });
  for (const [kind, rows] of groupBy(found, (row) => row.kind as RelationKind)) {
    const rest = rows.map(({ from, to, properties }) => ({
      from,
      to,
      properties: summaryWithout(id, kind, properties),
    }));
    await runOver(
      run,
      `${BETWEEN(kind)} DELETE x`,
      rest.filter((row) => row.properties === null),
    );
    await changeRelations(
      run,
      kind,
      rest.filter((row) => row.properties !== null),
    );
  }
}

/** @returns null when only this document states the relation */
function summaryWithout(document: string, kind: RelationKind, properties: unknown): RelationSummary | null {
  const rest = relationEvidence(readRelation(properties as Properties)).filter((one) => one.document !== document);
  return rest.length > 0 ? summarizeRelation(kind, rest) : null;
}

async function removeEntities(run: Run, id: string): Promise<void> {
  const found = await run(
    'MATCH (d:Document {id: $id})-[n:NAMES]->(e:Entity) DELETE n RETURN DISTINCT e.id AS id, e.kind AS kind',
    { id },
  );
  const kinds = new Map(found.map((row) => [String(row.id), String(row.kind)]));
  const others = await storedContributions(run, [...kinds.keys()]);
  const gone = [...kinds.keys()].filter((entity) => !others.has(entity));
  await runOver(run, 'UNWIND $rows AS id MATCH (e:Entity {id: id}) DETACH DELETE e', gone);
  const rows = [...others].map(([entity, list]) => ({
    id: entity,
    properties: entityProperties(entity, kinds.get(entity) ?? '', summarizeEntity(list)),
  }));
  await runOver(run, 'UNWIND $rows AS r MATCH (e:Entity {id: r.id}) SET e = r.properties', rows);
}

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** An engine stores no null; absent is the same. */
const withoutNull = (record: object): Properties =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
