/**
 * Reading uploaded texts while the browser waits: one after the other, each with its state, which listeners follow.
 */
import { randomUUID } from 'node:crypto';
import { PolicygraphError } from '../../graph/errors.js';
import type { GraphStore } from '../../graph/store/store.js';
import type { RawText } from '../../ingest/document.js';
import type { UserLexicon } from '../../ingest/lexicon/user-lexicon.js';
import type { JobView } from './api-types.js';
import { isFault, problemOf } from './problem.js';

/** Finished jobs that can still be asked about. */
const MAX_JOBS = 200;
/** Jobs that may wait. */
const MAX_WAITING = 20;

/** Threads that read, so that the server answers meanwhile; each costs about 110 MB while a job runs. */
const READERS = 1;

export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const isOver = ({ status }: JobView): boolean => status === 'done' || status === 'failed';

export class Jobs {
  private readonly views = new Map<string, JobView>();
  private readonly listeners = new Map<string, Set<(view: JobView) => void>>();
  private queue: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  constructor(
    private readonly store: GraphStore,
    private readonly lexicon: UserLexicon | undefined,
    /** Told of failures that are the program's own fault. */
    private readonly onFault: (error: unknown) => void = () => {},
  ) {}

  get(id: string): JobView | undefined {
    return this.views.get(id);
  }

  /** @throws PolicygraphError too-many-requests when too much is waiting */
  start(uploads: readonly Upload[]): JobView {
    const waiting = [...this.views.values()].filter((view) => !isOver(view)).length;
    if (waiting >= MAX_WAITING)
      throw new PolicygraphError(
        'too-many-requests',
        `${waiting} uploads are waiting`,
        'Try again when they are done.',
      );
    const view: JobView = {
      id: randomUUID(),
      status: 'waiting',
      file: '',
      filesDone: 0,
      filesTotal: uploads.length,
      charsDone: 0,
      charsTotal: uploads.reduce((sum, { bytes }) => sum + bytes.length, 0),
      documents: [],
      issues: [],
      error: '',
    };
    this.set(view);
    this.queue = this.queue.then(() => this.run(view.id, uploads));
    return view;
  }

  /** Calls `listener` at every change. @returns how to stop */
  follow(id: string, listener: (view: JobView) => void): () => void {
    const set = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, set.add(listener));
    return () => {
      set.delete(listener);
      if (set.size === 0) this.listeners.delete(id);
    };
  }

  /** Lets the running document finish and starts no other. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.queue;
  }

  private set(view: JobView): void {
    this.views.set(view.id, view);
    for (const [id, one] of this.views) if (this.views.size > MAX_JOBS && isOver(one)) this.views.delete(id);
    for (const listener of this.listeners.get(view.id) ?? []) listener(view);
  }

  private update(id: string, change: Partial<JobView>): void {
    const view = this.views.get(id);
    if (view !== undefined) this.set({ ...view, ...change });
  }

  private async run(id: string, uploads: readonly Upload[]): Promise<void> {
    this.update(id, { status: 'running' });
    try {
      if (this.stopping.signal.aborted)
        throw new PolicygraphError('store-locked', 'The server is ending', 'Upload again when it is back.');
      await this.read(id, uploads);
    } catch (error) {
      if (isFault(error)) this.onFault(error);
      const { detail, hint } = problemOf(error);
      this.update(id, { status: 'failed', error: `${detail} ${hint}` });
    }
  }

  private async read(id: string, uploads: readonly Upload[]): Promise<void> {
    const { texts, issues } = await decode(uploads);
    const charsTotal = texts.reduce((sum, { text }) => sum + text.length, 0);
    this.update(id, { filesTotal: texts.length, charsTotal, issues });
    const { ingestTexts } = await import('../../ingest/pipeline.js');
    const report = await ingestTexts(texts, this.store, {
      signal: this.stopping.signal,
      workers: READERS,
      ...(this.lexicon === undefined ? {} : { lexicon: this.lexicon }),
      onProgress: ({ source, done, chars }) =>
        this.update(id, { file: source, filesDone: done, charsDone: Math.floor(chars) }),
    });
    this.update(id, {
      status: 'done',
      file: '',
      filesDone: texts.length,
      charsDone: charsTotal,
      documents: report.documents.map((document) => document.id),
      issues: [...issues, ...report.issues.map((issue) => ({ ...issue }))],
    });
  }
}

/** The texts in the files; what cannot be read is told and left out. */
async function decode(uploads: readonly Upload[]): Promise<{ texts: RawText[]; issues: JobView['issues'] }> {
  const { readContent } = await import('../../ingest/read/readers.js');
  const texts: RawText[] = [];
  const issues: JobView['issues'] = [];
  for (const { name, bytes } of uploads) {
    try {
      texts.push(...(await readContent(name, bytes)));
    } catch (error) {
      if (!(error instanceof PolicygraphError)) throw error;
      issues.push({ code: error.code, file: name, message: error.message, hint: error.hint });
    }
  }
  return { texts, issues };
}
