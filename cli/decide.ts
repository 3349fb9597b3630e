/** Writes one decision about names into the tables of a folder; what would not be read again is not written. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PolicygraphError } from '../graph/errors.js';
import { LINKS_FILE, NAME_COLUMNS, NAMES_FILE, readUserLexicon } from '../ingest/lexicon/user-lexicon.js';

export type Decision = 'add' | 'never' | 'same' | 'apart';

export interface NameDetails {
  readonly kind: string;
  readonly aliases: readonly string[];
  readonly definition: string;
}

const LINK_COLUMNS = ['decision', 'kind', 'name', 'other'];

/** @throws PolicygraphError bad-lexicon with the tables unchanged; output-unwritable */
export function decide(folder: string, decision: Decision, names: readonly string[], details: NameDetails): void {
  const [name = '', other = ''] = names.map(oneCell);
  const isName = decision === 'add' || decision === 'never';
  const { kind, aliases, definition } = details;
  const cells = isName
    ? [decision, kind, name, aliases.map(oneCell).join('、'), oneCell(definition)]
    : [decision, kind, name, other];
  const file = join(folder, isName ? NAMES_FILE : LINKS_FILE);
  const length = prepare(folder, file, isName ? NAME_COLUMNS : LINK_COLUMNS);
  appendFileSync(file, `${cells.join('\t')}\n`);
  try {
    readUserLexicon(folder);
  } catch (error) {
    truncateSync(file, length);
    throw error;
  }
}

/** @returns the length of the file in bytes, ending with a line break */
function prepare(folder: string, file: string, columns: readonly string[]): number {
  try {
    mkdirSync(folder, { recursive: true });
    if (!existsSync(file)) writeFileSync(file, `${columns.join('\t')}\n`);
    const before = readFileSync(file);
    if (before.at(-1) !== 0x0a) appendFileSync(file, '\n');
    return readFileSync(file).length;
  } catch (cause) {
    throw new PolicygraphError(
      'output-unwritable',
      `${file}: ${(cause as Error).message}`,
      'Name another folder with --lexicon',
      { cause },
    );
  }
}

/** Tabs and line breaks would make other cells of it. */
const oneCell = (text: string): string => text.replace(/\s*[\t\r\n]+\s*/g, ' ').trim();
