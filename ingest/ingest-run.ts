/**
 * What of a run has been read, what waits to be written, and what is in the store.
 *
 * Texts are written many at a time (`write-linked.ts` says why), so between reading and writing a document is in neither place for sure:
 * only what is in the store is reported.
 */
import type { GraphBatch } from '../graph/batch.js';
import { groupBy } from '../graph/group-by.js';
import type { GraphStore, StoredDocument } from '../graph/store/store.js';
import type { RawText } from './document.js';
import { documentId, pipelineOf } from './document-keys.js';
import type { UserLexicon } from './lexicon/user-lexicon.js';
import { writeLinked } from './write-linked.js';

export type DocumentStatus = 'added' | 'changed' | 'unchanged';

export interface IngestedDocument {
  readonly source: string;
  readonly id: string;
  readonly status: DocumentStatus;
}

/** Told when a text has been read, and again when it has been written. */
export interface IngestProgress {
  readonly source: string;
  /** Texts read, of how many. */
  readonly read: number;
  readonly total: number;
  /** Those of them that are in the store. */
  readonly done: number;
  /** UTF-16 code units; of texts that are read and not in the store yet, half. */
  readonly chars: number;
}

interface RunOptions {
  readonly lexicon: UserLexicon;
  /** Texts expected. */
  readonly total: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((event: IngestProgress) => void) | undefined;
}

interface Entry extends IngestedDocument {
  readonly chars: number;
  inStore: boolean;
}

export class IngestRun {
  relinked = 0;
  /** UTF-16 code units read, and those of them that wait to be written. */
  chars = 0;
  waitingChars = 0;
  private done = 0;
  private readonly entries: Entry[] = [];
  /** Those since the last writing. */
  private latest: Entry[] = [];
  /** By id: several files of the same text are one document. */
  private waiting = new Map<string, GraphBatch>();
  private readonly bySource: ReadonlyMap<string, readonly StoredDocument[]>;
  /** Ids of what is in the store and needs no reading. */
  private readonly current: Set<string>;
  /** Ids of all texts of this run so far: none of them is taken out. */
  private readonly met = new Set<string>();

  /** @param held the documents in the store */
  constructor(
    private readonly store: GraphStore,
    held: readonly StoredDocument[],
    private readonly options: RunOptions,
  ) {
    const pipeline = pipelineOf(options.lexicon);
    this.bySource = groupBy(held, ({ source }) => source);
    this.current = new Set(held.filter((document) => document.pipeline === pipeline).map(({ id }) => id));
  }

  get documents(): readonly IngestedDocument[] {
    return this.entries.filter(({ inStore }) => inStore).map(({ source, id, status }) => ({ source, id, status }));
  }

  /** Whether the text is in the store and need not be read. */
  holds(text: RawText): boolean {
    const id = documentId(text);
    this.met.add(id);
    return this.current.has(id);
  }

  /** @param batch what the text says; undefined when the store holds it */
  take(text: RawText, batch: GraphBatch | undefined): void {
    const { source } = text;
    const { length } = text.text;
    const id = documentId(text);
    const status = batch ? (this.bySource.has(source) ? 'changed' : 'added') : 'unchanged';
    const entry: Entry = { source, id, status, chars: length, inStore: false };
    this.entries.push(entry);
    this.latest.push(entry);
    this.chars += length;
    this.waitingChars += length;
    if (batch) this.waiting.set(id, batch);
    else this.arrive(entry);
    this.tell(source);
  }

  /** Writes what waits, after what the same files said before is taken out. */
  async write(): Promise<void> {
    const [latest, fresh] = [this.latest, [...this.waiting.values()]];
    [this.latest, this.waiting] = [[], new Map()];
    await this.takeOut(latest);
    const entries = groupBy(
      latest.filter(({ inStore }) => !inStore),
      ({ id }) => id,
    );
    const { lexicon, signal } = this.options;
    this.relinked += await writeLinked(fresh, this.store, lexicon.overrides, signal, (id) => {
      for (const entry of entries.get(id) ?? []) {
        this.arrive(entry);
        this.tell(entry.source);
      }
    });
  }

  private async takeOut(entries: readonly Entry[]): Promise<void> {
    for (const { source } of entries)
      for (const { id } of this.bySource.get(source) ?? []) {
        if (this.met.has(id)) continue;
        await this.store.remove(id);
        // Should the same text come under another name later in this run, it is read again.
        this.current.delete(id);
      }
  }

  private arrive(entry: Entry): void {
    entry.inStore = true;
    this.done += 1;
    this.waitingChars -= entry.chars;
  }

  private tell(source: string): void {
    const read = this.entries.length;
    const total = Math.max(this.options.total, read);
    this.options.onProgress?.({ source, read, total, done: this.done, chars: this.chars - this.waitingChars / 2 });
  }
}
