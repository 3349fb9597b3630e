/**
 * What every route says alike: pages, answers, refusals, and the same list line by line for programs that want all of it.
 *
 * A route is declared by its zod schemas; `/api/openapi.json` and the checks of what comes in are made from the same ones.
 */
import { ReadableStream as WebStream } from 'node:stream/web';
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problem } from '../api-types.js';
import type { ServerContext } from '../context.js';
import { refuse } from '../problem.js';

/** Adds one group of routes; the list of them is `index.ts`. */
export type RouteGroup = (app: OpenAPIHono, context: ServerContext) => void;

/** A number in an address. Coercing alone would take '' for 0. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .openapi({ type: 'integer', minimum: least, maximum: most });

export const idParameter = z.object({ id: z.string().min(1).max(50_000) });

export const pageQuery = z.object({
  offset: whole(0, 999_999_999).optional().openapi({ description: 'How many to leave out; default 0' }),
  limit: whole(1, 1000).optional().openapi({ description: 'How many at most; default 50' }),
});
export type PageQuery = z.infer<typeof pageQuery>;

/** Words in an address, comma-separated; absent when nothing is said. */
export const wordList = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').filter(Boolean))
  .openapi({ type: 'string' });

const refusal = {
  description: 'What went wrong and what to do (RFC 9457)',
  content: { 'application/problem+json': { schema: problem } },
};

/** The responses of a route that answers with JSON, at `status`. */
export const answers = <T extends z.ZodType, S extends number = 200>(schema: T, status: S = 200 as S) => ({
  ...({ [status]: { description: 'The answer', content: { 'application/json': { schema } } } } as Record<
    S,
    { description: string; content: { 'application/json': { schema: T } } }
  >),
  default: refusal,
});

/** Responses whose body is written by hand; without its type, so that a plain `Response` will do. */
type ByHand = Readonly<Record<200 | 'default', { description: string }>>;

/** As `answers`, and line by line for those who accept that. */
export const answersInLines = (schema: z.ZodType): ByHand =>
  ({
    200: {
      description: 'The answer; as lines: every item of the list, one JSON value a line',
      content: { 'application/json': { schema }, 'application/x-ndjson': { schema: z.string() } },
    },
    default: refusal,
  }) as ByHand;

/** The responses of a route that answers with a file. */
export const answersFile = {
  200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
  default: refusal,
};

export const emptyAnswer = { 204: { description: 'Done' }, default: refusal };

/** @throws PolicygraphError bad-parameter: what does not fit a schema, told by its first fault */
export function refuseShape({ issues: [issue] }: z.ZodError, part = 'request'): never {
  const where = issue?.path.join('.') || part;
  throw refuse(
    'bad-parameter',
    `${where}: ${issue?.message ?? 'is wrong'}`.slice(0, 500),
    'See /api for what each route takes.',
  );
}

const wantsLines = (context: Context): boolean => (context.req.header('accept') ?? '').includes('application/x-ndjson');

/** Integers beyond 2^53 leave as text, which keeps them exact. */
const exact = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

export const answerJson = (context: Context, value: unknown): Response =>
  context.body(JSON.stringify(value, exact), 200, { 'Content-Type': 'application/json' });

export interface Slice<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** Read in portions when the whole list is streamed. */
const PORTION = 500;

/**
 * One page of a list, or from `offset` on all of it line by line.
 * @param more what a page says beside its items
 */
export async function answerPage<T>(
  context: Context,
  { offset = 0, limit = 50 }: PageQuery,
  read: (offset: number, limit: number) => Promise<Slice<T>>,
  more: object = {},
): Promise<Response> {
  const lines = wantsLines(context);
  const first = await read(offset, lines ? PORTION : limit);
  if (!lines) return answerJson(context, { ...more, items: first.items, total: first.total, offset, limit });
  return streamLines(context, everything());

  async function* everything(): AsyncGenerator<T> {
    yield* first.items;
    for (let at = offset + PORTION; at < first.total; at += PORTION) yield* (await read(at, PORTION)).items;
  }
}

/** An answer with rows, or its rows line by line. */
export const answerRows = async (context: Context, answer: { readonly rows: readonly unknown[] }): Promise<Response> =>
  wantsLines(context) ? streamLines(context, answer.rows) : answerJson(context, answer);

function streamLines(context: Context, items: AsyncIterable<unknown> | Iterable<unknown>): Promise<Response> {
  const lines = async function* (): AsyncGenerator<string> {
    for await (const item of items) yield `${JSON.stringify(item, exact)}\n`;
  };
  return streamBytes(context, 'application/x-ndjson; charset=utf-8', lines());
}

/** Sends pieces as they are made. What fails before the first of them is still told as a problem; later the connection breaks. */
export async function streamBytes(
  context: Context,
  mediaType: string,
  pieces: AsyncGenerator<string | Uint8Array>,
): Promise<Response> {
  const first = await pieces.next();
  const encoder = new TextEncoder();
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (let next = first; !next.done; next = await pieces.next())
        yield typeof next.value === 'string' ? encoder.encode(next.value) : next.value;
    } finally {
      // A caller that goes away ends the reading too.
      await pieces.return(undefined);
    }
  };
  return context.body(WebStream.from(bytes()) as unknown as ReadableStream, 200, { 'Content-Type': mediaType });
}

export const slice = <T>(all: readonly T[], offset: number, limit: number): Slice<T> => ({
  items: all.slice(offset, offset + limit),
  total: all.length,
});
