/**
 * The docs that come from tables: `npm run docs` writes them, a test compares.
 */
import { COMMANDS } from '../../cli/commands/index.js';
import { SETTINGS } from '../../cli/settings.js';
import { ENTITY_TYPES } from '../../graph/schema/entity-types.js';
import { RELATION_TYPES, type RelationType } from '../../graph/schema/relation-types.js';
import { MENTION_PROPERTIES, SCHEMA_VERSION, TEXT_LABELS, TEXT_RELATIONS } from '../../graph/schema/text-types.js';
import { loadCatalogue, type NamedQuery } from '../../queries/catalogue.js';
import { QUERY_GROUPS } from '../../queries/named-query.js';
import { code, page, table } from './markdown.js';
import { apiPage, formatsPage, rulesPage } from './more-pages.js';

function schemaPage(): string {
  const entities = Object.entries(ENTITY_TYPES).map(([kind, row]) => [
    `\`${kind}\``,
    row.zh,
    row.description,
    code(row.attributes),
  ]);
  const relations = Object.entries<RelationType>(RELATION_TYPES).map(([kind, row]) => {
    const ends = (kinds: readonly string[]) =>
      kinds.length === Object.keys(ENTITY_TYPES).length ? 'any' : kinds.join(', ');
    return [
      `\`${kind}\``,
      row.zh,
      `${ends(row.from)} ${row.directed ? '→' : '↔'} ${ends(row.to)}`,
      row.description,
      row.detail ? `\`${row.detail}\`` : '',
    ];
  });
  return page(
    'Schema',
    `Version ${SCHEMA_VERSION}. A store of another version is refused.`,
    '## Entities',
    'Each has the label `Entity` and its own, and `id`, `kind`, `name`, `aliases`, `aliasRules`, `mentions`, `documents` (count), `firstDate`, `lastDate`.',
    table(['label', '中文', 'what it is', 'also has'], entities),
    '## Relations between entities',
    'Each has `weight` (evidence count), `confidence` (0 to 1), `rules`, `evidence` (sentence ids), `evidenceRules`, `evidenceConfidence`, `evidenceDetails`, `documents`, `firstDate`, `lastDate`; `CO_OCCURS` also `npmi`.',
    table(['type', '中文', 'from → to', 'what it says', 'also has'], relations),
    '## Text',
    table(
      ['label', 'properties'],
      Object.entries(TEXT_LABELS).map(([label, properties]) => [`\`${label}\``, code(properties)]),
    ),
    table(
      ['type', 'from → to'],
      Object.entries(TEXT_RELATIONS).map(([type, [from, to]]) => [`\`${type}\``, `${from} → ${to}`]),
    ),
    `\`MENTIONS\` has ${code(MENTION_PROPERTIES)}. Offsets are UTF-16 code units into the document's \`text\`, half-open.`,
  );
}

function commandsPage(): string {
  const sections = COMMANDS.map((command) =>
    [
      `## ${command.name}`,
      `\`policygraph ${[command.name, ...command.arguments.map((argument) => argument.name)].join(' ')}\` - ${command.summary}.`,
      ...(command.details ? [command.details] : []),
      table(
        ['option', 'meaning', 'default'],
        [
          ...command.arguments.map((argument) => [`\`${argument.name}\``, argument.description, '']),
          ...command.options.map((option) => [
            `\`${option.flags}\``,
            option.description +
              (option.choices ? ` (${option.choices.join(', ')})` : '') +
              (option.repeatable ? '; repeatable' : ''),
            option.default === undefined ? '' : `\`${String(option.default)}\``,
          ]),
        ],
      ),
      ...command.examples.map((example) => `${example.does}:\n\n\`\`\`\n${example.line}\n\`\`\``),
    ].join('\n\n'),
  );
  return page(
    'Commands',
    'Results go to standard output, everything else to standard error. Exit codes: 0 done, 2 wrong use, 3 some input was bad, 4 the surroundings are at fault (store, port, disk), 130 stopped by Ctrl-C.',
    ...sections,
  );
}

const settingsPage = () =>
  page(
    'Settings',
    'Environment variables; only the command reads them, the libraries take options. Secrets are never printed.',
    table(
      ['variable', 'meaning', 'default'],
      Object.entries(SETTINGS).map(([name, setting]) => [
        `\`${name}\``,
        setting.description,
        setting.default && `\`${setting.default}\``,
      ]),
    ),
  );

function queriesPage(queries: readonly NamedQuery[]): string {
  const sections = Object.entries(QUERY_GROUPS).map(([group, { zh, en }]) =>
    [`## ${en} ${zh}`, ...queries.filter((query) => query.group === group).map(querySection)].join('\n\n'),
  );
  return page(
    'Named questions',
    'Ask with `policygraph query NAME --param name=value`, in the viewer under 问答, or at `/api/v1/queries/NAME`. Your own go into a folder: `--queries FOLDER`.',
    ...sections,
  );
}

const querySection = (query: NamedQuery) =>
  [
    `### ${query.id}`,
    `${query.title.en} · ${query.title.zh}. ${query.meaning.en}`,
    ...(query.parameters.length === 0
      ? []
      : [
          table(
            ['parameter', 'type', 'default', 'meaning'],
            query.parameters.map((p) => [
              `\`${p.name}\``,
              p.type,
              p.default === undefined ? 'must be given' : `\`${JSON.stringify(p.default)}\``,
              p.description.en,
            ]),
          ),
        ]),
    `Columns: ${code(query.columns)}.`,
  ].join('\n\n');

/** @returns file name in `docs/` → content */
export const generatedDocs = async (): Promise<Record<string, string>> => ({
  'schema.md': schemaPage(),
  'commands.md': commandsPage(),
  'settings.md': settingsPage(),
  'queries.md': queriesPage(await loadCatalogue()),
  'formats.md': formatsPage(),
  'rules.md': rulesPage(),
  'api.md': await apiPage(),
});
