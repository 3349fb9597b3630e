/** Pages of the docs about formats, rules and the HTTP API, from their tables. */
import { ERRORS } from '../../graph/errors.js';
import { EXPORTERS } from '../../graph/export/index.js';
import { SECTIONS } from '../../graph/export/report/sections/index.js';
import { TEMPLATES } from '../../graph/export/report/template.js';
import { LINK_RULES } from '../../ingest/link/link-rules.js';
import { READERS } from '../../ingest/read/readers.js';
import { RECOGNISERS } from '../../ingest/recognise/index.js';
import { RELATION_RULES } from '../../ingest/relate/index.js';
import { createServer } from '../../viewer/server/app.js';
import { code, page, table } from './markdown.js';

export function formatsPage(): string {
  return page(
    'Formats',
    '## What is read',
    table(
      ['format', 'endings'],
      READERS.map(({ id, extensions }) => [id, code(extensions.map((one) => `.${one}`))]),
    ),
    'UTF-8, UTF-16, GB18030 and Big5 are told apart. Other endings are taken for plain text, or for what their first bytes say.',
    '## What is written',
    'With `policygraph export --format NAME`, in the viewer under 导出, or at `POST /api/v1/export`. Every format carries names, aliases, kinds, weights, rules and the evidence: sentence, document, date, speaker.',
    table(
      ['format', 'ending', '用途', 'what it is for'],
      EXPORTERS.map(({ id, extension, zh, en }) => [`\`${id}\``, `\`.${extension}\``, zh, en]),
    ),
    '`csv` is a folder of three tables (a ZIP archive over HTTP). Pictures show at most 2,000 entities.',
    '## Templates of reports',
    '`--template brief` or `full`, or a JSON file of your own: `{"title": "月度简报", "logo": "logo.png", "header": "内部资料", "sections": [{"id": "central", "limit": 10}], "figure": true, "contents": false, "bodyFont": "仿宋", "headingFont": "黑体", "css": ""}`. Only `sections` must be there.',
    table(
      ['section', '标题', 'heading', ...Object.keys(TEMPLATES)],
      SECTIONS.map(({ id, zh, en }) => [
        `\`${id}\``,
        zh,
        en,
        ...Object.values(TEMPLATES).map(({ sections }) => String(sections.find((one) => one.id === id)?.limit ?? '')),
      ]),
    ),
  );
}

export function rulesPage(): string {
  return page(
    'Rules',
    'Every mention, link, relation and figure carries the id of the rule that found it: the id of a row below, often with a variant behind a slash (`people/title`). How often each is right is in [quality.md](quality.md); `policygraph explain FILE` shows them at work.',
    '## Recognisers',
    table(
      ['id', 'finds'],
      RECOGNISERS.map(({ id, finds }) => [`\`${id}\``, finds.join(', ')]),
    ),
    '## Linking',
    table(
      ['id', 'kinds', 'across documents'],
      LINK_RULES.map(({ id, kinds, acrossDocuments }) => [
        `\`${id}\``,
        kinds.join(', '),
        acrossDocuments ? 'yes' : 'no',
      ]),
    ),
    '## Relations',
    table(
      ['id', 'finds'],
      RELATION_RULES.map(({ id, finds }) => [`\`${id}\``, finds.join(', ')]),
    ),
  );
}

interface Operation {
  readonly summary?: string;
}

export async function apiPage(): Promise<string> {
  const store = { can: { concurrentWriters: false, cancels: true } } as never;
  const server = createServer({ store, catalogue: [], appDir: '', version: '', loopback: true });
  const response = await server.fetch(
    new Request('http://127.0.0.1/api/openapi.json', { headers: { host: '127.0.0.1' } }),
  );
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Operation>> };
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary = '' }]) => [`\`${method.toUpperCase()} ${path}\``, summary]),
  );
  return page(
    'HTTP API',
    '`policygraph serve` answers these beside the viewer. The full description, with every field, is at `/api/openapi.json` and, for people, at `/api`. Bodies of errors follow RFC 9457 with `code` and `hint`. Anywhere but on this machine a token is asked for: `Authorization: Bearer TOKEN`.',
    table(['route', 'what it answers'], rows),
    '## Errors',
    table(
      ['code', 'status', 'exit code of the command', 'worth another try'],
      Object.entries(ERRORS).map(([name, { http, exit, retriable }]) => [
        `\`${name}\``,
        String(http),
        String(exit),
        retriable ? 'yes' : '',
      ]),
    ),
  );
}
