/**
 * The graph without its words: ids, kinds, names and weights, small enough to be held whole while a cut is decided.
 *
 * 200,000 relations are some 60 MB; the evidence of each is read only if a condition on the text asks for it.
 */
import type { EntityKind } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import type { GraphStore } from '../store/store.js';
import type { SubgraphDocument } from './subgraph.js';

export interface OutlineNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** “33618” of “33618”现代制造业集群体系; null when its name holds none. */
  readonly slogan: string | null;
}

export interface OutlineEdge {
  readonly from: string;
  readonly kind: RelationKind;
  readonly to: string;
  readonly weight: number;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Outline {
  readonly nodes: ReadonlyMap<string, OutlineNode>;
  readonly edges: readonly OutlineEdge[];
}

/** Reads our own Cypher: trusted, all rows. */
export async function ask<Row>(store: GraphStore, cypher: string, parameters: Record<string, unknown> = {}) {
  const { rows } = await store.run(cypher, parameters, { trusted: true, maxRows: 0 });
  return rows as readonly Row[];
}

export async function readNodes(store: GraphStore): Promise<Map<string, OutlineNode>> {
  const rows = await ask<OutlineNode>(
    store,
    'MATCH (e:Entity) RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.slogan AS slogan',
  );
  return new Map([...rows].sort(byId).map((row) => [row.id, row]));
}

/**
 * By from, kind and to.
 * @param counts which evidence counts, by sentence id; undefined counts all without reading it
 */
export async function readEdges(store: GraphStore, counts?: (sentence: string) => boolean): Promise<OutlineEdge[]> {
  const evidence = counts ? ', r.evidence AS evidence' : '';
  const rows = await ask<OutlineEdge & { evidence?: readonly string[] }>(
    store,
    `MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS from, type(r) AS kind, b.id AS to, r.weight AS weight,
      r.confidence AS confidence${evidence}`,
  );
  return rows
    .map(({ from, kind, to, weight, confidence, evidence }) => ({
      from,
      kind,
      to,
      weight: counts && evidence ? evidence.filter(counts).length : weight,
      confidence,
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => compare(a.from, b.from) || compare(a.kind, b.kind) || compare(a.to, b.to));
}

/** By date and id. */
export async function readDocuments(store: GraphStore): Promise<SubgraphDocument[]> {
  const rows = await ask<SubgraphDocument>(
    store,
    `MATCH (d:Document) RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.date AS date, d.source AS source,
      d.sha256 AS sha256, d.genre AS genre, d.byline AS byline`,
  );
  return rows
    .map((row) => ({ ...row, byline: row.byline ?? [] }))
    .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

/** A sentence's id begins with its document's. */
export const documentOf = (sentence: string): string => sentence.slice(0, sentence.indexOf(':'));

/** Code-unit order, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id);
