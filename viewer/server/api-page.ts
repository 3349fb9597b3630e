/** The page at `/api` for people: every route with what it takes and gives, made from the OpenAPI description; no script. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { html, raw } from 'hono/html';

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type PathItem = NonNullable<Description['paths']>[string];
type Operation = NonNullable<PathItem['get']>;
type Html = ReturnType<typeof html>;

const METHODS = ['get', 'post', 'delete'] as const;

const STYLE = `body{font:16px/1.7 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#1c1917;background:#fff}
code{font:14px ui-monospace,monospace}h2{font-size:1rem;margin:1.6rem 0 0}dd{margin-left:1.5rem}a{color:#1d4ed8}
@media(prefers-color-scheme:dark){body{background:#1c1917;color:#e7e5e4}a{color:#7aa7ff}}`;

export function apiPage({ info, paths = {} }: Description) {
  const routes = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [routeOf(`${method.toUpperCase()} ${path}`, operation)];
    }),
  );
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>policygraph API</title><style>${raw(STYLE)}</style></head>
<body>
<h1>policygraph API ${info.version}</h1>
<p>${info.description} For programs: <a href="/api/openapi.json">openapi.json</a>.</p>
<p>Ids hold Chinese and <code>|</code>: URL-encode them in paths. Lists come whole, one JSON value a line, with <code>Accept: application/x-ndjson</code>.
Failures are <code>application/problem+json</code> with <code>detail</code> (what) and <code>hint</code> (what to do).</p>
${routes}
</body></html>`;
}

function routeOf(
  title: string,
  { summary, description, parameters = [], requestBody, responses = {} }: Operation,
): Html {
  const body = requestBody === undefined ? [] : [row('body', namesIn(requestBody))];
  const taken = parameters.map((one) => ('name' in one ? row(one.name, one.description ?? '') : row('', '')));
  return html`<h2><code>${title}</code></h2>
<p>${summary} ${description}</p><dl>${taken}${body}${row('answers', namesIn(responses))}</dl>`;
}

const row = (term: string, text: string): Html => html`<dt><code>${term}</code></dt><dd>${text}</dd>`;

/** The names of the schemas referred to. */
const namesIn = (part: unknown): string =>
  [...new Set([...JSON.stringify(part).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name))].join(', ');
