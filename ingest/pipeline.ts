/**
 * From files to a store: reads what is new or changed, links names across all documents held, writes one document at a time.
 *
 * The store after a run is a function of the documents in it and not of the order they came in, of how many runs it took or of where
 * a run was cut short: links are worked out anew over all names, and every document whose links changed is written again.
 */
import type { GraphBatch } from '../graph/batch.js';
import { type Issue, PolicygraphError } from '../graph/errors.js';
import type { GraphStore, StoredName } from '../graph/store/store.js';
import { pipelineOf } from './analyse.js';
import { type Analyser, openAnalyser } from './analyser.js';
import type { RawText } from './document.js';
import { findFiles } from './find-files.js';
import { NO_LEXICON, type UserLexicon } from './lexicon/user-lexicon.js';
import { linkCorpus, resolveBatch } from './link/link-corpus.js';
import type { Overrides } from './link/overrides.js';
import { readFile } from './read/readers.js';

export interface IngestOptions {
  /** Threads that read; each costs about 110 MB. Default 0: read in this thread. */
  readonly workers?: number;
  /** Stop at the first bad input. */
  readonly strict?: boolean;
  readonly signal?: AbortSignal;
  /** What a person has decided about names. */
  readonly lexicon?: UserLexicon;
  onProgress?(event: IngestProgress): void;
}

export interface IngestProgress {
  readonly source: string;
  readonly status: DocumentStatus;
  /** Files done, of how many. */
  readonly done: number;
  readonly total: number;
  /** UTF-16 code units read so far. */
  readonly chars: number;
}

export type DocumentStatus = 'added' | 'changed' | 'unchanged' | 'failed';

export interface IngestReport {
  readonly documents: readonly { readonly source: string; readonly id: string; readonly status: DocumentStatus }[];
  readonly issues: readonly Issue[];
  readonly chars: number;
  /** Documents that were written again because their names link differently now. */
  readonly relinked: number;
}

/** Batches are held until this many are read, then linked and written together. */
const FLUSH = 64;

/** @throws PolicygraphError what the store throws; in strict mode the first issue. */
export async function ingestPaths(
  paths: readonly string[],
  store: GraphStore,
  options: IngestOptions = {},
): Promise<IngestReport> {
  const { files, issues } = findFiles(paths);
  return ingest(store, options, issues, files.length, async function* (report) {
    for (const file of files) {
      try {
        yield* await readFile(file);
      } catch (error) {
        if (!(error instanceof PolicygraphError)) throw error;
        report({ code: error.code, file, message: error.message, hint: error.hint });
      }
    }
  });
}

/** Ingests texts that are already in memory (an upload, standard input). */
export const ingestTexts = (
  texts: readonly RawText[],
  store: GraphStore,
  options: IngestOptions = {},
): Promise<IngestReport> =>
  ingest(store, options, [], texts.length, async function* () {
    yield* texts;
  });

/** Takes a document out and links the rest anew. @returns false when there is no such document. */
export async function removeDocument(
  documentId: string,
  store: GraphStore,
  { overrides }: UserLexicon = NO_LEXICON,
): Promise<boolean> {
  const removed = await store.remove(documentId);
  if (removed) await writeLinked([], store, overrides);
  return removed;
}

async function ingest(
  store: GraphStore,
  options: IngestOptions,
  early: readonly Issue[],
  total: number,
  texts: (report: (issue: Issue) => void) => AsyncGenerator<RawText>,
): Promise<IngestReport> {
  const issues: Issue[] = [];
  const documents: { source: string; id: string; status: DocumentStatus }[] = [];
  const report = (issue: Issue) => {
    issues.push(issue);
    if (options.strict) throw new PolicygraphError(issue.code, issue.message, issue.hint);
  };
  for (const issue of early) report(issue);
  const held = new Map((await store.documents()).map((document) => [document.source, document]));
  const ids = new Map([...held.values()].map((document) => [document.id, document]));
  const { lexicon = NO_LEXICON } = options;
  let chars = 0;
  let relinked = 0;
  let waiting: GraphBatch[] = [];
  const flush = async () => {
    relinked += await writeLinked(waiting, store, lexicon.overrides);
    waiting = [];
  };
  const settle = (source: string, id: string, status: DocumentStatus, length: number) => {
    chars += length;
    documents.push({ source, id, status });
    options.onProgress?.({ source, status, done: documents.length, total: Math.max(total, documents.length), chars });
  };
  const analyser = openAnalyser(options.workers ?? 0, lexicon);
  try {
    for await (const { text, batch } of analysed(analyser, texts(report), isHeld, report)) {
      if (options.signal?.aborted) break;
      if (!batch) {
        settle(text.source, `d${text.sha256.slice(0, 12)}`, 'unchanged', text.text.length);
        continue;
      }
      const before = held.get(text.source);
      if (before && before.id !== batch.document.id) await store.remove(before.id);
      settle(text.source, batch.document.id, before ? 'changed' : 'added', text.text.length);
      waiting.push(batch);
      if (waiting.length >= FLUSH) await flush();
    }
    await flush();
  } finally {
    await analyser.close();
  }
  return { documents, issues, chars, relinked };

  function isHeld(text: RawText): boolean {
    const same = ids.get(`d${text.sha256.slice(0, 12)}`);
    return same !== undefined && same.pipeline === pipelineOf(lexicon);
  }
}

interface Analysed {
  readonly text: RawText;
  /** Absent when the store already holds it. */
  readonly batch?: GraphBatch;
}

/** Reads texts through the analyser, keeping as many under way as it has room for, in the order given. */
async function* analysed(
  analyser: Analyser,
  texts: AsyncIterable<RawText>,
  isHeld: (text: RawText) => boolean,
  report: (issue: Issue) => void,
): AsyncGenerator<Analysed> {
  const underWay: Promise<Analysed>[] = [];
  for await (const text of texts) {
    for (const issue of text.issues) report(issue);
    const next = isHeld(text) ? Promise.resolve({ text }) : analyser.analyse(text).then((batch) => ({ text, batch }));
    // One that fails before its turn is told when its turn comes.
    next.catch(() => {});
    underWay.push(next);
    if (underWay.length > analyser.room) yield (await underWay.shift())!;
  }
  while (underWay.length > 0) yield (await underWay.shift())!;
}

/**
 * Links the names of `fresh` and of every document held, and writes `fresh` and those whose links changed.
 * @returns how many held documents were written again
 */
async function writeLinked(fresh: readonly GraphBatch[], store: GraphStore, overrides: Overrides): Promise<number> {
  const replaced = new Set(fresh.map((batch) => batch.document.id));
  const held = (await store.names()).filter((name) => !replaced.has(name.document));
  const links = linkCorpus([...held, ...fresh.flatMap(namesOf)], overrides);
  for (const batch of fresh) await store.write(resolveBatch(batch, links));
  const changed = new Set(
    held.filter((name) => links.idOf(name.document, name.localId) !== name.id).map((name) => name.document),
  );
  for (const id of [...changed].sort()) {
    const batch = await store.readBatch(id);
    if (batch) await store.write(resolveBatch(batch, links));
  }
  return changed.size;
}

const namesOf = ({ document, entities }: GraphBatch): StoredName[] =>
  entities.map(({ localId, id, kind, name, aliases, mentions }) => ({
    document: document.id,
    localId,
    id,
    kind,
    name,
    aliases: aliases.map((a) => a.surface),
    mentions,
  }));
