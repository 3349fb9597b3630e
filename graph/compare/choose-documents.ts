/** Which documents does one side of a comparison mean? A document, a folder, a publisher or a date; several with commas between. */
import { PolicygraphError } from '../errors.js';
import { nearest } from '../nearest.js';
import type { StoredDocument } from '../store/store.js';

/** From the most particular meaning to the widest; the first that fits any document is taken. */
const MEANINGS: readonly ((document: StoredDocument, wanted: string) => boolean)[] = [
  ({ id, title, source }, wanted) => [id, title, source].includes(wanted),
  ({ source }, wanted) => source.startsWith(`${wanted.replace(/\/+$/, '')}/`),
  ({ publisher }, wanted) => publisher === wanted,
  ({ date }, wanted) => /^\d{4}(-\d\d){0,2}$/.test(wanted) && date.startsWith(wanted),
];

/** @throws PolicygraphError unknown-name with the nearest */
export function chooseDocuments(documents: readonly StoredDocument[], side: string): StoredDocument[] {
  const chosen = new Set(
    side
      .split(/\s*,\s*/)
      .filter(Boolean)
      .flatMap((wanted) => meant(documents, wanted.replace(/^\.\//, ''))),
  );
  return [...chosen];
}

function meant(documents: readonly StoredDocument[], wanted: string): StoredDocument[] {
  for (const means of MEANINGS) {
    const found = documents.filter((document) => means(document, wanted));
    if (found.length > 0) return found;
  }
  const names = documents.flatMap(({ title, source, publisher }) => [title, source, publisher].filter(Boolean));
  const near = nearest(wanted, names, 3);
  const hint =
    near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'List what there is with: policygraph info --documents';
  throw new PolicygraphError('unknown-name', `there is no document, folder, publisher or date "${wanted}"`, hint);
}
