/** How one document leaves the graph again, in Cypher that both engines run; call inside one transaction. */
import { groupBy } from '../group-by.js';
import type { RelationKind } from '../schema/relation-types.js';
import { type RelationSummary, relationEvidence, summarizeEntity, summarizeRelation } from './aggregate.js';
import { compareText, type Row, type Run, runOver } from './cypher-run.js';
import { between, changeEdges, type EdgeRow, lock, storedContributions } from './stored-edges.js';
import { ENTITY_COLUMNS, entityRow, type Properties, readRelation } from './stored-properties.js';

/** @returns false when there is no such document. */
export async function removeDocument(run: Run, id: string): Promise<boolean> {
  const [found] = await run(`MATCH (d:Document {id: $id}) ${lock('d.chars')} RETURN d.id AS id`, { id });
  if (!found) return false;
  await clearDocument(run, id);
  await run('MATCH (d:Document {id: $id}) DETACH DELETE d', { id });
  return true;
}

/** Leaves the bare document: nothing in the graph rests on it any more. */
export async function clearDocument(run: Run, id: string): Promise<void> {
  await removeRelations(run, id);
  await run('MATCH (o:Observation {document: $id}) DETACH DELETE o', { id });
  await run('MATCH (:Document {id: $id})-[:CONTAINS]->(s:Sentence) DETACH DELETE s', { id });
  await removeEntities(run, id);
}

async function removeRelations(run: Run, id: string): Promise<void> {
  const named = 'MATCH (:Document {id: $id})-[:NAMES]->(e:Entity) RETURN DISTINCT e.id AS id';
  const ids = (await run(named, { id })).map((row) => String(row.id)).sort(compareText);
  await runOver(run, `UNWIND $rows AS id MATCH (e:Entity {id: id}) ${lock('e.kind')}`, ids);
  const cypher = `UNWIND $rows AS id MATCH (a:Entity {id: id})-[x]->(b:Entity) WHERE $document IN x.documents
RETURN type(x) AS kind, a.id AS from, b.id AS to, properties(x) AS properties`;
  const found = await runOver(run, cypher, ids, { document: id });
  for (const [kind, rows] of groupBy(found, (row) => row.kind as RelationKind)) {
    const rest = rows.map((row) => edgeWithout(id, kind, row));
    const gone = rows.filter((_, i) => rest[i] === null).map(({ from, to }) => [from, to]);
    await runOver(run, `${between(kind)} DELETE x`, gone);
    await changeEdges(
      run,
      kind,
      rest.filter((edge) => edge !== null),
    );
  }
}

/** @returns null when only this document states the relation */
function edgeWithout(document: string, kind: RelationKind, { from, to, properties }: Row): EdgeRow | null {
  const stored = relationEvidence(readRelation(properties as Properties));
  const rest = stored.filter((one) => one.document !== document);
  if (rest.length === 0) return null;
  const summary: RelationSummary = summarizeRelation(kind, rest);
  return { ...summary, from: String(from), to: String(to) };
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
  const rows = [...others].map(([entity, list]) => entityRow(entity, kinds.get(entity) ?? '', summarizeEntity(list)));
  await runOver(run, `UNWIND $rows AS r MATCH (e:Entity {id: r[0]}) SET e = ${ENTITY_COLUMNS.map}`, rows);
}
