/** `policygraph remove`: takes documents out of the store again. */
import { PolicygraphError } from '../../graph/errors.js';
import type { StoredDocument } from '../../graph/store/store.js';
import { command } from '../command.js';
import { LEXICON_OPTION, type LexiconChoice, openLexicon } from '../lexicon-choice.js';
import { STORE_OPTION, type StoreChoice, withStore } from '../open-store.js';

export const removeCommand = command<StoreChoice & LexiconChoice>({
  name: 'remove',
  summary: 'take documents out of the store',
  details: 'What other documents say stays. A document is named by its id, its title or the path it was read from.',
  arguments: [{ name: '<document...>', description: 'id, title or path, as `info --documents` lists them' }],
  options: [STORE_OPTION, LEXICON_OPTION],
  examples: [{ does: 'Take out one document', line: 'policygraph remove samples/press-conference.txt' }],
  async run(wanted, options, io) {
    const lexicon = await openLexicon(options, io);
    return withStore(options, io, { create: false }, async (store) => {
      const documents = await store.documents();
      // All names are looked up before anything is removed: a misspelt one must not leave half of the work done.
      const found = await Promise.all(wanted.map((name) => findDocument(name, documents)));
      const { removeDocument } = await import('../../ingest/pipeline.js');
      for (const { id, title } of new Set(found)) {
        await removeDocument(id, store, lexicon);
        io.out(`removed ${id} ${title}\n`);
      }
      return 0;
    });
  },
});

/** @throws PolicygraphError not-found with the nearest names, usage when several fit */
export async function findDocument(name: string, documents: readonly StoredDocument[]): Promise<StoredDocument> {
  const path = name.replaceAll('\\', '/').replace(/^\.\//, '');
  const fits = documents.filter(({ id, title, source }) =>
    [id, title, source].some((text) => text === name || text === path),
  );
  if (fits.length === 1 && fits[0] !== undefined) return fits[0];
  if (fits.length > 1)
    throw new PolicygraphError(
      'usage',
      `${name}: ${fits.length} documents are called so`,
      `Name one by its id: ${fits.map(({ id }) => id).join(', ')}`,
    );
  const { nearest } = await import('../../graph/nearest.js');
  const near = nearest(
    name,
    documents.flatMap(({ id, title, source }) => [id, title, source]),
    3,
  );
  throw new PolicygraphError(
    'not-found',
    `${name}: there is no such document in the store`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'List them with: policygraph info --documents',
  );
}
