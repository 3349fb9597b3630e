/** Taking away: `/formats`, and `/export`, a part of the graph as a file with its evidence - in an address, or as a body for long lists. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { EXPORTERS, findExporter } from '../../../graph/export/index.js';
import type { Selection } from '../../../graph/export/selection.js';
import { isArchived, streamExport } from '../../../graph/export/write-export.js';
import { findQuery, runNamed } from '../../../queries/catalogue.js';
import { type ExportRequest, exportRequest, formatList } from '../api-types.js';
import type { ServerContext } from '../context.js';
import { answers, answersFile, type RouteGroup, refuseShape, streamBytes, whole } from './route.js';

const QUERY_TIMEOUT_MS = 30_000;

const several = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]))
  .openapi({ type: 'array', items: { type: 'string' } });

const formatsRoute = createRoute({
  method: 'get',
  path: '/formats',
  summary: 'The formats that can be exported, each with what it is for',
  responses: answers(formatList),
});

const addressRoute = createRoute({
  method: 'get',
  path: '/export',
  summary: 'A part of the graph as a file; conditions combine, lists are given by repeating the name',
  request: {
    query: z.object({
      format: z.string().min(1).max(50).openapi({ example: 'json' }),
      around: several.optional(),
      depth: whole(0, 10).optional(),
      path: several.optional().openapi({ description: 'Twice: from and to' }),
      types: several.optional(),
      relations: several.optional(),
      documents: several.optional(),
      speakers: several.optional(),
      since: z.string().max(10).optional().openapi({ example: '2025-03' }),
      until: z.string().max(10).optional(),
      minWeight: whole(0, 1_000_000).optional(),
      minConfidence: z.coerce.number().min(0).max(1).optional(),
      top: whole(1, 1_000_000).optional(),
      by: z
        .string()
        .max(50)
        .optional()
        .openapi({ description: 'The measure that `top` goes by; default pagerank', example: 'degree' }),
      title: z.string().max(500).optional(),
      language: z.enum(['zh', 'en']).optional(),
      template: z.enum(['brief', 'full']).optional(),
    }),
  },
  responses: answersFile,
});

const bodyRoute = createRoute({
  method: 'post',
  path: '/export',
  summary: 'As the address, for long lists and for the answer of a named question',
  request: { body: { required: true, content: { 'application/json': { schema: exportRequest } } } },
  responses: answersFile,
});

export const exportRoutes: RouteGroup = (app, context) => {
  app.openapi(formatsRoute, (c) =>
    c.json(
      { formats: EXPORTERS.map(({ id, extension, mediaType, zh, en }) => ({ id, extension, mediaType, zh, en })) },
      200,
    ),
  );

  app.openapi(addressRoute, (c) => {
    const { top, by = 'pagerank', path, ...rest } = c.req.valid('query');
    const request = exportRequest.safeParse({
      ...rest,
      path,
      ...(top === undefined ? {} : { top: { count: top, measure: by } }),
    });
    return request.success ? sendExport(c, context, request.data) : refuseShape(request.error);
  });

  app.openapi(bodyRoute, (c) => sendExport(c, context, c.req.valid('json')));
};

async function sendExport(c: Context, context: ServerContext, request: ExportRequest): Promise<Response> {
  const exporter = findExporter(request.format);
  const subgraph = await cutSubgraph(context.store, await selectionOf(c, context, request));
  const { language = 'zh', title = '', template = 'full' } = request;
  const about = { language, title, template, logo: '', note: () => {} };
  const archived = isArchived(exporter, subgraph, about);
  c.header('Content-Disposition', `attachment; filename="policygraph.${archived ? 'zip' : exporter.extension}"`);
  return streamBytes(c, archived ? 'application/zip' : exporter.mediaType, streamExport(exporter, subgraph, about));
}

async function selectionOf(
  c: Context,
  { store, catalogue }: ServerContext,
  request: ExportRequest,
): Promise<Selection> {
  const { format: _, title: _title, language: _language, template: _template, query, path, ...conditions } = request;
  const [from, to] = path ?? [];
  const asked = { timeoutMs: QUERY_TIMEOUT_MS, signal: c.req.raw.signal };
  const answer = query && (await runNamed(store, findQuery(catalogue, query.name), query.parameters, asked));
  return {
    ...conditions,
    ...(answer === undefined ? {} : { rows: answer.rows }),
    ...(from === undefined || to === undefined ? {} : { path: [from, to] }),
  };
}
