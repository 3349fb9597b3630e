/** `policygraph explain`: what the reading made of a text, sentence by sentence, with the rule behind everything. */
import { PolicygraphError } from '../../graph/errors.js';
import { command } from '../command.js';
import { LEXICON_OPTION, type LexiconChoice, openLexicon } from '../lexicon-choice.js';

interface ExplainChoice extends LexiconChoice {
  readonly sentence?: number;
  readonly find?: string;
  readonly format: 'text' | 'jsonl';
}

export const explainCommand = command<ExplainChoice>({
  name: 'explain',
  summary: 'show how a text is read: tokens, mentions, links, relations and figures with their rules',
  details: 'Nothing is stored. The number behind a rule is how far it is trusted: its precision on the labelled texts.',
  arguments: [{ name: '<file>', description: 'a text, or - for standard input' }],
  options: [
    LEXICON_OPTION,
    { flags: '-n, --sentence <number>', description: 'only this sentence; the first is 0', atLeast: 0 },
    { flags: '--find <words>', description: 'only sentences that contain this' },
    { flags: '-f, --format <name>', description: 'how to print it', choices: ['text', 'jsonl'], default: 'text' },
  ],
  examples: [
    {
      does: 'One sentence of a sample',
      line: 'policygraph explain samples/chongqing-work-report-2025.txt --sentence 3',
    },
    { does: 'A sentence of your own', line: 'echo "全市实施“四千行动”，推进城乡融合。" | policygraph explain -' },
  ],
  async run([file = ''], options, io) {
    const { sentence, find, format } = options;
    const [{ analyse }, { explainSentence, printExplained }, { readTexts }, { toJson }, lexicon] = await Promise.all([
      import('../../ingest/analyse.js'),
      import('../explain.js'),
      import('../read-texts.js'),
      import('../formats.js'),
      openLexicon(options, io),
    ]);
    let shown = 0;
    for (const text of await readTexts(file)) {
      const analysis = analyse(text, lexicon);
      const { document } = analysis;
      if (format === 'text')
        io.note(
          `${document.title || document.source} · ${document.genre}${document.date && ` · ${document.date}`}${document.publisher && ` · ${document.publisher}`}`,
        );
      for (const one of document.sentences) {
        if (sentence !== undefined && one.ordinal !== sentence) continue;
        if (find !== undefined && !document.text.slice(one.start, one.end).includes(find)) continue;
        shown++;
        const explained = explainSentence(analysis, one);
        for (const piece of format === 'text' ? printExplained(explained) : [`${toJson(explained)}\n`]) io.out(piece);
      }
    }
    if (shown > 0) return 0;
    throw new PolicygraphError(
      'not-found',
      `${file}: there is no such sentence`,
      'Leave --sentence and --find out to see all of them',
    );
  },
});
