/** `policygraph ingest`: reads texts into the store. */
import type { Issue } from '../../graph/errors.js';
import type { GraphStore } from '../../graph/store/store.js';
import type { IngestProgress } from '../../ingest/ingest-run.js';
import type { UserLexicon } from '../../ingest/lexicon/user-lexicon.js';
import type { IngestReport } from '../../ingest/pipeline.js';
import { command, type Io } from '../command.js';
import { LEXICON_OPTION, type LexiconChoice, openLexicon } from '../lexicon-choice.js';
import { STORE_OPTION, type StoreChoice, withStore } from '../open-store.js';
import { openProgress } from '../progress.js';

interface IngestChoice extends StoreChoice, LexiconChoice {
  readonly workers: number;
  readonly strict?: boolean;
  readonly name: string;
}

export const ingestCommand = command<IngestChoice>({
  name: 'ingest',
  summary: 'read texts into the store',
  details:
    'Files, folders, globs, or - for standard input: txt, md, html, docx, pdf, json, jsonl, zip; UTF-8, UTF-16 and GB18030 are told apart. Only what is new or changed is read. What cannot be read is reported, the rest goes on, and the exit code is 3.',
  arguments: [{ name: '<path...>', description: 'files, folders or globs; - reads standard input' }],
  options: [
    STORE_OPTION,
    LEXICON_OPTION,
    {
      flags: '-w, --workers <number>',
      description: 'threads that read, about 110 MB each; 0 reads in this one, and is as fast on two cores',
      default: 0,
      atLeast: 0,
    },
    { flags: '--strict', description: 'stop at the first bad input' },
    { flags: '--name <name>', description: 'what to call the text on standard input', default: 'stdin.txt' },
  ],
  examples: [
    { does: 'Read the bundled samples', line: 'policygraph ingest samples' },
    { does: 'Read a folder into a Neo4j database', line: 'policygraph ingest texts --store neo4j://127.0.0.1:7687' },
    {
      does: 'Read what another program prints',
      line: 'curl -s https://example.org/a.txt | policygraph ingest - --name a.txt',
    },
  ],
  async run(paths, options, io) {
    const [{ ingestPaths, ingestTexts }, { readTexts }, lexicon] = await Promise.all([
      import('../../ingest/pipeline.js'),
      import('../read-texts.js'),
      openLexicon(options, io),
    ]);
    const files = paths.filter((path) => path !== '-');
    const stdin = paths.includes('-') ? await readTexts('-', options.name) : [];
    return withStore(options, io, { create: true }, async (store) => {
      const before = await relationsBefore(store, lexicon);
      const progress = await openProgress(io);
      const { workers, strict = false } = options;
      const onProgress = (event: IngestProgress) => progress.update(event);
      const settings = { workers, strict, lexicon, signal: io.signal, onProgress };
      const reports: IngestReport[] = [];
      try {
        if (stdin.length > 0) reports.push(await ingestTexts(stdin, store, settings));
        if (files.length > 0) reports.push(await ingestPaths(files, store, settings));
      } finally {
        progress.stop();
      }
      if (before !== null) await tellChanges(before, store, io);
      return tell(reports, io);
    });
  },
});

/** What the store held, when texts in it were read with another lexicon or other rules; null when nothing of it will change. */
async function relationsBefore(store: GraphStore, lexicon: UserLexicon): Promise<Set<string> | null> {
  const { pipelineOf } = await import('../../ingest/document-keys.js');
  const current = pipelineOf(lexicon);
  const outdated = (await store.documents()).some(({ pipeline }) => pipeline !== current);
  return outdated ? (await import('../relation-changes.js')).readRelations(store) : null;
}

async function tellChanges(before: ReadonlySet<string>, store: GraphStore, io: Io): Promise<void> {
  const { readRelations, relationChanges } = await import('../relation-changes.js');
  for (const line of relationChanges(before, await readRelations(store))) io.note(line);
}

function tell(reports: readonly IngestReport[], io: Io): number {
  const issues = reports.flatMap((report) => report.issues);
  for (const issue of issues) io.note(issueLine(issue));
  const statuses = reports.flatMap(({ documents }) => documents.map(({ status }) => status));
  summarise(io, statuses, issues.length);
  if (io.signal.aborted) io.note('Stopped; what was written is kept, and running it again goes on from here.');
  return io.signal.aborted ? 130 : issues.length > 0 ? 3 : 0;
}

/** A message that does not begin with its file gets it. */
const issueLine = ({ file, message, hint }: Issue): string =>
  `${message.startsWith(file) ? message : `${file}: ${message}`}. ${hint}`.replace(/\.\. /, '. ');

function summarise(io: Io, statuses: readonly string[], issues: number): void {
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  const parts = ['added', 'changed', 'unchanged'].map((status) => `${count(status)} ${status}`);
  io.out(`${parts.join(', ')}, ${issues} ${issues === 1 ? 'problem' : 'problems'}\n`);
}
