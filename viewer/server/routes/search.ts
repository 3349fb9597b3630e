/** `/search`: sentences that hold the words typed. */
import { createRoute, z } from '@hono/zod-openapi';
import { type SentenceView, sentencePage } from '../api-types.js';
import { readSentences } from '../read-sentences.js';
import { findHits, termsOf } from '../search-terms.js';
import { findSentences, sentenceIndexOf } from '../sentence-index.js';
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

export const searchRoutes: RouteGroup = (app, context) => {
  app.openapi(searchRoute, async (c) => {
    const { q, ...page } = c.req.valid('query');
    const terms = termsOf(q);
    const snapshot = await context.snapshot();
    const index = await sentenceIndexOf(context.ask, snapshot);
    const ids = terms.length === 0 ? [] : findSentences(index, terms).map(({ id }) => id);
    return answerPage<SentenceView>(c, page, async (offset, limit) => {
      const { items, total } = slice(ids, offset, limit);
      const sentences = await readSentences(context.ask, snapshot, items);
      return { items: sentences.map((sentence) => ({ ...sentence, hits: findHits(sentence.text, terms) })), total };
    });
  });
};
