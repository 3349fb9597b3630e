/** `policygraph query`: asks a question - a named one, a file, standard input, or by hand in a shell. */
import { PolicygraphError } from '../../graph/errors.js';
import type { GraphStore } from '../../graph/store/store.js';
import type { NamedQuery } from '../../queries/catalogue.js';
import { type Command, command, type Io } from '../command.js';
import { STORE_OPTION, type StoreChoice, withStore } from '../open-store.js';
import type { Asked } from '../question.js';
import { ROW_FORMATS, type RowFormatId } from '../row-formats.js';

export interface QueryChoice extends StoreChoice {
  readonly param: readonly string[];
  readonly limit?: number;
  readonly timeout: number;
  readonly maxSize: number;
  readonly format?: RowFormatId;
  readonly explain?: boolean;
  readonly list?: boolean;
  readonly write?: boolean;
  readonly yes?: boolean;
  readonly queries: readonly string[];
}

export const queryCommand: Command = command<QueryChoice>({
  name: 'query',
  summary: 'ask a question: a named one, a .cypher file, or - for standard input',
  details:
    'Without a question, in a terminal, it opens a shell (:help there). Questions cannot write unless --write is said, and end at their limits of rows and time.',
  arguments: [{ name: '[question]', description: 'a name from --list, a file, or -' }],
  options: [
    STORE_OPTION,
    { flags: '-p, --param <name=value>', description: 'fill in a parameter', repeatable: true },
    {
      flags: '-l, --limit <rows>',
      description: 'most rows; 0 means all; default 1,000 for people, all for a program',
      atLeast: 0,
    },
    { flags: '-t, --timeout <seconds>', description: 'end the question after this long', default: 30, atLeast: 1 },
    {
      flags: '--max-size <megabytes>',
      description: 'end the question when its answer is larger',
      default: 256,
      atLeast: 1,
    },
    { flags: '-f, --format <name>', description: 'table in a terminal, otherwise json', choices: ROW_FORMATS },
    { flags: '--explain', description: 'show the question, its parameters and how the engine would go about it' },
    { flags: '--list', description: 'list the named questions' },
    { flags: '--queries <folder>', description: 'add your own named questions', repeatable: true },
    { flags: '--write', description: 'let the question change the store; asks first in a terminal' },
    { flags: '-y, --yes', description: 'with --write: do not ask' },
  ],
  examples: [
    { does: 'See what can be asked', line: 'policygraph query --list' },
    { does: 'Ask a named question', line: 'policygraph query entities --param kind=Initiative --limit 10' },
    { does: 'Ask in your own words', line: `echo "MATCH (n:Person) RETURN n.name" | policygraph query - --format csv` },
  ],
  async run([question], options, io) {
    const { loadCatalogue } = await import('../../queries/catalogue.js');
    const folders = [...options.queries, io.settings.POLICYGRAPH_QUERIES].filter(Boolean);
    const catalogue = await loadCatalogue(folders);
    if (options.list) return printAnswer(listOf(catalogue), options, io);
    if (question === undefined) {
      if (!io.interactive)
        throw new PolicygraphError(
          'usage',
          'query: no question given',
          'Name one (policygraph query --list), a file, or - for standard input',
        );
      const { runShell } = await import('../shell/run-shell.js');
      if (options.write && !(await confirmed(options, io))) return 0;
      const { signal: _, ...limits } = limitsOf(options, io);
      return withStore(options, io, { create: false, readOnly: limits.readOnly }, (store) =>
        runShell(store, catalogue, { format: formatOf(options), ...limits }, io),
      );
    }
    const { readQuestion } = await import('../question.js');
    const asked = await readQuestion(question, options.param, catalogue);
    if (asked.query !== undefined && options.write)
      throw new PolicygraphError('usage', `query ${question}: a named question never writes`, 'Leave --write out');
    if (options.write && !(await confirmed(options, io))) return 0;
    return withStore(options, io, { create: false, readOnly: !options.write }, async (store) => {
      if (options.explain) return explain(asked, store, io);
      return printAnswer(await asked.run(store, limitsOf(options, io)), options, io);
    });
  },
});

const formatOf = (options: QueryChoice): RowFormatId => options.format ?? (process.stdout.isTTY ? 'table' : 'json');

/** What a question may cost, in the terms of `GraphStore.run`. */
const limitsOf = (options: QueryChoice, io: Io) => ({
  maxRows: options.limit ?? (io.interactive ? 1000 : 0),
  timeoutMs: options.timeout * 1000,
  maxBytes: options.maxSize * 1024 ** 2,
  signal: io.signal,
  readOnly: !options.write,
});

interface Answered {
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
  readonly truncated: boolean;
}

export async function printAnswer(answer: Answered, options: QueryChoice, io: Io): Promise<number> {
  const { FORMATS } = await import('../formats.js');
  for (const text of FORMATS[formatOf(options)].print(answer)) io.out(text);
  if (answer.truncated) io.note(`Only the first ${answer.rows.length} rows; --limit 0 gives all.`);
  return 0;
}

const listOf = (catalogue: readonly NamedQuery[]): Answered => ({
  columns: ['name', 'group', 'zh', 'en', 'parameters'],
  rows: catalogue.map(({ id, group, title, parameters }) => ({
    name: id,
    group,
    zh: title.zh,
    en: title.en,
    parameters: parameters
      .map((parameter) => `${parameter.name}${parameter.default === undefined ? '' : `=${parameter.default}`}`)
      .join(' '),
  })),
  truncated: false,
});

async function explain({ cypher, query, given, parameters }: Asked, store: GraphStore, io: Io): Promise<number> {
  if (query !== undefined) {
    io.out(`${query.title.zh} · ${query.title.en}\n${query.meaning.zh}\n${query.meaning.en}\n\n`);
    for (const { name, type, default: value, description } of query.parameters)
      io.out(
        `  ${name} (${type}${value === undefined ? ', must be given' : `, default ${JSON.stringify(value)}`}): ${description.zh} · ${description.en}\n`,
      );
    io.out(`${query.parameters.length > 0 ? '\n' : ''}`);
  }
  io.out(`${cypher.trim()}\n\n`);
  const missing =
    query?.parameters.filter(({ name, default: value }) => value === undefined && !given.includes(name)) ?? [];
  if (missing.length > 0) {
    io.note(
      `Fill in ${missing.map(({ name }) => name).join(', ')} with --param to see how the engine would go about it.`,
    );
    return 0;
  }
  const { readable } = await import('../formats.js');
  const { rows } = await store.run(`EXPLAIN ${cypher}`, parameters(), { maxRows: 1000 });
  for (const row of rows) io.out(`${Object.values(row).map(readable).join('  ')}\n`);
  return 0;
}

async function confirmed(options: QueryChoice, io: Io): Promise<boolean> {
  if (options.yes || !io.interactive) return true;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(y|yes|是)$/i.test((await terminal.question('This question may change the store. Go on? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}
