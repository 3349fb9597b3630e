/**
 * What the routes share: the store, the catalogue, and the picture of the graph that is kept until the graph changes.
 */
import type { GraphStore } from '../../graph/store/store.js';
import type { UserLexicon } from '../../ingest/lexicon/user-lexicon.js';
import type { NamedQuery } from '../../queries/catalogue.js';
import { Jobs } from './jobs.js';
import { layOut, type Places } from './lay-out.js';
import { readSnapshot, revisionOf, type Snapshot } from './snapshot.js';

/** Our own question to the store: trusted, read-only, all rows. */
export type Ask = <Row>(cypher: string, parameters?: Record<string, unknown>) => Promise<Row[]>;

export interface ServerOptions {
  readonly store: GraphStore;
  readonly catalogue: readonly NamedQuery[];
  /** Folder of the built viewer; '' serves the API alone. */
  readonly appDir: string;
  readonly version: string;
  /** True when it listens on this machine only: then the Host of every request must say so. */
  readonly loopback: boolean;
  /** What people must know; '' for nothing, which only loopback may have. */
  readonly token?: string;
  /** What `remote-store.ts` must know, from when the server has a port; '' lets nobody in. */
  readonly internalToken?: () => string;
  /** A person's own decisions about names. */
  readonly lexicon?: UserLexicon;
  /** Where layouts are kept; '' for nowhere. */
  readonly cacheDir?: string;
  /** Default 20 MB. */
  readonly maxUploadBytes?: number;
  /** Requests a second and at once, per caller; default 100 and 400. */
  readonly rate?: { readonly perSecond: number; readonly burst: number };
  /** Told of failures that are the program's own fault. */
  readonly onFault?: (error: unknown) => void;
}

/** How long a revision is believed when other processes may write as well. */
const REVISION_MS = 2000;

/** The store, telling of everything that is written through it. */
function watched(store: GraphStore, changed: () => void): GraphStore {
  const tell = async <T>(work: Promise<T>): Promise<T> => work.finally(changed);
  return {
    can: store.can,
    write: (batch) => tell(store.write(batch)),
    remove: (id) => tell(store.remove(id)),
    run: (cypher, parameters, options) => {
      const answer = store.run(cypher, parameters, options);
      return options?.readOnly === false ? tell(answer) : answer;
    },
    documents: () => store.documents(),
    names: () => store.names(),
    readBatch: (id) => store.readBatch(id),
    info: () => store.info(),
    close: () => store.close(),
  };
}

export class ServerContext {
  /** What is written through it is known to everything here. */
  readonly store: GraphStore;
  readonly catalogue: readonly NamedQuery[];
  readonly jobs: Jobs;
  /** Goes up with every change made through this server, also such as leave the documents alone. */
  private changes = 0;
  private known: { revision: string; at: number; changes: number } | null = null;
  private picture: { revision: string; snapshot: Promise<Snapshot>; places?: Promise<Places> } | null = null;

  constructor(readonly options: ServerOptions) {
    this.store = watched(options.store, () => this.changed());
    this.catalogue = options.catalogue;
    this.jobs = new Jobs(this.store, options.lexicon, options.onFault);
  }

  readonly ask: Ask = async <Row>(cypher: string, parameters: Record<string, unknown> = {}) =>
    (await this.store.run(cypher, parameters, { trusted: true })).rows as unknown as Row[];

  private changed(): void {
    this.changes += 1;
    this.known = null;
  }

  async revision(): Promise<string> {
    const { known, changes } = this;
    const fresh = known !== null && known.changes === changes;
    const alone = !this.store.can.concurrentWriters;
    if (fresh && (alone || performance.now() - known.at < REVISION_MS)) return known.revision;
    const revision = `${await revisionOf(this.store)}.${changes}`;
    this.known = { revision, at: performance.now(), changes };
    return revision;
  }

  async snapshot(): Promise<Snapshot> {
    const revision = await this.revision();
    if (this.picture?.revision !== revision) {
      const snapshot = readSnapshot(this.store, revision);
      const picture = { revision, snapshot };
      this.picture = picture;
      // A failed reading is not kept: the next request tries again.
      snapshot.catch(() => {
        if (this.picture === picture) this.picture = null;
      });
    }
    return this.picture.snapshot;
  }

  /** Where every node of the snapshot lies. */
  async places(snapshot: Snapshot): Promise<Places> {
    const { picture } = this;
    if (picture === null || picture.revision !== snapshot.revision)
      return layOut(snapshot, this.options.cacheDir ?? '');
    picture.places ??= layOut(snapshot, this.options.cacheDir ?? '');
    picture.places.catch(() => {
      delete picture.places;
    });
    return picture.places;
  }
}
