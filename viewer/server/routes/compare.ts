/** `/compare`: 提法对比 - what is worded anew, no longer, stronger or weaker on one side than on the other. */
import { createRoute, z } from '@hono/zod-openapi';
import { chooseDocuments } from '../../../graph/compare/choose-documents.js';
import { compareWording } from '../../../graph/compare/compare-wording.js';
import type { StoredDocument } from '../../../graph/store/store.js';
import { comparison } from '../api-types.js';
import { answers, type RouteGroup } from './route.js';

const side = z.string().min(1).max(2000);

const compareRoute = createRoute({
  method: 'get',
  path: '/compare',
  summary: 'What is worded anew, no longer, stronger or weaker after than before',
  request: {
    query: z.object({
      before: side.openapi({
        description: 'A title, path, id, folder, publisher or date; several with commas',
        example: '2025',
      }),
      after: side.openapi({ example: '2026' }),
    }),
  },
  responses: answers(comparison),
});

const refOf = ({ id, title, publisher, date }: StoredDocument) => ({ id, title, publisher, date });

export const compareRoutes: RouteGroup = (app, { store }) => {
  app.openapi(compareRoute, async (c) => {
    const wanted = c.req.valid('query');
    const documents = await store.documents();
    const [before, after] = [chooseDocuments(documents, wanted.before), chooseDocuments(documents, wanted.after)];
    const changes = await compareWording(store, before, after);
    return c.json({ before: before.map(refOf), after: after.map(refOf), changes }, 200);
  });
};
