/** Bringing texts: `POST /ingest` takes them and answers at once, `/jobs/{id}` tells how far their reading has come. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { ingestRequest, type JobView, jobView } from '../api-types.js';
import { isOver, type Jobs, type Upload } from '../jobs.js';
import { refuse } from '../problem.js';
import { answers, idParameter, type RouteGroup } from './route.js';

/** Files in one upload. */
const MAX_FILES = 500;

const ingestRoute = createRoute({
  method: 'post',
  path: '/ingest',
  summary: 'Takes texts in and answers with the job that reads them',
  request: { body: { required: true, content: { 'application/json': { schema: ingestRequest } } } },
  responses: answers(jobView, 202),
});

/** As people are told: a form will do too, with every format that `policygraph ingest` reads. */
const describedRoute = createRoute({
  ...ingestRoute,
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: ingestRequest },
        'multipart/form-data': { schema: z.object({ files: z.array(z.string().openapi({ format: 'binary' })) }) },
      },
    },
  },
});

const jobRoute = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  summary: 'How far a job has come; as events (text/event-stream) until it is over',
  request: { params: idParameter },
  responses: {
    ...answers(jobView),
    200: {
      description: 'The job, or an event for every change of it',
      content: { 'application/json': { schema: jobView }, 'text/event-stream': { schema: jobView } },
    },
  },
});

export const ingestRoutes: RouteGroup = (app, context) => {
  const { jobs } = context;
  // Multipart is taken before the JSON route, whose checks would refuse it.
  app.use('/ingest', async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    if (c.req.method !== 'POST' || type.startsWith('application/json')) return next();
    if (!type.startsWith('multipart/form-data'))
      throw refuse(
        'usage',
        `Texts cannot be sent as "${type.slice(0, 100)}"`,
        'Send application/json or multipart/form-data.',
      );
    return accepted(c, jobs.start(await uploadsOf(c)));
  });
  app.openAPIRegistry.registerPath(describedRoute);
  app.openapi({ ...ingestRoute, hide: true }, (c) => {
    const { documents } = c.req.valid('json');
    const encoder = new TextEncoder();
    const uploads = documents.map(({ name, text }) => ({ name: plainName(name), bytes: encoder.encode(text) }));
    return accepted(c, jobs.start(uploads));
  });

  app.openapi(jobRoute, (c) => {
    const view = jobs.get(c.req.valid('param').id);
    if (view === undefined)
      throw refuse('not-found', 'There is no such job', 'Old ones are forgotten; look at /documents.');
    return (c.req.header('accept') ?? '').includes('text/event-stream') ? sendEvents(c, jobs, view) : c.json(view, 200);
  });
};

const accepted = (c: Context, view: JobView) => c.json(view, 202, { Location: `/api/v1/jobs/${view.id}` });

/** A name that people sent, without what would lead out of a folder. */
const plainName = (name: string): string =>
  name
    .split(/[/\\]+/)
    .filter((part) => !['', '.', '..'].includes(part))
    .join('/') || 'upload.txt';

async function uploadsOf(c: Context): Promise<Upload[]> {
  const form = await c.req.formData().catch((cause: unknown) => {
    throw refuse('usage', 'The upload is not a whole multipart form', 'Send parts named "files".', { cause });
  });
  const files = form.getAll('files').filter((part) => part instanceof File);
  if (files.length === 0) throw refuse('usage', 'The upload holds no files', 'Send at least one part named "files".');
  if (files.length > MAX_FILES)
    throw refuse('too-large', `The upload holds ${files.length} files`, `Send at most ${MAX_FILES} at once.`);
  return Promise.all(
    files.map(async (file) => ({ name: plainName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function sendEvents(c: Context, jobs: Jobs, view: JobView): Response {
  return streamSSE(c, async (stream) => {
    let sent = Promise.resolve();
    let over = (): void => {};
    const end = new Promise<void>((resolve) => {
      over = resolve;
    });
    const send = (now: JobView): void => {
      sent = sent.then(() => stream.writeSSE({ data: JSON.stringify(now) }));
      if (isOver(now)) over();
    };
    const stop = jobs.follow(view.id, send);
    stream.onAbort(over);
    send(view);
    await end;
    stop();
    await sent;
  });
}
