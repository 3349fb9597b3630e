/**
 * What a command of `policygraph` is: a row with its words and a function; `--help`, the parser and docs/commands.md derive from it.
 *
 * The row's file must stay light, because `--help` loads them all: heavy modules are imported inside `run`.
 */
import type { Settings } from './settings.js';

export interface Command<O = Record<string, unknown>> {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What a newcomer would get wrong; '' when the summary says it all. */
  readonly details: string;
  readonly arguments: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  readonly examples: readonly Example[];
  /**
   * @param args the arguments in order; a missing optional one is absent, a repeatable one is spread
   * @returns the exit code: 0, or 3 when some input was bad
   * @throws PolicygraphError, which `main` turns into one line and its exit code
   */
  run(args: readonly string[], options: O, io: Io): Promise<number>;
}

export interface CommandArgument {
  /** As commander writes it: `<path...>`, `[name]`. */
  readonly name: string;
  readonly description: string;
}

export interface CommandOption {
  /** As commander writes it: `-f, --format <name>`. */
  readonly flags: string;
  readonly description: string;
  readonly default?: string | number | boolean | readonly string[];
  /** May be given several times, and then is a list. */
  readonly repeatable?: boolean;
  readonly choices?: readonly string[];
  /** The value is a whole number of at least this, and at most `atMost` where that is given. */
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface Example {
  readonly does: string;
  readonly line: string;
}

/** Where a command reads and writes: results on `out`, everything else on `note`. */
export interface Io {
  readonly settings: Settings;
  /** Standard output, as text. */
  out(text: string): void;
  /** Standard output, also for bytes; waits when the reader is slower. */
  put(piece: string | Uint8Array): Promise<void>;
  /** One line on standard error. */
  note(line: string): void;
  /** True when a person sits at both ends. */
  readonly interactive: boolean;
  /** True when standard error is a terminal: a progress bar makes sense. */
  readonly watched: boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** Checks a row's own option type against its function; the table holds all rows under one type. */
export const command = <O extends object>(row: Command<O>): Command => ({
  ...row,
  run: (args, options, io) => row.run(args, options as O, io),
});
