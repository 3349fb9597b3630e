/**
 * From files to a store: reads what is new or changed, links names across all documents held, writes one document at a time.
 *
 * The store after a run is a function of the documents in it and not of the order they came in, of how many runs it took or of where
 * a run was cut short: links are worked out anew over all names, and every document whose links changed is written again.
 */
import type { GraphBatch } from '../graph/batch.js';
import { type Issue, PolicygraphError } from '../graph/errors.js';
import type { GraphStore } from '../graph/store/store.js';
import { type Analyser, openAnalyser } from './analyser.js';
import type { RawText } from './document.js';
import { findFiles } from './find-files.js';
import { type IngestedDocument, type IngestProgress, IngestRun } from './ingest-run.js';
import { NO_LEXICON, type UserLexicon } from './lexicon/user-lexicon.js';
import { readFile } from './read/readers.js';
import { writeLinked } from './write-linked.js';

export interface IngestOptions {
  /** Threads that read; each costs about 110 MB. Default 0: read in this thread. */
  readonly workers?: number;
  /** Stop at the first bad input. */
  readonly strict?: boolean;
  /** Stops before the next text or document; what is written is kept, and the next run goes on from there. */
  readonly signal?: AbortSignal;
  /** What a person has decided about names. */
  readonly lexicon?: UserLexicon;
  /** UTF-16 code units of text that are read before they are linked and written together. */
  readonly heldChars?: number;
  onProgress?(event: IngestProgress): void;
}

/**
 * What is held takes some 40 bytes for each: 320 MB at most, of some 25 MB of text, for which the embedded engine takes ten times that.
 * Less costs time, because after every linking the documents whose names now link differently are written again: 5 MB in two parts
 * took nearly twice as long as in one.
 */
const HELD_CHARS = 8_000_000;

export interface IngestReport {
  /** Those that are in the store, in the order they were read. */
  readonly documents: readonly IngestedDocument[];
  readonly issues: readonly Issue[];
  /** UTF-16 code units read. */
  readonly chars: number;
  /** Documents that were written again because their names link differently now. */
  readonly relinked: number;
}

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
  { workers = 0, strict, signal, lexicon = NO_LEXICON, heldChars = HELD_CHARS, onProgress }: IngestOptions,
  early: readonly Issue[],
  total: number,
  texts: (report: (issue: Issue) => void) => AsyncGenerator<RawText>,
): Promise<IngestReport> {
  const issues: Issue[] = [];
  const report = (issue: Issue) => {
    issues.push(issue);
    if (strict) throw new PolicygraphError(issue.code, issue.message, issue.hint);
  };
  for (const issue of early) report(issue);
  const run = new IngestRun(store, await store.documents(), { lexicon, total, signal, onProgress });
  const analyser = openAnalyser(workers, lexicon);
  try {
    for await (const { text, batch } of analysed(analyser, texts(report), run, heldChars, report)) {
      if (signal?.aborted) break;
      run.take(text, batch);
      if (run.waitingChars >= heldChars) await run.write();
    }
    if (!signal?.aborted) await run.write();
  } finally {
    await analyser.close();
  }
  return { documents: run.documents, issues, chars: run.chars, relinked: run.relinked };
}

interface Analysed {
  readonly text: RawText;
  /** Absent when the store already holds it. */
  readonly batch?: GraphBatch;
}

interface UnderWay {
  readonly chars: number;
  readonly result: Promise<Analysed>;
  isOver: boolean;
}

/** Reads texts through the analyser, in the order given; threads are handed as many code units as are held. */
async function* analysed(
  analyser: Analyser,
  texts: AsyncIterable<RawText>,
  run: IngestRun,
  heldChars: number,
  report: (issue: Issue) => void,
): AsyncGenerator<Analysed> {
  const line: UnderWay[] = [];
  let ahead = 0;
  for await (const text of texts) {
    for (const issue of text.issues) report(issue);
    line.push(begin(text, analyser, run));
    ahead += text.text.length;
    for (let first = line[0]; first; first = line[0]) {
      if (analyser.readsAhead && ahead < heldChars && !first.isOver) break;
      line.shift();
      ahead -= first.chars;
      yield await first.result;
    }
  }
  for (const { result } of line) yield await result;
}

function begin(text: RawText, analyser: Analyser, run: IngestRun): UnderWay {
  const result = run.holds(text)
    ? Promise.resolve({ text })
    : analyser.analyse(text).then((batch) => ({ text, batch }));
  const one: UnderWay = { chars: text.text.length, result, isOver: false };
  const end = (): void => {
    one.isOver = true;
  };
  // One that fails before its turn is told when its turn comes.
  result.then(end, end);
  return one;
}
