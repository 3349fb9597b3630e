/** All commands, in the order of `policygraph --help`. Adding one is a file beside this one and a line here. */
import type { Command } from '../command.js';
import { compareCommand } from './compare.js';
import { discoverCommand } from './discover.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { infoCommand } from './info.js';
import { ingestCommand } from './ingest.js';
import { lexiconCommand } from './lexicon.js';
import { queryCommand } from './query.js';
import { removeCommand } from './remove.js';
import { serveCommand } from './serve.js';

export const COMMANDS: readonly Command[] = [
  ingestCommand,
  serveCommand,
  queryCommand,
  exportCommand,
  compareCommand,
  discoverCommand,
  lexiconCommand,
  explainCommand,
  infoCommand,
  removeCommand,
];
