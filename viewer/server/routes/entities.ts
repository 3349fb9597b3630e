/** One entity: `/entities/{id}`, its card, and `/entities/{id}/sentences`, where it is mentioned; `/resolve`, whom a name means. */
import { createRoute, z } from '@hono/zod-openapi';
import { entityCard, resolvedView, type SentenceView, sentencePage } from '../api-types.js';
import { readCard } from '../entity-card.js';
import { entitiesNamed, entityIn, nearestNames } from '../find-entity.js';
import { byDate, readSentences } from '../read-sentences.js';
import { answerPage, answers, answersInLines, idParameter, pageQuery, type RouteGroup, slice } from './route.js';

const cardRoute = createRoute({
  method: 'get',
  path: '/entities/{id}',
  summary: 'What is known of an entity: other names, attributes, figures, relations, timeline',
  request: { params: idParameter },
  responses: answers(entityCard),
});

const sentencesRoute = createRoute({
  method: 'get',
  path: '/entities/{id}/sentences',
  summary: 'The sentences that mention an entity, those of the latest document first',
  request: { params: idParameter, query: pageQuery },
  responses: answersInLines(sentencePage),
});

const resolveRoute = createRoute({
  method: 'get',
  path: '/resolve',
  summary: 'The entities that a name can mean, or else the names nearest to it',
  request: { query: z.object({ name: z.string().min(1).max(500) }) },
  responses: answers(resolvedView),
});

const SENTENCES_OF = `MATCH (:Entity {id: $id})<-[:MENTIONS]-(s:Sentence) RETURN DISTINCT s.id AS id, s.document AS document`;

export const entityRoutes: RouteGroup = (app, context) => {
  app.openapi(cardRoute, async (c) => {
    const snapshot = await context.snapshot();
    const { id } = entityIn(snapshot, c.req.valid('param').id);
    return c.json(await readCard(context.ask, snapshot, id), 200);
  });

  app.openapi(sentencesRoute, async (c) => {
    const snapshot = await context.snapshot();
    const { id } = entityIn(snapshot, c.req.valid('param').id);
    const found = await context.ask<{ id: string; document: string }>(SENTENCES_OF, { id });
    const ids = found.sort(byDate(snapshot)).map((sentence) => sentence.id);
    return answerPage<SentenceView>(c, c.req.valid('query'), async (offset, limit) => {
      const { items, total } = slice(ids, offset, limit);
      const mark = (entity: string) => (entity === id ? ('self' as const) : null);
      return { items: await readSentences(context.ask, snapshot, items, mark), total };
    });
  });

  app.openapi(resolveRoute, async (c) => {
    const snapshot = await context.snapshot();
    const { name } = c.req.valid('query');
    const matches = entitiesNamed(snapshot, name).map(({ id, kind, name: shown, mentions }) => ({
      id,
      kind,
      name: shown,
      mentions,
    }));
    return c.json({ matches, nearest: matches.length > 0 ? [] : nearestNames(snapshot, name) }, 200);
  });
};
