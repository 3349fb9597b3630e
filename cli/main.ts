#!/usr/bin/env node
/**
 * The `policygraph` command: reads the command line, runs one row of `COMMANDS`, and turns every failure into one line and an exit code.
 *
 * Exit codes: 0 done, 2 wrong use, 3 some input was bad, 4 the surroundings are at fault, 130 stopped by Ctrl-C.
 */
import { once } from 'node:events';
import { CommanderError } from 'commander';
import type { Io } from './command.js';
import { COMMANDS } from './commands/index.js';
import { parserOf } from './parser.js';
import { reportError } from './report-error.js';
import { readSettings } from './settings.js';

/** A reader that has seen enough (`| head`) is no failure; a full disk behind `>` is one. */
function endWithOutput(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    const { line, exit } = reportError(error, false);
    if (stream === process.stdout) process.stderr.write(`${line}\n`);
    process.exit(exit);
  });
}

function openIo(): Io {
  const interrupt = new AbortController();
  const stop = () => {
    // The second Ctrl-C does not wait for anything to be put away.
    if (interrupt.signal.aborted) process.exit(130);
    interrupt.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    settings: readSettings(process.env),
    out: (text) => void process.stdout.write(text),
    put: async (piece) => {
      if (!process.stdout.write(piece)) await once(process.stdout, 'drain');
    },
    note: (line) => void process.stderr.write(`${line}\n`),
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    watched: Boolean(process.stderr.isTTY),
    signal: interrupt.signal,
  };
}

async function main(argv: readonly string[]): Promise<number> {
  const io = openIo();
  let exit = 0;
  const parser = parserOf(COMMANDS, async (row, args, options) => {
    exit = await row.run(args, options, io);
  });
  try {
    await parser.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    // Commander has already said what was wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (io.signal.aborted) return 130;
    const { line, exit: code } = reportError(error, io.settings.POLICYGRAPH_DEBUG === '1');
    io.note(line);
    return code;
  }
}

endWithOutput(process.stdout);
endWithOutput(process.stderr);
process.exitCode = await main(process.argv.slice(2));
