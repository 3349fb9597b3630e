/**
 * The API as its description tells it: requests made from `/api/openapi.json` alone, right ones and nearly right ones.
 *
 * Whatever is sent, no answer may be a fault of the server, and every answer must be what the description promises.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CITY_BATCHES, HOSTILE_BATCH } from '../fixture-batches.js';
import { type Fixture, ORIGIN, openFixture } from './fixture-server.js';
import { arbitraryOf, type JsonSchema, someOf } from './from-schema.js';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

let fixture: Fixture;
let description: Description;
/** Texts that the server itself has told, by the name of the property. */
const words = new Map<string, string[]>();

beforeAll(async () => {
  fixture = await openFixture([...CITY_BATCHES, HOSTILE_BATCH]);
  description = (await (await fixture.ask(`${ORIGIN}/api/openapi.json`)).json()) as Description;
  for (const [path, { get }] of Object.entries(description.paths)) {
    if (get === undefined || get.parameters?.some(({ required }) => required)) continue;
    collect(await (await fixture.ask(ORIGIN + path)).json());
  }
}, 60_000);
afterAll(() => fixture.close());

function collect(value: unknown, called = ''): void {
  if (typeof value === 'string') words.set(called, [...(words.get(called) ?? []), value]);
  else if (Array.isArray(value)) for (const one of value) collect(one, called);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) collect(one, name);
}

const resolve = (reference: string): JsonSchema =>
  description.components.schemas[reference.split('/').at(-1) ?? ''] ?? {};

/** A zod schema made from the description, references and all. */
function checkOf(schema: JsonSchema): z.ZodType {
  const local = (part: unknown) => JSON.parse(JSON.stringify(part).replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema({ ...local(schema), $defs: local(description.components.schemas) });
}

interface Call {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly lines: boolean;
}

function callsOf({ parameters = [], requestBody }: Operation): fc.Arbitrary<Call> {
  const record = (place: Parameter['in']) => {
    const own = parameters.filter((parameter) => parameter.in === place);
    return someOf(
      own.map(({ name, schema, required }) => {
        const fitting = arbitraryOf(schema, resolve, words, name);
        return [name, fc.oneof({ weight: 8, arbitrary: fitting }, fc.string()), required ?? false];
      }),
    );
  };
  const schema = requestBody?.content['application/json']?.schema;
  const body = schema && fc.oneof({ weight: 5, arbitrary: arbitraryOf(schema, resolve, words) }, fc.jsonValue());
  return fc.record({
    path: record('path'),
    query: record('query'),
    body: body ?? fc.constant(undefined),
    lines: fc.boolean(),
  });
}

/** Half a surrogate pair cannot stand in an address. */
const encode = (value: unknown): string => encodeURIComponent(String(value).toWellFormed()) || '%20';

async function send(method: string, path: string, { path: inPath, query, body, lines }: Call): Promise<Response> {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encode(inPath[name]));
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => `${name}=${encode(one)}`));
  return fixture.ask(`${ORIGIN}${filled}?${pairs.join('&')}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(lines ? { accept: 'application/x-ndjson' } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function checkAnswer(operation: Operation, response: Response): Promise<void> {
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const promised = operation.responses[response.status] ?? operation.responses.default;
  const text = await response.text();
  expect([response.status, fixture.faults]).toEqual([expect.toSatisfy((status: number) => status < 500), []]);
  if (response.status === 204) return;
  const schema = promised?.content?.[type]?.schema ?? promised?.content?.['application/octet-stream']?.schema;
  expect([type, schema]).toEqual([type, expect.anything()]);
  if (type.endsWith('json') && type !== 'application/x-ndjson' && promised?.content?.[type] !== undefined)
    expect(checkOf(schema ?? {}).safeParse(JSON.parse(text)).error).toBeUndefined();
}

test('the description names every route once, says what each is for, and is served with a page for people', async () => {
  const operations = Object.values(description.paths).flatMap((item) => Object.values(item));
  expect(operations.length).toBeGreaterThan(20);
  expect(operations.filter(({ summary }) => !summary)).toEqual([]);
  const page = await (await fixture.ask(`${ORIGIN}/api`)).text();
  for (const path of Object.keys(description.paths)) expect(page).toContain(path.replaceAll('"', '&quot;'));
});

describe('no request is a fault of the server', () => {
  const OPERATIONS = [
    ...[
      'info',
      'schema',
      'graph',
      'neighbours/{id}',
      'paths',
      'search-index',
      'entities/{id}',
      'entities/{id}/sentences',
    ].map(get),
    ...['resolve', 'relations/{id}/evidence', 'questions', 'search', 'documents', 'documents/{id}', 'queries'].map(get),
    ...['compare', 'completions', 'jobs/{id}', 'formats', 'export'].map(get),
    ...['queries/{name}', 'cypher', 'export', 'ingest'].map((path) => ['post', `/api/v1/${path}`] as const),
    ['delete', '/api/v1/documents/{id}'] as const,
  ];
  function get(path: string) {
    return ['get', `/api/v1/${path}`] as const;
  }

  test('and none is left untried', () => {
    const described = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(OPERATIONS.map(([method, path]) => `${method} ${path}`).sort());
  });

  test.each(OPERATIONS)('%s %s', async (method, path) => {
    const operation = description.paths[path]?.[method];
    if (operation === undefined) throw new Error('it is not described');
    await fc.assert(
      fc.asyncProperty(callsOf(operation), async (call) => checkAnswer(operation, await send(method, path, call))),
      { numRuns: (operation.parameters ?? operation.requestBody) === undefined ? 1 : 40 },
    );
  });
});
