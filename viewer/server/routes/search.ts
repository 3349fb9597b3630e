/** `/search`: sentences that hold the words typed. */
import { createRoute, z } from '@hono/zod-openapi';
import { type SentenceView, sentencePage } from '../api-types.js';
import { byDate, readSentences } from '../read-sentences.js';
import { findHits, termsOf } from '../search-terms.js';
import { answerPage, answersInLines, pageQuery, type RouteGroup, slice } from './route.js';

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Sentences that hold all words given, in simplified or traditional characters; latest document first',
  request: {
    query: pageQuery.extend({
      q: z.string().min(1).max(200).openapi({ description: 'Words, with spaces between', example: '陆海 通道' }),
    }),
  },
  responses: answersInLines(sentencePage),
});

/** A sentence fits when every term stands in it in one of its written forms. */
const MATCHES = `MATCH (s:Sentence) WHERE all(term IN $terms WHERE any(form IN term WHERE toLower(s.text) CONTAINS form))
  RETURN s.id AS id, s.document AS document`;

export const searchRoutes: RouteGroup = (app, context) => {
  app.openapi(searchRoute, async (c) => {
    const { q, ...page } = c.req.valid('query');
    const terms = await termsOf(q);
    const snapshot = await context.snapshot();
    const found = terms.length === 0 ? [] : await context.ask<{ id: string; document: string }>(MATCHES, { terms });
    const ids = found.sort(byDate(snapshot)).map(({ id }) => id);
    return answerPage<SentenceView>(c, page, async (offset, limit) => {
      const { items, total } = slice(ids, offset, limit);
      const sentences = await readSentences(context.ask, snapshot, items);
      return { items: sentences.map((sentence) => ({ ...sentence, hits: findHits(sentence.text, terms) })), total };
    });
  });
};
