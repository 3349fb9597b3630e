/** All that is known of one entity, but for its sentences, which come in pages. */

import { groupBy } from '../../graph/group-by.js';
import { ENTITY_TYPES, type EntityKind } from '../../graph/schema/entity-types.js';
import { RELATION_KINDS, type RelationKind, relationType } from '../../graph/schema/relation-types.js';
import type { EntityCard, GraphEdge } from './api-types.js';
import type { Ask } from './context.js';
import { readObservations } from './observations.js';
import type { Snapshot } from './snapshot.js';

/** Relations listed of each type and direction. */
const MOST_LINES = 100;

const ENTITY = 'MATCH (e:Entity {id: $id}) RETURN e';
const TIMELINE = `MATCH (:Entity {id: $id})<-[:MENTIONS]-(s:Sentence) RETURN s.document AS document, count(*) AS mentions`;

/** @param id of an entity of the snapshot */
export async function readCard(ask: Ask, snapshot: Snapshot, id: string): Promise<EntityCard> {
  const [found] = await ask<{ e: { properties: Readonly<Record<string, unknown>> } }>(ENTITY, { id });
  const properties = found?.e.properties ?? {};
  const { aliases, in: _, ...node } = snapshot.nodeOf.get(id)!;
  const rules = Array.isArray(properties.aliasRules) ? properties.aliasRules.map(String) : [];
  return {
    ...node,
    aliases: aliases.map((surface, index) => ({ surface, rule: rules[index] ?? '' })),
    attributes: attributesOf(node.kind as EntityKind, properties),
    observations: await readObservations(ask, snapshot, id),
    relations: relationsOf(snapshot, id),
    timeline: await readTimeline(ask, snapshot, id),
  };
}

const attributesOf = (
  kind: EntityKind,
  properties: Readonly<Record<string, unknown>>,
): Record<string, string | number> =>
  Object.fromEntries(
    ENTITY_TYPES[kind].attributes.flatMap((name) => {
      const value = properties[name];
      return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [];
    }),
  );

type Group = EntityCard['relations'][number];

function relationsOf({ edgesOf, nodeOf }: Snapshot, id: string): Group[] {
  const directionOf = ({ kind, source }: GraphEdge): Group['direction'] =>
    relationType(kind as RelationKind).directed ? (source === id ? 'out' : 'in') : 'both';
  const groups = groupBy(edgesOf.get(id) ?? [], (edge) => `${edge.kind} ${directionOf(edge)}`);
  return RELATION_KINDS.flatMap((kind) =>
    (['out', 'in', 'both'] as const).flatMap((direction) => {
      const edges = groups.get(`${kind} ${direction}`) ?? [];
      return edges.length === 0
        ? []
        : [{ kind, direction, total: edges.length, items: edges.slice(0, MOST_LINES).map(lineOf) }];
    }),
  );

  function lineOf(edge: GraphEdge): Group['items'][number] {
    const other = edge.source === id ? edge.target : edge.source;
    const { kind = '', name = '' } = nodeOf.get(other) ?? {};
    const { weight, confidence, detail, firstDate, lastDate } = edge;
    return { id: edge.id, other: { id: other, kind, name }, weight, confidence, detail, firstDate, lastDate };
  }
}

async function readTimeline(ask: Ask, { documentOf }: Snapshot, id: string): Promise<EntityCard['timeline']> {
  const rows = await ask<{ document: string; mentions: number }>(TIMELINE, { id });
  const key = (document: { date: string; id: string }) => `${document.date} ${document.id}`;
  return rows
    .flatMap(({ document, mentions }) => {
      const known = documentOf.get(document);
      return known === undefined ? [] : [{ document: known, mentions }];
    })
    .sort((a, b) => (key(a.document) < key(b.document) ? -1 : 1));
}
