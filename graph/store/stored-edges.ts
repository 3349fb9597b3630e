/**
 * What writing and removing a document share: what the other documents say, edges as they are stored, and locks.
 */

import { groupBy } from '../group-by.js';
import type { RelationKind } from '../schema/relation-types.js';
import type { EntityContribution, RelationSummary } from './aggregate.js';
import { type Row, type Run, runOver } from './cypher-run.js';
import { type Properties, readNames, relationColumns, relationRow } from './stored-properties.js';

/** What the documents in the graph say about these entities, by id. */
export async function storedContributions(
  run: Run,
  ids: readonly string[],
): Promise<Map<string, EntityContribution[]>> {
  const cypher = `UNWIND $rows AS id MATCH (e:Entity {id: id})<-[n:NAMES]-(d:Document)
RETURN id, d.id AS document, d.date AS date, properties(n) AS properties`;
  const found = groupBy(await runOver(run, cypher, ids), (row) => String(row.id));
  return new Map([...found].map(([id, rows]) => [id, rows.map(contributionOf)]));
}

const contributionOf = (row: Row): EntityContribution => ({
  document: String(row.document),
  date: String(row.date),
  ...readNames(String(row.id), row.properties as Properties),
});

/** The ends of an edge and what it holds. */
export type EdgeRow = RelationSummary & { readonly from: string; readonly to: string };

/** For rows that begin with both ends. */
export const between = (kind: RelationKind): string =>
  `UNWIND $rows AS r MATCH (a:Entity {id: r[0]})-[x:${kind}]->(b:Entity {id: r[1]})`;

export async function changeEdges(run: Run, kind: RelationKind, edges: readonly EdgeRow[]): Promise<void> {
  const columns = relationColumns(kind);
  await runOver(
    run,
    `${between(kind)} SET x = ${columns.map}`,
    edges.map((edge) => relationRow(columns, edge)),
  );
}

/**
 * Setting a property to what it is locks a node. Never the key: Neo4j 2026.08 then finds a node by it that the same transaction deletes.
 */
export const lock = (property: string): string => `SET ${property} = ${property}`;
