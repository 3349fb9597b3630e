/**
 * What the environment may set: the one table of variables, and the one place that reads them.
 *
 * A value from the command line wins. Secrets are never printed.
 */
export const SETTINGS = {
  POLICYGRAPH_STORE: {
    default: './policygraph.db',
    secret: false,
    description: 'Where the graph is kept: a path (embedded) or a neo4j:// or bolt:// address. --store wins.',
  },
  NEO4J_USERNAME: { default: 'neo4j', secret: false, description: 'User of a Neo4j store.' },
  NEO4J_PASSWORD: { default: '', secret: true, description: 'Password of a Neo4j store.' },
  NEO4J_DATABASE: { default: '', secret: false, description: 'Database of a Neo4j store; empty means its default.' },
  POLICYGRAPH_TOKEN: {
    default: '',
    secret: true,
    description: 'Token that `serve` asks for; needed to listen anywhere but on this machine.',
  },
  POLICYGRAPH_QUERIES: {
    default: '',
    secret: false,
    description: 'A folder of your own named queries. --queries wins.',
  },
  POLICYGRAPH_LEXICON: {
    default: '',
    secret: false,
    description: 'A folder with your own names and links. --lexicon wins.',
  },
  POLICYGRAPH_DEBUG: { default: '', secret: false, description: 'Set to 1 to see stack traces.' },
} as const satisfies Record<string, Setting>;

export interface Setting {
  readonly default: string;
  readonly secret: boolean;
  readonly description: string;
}

export type Settings = Readonly<Record<keyof typeof SETTINGS, string>>;

/** @param environment usually `process.env`; an empty variable counts as not set */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings =>
  Object.fromEntries(
    Object.entries(SETTINGS).map(([name, setting]) => [name, environment[name] || setting.default]),
  ) as Settings;
