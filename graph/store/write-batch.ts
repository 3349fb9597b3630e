/**
 * How one document enters the graph, in Cypher that both engines run; call inside one transaction.
 *
 * Writing is removing what the document said before, then adding what it says now. Entities are merged before they are read: that locks
 * them (in the order of their ids, so two writers cannot wait for each other), and an edge is only changed under the locks of both its ends.
 * Statements that do not need each other are not waited for one by one: a server then works while the next is on its way.
 */
import type { DocumentRecord, EntityRecord, GraphBatch, RelationRecord } from '../batch.js';
import { groupBy } from '../group-by.js';
import type { EntityKind } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import {
  addToSummary,
  type EntityContribution,
  type EntitySummary,
  type RelationEvidence,
  relationEvidence,
  summarizeEntity,
  summarizeRelation,
} from './aggregate.js';
import { checkBatch } from './check-batch.js';
import { compareText, type Run, runOver } from './cypher-run.js';
import { clearDocument } from './remove-document.js';
import { between, changeEdges, type EdgeRow, storedContributions } from './stored-edges.js';
import {
  COUNT_COLUMNS,
  countRow,
  ENTITY_COLUMNS,
  entityRow,
  MENTION_COLUMNS,
  NAMES_COLUMNS,
  namesRow,
  OBSERVATION_COLUMNS,
  type Properties,
  readEntity,
  readRelation,
  relationColumns,
  relationRow,
  SENTENCE_COLUMNS,
} from './stored-properties.js';

export async function writeBatch(run: Run, batch: GraphBatch): Promise<void> {
  checkBatch(batch);
  const { document } = batch;
  const [row] = await run(
    'MERGE (d:Document {id: $id}) WITH d, d.chars IS NOT NULL AS before SET d = $properties RETURN before',
    { id: document.id, properties: document },
  );
  if (row?.before) await clearDocument(run, document.id);
  const [known] = await Promise.all([writeEntities(run, batch), writeSentences(run, batch)]);
  await Promise.all([
    writeNames(run, batch),
    writeMentions(run, batch),
    writeRelations(run, batch, known),
    writeObservations(run, batch),
  ]);
}

async function writeSentences(run: Run, { document, sentences }: GraphBatch): Promise<void> {
  await runOver(
    run,
    `MATCH (d:Document {id: $id}) UNWIND $rows AS r CREATE (d)-[:CONTAINS]->(:Sentence ${SENTENCE_COLUMNS.map})`,
    sentences.map((sentence) => SENTENCE_COLUMNS.row({ ...sentence, document: document.id })),
    { id: document.id },
  );
}

/** Adds what the document says of its entities. @returns the ids of those that were there before. */
async function writeEntities(run: Run, { document, entities }: GraphBatch): Promise<ReadonlySet<string>> {
  const own = new Map(
    [...groupBy(entities, ({ id }) => id)].map(([id, records]) => [
      id,
      records.map((one) => contribution(one, document)),
    ]),
  );
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const known = await mergeEntities(run, own, kinds);
  const [counted, changed] = halves(await summariesWith(run, own, known), ([id, summary]) =>
    isCalledAlike(summary, known.get(id) as EntitySummary),
  );
  const entity = 'UNWIND $rows AS r MATCH (e:Entity {id: r[0]})';
  await Promise.all([
    runOver(
      run,
      `${entity} SET e += ${COUNT_COLUMNS.map}`,
      counted.map(([id, summary]) => countRow(id, summary)),
    ),
    runOver(
      run,
      `${entity} SET e = ${ENTITY_COLUMNS.map}`,
      changed.map(([id, summary]) => entityRow(id, kinds.get(id) as EntityKind, summary)),
    ),
  ]);
  return new Set(known.keys());
}

/** Most entities that come again do: then a few properties are written instead of all. */
const isCalledAlike = (one: EntitySummary, other: EntitySummary): boolean =>
  one.name === other.name && JSON.stringify(one.attributes) === JSON.stringify(other.attributes);

function halves<T>(items: Iterable<T>, isFirst: (item: T) => boolean): [T[], T[]] {
  const groups = groupBy(items, isFirst);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}

type Contributions = ReadonlyMap<string, readonly EntityContribution[]>;

/**
 * Makes those that are not there yet, whole, and locks the others; a document that names an entity has made it before.
 * The lock sets what is there from the row: read from the node itself, Grafeo 0.6 stores null.
 * @returns those that were there, as they were
 */
async function mergeEntities(
  run: Run,
  own: Contributions,
  kinds: ReadonlyMap<string, EntityKind>,
): Promise<ReadonlyMap<string, EntitySummary>> {
  const ids = groupBy([...own.keys()].sort(compareText), (id) => kinds.get(id) as EntityKind);
  const found = await Promise.all(
    [...ids].map(([kind, list]) =>
      runOver(
        run,
        `UNWIND $rows AS r MERGE (e:Entity {id: r[0]}) ON CREATE SET e:${kind}, e += ${ENTITY_COLUMNS.map} ON MATCH SET e.kind = r[1]
WITH e WHERE EXISTS { (e)<-[:NAMES]-() } RETURN e.id AS id, properties(e) AS properties`,
        list.map((id) => entityRow(id, kind, summarizeEntity(own.get(id) ?? []))),
      ),
    ),
  );
  return new Map(found.flat().map((row) => [String(row.id), readEntity(row.properties as Properties)]));
}

