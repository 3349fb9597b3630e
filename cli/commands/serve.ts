/** `policygraph serve`: the viewer and its API on this machine. */
import { command } from '../command.js';
import { LEXICON_OPTION, type LexiconChoice } from '../lexicon-choice.js';
import { STORE_OPTION, type StoreChoice, storeLocation } from '../open-store.js';
import { SETTINGS } from '../settings.js';

interface ServeChoice extends StoreChoice, LexiconChoice {
  readonly port?: number;
  readonly host: string;
  readonly create?: boolean;
  readonly open?: boolean;
  readonly queries: readonly string[];
}

/** Tried first, then the ones after it, when nobody asked for a particular one. */
const DEFAULT_PORT = 8618;

export const serveCommand = command<ServeChoice>({
  name: 'serve',
  summary: 'show the graph in the browser',
  details:
    'Listens on this machine only; elsewhere it needs POLICYGRAPH_TOKEN. While it runs, other commands on the same store go through it. Ctrl-C ends it.',
  arguments: [],
  options: [
    STORE_OPTION,
    {
      flags: '-p, --port <number>',
      description: `default ${DEFAULT_PORT}, or the next free one; 0 takes any`,
      atLeast: 0,
      atMost: 65535,
    },
    { flags: '--host <address>', description: 'where to listen', default: '127.0.0.1' },
    { flags: '--create', description: 'begin with an empty store where the one named is not there' },
    { flags: '--open', description: 'open the browser when in a terminal' },
    { flags: '--queries <folder>', description: 'add your own named questions', repeatable: true },
    LEXICON_OPTION,
  ],
  examples: [
    { does: 'Show the graph', line: 'policygraph serve' },
    {
      does: 'Show a Neo4j database on another port',
      line: 'policygraph serve --store neo4j://127.0.0.1:7687 --port 9000',
    },
  ],
  async run(_args, options, io) {
    const { runServer } = await import('../run-server.js');
    return runServer(
      {
        store: options.store,
        lexicon: options.lexicon,
        host: options.host,
        ports:
          options.port === undefined ? Array.from({ length: 20 }, (_, index) => DEFAULT_PORT + index) : [options.port],
        queries: [...options.queries, io.settings.POLICYGRAPH_QUERIES].filter(Boolean),
        // A name that is not there is misspelt more often than meant; without a name nothing can be misspelt.
        create: options.create ?? storeLocation(options, io) === SETTINGS.POLICYGRAPH_STORE.default,
        open: Boolean(options.open) && io.interactive,
      },
      io,
    );
  },
});
