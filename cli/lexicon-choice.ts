/** Which lexicon of one's own a command takes into account: `--lexicon`, or the environment's. */
import type { UserLexicon } from '../ingest/lexicon/user-lexicon.js';
import type { CommandOption, Io } from './command.js';

export const LEXICON_OPTION: CommandOption = {
  flags: '--lexicon <folder>',
  description: 'your own names and links (names.tsv, links.tsv); default POLICYGRAPH_LEXICON',
};

export interface LexiconChoice {
  readonly lexicon?: string;
}

export const lexiconFolder = ({ lexicon }: LexiconChoice, io: Io): string => lexicon ?? io.settings.POLICYGRAPH_LEXICON;

/** @throws PolicygraphError unreadable, bad-lexicon */
export async function openLexicon(options: LexiconChoice, io: Io): Promise<UserLexicon> {
  const { NO_LEXICON, readUserLexicon } = await import('../ingest/lexicon/user-lexicon.js');
  const folder = lexiconFolder(options, io);
  return folder === '' ? NO_LEXICON : readUserLexicon(folder);
}
