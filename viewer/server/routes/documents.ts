/** The texts themselves: `/documents`, `/documents/{id}` for reading, and taking one out again. */
import { createRoute } from '@hono/zod-openapi';
import { type DocumentLine, documentPage, documentView } from '../api-types.js';
import { readDocument } from '../document-view.js';
import { refuse } from '../problem.js';
import {
  answerPage,
  answers,
  answersInLines,
  emptyAnswer,
  idParameter,
  pageQuery,
  type RouteGroup,
  slice,
} from './route.js';

const listRoute = createRoute({
  method: 'get',
  path: '/documents',
  summary: 'The documents held, latest first',
  request: { query: pageQuery },
  responses: answersInLines(documentPage),
});

const readRoute = createRoute({
  method: 'get',
  path: '/documents/{id}',
  summary: 'A document for reading: its text with every mention, turn of speech and figure',
  request: { params: idParameter },
  responses: answers(documentView),
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/documents/{id}',
  summary: 'Takes a document out; what other documents say stays',
  request: { params: idParameter },
  responses: emptyAnswer,
});

const LINES = `UNWIND $ids AS wanted MATCH (d:Document {id: wanted})
  RETURN d.id AS id, d.source AS source, d.genre AS genre, d.chars AS chars`;
const SENTENCES = `UNWIND $ids AS wanted MATCH (d:Document {id: wanted})-[:CONTAINS]->(:Sentence) RETURN d.id AS id, count(*) AS many`;
const MENTIONS = `UNWIND $ids AS wanted MATCH (d:Document {id: wanted})-[:CONTAINS]->(:Sentence)-[:MENTIONS]->(:Entity)
  RETURN d.id AS id, count(*) AS many`;

const unknown = (id: string) =>
  refuse('not-found', `There is no document "${id.slice(0, 100)}"`, 'List them with /documents.');

export const documentRoutes: RouteGroup = (app, context) => {
  app.openapi(listRoute, async (c) => {
    const { documents } = await context.snapshot();
    const sorted = [...documents].sort((a, b) =>
      a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1,
    );
    return answerPage<DocumentLine>(c, c.req.valid('query'), async (offset, limit) => {
      const { items, total } = slice(sorted, offset, limit);
      const ids = items.map(({ id }) => id);
      const lines = await context.ask<{ id: string; source: string; genre: string; chars: number }>(LINES, { ids });
      const counts = async (cypher: string) =>
        new Map((await context.ask<{ id: string; many: number }>(cypher, { ids })).map(({ id, many }) => [id, many]));
      const [sentences, mentions] = [await counts(SENTENCES), await counts(MENTIONS)];
      const lineOf = new Map(lines.map((line) => [line.id, line]));
      const full = items.map((document) => ({
        source: '',
        genre: '',
        chars: 0,
        ...lineOf.get(document.id),
        ...document,
        sentences: sentences.get(document.id) ?? 0,
        mentions: mentions.get(document.id) ?? 0,
      }));
      return { items: full, total };
    });
  });

  app.openapi(readRoute, async (c) => {
    const { id } = c.req.valid('param');
    const batch = await context.store.readBatch(id);
    if (batch === null) throw unknown(id);
    return c.json(readDocument(batch, await context.snapshot()), 200);
  });

  app.openapi(removeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { removeDocument } = await import('../../../ingest/pipeline.js');
    if (!(await removeDocument(id, context.store, context.options.lexicon))) throw unknown(id);
    return c.body(null, 204);
  });
};
