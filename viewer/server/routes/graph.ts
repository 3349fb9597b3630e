/** What the canvas draws: `/graph`, `/neighbours/{id}`, `/paths`, and `/search-index` for finding entities in the browser. */
import { createRoute, z } from '@hono/zod-openapi';
import { type EntityRef, graph, pathsView, searchIndex } from '../api-types.js';
import { backbone, drawn, neighbourhood } from '../cut-graph.js';
import { entityIn } from '../find-entity.js';
import { readSearchIndex } from '../search-index.js';
import { sentenceIndexOf } from '../sentence-index.js';
import { shortestPaths } from '../shortest-paths.js';
import type { SnapshotNode } from '../snapshot.js';
import { answers, idParameter, type RouteGroup, whole, wordList } from './route.js';

const refOf = ({ id, kind, name }: SnapshotNode): EntityRef => ({ id, kind, name });

const graphRoute = createRoute({
  method: 'get',
  path: '/graph',
  summary: 'The most important entities, laid out, and the relations among them',
  request: {
    query: z.object({
      limit: whole(0, 1_000_000).optional().openapi({ description: 'Entities at most, 0 for all; default 1,000' }),
      minWeight: whole(0, 1_000_000).optional(),
      kinds: wordList.optional(),
      relations: wordList.optional(),
    }),
  },
  responses: answers(graph),
});

const neighboursRoute = createRoute({
  method: 'get',
  path: '/neighbours/{id}',
  summary: 'An entity with its neighbours, those bound most first, and all relations among them',
  request: { params: idParameter, query: z.object({ limit: whole(0, 10_000).optional() }) },
  responses: answers(graph),
});

const pathsRoute = createRoute({
  method: 'get',
  path: '/paths',
  summary: 'The shortest ways between two entities; stated relations go before co-occurrence',
  request: {
    query: z.object({
      from: z.string().min(1).openapi({ description: 'An id, a name or an alias', example: '陆海新通道' }),
      to: z.string().min(1).openapi({ example: '“33618”' }),
      maxLength: whole(1, 10).optional().openapi({ description: 'Relations at most; default 4' }),
      limit: whole(1, 50).optional().openapi({ description: 'Ways at most; default 3' }),
    }),
  },
  responses: answers(pathsView),
});

const searchIndexRoute = createRoute({
  method: 'get',
  path: '/search-index',
  summary: 'Names, aliases and pinyin of every entity',
  responses: answers(searchIndex),
});

export const graphRoutes: RouteGroup = (app, context) => {
  app.openapi(graphRoute, async (c) => {
    const { limit = 1000, minWeight = 0, kinds, relations } = c.req.valid('query');
    const snapshot = await context.snapshot();
    const part = backbone(snapshot, { limit, minWeight, kinds, relations });
    return c.json(await drawn(context, snapshot, part), 200);
  });

  app.openapi(neighboursRoute, async (c) => {
    const snapshot = await context.snapshot();
    const { id } = entityIn(snapshot, c.req.valid('param').id);
    const part = neighbourhood(snapshot, id, c.req.valid('query').limit ?? 100);
    return c.json(await drawn(context, snapshot, part), 200);
  });

  app.openapi(pathsRoute, async (c) => {
    const { maxLength = 4, limit = 3, ...ends } = c.req.valid('query');
    const snapshot = await context.snapshot();
    const [from, to] = [entityIn(snapshot, ends.from), entityIn(snapshot, ends.to)];
    const paths = shortestPaths(snapshot, from.id, to.id, maxLength, limit);
    const ids = new Set([from.id, to.id, ...paths.flatMap(({ nodes }) => nodes)]);
    const steps = new Set(paths.flatMap(({ edges }) => edges));
    const nodes = [...ids].flatMap((id) => snapshot.nodeOf.get(id) ?? []);
    const edges = snapshot.edges.filter(({ id }) => steps.has(id));
    const answer = { from: refOf(from), to: refOf(to), paths, graph: await drawn(context, snapshot, { nodes, edges }) };
    return c.json(answer, 200);
  });

  app.openapi(searchIndexRoute, async (c) => {
    const snapshot = await context.snapshot();
    // Who asks for names looks for sentences next; should reading them fail, the search itself says so.
    sentenceIndexOf(context.ask, snapshot).catch(() => undefined);
    return c.json(await readSearchIndex(snapshot), 200);
  });
};
