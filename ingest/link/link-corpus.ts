/**
 * Which names of different documents are one thing? A pure function of all names held, whatever order they came in.
 */
import type { GraphBatch } from '../../graph/batch.js';
import type { StoredName } from '../../graph/store/store.js';

export interface CorpusLinks {
  /** The id after linking across documents; the local id itself when nothing was joined. */
  idOf(document: string, localId: string): string;
}

export const linkCorpus = (_names: readonly StoredName[]): CorpusLinks => ({ idOf: (_document, localId) => localId });

/** The batch with every entity id replaced by its linked one; contributions that become one entity are added up. */
export const resolveBatch = (batch: GraphBatch, _links: CorpusLinks): GraphBatch => batch;