/** Only a disputed name or attribute needs what the other documents say. */
async function summariesWith(
  run: Run,
  own: Contributions,
  known: ReadonlyMap<string, EntitySummary>,
): Promise<Map<string, EntitySummary>> {
  const summaries = new Map<string, EntitySummary>();
  const disputed: string[] = [];
  for (const [id, before] of known) {
    const summary = addToSummary(before, own.get(id) ?? []);
    if (summary) summaries.set(id, summary);
    else disputed.push(id);
  }
  const others = await storedContributions(run, disputed);
  for (const id of disputed) summaries.set(id, summarizeEntity([...(others.get(id) ?? []), ...(own.get(id) ?? [])]));
  return summaries;
}

const contribution = (entity: EntityRecord, document: DocumentRecord): EntityContribution => ({
  document: document.id,
  date: document.date,
  name: entity.name,
  aliases: entity.aliases,
  mentions: entity.mentions,
  attributes: entity.attributes,
});

async function writeNames(run: Run, { document, entities }: GraphBatch): Promise<void> {
  await runOver(
    run,
    `MATCH (d:Document {id: $id}) UNWIND $rows AS r MATCH (e:Entity {id: r[0]}) CREATE (d)-[:NAMES ${NAMES_COLUMNS.map}]->(e)`,
    entities.map(namesRow),
    { id: document.id },
  );
}

async function writeMentions(run: Run, { mentions }: GraphBatch): Promise<void> {
  await runOver(
    run,
    `UNWIND $rows AS r MATCH (s:Sentence {id: r[0]}) MATCH (e:Entity {id: r[1]}) CREATE (s)-[:MENTIONS ${MENTION_COLUMNS.map}]->(e)`,
    mentions.map((mention) => MENTION_COLUMNS.row(mention)),
  );
}

async function writeRelations(
  run: Run,
  { document, relations }: GraphBatch,
  known: ReadonlySet<string>,
): Promise<void> {
  const kinds = groupBy(relations, (relation) => relation.kind);
  await Promise.all([...kinds].map(([kind, records]) => writeRelationsOf(run, kind, records, document, known)));
}

async function writeRelationsOf(
  run: Run,
  kind: RelationKind,
  records: readonly RelationRecord[],
  document: DocumentRecord,
  known: ReadonlySet<string>,
): Promise<void> {
  const old = records.filter(({ from, to }) => known.has(from) && known.has(to));
  const stored = await storedEvidence(run, kind, old);
  const edges = [...groupBy(records, endsOf)].map(([ends, list]): EdgeRow => {
    const { from, to } = list[0] as RelationRecord;
    const evidence = [...(stored.get(ends) ?? []), ...list.flatMap((one) => evidenceOf(one, document))];
    return { from, to, ...summarizeRelation(kind, evidence) };
  });
  const columns = relationColumns(kind);
  const [changed, made] = halves(edges, (edge) => stored.has(endsOf(edge)));
  await Promise.all([
    runOver(
      run,
      `UNWIND $rows AS r MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]}) CREATE (a)-[:${kind} ${columns.map}]->(b)`,
      made.map((edge) => relationRow(columns, edge)),
    ),
    changeEdges(run, kind, changed),
  ]);
}

const endsOf = ({ from, to }: { from: string; to: string }): string => `${from}\n${to}`;

async function storedEvidence(
  run: Run,
  kind: RelationKind,
  records: readonly RelationRecord[],
): Promise<ReadonlyMap<string, readonly RelationEvidence[]>> {
  const rows = await runOver(
    run,
    `${between(kind)} RETURN r[0] AS from, r[1] AS to, properties(x) AS properties`,
    records.map(({ from, to }) => [from, to]),
  );
  return new Map(
    rows.map(({ from, to, properties }) => [
      endsOf({ from: String(from), to: String(to) }),
      relationEvidence(readRelation(properties as Properties)),
    ]),
  );
}

const evidenceOf = (relation: RelationRecord, document: DocumentRecord): RelationEvidence[] =>
  relation.evidence.map((one) => ({
    ...one,
    document: document.id,
    date: document.date,
    ...(relation.npmi !== undefined && { npmi: relation.npmi }),
  }));

async function writeObservations(run: Run, { document, observations }: GraphBatch): Promise<void> {
  await runOver(
    run,
    `UNWIND $rows AS r MATCH (i:Entity {id: r[0]}) MATCH (s:Sentence {id: r[1]})
CREATE (i)-[:HAS_OBSERVATION]->(:Observation ${OBSERVATION_COLUMNS.map})-[:STATED_IN]->(s)`,
    observations.map((observation) => OBSERVATION_COLUMNS.row({ ...observation, document: document.id })),
  );
}
