/** `policygraph lexicon`: decisions about names - what is one, what is none, which are the same - kept in a folder of tables. */
import { PolicygraphError } from '../../graph/errors.js';
import { ENTITY_KINDS, type EntityKind } from '../../graph/schema/entity-types.js';
import type { UserLexicon } from '../../ingest/lexicon/user-lexicon.js';
import { command, type Io } from '../command.js';
import { LEXICON_OPTION, type LexiconChoice, lexiconFolder } from '../lexicon-choice.js';

interface DecisionChoice extends LexiconChoice {
  readonly kind?: EntityKind;
  readonly alias: readonly string[];
  readonly definition: string;
}

/** What each action needs, and the line it writes. */
const ACTIONS = {
  check: { names: 0 },
  add: { names: 1 },
  never: { names: 1 },
  same: { names: 2 },
  apart: { names: 2 },
} as const;
type Action = keyof typeof ACTIONS;

export const lexiconCommand = command<DecisionChoice>({
  name: 'lexicon',
  summary: 'decide about names: add, never, same, apart; or check what was decided',
  details:
    'add NAME makes it a name of --kind; never NAME takes it out; same A B says that A is B; apart A B that it is not; check reads everything. The next ingest reads the texts again and says which relations appeared or disappeared.',
  arguments: [
    { name: '<action>', description: Object.keys(ACTIONS).join(', ') },
    { name: '[name...]', description: 'the name; for same and apart two' },
  ],
  options: [
    LEXICON_OPTION,
    { flags: '-k, --kind <kind>', description: 'of what kind it is; needed by add', choices: ENTITY_KINDS },
    { flags: '--alias <name>', description: 'another way to write it', repeatable: true },
    { flags: '--definition <text>', description: 'what it is, shown on its card', default: '' },
  ],
  examples: [
    { does: 'Make something a name', line: 'policygraph lexicon add 三张清单 --kind Initiative --lexicon my-lexicon' },
    {
      does: 'Say that two names are one',
      line: 'policygraph lexicon same 陆海新通道 西部陆海新通道 --lexicon my-lexicon',
    },
    { does: 'Check the tables', line: 'policygraph lexicon check --lexicon my-lexicon' },
  ],
  async run([action = '', ...names], options, io) {
    const folder = lexiconFolder(options, io);
    checkUse(action, names, folder, options);
    const { decide } = await import('../decide.js');
    const { readUserLexicon } = await import('../../ingest/lexicon/user-lexicon.js');
    if (action !== 'check') {
      const { kind = '', alias, definition } = options;
      decide(folder, action, names, { kind, aliases: alias, definition });
    }
    report(readUserLexicon(folder), folder, io);
    return 0;
  },
});

function checkUse(
  action: string,
  names: readonly string[],
  folder: string,
  { kind }: DecisionChoice,
): asserts action is Action {
  const complain = (what: string, hint: string) => new PolicygraphError('usage', `lexicon: ${what}`, hint);
  if (!Object.hasOwn(ACTIONS, action))
    throw complain(`there is no action "${action}"`, `Say one of ${Object.keys(ACTIONS).join(', ')}`);
  const needed = ACTIONS[action as Action].names;
  if (names.length !== needed)
    throw complain(`${action} takes ${needed} names, ${names.length} given`, 'Put quotes around a name with spaces');
  if (action === 'add' && kind === undefined)
    throw complain('of what kind is it?', `Say --kind ${ENTITY_KINDS.join('|')}`);
  if (folder === '')
    throw complain('where are your tables?', 'Name a folder with --lexicon, or set POLICYGRAPH_LEXICON');
}

function report({ names, never, overrides: { same, apart } }: UserLexicon, folder: string, io: Io): void {
  io.out(`${folder}: ${names.length} names, ${never.length} never, ${same.length} same, ${apart.length} apart\n`);
}
