/**
 * How one document enters the graph and leaves it again, in Cypher that both engines run; call inside one transaction.
 *
 * Writing is removing what the document said before, then adding what it says now. Entities are merged before they are read: that locks
 * them (in the order of their ids, so two writers cannot wait for each other), and an edge is only changed under the locks of both its ends.
 */
import type { EntityRecord, GraphBatch, RelationRecord } from '../batch.js';
import { ENTITY_KINDS } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import {
  addToSummary,
  type EntityContribution,
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
    'MERGE (d:Document {id: $id}) WITH d, d.chars IS NOT NULL AS known SET d = $properties RETURN known',
    { id: document.id, properties: document },
  );
  if (row?.known) await clearDocument(run, document.id);
  await writeSentences(run, batch);
  const fresh = await writeEntities(run, batch);
  await writeMentions(run, batch);
  await writeRelations(run, batch, fresh);
  await writeObservations(run, batch);
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

/** @returns the ids that were not in the graph before: no edge can end there yet. */
async function writeEntities(run: Run, { document, entities }: GraphBatch): Promise<Set<string>> {
  const added = groupBy(entities, (entity) => entity.id);
  const stored = await mergeEntities(run, added);
  const contributions = new Map(
    [...added].map(([id, records]) => [id, records.map((one) => contribution(one, document))]),
  );
  const summaries = new Map(
    [...contributions].map(([id, own]) => {
      const before = readEntity(stored.get(id) ?? {});
      return [id, before ? addToSummary(before, own) : summarizeEntity(own)];
    }),
  );
  const disputed = [...summaries].filter(([, summary]) => summary === null).map(([id]) => id);
  const others = await storedContributions(run, disputed);
  for (const id of disputed)
    summaries.set(id, summarizeEntity([...(others.get(id) ?? []), ...(contributions.get(id) ?? [])]));
  const rows = [...summaries].flatMap(([id, summary]) => {
    const kind = added.get(id)?.[0]?.kind;
    return summary && kind ? [{ id, properties: entityProperties(id, kind, summary) }] : [];
  });
  await runOver(run, 'UNWIND $rows AS r MATCH (e:Entity {id: r.id}) SET e = r.properties', rows);
  await runOver(
    run,
    'MATCH (d:Document {id: $id}) UNWIND $rows AS r MATCH (e:Entity {id: r.id}) CREATE (d)-[n:NAMES]->(e) SET n = r.properties',
    entities.map((entity) => ({ id: entity.id, properties: namesProperties(entity) })),
    { id: document.id },
  );
  return new Set([...added.keys()].filter((id) => !readEntity(stored.get(id) ?? {})));
}

async function mergeEntities(
  run: Run,
  added: ReadonlyMap<string, readonly EntityRecord[]>,
): Promise<Map<string, Properties>> {
  const stored = new Map<string, Properties>();
  for (const kind of ENTITY_KINDS) {
    const ids = [...added].filter(([, [first]]) => first?.kind === kind).map(([id]) => id);
    const cypher = `UNWIND $rows AS id MERGE (e:Entity {id: id}) ON CREATE SET e:${kind} ON MATCH ${LOCK('e.kind')}
RETURN id, properties(e) AS properties`;
    for (const row of await runOver(run, cypher, ids.sort(compareText)))
      stored.set(String(row.id), row.properties as Properties);
  }
  return stored;
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

async function writeRelations(
  run: Run,
  { document, relations }: GraphBatch,
  fresh: ReadonlySet<string>,
): Promise<void> {
  for (const [kind, records] of groupBy(relations, (relation) => relation.kind)) {
    const added = groupBy(records, endsOf);
    const old = records.filter(({ from, to }) => !fresh.has(from) && !fresh.has(to));
    const stored = new Map((await readRelations(run, kind, old)).map((row) => [endsOf(row), row.properties]));
    const rows = [...added].map(([ends, list]) => {
      const before = stored.get(ends);
      const own = list.flatMap((one) => evidenceOf(one, document));
      const evidence = before ? [...relationEvidence(readRelation(before)), ...own] : own;
      const { from, to } = list[0] as RelationRecord;
      return { from, to, ends, properties: summarizeRelation(kind, evidence) };
    });
    const cypher = `UNWIND $rows AS r MATCH (a:Entity {id: r.from}) MATCH (b:Entity {id: r.to}) CREATE (a)-[x:${kind}]->(b) ${SET_RELATION}`;
    await runOver(
      run,
      cypher,
      rows.filter(({ ends }) => !stored.has(ends)),
    );
    await changeRelations(
      run,
      kind,
      rows.filter(({ ends }) => stored.has(ends)),
    );
  }
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
