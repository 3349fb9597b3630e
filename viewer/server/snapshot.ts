/**
 * The whole graph as one picture in memory: what the canvas, the neighbours, the paths and the search index are cut from.
 *
 * Read from the store once per revision. Text stays in the store; this holds names, numbers and edges only.
 */
import { createHash } from 'node:crypto';
import { groupBy } from '../../graph/group-by.js';
import { communities, measure } from '../../graph/measures.js';
import { ENTITY_TYPES } from '../../graph/schema/entity-types.js';
import { RELATION_TYPES, type RelationKind, relationType } from '../../graph/schema/relation-types.js';
import type { GraphStore } from '../../graph/store/store.js';
import type { DocumentRef, GraphEdge, GraphNode } from './api-types.js';
import { relationId } from './relation-id.js';

/** A node but for its place, which takes longer to find. */
export type SnapshotNode = Omit<GraphNode, 'x' | 'y'>;

export interface Snapshot {
  readonly revision: string;
  readonly documents: readonly DocumentRef[];
  readonly documentOf: ReadonlyMap<string, DocumentRef>;
  /** Most important first; ties by mentions, then id. */
  readonly nodes: readonly SnapshotNode[];
  readonly nodeOf: ReadonlyMap<string, SnapshotNode>;
  /** “33618” by the id of “33618”现代制造业集群体系. */
  readonly sloganOf: ReadonlyMap<string, string>;
  /** Worded before co-occurrence, heaviest first, ties by id. */
  readonly edges: readonly GraphEdge[];
  readonly edgesOf: ReadonlyMap<string, readonly GraphEdge[]>;
}

export const isWorded = (kind: string): boolean => relationType(kind as RelationKind).worded;

/** Changes when, and only when, the documents held or what was made of them do. */
export async function revisionOf(store: GraphStore): Promise<string> {
  const hash = createHash('sha256');
  for (const { id, source, pipeline } of await store.documents()) hash.update(`${id}\n${source}\n${pipeline}\n`);
  return hash.digest('hex').slice(0, 16);
}

const NODES = `MATCH (e:Entity) RETURN e.id AS id, e.kind AS kind, e.name AS name, e.aliases AS aliases, e.mentions AS mentions,
  e.documents AS documents, e.firstDate AS firstDate, e.lastDate AS lastDate`;
const SLOGANS = 'MATCH (i:Initiative) WHERE i.slogan IS NOT NULL RETURN i.id AS id, i.slogan AS slogan';
const NAMED_IN = 'MATCH (d:Document)-[:NAMES]->(e:Entity) RETURN d.id AS document, e.id AS id';
const EDGES = `MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS kind, a.id AS source, b.id AS target, r.weight AS weight,
  r.confidence AS confidence, coalesce(r.role, r.topic, '') AS detail, r.documents AS documents, r.firstDate AS firstDate, r.lastDate AS lastDate`;

type Row = Readonly<Record<string, unknown>>;
const text = (row: Row, column: string): string => String(row[column] ?? '');
const number = (row: Row, column: string): number => Number(row[column] ?? 0);
const list = (row: Row, column: string): string[] => (Array.isArray(row[column]) ? row[column].map(String) : []);

/** Where the documents with these ids stand in the list of all. */
type Indices = (ids: Iterable<string>) => number[];

export async function readSnapshot(store: GraphStore, revision: string): Promise<Snapshot> {
  const documents = (await store.documents()).map(({ id, title, publisher, date }) => ({ id, title, publisher, date }));
  const places = new Map(documents.map(({ id }, index) => [id, index]));
  const indices: Indices = (ids) => [...new Set(ids)].flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
  const edges = await readEdges(store, indices);
  const ends = edges.flatMap((edge) => [...new Set([edge.source, edge.target])].map((end) => ({ end, edge })));
  const edgesOf = new Map([...groupBy(ends, ({ end }) => end)].map(([end, own]) => [end, own.map(({ edge }) => edge)]));
  const nodes = withMeasures(await readNodes(store, indices, edgesOf), edges);
  const { rows: slogans } = await store.run(SLOGANS, {}, { trusted: true });
  return {
    revision,
    documents,
    documentOf: new Map(documents.map((document) => [document.id, document])),
    nodes,
    nodeOf: new Map(nodes.map((node) => [node.id, node])),
    sloganOf: new Map(slogans.map((row) => [text(row, 'id'), text(row, 'slogan')])),
    edges,
    edgesOf,
  };
}

/** People may write what they like into their store; what the schema does not know is not drawn. */
async function ask(store: GraphStore, cypher: string, kinds: object): Promise<Row[]> {
  const { rows } = await store.run(cypher, {}, { trusted: true });
  return rows.filter(({ kind }) => Object.hasOwn(kinds, String(kind)));
}

const readEdges = async (store: GraphStore, indices: Indices): Promise<GraphEdge[]> =>
  (await ask(store, EDGES, RELATION_TYPES)).map((row) => edgeOf(row, indices)).sort(byImportance);

type BareNode = Omit<SnapshotNode, 'rank' | 'community'>;

async function readNodes(store: GraphStore, indices: Indices, edgesOf: Snapshot['edgesOf']): Promise<BareNode[]> {
  const { rows } = await store.run(NAMED_IN, {}, { trusted: true });
  const namedIn = groupBy(rows, (row) => text(row, 'id'));
  return (await ask(store, NODES, ENTITY_TYPES)).map((row) => {
    const id = text(row, 'id');
    return {
      id,
      kind: text(row, 'kind'),
      name: text(row, 'name'),
      aliases: list(row, 'aliases'),
      mentions: number(row, 'mentions'),
      documents: number(row, 'documents'),
      firstDate: text(row, 'firstDate'),
      lastDate: text(row, 'lastDate'),
      degree: edgesOf.get(id)?.length ?? 0,
      in: indices((namedIn.get(id) ?? []).map((named) => text(named, 'document'))),
    };
  });
}

function edgeOf(row: Row, indices: Indices): GraphEdge {
  const [kind, source, target] = [text(row, 'kind'), text(row, 'source'), text(row, 'target')];
  return {
    id: relationId({ kind, from: source, to: target }),
    source,
    target,
    kind,
    weight: number(row, 'weight'),
    confidence: number(row, 'confidence'),
    detail: text(row, 'detail'),
    firstDate: text(row, 'firstDate'),
    lastDate: text(row, 'lastDate'),
    in: indices(list(row, 'documents')),
  };
}

const byImportance = (a: GraphEdge, b: GraphEdge): number =>
  Number(isWorded(b.kind)) - Number(isWorded(a.kind)) || b.weight - a.weight || (a.id < b.id ? -1 : 1);

/** Rank is over what words state; who merely stands beside many others is not important by that. */
function withMeasures(nodes: readonly BareNode[], edges: readonly GraphEdge[]): SnapshotNode[] {
  const ends = edges.map(({ source: from, target: to, weight, kind }) => ({ from, to, weight, kind }));
  const ranks = measure(
    'pagerank',
    nodes,
    ends.filter(({ kind }) => isWorded(kind)),
  );
  const groups = communities(nodes, ends);
  const highest = [...ranks.values()].reduce((most, rank) => Math.max(most, rank), 0) || 1;
  return nodes
    .map((node) => ({
      ...node,
      rank: Number(((ranks.get(node.id) ?? 0) / highest).toFixed(6)),
      community: groups.get(node.id) ?? 0,
    }))
    .sort((a, b) => b.rank - a.rank || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}
