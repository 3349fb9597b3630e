/**
 * The whole server as one function from request to answer: safety first, then the API, then the viewer's files.
 *
 * It listens to nothing by itself (`listen.ts` does), so tests may call it without a socket.
 */
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';
import { REMOTE_PATH } from '../../graph/store/remote-protocol.js';
import { apiPage } from './api-page.js';
import { ServerContext, type ServerOptions } from './context.js';
import { internalDoor } from './internal.js';
import { notModified } from './not-modified.js';
import { answerProblem, isFault, refuse } from './problem.js';
import { rateLimit } from './rate-limit.js';
import { ROUTES } from './routes/index.js';
import { refuseShape } from './routes/route.js';
import { needsToken, pageHeaders, sameSite } from './safety.js';

const MEGABYTE = 1024 * 1024;

export interface Server {
  readonly context: ServerContext;
  fetch(request: Request, bindings?: unknown): Response | Promise<Response>;
}

export function createServer(options: ServerOptions): Server {
  const context = new ServerContext(options);
  const app = newApp();
  app.onError((error, c) => {
    if (isFault(error)) options.onFault?.(error);
    return answerProblem(c, error);
  });
  app.notFound((c) =>
    answerProblem(
      c,
      refuse('not-found', `There is nothing at ${c.req.path.slice(0, 200)}`, 'See /api for what there is.'),
    ),
  );
  app.use(pageHeaders, sameSite(options.loopback));
  app.route(REMOTE_PATH, internalDoor(context));
  app.use(rateLimit(options.rate ?? { perSecond: 100, burst: 400 }));
  app.use(
    compress({ contentTypeFilter: (type) => COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type) || type.includes('x-ndjson') }),
  );
  app.use(needsToken(options.token ?? ''));
  app.route('/api/v1', apiOf(context));
  describe(app, options.version);
  if (options.appDir !== '') addViewer(app, options.appDir);
  return { context, fetch: (request, bindings) => app.fetch(request, bindings as object) };
}

/** What does not fit a route's schema is told by its first fault. */
const newApp = () =>
  new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) refuseShape(result.error, result.target);
    },
  });

function apiOf(context: ServerContext): OpenAPIHono {
  const api = newApp();
  const upload = context.options.maxUploadBytes ?? 20 * MEGABYTE;
  api.use('/ingest', limited(upload));
  api.use('*', (c, next) => (c.req.path.endsWith('/ingest') ? next() : limited(MEGABYTE)(c, next)));
  api.use(notModified(context));
  for (const add of ROUTES) add(api, context);
  return api;
}

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw refuse(
        'too-large',
        `The request is larger than ${Math.round(maxSize / MEGABYTE)} MB`,
        'Send it in smaller parts.',
      );
    },
  });

function describe(app: OpenAPIHono, version: string): void {
  const about = {
    openapi: '3.1.0',
    info: {
      title: 'policygraph',
      version,
      description: 'A policy graph with the sentence behind every node, edge and figure.',
    },
  };
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' });
  app.get('/api/openapi.json', (c) => c.json(app.getOpenAPI31Document(about)));
  app.get('/api', (c) => c.html(apiPage(app.getOpenAPI31Document(about))));
}

/** Files with a hash in their name never change; the page that names them is asked for anew. */
function addViewer(app: OpenAPIHono, folder: string): void {
  app.use('/*', async (c, next) => {
    await next();
    if (c.res.ok && !c.req.path.startsWith('/api'))
      c.header('Cache-Control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.use('/*', serveStatic({ root: folder }));
}
