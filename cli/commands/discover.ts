/** `policygraph discover`: names that the lexicon does not know yet, for a person to decide about. */
import { type Command, command } from '../command.js';
import { LEXICON_OPTION, type LexiconChoice, openLexicon } from '../lexicon-choice.js';
import { ROW_FORMATS, type RowFormatId } from '../row-formats.js';

interface DiscoverChoice extends LexiconChoice {
  readonly limit: number;
  readonly format?: RowFormatId;
}

export const discoverCommand: Command = command<DiscoverChoice>({
  name: 'discover',
  summary: 'find names that no rule and no lexicon knows yet, the most promising first',
  details:
    'Ranked by form, by how well the words hold together and stand free, and by spread over the texts. Take a decision with: policygraph lexicon add NAME --kind KIND, or lexicon never NAME.',
  arguments: [{ name: '<path...>', description: 'files, folders or globs; nothing is stored' }],
  options: [
    LEXICON_OPTION,
    { flags: '-l, --limit <rows>', description: 'most candidates; 0 means all', default: 50, atLeast: 0 },
    { flags: '-f, --format <name>', description: 'table in a terminal, otherwise json', choices: ROW_FORMATS },
  ],
  examples: [{ does: 'What the samples name that is not known', line: 'policygraph discover samples --limit 20' }],
  async run(paths, options, io) {
    const [{ discoverCandidates }, { readPaths }, { FORMATS }, lexicon] = await Promise.all([
      import('../../ingest/keywords/discover.js'),
      import('../read-texts.js'),
      import('../formats.js'),
      openLexicon(options, io),
    ]);
    const { texts, problems } = await readPaths(paths);
    for (const problem of problems) io.note(problem);
    const found = texts.length === 0 ? [] : discoverCandidates(texts, lexicon);
    const shown = options.limit === 0 ? found : found.slice(0, options.limit);
    const format = options.format ?? (io.interactive ? 'table' : 'json');
    const rows = shown.map(({ sentences, ...row }) => ({
      ...row,
      sentences: sentences.map(({ text }) => text.trim()),
    }));
    const columns = ['candidate', 'form', 'score', 'documents', 'count', 'sentences'];
    for (const text of FORMATS[format].print({ columns, rows })) io.out(text);
    io.note(`${shown.length} of ${found.length} candidates in ${texts.length} texts`);
    return problems.length > 0 ? 3 : 0;
  },
});
