/**
 * How documents that were read enter the store: their names are linked with those of every document held, then they are written.
 *
 * A new document may change what a name of an old one is linked with. Such documents are written again, which costs twice as much as
 * writing one: the more documents come at a time, the fewer.
 */
import type { GraphBatch } from '../graph/batch.js';
import type { GraphStore, StoredName } from '../graph/store/store.js';
import { linkCorpus, resolveBatch } from './link/link-corpus.js';
import type { Overrides } from './link/overrides.js';

/**
 * @param signal ends the writing between two documents; the next run links and writes what is left
 * @param onWritten hears of every one of `fresh`
 * @returns how many held documents were written again
 */
export async function writeLinked(
  fresh: readonly GraphBatch[],
  store: GraphStore,
  overrides: Overrides,
  signal?: AbortSignal,
  onWritten?: (documentId: string) => void,
): Promise<number> {
  const replaced = new Set(fresh.map((batch) => batch.document.id));
  const held = (await store.names()).filter((name) => !replaced.has(name.document));
  const links = linkCorpus([...held, ...fresh.flatMap(namesOf)], overrides);
  for (const batch of fresh) {
    if (signal?.aborted) return 0;
    await store.write(resolveBatch(batch, links));
    onWritten?.(batch.document.id);
  }
  const changed = new Set(
    held.filter((name) => links.idOf(name.document, name.localId) !== name.id).map((name) => name.document),
  );
  let relinked = 0;
  for (const id of [...changed].sort()) {
    if (signal?.aborted) break;
    const batch = await store.readBatch(id);
    if (batch) await store.write(resolveBatch(batch, links));
    relinked += 1;
  }
  return relinked;
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
