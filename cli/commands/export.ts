/** `policygraph export`: cuts a part out of the graph and writes it down, with its evidence, in one of many formats. */
import { PolicygraphError } from '../../graph/errors.js';
import type { ExportContext, Exporter } from '../../graph/export/exporter.js';
import type { Selection } from '../../graph/export/selection.js';
import type { Subgraph } from '../../graph/export/subgraph.js';
import type { GraphStore } from '../../graph/store/store.js';
import { command, type Io } from '../command.js';
import { STORE_OPTION, type StoreChoice, withStore } from '../open-store.js';

interface ExportChoice extends StoreChoice {
  readonly format?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly around: readonly string[];
  readonly depth?: number;
  readonly path?: readonly string[];
  readonly query?: string;
  readonly param: readonly string[];
  readonly queries: readonly string[];
  readonly type: readonly string[];
  readonly relation: readonly string[];
  readonly document: readonly string[];
  readonly speaker: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly minWeight?: number;
  readonly minConfidence?: number;
  readonly top?: readonly string[];
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly template: string;
  readonly logo: string;
  readonly dryRun?: boolean;
}

export const exportCommand = command<ExportChoice>({
  name: 'export',
  summary: 'write the graph, or a part of it, to a file',
  details:
    'Conditions combine: those on the text (--document, --speaker, --since, --until) decide which evidence counts, then relations, weight and confidence, then what is around, on a path or in an answer, then types, then the top ones. Without --output the file goes to standard output.',
  arguments: [],
  options: [
    STORE_OPTION,
    {
      flags: '-f, --format <name>',
      description: 'json, gexf, graphml, csv … (docs/commands.md lists all); default from --output, or json',
    },
    { flags: '-o, --output <path>', description: 'file to write, or folder for formats of several files (csv)' },
    { flags: '--force', description: 'replace what is there' },
    { flags: '--around <name>', description: 'this entity and what lies within --depth of it', repeatable: true },
    { flags: '--depth <steps>', description: 'steps from --around; default 1', atLeast: 0 },
    { flags: '--path <names...>', description: 'what lies on the shortest paths between two entities' },
    { flags: '--query <name>', description: 'the entities that a named question answers with' },
    { flags: '-p, --param <name=value>', description: 'fill in a parameter of --query', repeatable: true },
    { flags: '--queries <folder>', description: 'add your own named questions', repeatable: true },
    { flags: '--type <kind>', description: 'only entities of this kind (Initiative, 人物 …)', repeatable: true },
    { flags: '--relation <kind>', description: 'only relations of this kind (FOCUSES_ON, 提问 …)', repeatable: true },
    { flags: '--document <name>', description: 'only what this document says; title, path or id', repeatable: true },
    { flags: '--speaker <name>', description: 'only what this person says', repeatable: true },
    { flags: '--since <date>', description: 'only documents from this date on (2025, 2025-03, 2025-03-06)' },
    { flags: '--until <date>', description: 'only documents up to this date' },
    { flags: '--min-weight <number>', description: 'only relations with at least so much evidence', atLeast: 0 },
    { flags: '--min-confidence <percent>', description: 'only relations at least so sure', atLeast: 0, atMost: 100 },
    {
      flags: '--top <count...>',
      description: 'only the most important: 20, or 20 by pagerank, degree, strength, betweenness',
    },
    { flags: '--title <text>', description: 'shown above pictures and reports', default: '' },
    { flags: '--language <code>', description: 'of captions and headings', choices: ['zh', 'en'], default: 'zh' },
    {
      flags: '--template <name>',
      description: 'of reports (docx, html, md, pdf): brief, full, or your own .json',
      default: 'full',
    },
    { flags: '--logo <file>', description: 'PNG or JPEG at the head of a report', default: '' },
    { flags: '--dry-run', description: 'print what the export would hold and write nothing' },
  ],
  examples: [
    { does: 'The whole graph, for Gephi', line: 'policygraph export --output policy.gexf' },
    {
      does: 'What surrounds one initiative, as tables',
      line: 'policygraph export --around 陆海新通道 --format csv --output corridor',
    },
    {
      does: 'The twenty most important initiatives, as a picture',
      line: 'policygraph export --type Initiative --top 20 by pagerank --output initiatives.png',
    },
  ],
  async run(_args, options, io) {
    const exporter = await exporterFor(options);
    return withStore(options, io, { create: false, readOnly: true }, async (store) => {
      const { cutSubgraph } = await import('../../graph/export/cut-subgraph.js');
      const subgraph = await cutSubgraph(store, await selectionOf(options, store, io));
      if (options.dryRun) printCounts(subgraph, io);
      else await write(exporter, subgraph, options, io);
      return 0;
    });
  },
});

