/**
 * How the command line is read: commander, built from the table of commands.
 *
 * Commander and not `node:util` parseArgs, because it brings sub-command help, “did you mean” and repeatable options, and
 * costs 10 ms; the table stays ours, so docs/commands.md comes from the same rows.
 */
import { readFileSync } from 'node:fs';
import { Argument, Command as Commander, InvalidArgumentError, Option } from 'commander';
import type { Command, CommandOption } from './command.js';

const INTRODUCTION = `Reads Chinese policy texts, links initiatives, people, media, places, industries and figures, and shows the sentence behind every edge.`;

const CLOSING = `
Exit codes: 0 done · 2 wrong use · 3 some input was bad · 4 the surroundings are at fault.
Results go to standard output, everything else to standard error.
Each command explains itself: policygraph ingest --help`;

/** The package's version, from the sources and from the build alike: where one has no package.json, the other has. */
export function packageVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
      if (name === 'policygraph') return String(version);
    } catch {}
  }
  return '0.0.0';
}

function optionOf(row: CommandOption): Option {
  const option = new Option(
    row.flags,
    row.repeatable === true ? `${row.description}; may be repeated` : row.description,
  );
  if (row.default !== undefined) option.default(row.default);
  if (row.choices !== undefined) option.choices(row.choices);
  const { atLeast, atMost = Number.MAX_SAFE_INTEGER } = row;
  if (atLeast !== undefined) option.argParser((value) => wholeNumber(value, atLeast, atMost));
  if (row.repeatable === true) option.default([], 'none').argParser(appending(row.choices));
  return option;
}

const appending =
  (choices: readonly string[] | undefined) =>
  (value: string, before: string[]): string[] => {
    if (choices?.includes(value) === false)
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...before, value];
  };

function wholeNumber(value: string, atLeast: number, atMost: number): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isSafeInteger(number) && number >= atLeast && number <= atMost) return number;
  const most = atMost < Number.MAX_SAFE_INTEGER ? ` and at most ${atMost}` : '';
  throw new InvalidArgumentError(`Give a whole number of at least ${atLeast}${most}.`);
}

/** Commander's own words as one line like all others. */
function complaint(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ');
  return `policygraph: ${/[.?)]$/.test(line) ? line : `${line}.`} Run policygraph --help to see what there is.\n`;
}

const examplesOf = (row: Command): string =>
  `\nExamples:\n${row.examples.map(({ does, line }) => `  # ${does}\n  $ ${line}`).join('\n')}`;

/** @param run is called with the row that the command line names */
export function parserOf(
  rows: readonly Command[],
  run: (row: Command, args: readonly string[], options: Record<string, unknown>) => Promise<void>,
): Commander {
  const program = new Commander('policygraph')
    .description(INTRODUCTION)
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text, write) => write(complaint(text)) })
    .exitOverride()
    .addHelpText('after', CLOSING);
  for (const row of rows) {
    const command = program
      .command(row.name)
      .summary(row.summary)
      .description([row.summary, row.details].filter(Boolean).join('\n\n'));
    for (const argument of row.arguments) command.addArgument(new Argument(argument.name, argument.description));
    for (const option of row.options) command.addOption(optionOf(option));
    command.addHelpText('after', examplesOf(row)).action(async () => {
      await run(
        row,
        command.processedArgs.flat().filter((value) => value !== undefined),
        command.opts(),
      );
    });
  }
  return program;
}
