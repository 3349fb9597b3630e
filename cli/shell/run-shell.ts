/**
 * Asking by hand: a prompt with history and completion, where a question ends with `;` or an empty line.
 *
 * A line may be a question of the catalogue (`entities kind=Person`), Cypher, or a command (`:help`). Ctrl-C ends the running
 * question, or clears the line; Ctrl-D leaves. The prompt goes to standard error, so answers can be piped.
 */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { PolicygraphError } from '../../graph/errors.js';
import type { GraphStore } from '../../graph/store/store.js';
import { findQuery, type NamedQuery } from '../../queries/catalogue.js';
import type { Io } from '../command.js';
import type { Answer } from '../formats.js';
import { namedQuestion, readParameters, typed } from '../question.js';
import { reportError } from '../report-error.js';
import type { RowFormatId } from '../row-formats.js';
import { COMMANDS, countedRows } from './commands.js';
import { completerOf } from './completer.js';
import { readHistory, writeHistory } from './history.js';

export interface ShellOptions {
  readonly format: RowFormatId;
  readonly maxRows: number;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly readOnly: boolean;
}

/** What a command of the shell sees and may change. */
export interface Shell {
  readonly store: GraphStore;
  readonly catalogue: readonly NamedQuery[];
  readonly io: Io;
  format: RowFormatId;
  /** The last answer; null before the first. */
  last: Answer | null;
  over: boolean;
}

/** Where the shell is used; a terminal unless a test says otherwise. */
export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

const PROMPT = 'policygraph> ';
const MORE = '        ...> ';

export async function runShell(
  store: GraphStore,
  catalogue: readonly NamedQuery[],
  options: ShellOptions,
  io: Io,
  streams: Streams = { input: process.stdin, output: process.stderr },
): Promise<number> {
  const shell: Shell = { store, catalogue, io, format: options.format, last: null, over: false };
  const lines = createInterface({
    ...streams,
    prompt: PROMPT,
    completer: completerOf(shell),
    history: readHistory(),
    historySize: 1000,
    removeHistoryDuplicates: true,
  });
  lines.on('history', writeHistory);
  let running: AbortController | null = null;
  let question = '';
  const prompt = (): void => {
    lines.setPrompt(question === '' ? PROMPT : MORE);
    lines.prompt();
  };
  lines.on('SIGINT', () => {
    if (running !== null) return running.abort();
    question = '';
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
    streams.output.write('^C\n');
    prompt();
  });
  io.note(':help says what can be typed. A question ends with ; or an empty line, Ctrl-D leaves.');
  prompt();
  for await (const line of lines) {
    question = `${question}\n${line}`.trim();
    if (isWhole(question, line, catalogue)) {
      running = new AbortController();
      await answer(shell, question.replace(/;\s*$/, ''), { ...options, signal: running.signal });
      running = null;
      question = '';
    }
    if (shell.over) break;
    prompt();
  }
  lines.close();
  return 0;
}

/** Commands and named questions are one line each; Cypher goes on until it is ended. */
const isWhole = (question: string, line: string, catalogue: readonly NamedQuery[]): boolean =>
  question !== '' &&
  (question.startsWith(':') ||
    /;\s*$/.test(line) ||
    line.trim() === '' ||
    catalogue.some(({ id }) => id === firstWord(question)));

const firstWord = (text: string): string => text.split(/\s/, 1)[0] ?? '';

type Limits = Omit<ShellOptions, 'format'> & { readonly signal: AbortSignal };

/** A failure is said and the shell goes on. */
async function answer(shell: Shell, question: string, limits: Limits): Promise<void> {
  const { io, store, catalogue } = shell;
  try {
    if (question.startsWith(':')) return await runCommand(shell, question.slice(1));
    const [name = '', ...given] = words(question);
    const isNamed = catalogue.some(({ id }) => id === name);
    const asked = isNamed ? namedQuestion(findQuery(catalogue, name), readParameters(given)) : typed(question, {});
    const found = await asked.run(store, limits);
    shell.last = found;
    await print(shell, found);
    io.note(`${countedRows(found.rows.length)}${found.truncated ? ', cut at the limit' : ''}`);
  } catch (thrown) {
    const error = isMisspelt(thrown, question) ? unknownQuestion(catalogue, question) : thrown;
    io.note(reportError(error, io.settings.POLICYGRAPH_DEBUG === '1').line.replace(/^policygraph: /, ''));
  }
}

/** One word that is no Cypher was meant as the name of a question. */
const isMisspelt = (thrown: unknown, question: string): boolean =>
  thrown instanceof PolicygraphError && thrown.code === 'cypher-syntax' && /^[a-z][a-z-]*(\s+\w+=\S*)*$/.test(question);

function unknownQuestion(catalogue: readonly NamedQuery[], question: string): unknown {
  try {
    return findQuery(catalogue, firstWord(question));
  } catch (unknown) {
    return unknown;
  }
}

async function runCommand(shell: Shell, text: string): Promise<void> {
  const [name = '', ...args] = words(text);
  const command = COMMANDS.find((one) => one.names.includes(name));
  if (command === undefined) shell.io.note(`There is no :${name}. :help lists what there is.`);
  else await command.run(shell, args);
}

async function print({ io, format }: Shell, found: Answer): Promise<void> {
  const { FORMATS } = await import('../formats.js');
  for (const text of FORMATS[format].print(found)) io.out(text);
}

/** Words with spaces between; one in double quotation marks may hold spaces: speaker="林 海". */
export const words = (text: string): string[] =>
  [...text.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''));
