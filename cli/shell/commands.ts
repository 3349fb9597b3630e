/** What can be typed in the shell beside questions: one row each, from which `:help` is made. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { PolicygraphError } from '../../graph/errors.js';
import { ENTITY_TYPES, type EntityType } from '../../graph/schema/entity-types.js';
import { RELATION_TYPES, type RelationType } from '../../graph/schema/relation-types.js';
import { TEXT_LABELS, TEXT_RELATIONS } from '../../graph/schema/text-types.js';
import { ROW_FORMATS, type RowFormatId } from '../row-formats.js';
import type { Shell } from './run-shell.js';

export interface ShellCommand {
  /** The first is shown. */
  readonly names: readonly [string, ...string[]];
  readonly takes: string;
  readonly does: string;
  run(shell: Shell, args: readonly string[]): Promise<void> | void;
}

export const COMMANDS: readonly ShellCommand[] = [
  {
    names: ['help', 'h', '?'],
    takes: '',
    does: 'this list',
    run: ({ io }) => {
      for (const { names, takes, does } of COMMANDS) io.out(`${`:${names[0]} ${takes}`.padEnd(22)}${does}\n`);
      io.out('NAME k=v …            ask a named question (:list)\nMATCH … ;             ask in Cypher\n');
    },
  },
  {
    names: ['list', 'l'],
    takes: '',
    does: 'the named questions',
    run: ({ io, catalogue }) => {
      for (const { id, title, parameters } of catalogue)
        io.out(`${id.padEnd(24)}${title.zh} · ${title.en}${parameters.map(({ name }) => ` ${name}=`).join('')}\n`);
    },
  },
  {
    names: ['schema'],
    takes: '',
    does: 'labels, relations and their ends',
    run: printSchema,
  },
  {
    names: ['format', 'f'],
    takes: 'NAME',
    does: `how answers are printed: ${ROW_FORMATS.join(', ')}`,
    run: (shell, [name]) => {
      shell.format = formatNamed(name ?? '');
    },
  },
  {
    names: ['export'],
    takes: 'FILE',
    does: 'write the last answer; the ending tells the format: .csv, .json, .jsonl, .md',
    run: exportAnswer,
  },
  {
    names: ['quit', 'q', 'exit'],
    takes: '',
    does: 'leave (Ctrl-D does too)',
    run: (shell) => {
      shell.over = true;
    },
  },
];

function printSchema({ io }: Shell): void {
  io.out('Entities, all with the label Entity:\n');
  for (const [kind, { zh, attributes }] of Object.entries<EntityType>(ENTITY_TYPES))
    io.out(`${`  (:${kind})`.padEnd(18) + `${zh} ${attributes.join(', ')}`.trimEnd()}\n`);
  io.out('Relations among them:\n');
  for (const [kind, { from, to, zh, directed }] of Object.entries<RelationType>(RELATION_TYPES)) {
    const ends = [from, to].map((kinds) =>
      kinds.length === Object.keys(ENTITY_TYPES).length ? 'any' : kinds.join('|'),
    );
    io.out(`  (${ends[0]})-[:${kind}]-${directed ? '>' : ''}(${ends[1]})  ${zh}\n`);
  }
  io.out('Text:\n');
  for (const [label, properties] of Object.entries(TEXT_LABELS))
    io.out(`${`  (:${label})`.padEnd(18)}${properties.join(', ')}\n`);
  for (const [kind, [from, to]] of Object.entries(TEXT_RELATIONS)) io.out(`  (:${from})-[:${kind}]->(:${to})\n`);
}

function formatNamed(name: string): RowFormatId {
  const found = ROW_FORMATS.find((id) => id === name);
  if (found) return found;
  throw new PolicygraphError('usage', `there is no format "${name}"`, `Use one of ${ROW_FORMATS.join(', ')}`);
}

async function exportAnswer({ io, last }: Shell, [file]: readonly string[]): Promise<void> {
  if (file === undefined) throw new PolicygraphError('usage', ':export needs a file', 'Write :export answer.csv');
  if (last === null) throw new PolicygraphError('usage', ':export has nothing to write', 'Ask something first');
  const format = formatNamed(extname(file).slice(1).toLowerCase() || 'json');
  if (existsSync(file)) throw new PolicygraphError('output-exists', `${file}: exists already`, 'Name another file');
  const { FORMATS } = await import('../formats.js');
  writeWhole(file, [...FORMATS[format].print(last)].join(''));
  io.note(`${file}: ${countedRows(last.rows.length)}`);
}

/** Beside it first, so that a full disk leaves no half of it. */
function writeWhole(file: string, text: string): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    const what = cause instanceof Error ? cause.message : String(cause);
    throw new PolicygraphError('output-unwritable', `${file}: ${what}`, 'Name another place', { cause });
  }
}

export const countedRows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`;