async function exporterFor({ format, output }: ExportChoice): Promise<Exporter> {
  const { EXPORTERS, findExporter } = await import('../../graph/export/index.js');
  if (format !== undefined) return findExporter(format);
  const extension = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase() ?? 'json';
  const found =
    EXPORTERS.find((exporter) => exporter.id === extension) ??
    EXPORTERS.find((exporter) => exporter.extension === extension);
  if (found) return found;
  throw new PolicygraphError(
    'usage',
    `export: no format has the ending .${extension}`,
    `Say one with --format: ${EXPORTERS.map(({ id }) => id).join(', ')}.`,
  );
}

async function selectionOf(options: ExportChoice, store: GraphStore, io: Io): Promise<Selection> {
  const { around, depth, path, since, until, minWeight, minConfidence, top } = options;
  if (path && path.length !== 2)
    throw new PolicygraphError(
      'usage',
      `--path: ${path.length} ${path.length === 1 ? 'name' : 'names'} given`,
      'Give two: --path A B.',
    );
  return {
    around,
    ...(depth === undefined ? {} : { depth }),
    ...(path ? { path: [path[0]!, path[1]!] } : {}),
    ...(options.query === undefined ? {} : { rows: await answer(options.query, options, store, io) }),
    types: options.type,
    relations: options.relation,
    documents: options.document,
    speakers: options.speaker,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(minWeight === undefined ? {} : { minWeight }),
    ...(minConfidence === undefined ? {} : { minConfidence: minConfidence / 100 }),
    ...(top ? { top: topOf(top) } : {}),
  };
}

/** As `query` gives a question by default. */
const QUERY_TIMEOUT_MS = 30_000;
const QUERY_MAX_BYTES = 256 * 1024 ** 2;

async function answer(name: string, { param, queries }: ExportChoice, store: GraphStore, io: Io) {
  const [{ findQuery, loadCatalogue, runNamed }, { readParameters }] = await Promise.all([
    import('../../queries/catalogue.js'),
    import('../question.js'),
  ]);
  const folders = [...queries, io.settings.POLICYGRAPH_QUERIES].filter(Boolean);
  const query = findQuery(await loadCatalogue(folders), name);
  const limits = { timeoutMs: QUERY_TIMEOUT_MS, maxBytes: QUERY_MAX_BYTES, signal: io.signal };
  return (await runNamed(store, query, readParameters(param), limits)).rows;
}

/** `20`, or `20 by pagerank`. */
function topOf(words: readonly string[]): { count: number; measure: string } {
  const [count = '', by = 'by', measure = 'pagerank', ...more] = words;
  if (by !== 'by' || more.length > 0 || !/^\d+$/.test(count))
    throw new PolicygraphError(
      'usage',
      `--top ${words.join(' ')}: cannot be read`,
      'Write --top 20, or --top 20 by degree.',
    );
  return { count: Number(count), measure };
}

function printCounts({ counts }: Subgraph, io: Io): void {
  const { nodes, edges, evidence, nodesByKind, edgesByKind } = counts;
  io.out(`${nodes} entities, ${edges} relations, ${evidence} pieces of evidence\n`);
  for (const [kind, count] of [...Object.entries(nodesByKind), ...Object.entries(edgesByKind)])
    io.out(`  ${kind} ${count}\n`);
}

async function write(exporter: Exporter, subgraph: Subgraph, options: ExportChoice, io: Io): Promise<void> {
  const { streamExport, writeExport } = await import('../../graph/export/write-export.js');
  const { language, title, template, logo } = options;
  const context: ExportContext = { language, title, template, logo, note: io.note };
  if (options.output === undefined) {
    if (exporter.files(subgraph, context).length > 1)
      throw new PolicygraphError(
        'usage',
        `export: ${exporter.id} is several files`,
        'Name a folder for them with --output.',
      );
    for await (const piece of streamExport(exporter, subgraph, context)) await io.put(piece);
    return;
  }
  const paths = await writeExport(exporter, subgraph, context, options.output, { force: options.force ?? false });
  const { nodes, edges } = subgraph.counts;
  io.note(`${paths.join(', ')}: ${nodes} entities, ${edges} relations`);
}
