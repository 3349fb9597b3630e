/** All that a store holds as one text, the same for every engine: what "the same graph" means in tests. */
import type { GraphStore } from '../../../graph/store/store.js';

const NODES = 'MATCH (n) WHERE NOT n:Layout RETURN labels(n) AS labels, properties(n) AS properties';
const EDGES = `MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties`;

export async function dump(store: GraphStore): Promise<string> {
  const documents = await store.documents();
  return JSON.stringify(
    {
      documents,
      names: await store.names(),
      batches: await Promise.all(documents.map(({ id }) => store.readBatch(id))),
      nodes: await lines(store, NODES),
      edges: await lines(store, EDGES),
    },
    null,
    1,
  );
}

async function lines(store: GraphStore, cypher: string): Promise<string[]> {
  const { rows } = await store.run(cypher, {}, { trusted: true });
  return rows.map((row) => JSON.stringify(sorted(row))).sort();
}

/** Engines list keys and labels in orders of their own. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, key === 'labels' ? [...item].sort() : sorted(item)]),
  );
}
