/** By what a store knows that it holds a text already: which text it is, and by which rules it was read. Loads nothing of the reading. */
import type { RawText } from './document.js';
import type { UserLexicon } from './lexicon/user-lexicon.js';

/** Raised with every change of rules or lexicons that should make stored documents be read again. */
export const PIPELINE = '4';

/** What made a batch: the rules and a person's own lexicon. Another one means: read again. */
export const pipelineOf = ({ version }: Pick<UserLexicon, 'version'>): string =>
  version === '' ? PIPELINE : `${PIPELINE}+${version}`;

/** The same bytes are the same document, whatever the file is called. */
export const documentId = ({ sha256 }: Pick<RawText, 'sha256'>): string => `d${sha256.slice(0, 12)}`;
