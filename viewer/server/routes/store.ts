/** What the store holds, and of what kinds: `/info` and `/schema`. */
import { createRoute } from '@hono/zod-openapi';
import { countKinds } from '../../../graph/group-by.js';
import { ENTITY_TYPES, type EntityType } from '../../../graph/schema/entity-types.js';
import { RELATION_TYPES, type RelationType } from '../../../graph/schema/relation-types.js';
import { TEXT_LABELS, TEXT_RELATIONS } from '../../../graph/schema/text-types.js';
import { type Info, info, type SchemaView, schemaView } from '../api-types.js';
import { answers, type RouteGroup } from './route.js';

const ENTITY_PROPERTIES = [
  'id',
  'kind',
  'name',
  'aliases',
  'aliasRules',
  'mentions',
  'documents',
  'firstDate',
  'lastDate',
];
const RELATION_PROPERTIES = [
  'weight',
  'confidence',
  'rules',
  'evidence',
  'evidenceRules',
  'evidenceConfidence',
  'evidenceDetails',
  'documents',
  'firstDate',
  'lastDate',
  'npmi',
  'role',
  'topic',
];

export const storeRoutes: RouteGroup = (app, context) => {
  const infoRoute = createRoute({
    method: 'get',
    path: '/info',
    summary: 'What the store holds, and its revision',
    responses: answers(info),
  });
  app.openapi(infoRoute, async (c) => {
    const [held, revision] = [await context.store.info(), await context.revision()];
    const answer: Info = { name: 'policygraph', version: context.options.version, ...held, revision };
    return c.json(answer, 200);
  });

  const schemaRoute = createRoute({
    method: 'get',
    path: '/schema',
    summary: 'The types of entities and relations, with how many there are of each',
    responses: answers(schemaView),
  });
  app.openapi(schemaRoute, async (c) => {
    const { nodes, edges } = await context.snapshot();
    const [entities, relations] = [countKinds(nodes), countKinds(edges)];
    const answer: SchemaView = {
      entityTypes: Object.entries<EntityType>(ENTITY_TYPES).map(([kind, row]) => ({
        kind,
        ...row,
        attributes: [...row.attributes],
        count: entities[kind] ?? 0,
      })),
      relationTypes: Object.entries<RelationType>(RELATION_TYPES).map(([kind, row]) => ({
        kind,
        ...row,
        from: [...row.from],
        to: [...row.to],
        detail: row.detail ?? null,
        count: relations[kind] ?? 0,
      })),
      textLabels: Object.fromEntries(
        Object.entries(TEXT_LABELS).map(([label, properties]) => [label, [...properties]]),
      ),
      textRelations: Object.fromEntries(Object.entries(TEXT_RELATIONS).map(([type, ends]) => [type, [...ends]])),
      entityProperties: ENTITY_PROPERTIES,
      relationProperties: RELATION_PROPERTIES,
    };
    return c.json(answer, 200);
  });
};
