/** Asking: the catalogue, its questions, completion for their parameters, and Cypher of one's own (`/cypher`). */
import { createRoute, z } from '@hono/zod-openapi';
import { foldName } from '../../../graph/nearest.js';
import { findQuery, type NamedQuery, runNamed } from '../../../queries/catalogue.js';
import { COMPLETIONS, completionValues } from '../../../queries/completion.js';
import { completionList, cypherRequest, type QueryView, queryList, queryRequest, queryResult } from '../api-types.js';
import { refuse } from '../problem.js';
import { answerRows, answers, answersInLines, type RouteGroup, whole } from './route.js';

const DEFAULT_ROWS = 1000;
/** On a large graph a question about paths or triangles may not end for long. */
const NAMED_TIMEOUT_MS = 30_000;
const CYPHER_TIMEOUT_MS = 10_000;

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const listRoute = createRoute({
  method: 'get',
  path: '/queries',
  summary: 'The named questions',
  responses: answers(queryList),
});

const runRoute = createRoute({
  method: 'post',
  path: '/queries/{name}',
  summary: 'Asks a named question',
  request: { params: z.object({ name: z.string().min(1).max(200) }), body: json(queryRequest) },
  responses: answersInLines(queryResult),
});

const completionsRoute = createRoute({
  method: 'get',
  path: '/completions',
  summary: 'Values to propose for a parameter, most useful first',
  request: {
    query: z.object({
      of: z
        .string()
        .min(1)
        .max(100)
        .openapi({ description: 'What the parameter `completes`', example: 'entity:Initiative' }),
      q: z.string().max(200).optional().openapi({ description: 'Only values that contain this' }),
      limit: whole(1, 500).optional(),
    }),
  },
  responses: answers(completionList),
});

const cypherRoute = createRoute({
  method: 'post',
  path: '/cypher',
  summary: 'Asks in Cypher: read-only, ended at its limits or when the caller goes away',
  request: { body: json(cypherRequest) },
  responses: answersInLines(queryResult),
});

export const queryRoutes: RouteGroup = (app, context) => {
  app.openapi(listRoute, (c) => c.json({ queries: context.catalogue.map(viewOf) }, 200));

  app.openapi(runRoute, async (c) => {
    const query = findQuery(context.catalogue, c.req.valid('param').name);
    const { parameters = {}, limit = DEFAULT_ROWS } = c.req.valid('json');
    const options = { limit, timeoutMs: NAMED_TIMEOUT_MS, signal: c.req.raw.signal };
    return answerRows(c, await runNamed(context.store, query, parameters, options));
  });

  app.openapi(completionsRoute, async (c) => {
    const { of, q = '', limit = 50 } = c.req.valid('query');
    if (!Object.hasOwn(COMPLETIONS, of))
      throw refuse(
        'bad-parameter',
        `Nothing is known to complete "${of}"`,
        `Use one of ${Object.keys(COMPLETIONS).join(', ')}.`,
      );
    const wanted = foldName(q);
    // What is asked for may lie behind the first values, so with a text all are looked at.
    const values = await completionValues(context.store, of, wanted === '' ? limit : 0);
    return c.json({ values: values.filter((value) => foldName(value).includes(wanted)).slice(0, limit) }, 200);
  });

  app.openapi(cypherRoute, async (c) => {
    const { cypher, parameters = {}, limit = DEFAULT_ROWS, timeoutMs = CYPHER_TIMEOUT_MS } = c.req.valid('json');
    const options = { readOnly: true, maxRows: limit, timeoutMs, signal: c.req.raw.signal };
    return answerRows(c, await context.store.run(cypher, parameters, options));
  });
};

function viewOf({ id, group, title, meaning, parameters, columns, cypher }: NamedQuery): QueryView {
  return {
    name: id,
    group,
    title,
    about: meaning,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: parameter.type,
      default: parameter.default ?? null,
      ...parameter.description,
      completes: parameter.completes ?? '',
      values: [...(COMPLETIONS[parameter.completes ?? '']?.values ?? [])],
    })),
    columns: [...columns],
    cypher,
  };
}
