/**
 * What a person has decided about names: a folder of tables that every reading takes into account, above all rules.
 *
 *   names.tsv   decision  kind        name      aliases        definition
 *               add       Initiative  三张清单   “三张清单”、清单制   …
 *               never                 绿水青山
 *   links.tsv   decision  kind        name      other          (see `link/overrides.ts`)
 *
 * Aliases stand with 、 between. `never` takes mentions of exactly these words out again. Both files may be missing.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PolicygraphError } from '../../graph/errors.js';
import { ENTITY_TYPES, type EntityKind } from '../../graph/schema/entity-types.js';
import { NO_OVERRIDES, type Overrides, readOverrides } from '../link/overrides.js';
import { simplify } from '../segment/simplify.js';
import { readTable } from './tsv.js';

export const NAMES_FILE = 'names.tsv';
export const LINKS_FILE = 'links.tsv';
export const NAME_COLUMNS = ['decision', 'kind', 'name', 'aliases', 'definition'] as const;

export interface UserName {
  readonly kind: EntityKind;
  readonly name: string;
  /** Every way it is written, the name too; in simplified characters, longest first. */
  readonly surfaces: readonly string[];
  readonly definition: string;
}

export interface UserLexicon {
  readonly names: readonly UserName[];
  /** In simplified characters. */
  readonly never: readonly string[];
  readonly overrides: Overrides;
  /** Changes with what the files say; '' when nothing is decided. Part of every document's `pipeline`. */
  readonly version: string;
}

export const NO_LEXICON: UserLexicon = { names: [], never: [], overrides: NO_OVERRIDES, version: '' };

type Row = Record<(typeof NAME_COLUMNS)[number], string>;

/** A name of one character would be found in every second sentence. */
const LEAST_LETTERS = 2;

function complaintOf({ decision, kind, name, aliases }: Row): string | undefined {
  if (decision !== 'add' && decision !== 'never') return `the decision is "${decision}", add or never expected`;
  if (decision === 'add' && !(kind in ENTITY_TYPES))
    return `"${kind}" is no kind; there are ${Object.keys(ENTITY_TYPES).join(', ')}`;
  const short = [name, ...aliasesOf(aliases)].find((one) => one.trim().length < LEAST_LETTERS);
  return short === undefined ? undefined : `"${short}" is too short for a name`;
}

const aliasesOf = (cell: string): string[] => cell.split('、').filter(Boolean);

/** @throws PolicygraphError unreadable when there is no such folder; bad-lexicon with file and line */
export function readUserLexicon(folder: string): UserLexicon {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new PolicygraphError(
      'unreadable',
      `${folder}: there is no such folder`,
      `Make it, with ${NAMES_FILE} in it: policygraph lexicon add`,
    );
  const [names, links] = [join(folder, NAMES_FILE), join(folder, LINKS_FILE)];
  const rows = existsSync(names) ? readTable(names, NAME_COLUMNS, complaintOf) : [];
  checkOnce(rows);
  const overrides = existsSync(links) ? readOverrides(links) : NO_OVERRIDES;
  const never = rows.filter(({ decision }) => decision === 'never').map(({ name }) => simplify(name));
  const added = rows.filter(({ decision }) => decision === 'add').map(nameOf);
  const decided = added.length + never.length + overrides.same.length + overrides.apart.length > 0;
  return { names: added, never, overrides, version: decided ? versionOf([names, links]) : '' };
}

function checkOnce(rows: readonly Row[]): void {
  const seen = new Map<string, string>();
  for (const { decision, kind, name, aliases } of rows)
    for (const surface of [name, ...aliasesOf(aliases)]) {
      const meaning = decision === 'add' ? `${kind} ${name}` : 'never a name';
      const before = seen.get(surface);
      if (before !== undefined)
        throw new PolicygraphError(
          'bad-lexicon',
          `${NAMES_FILE}: "${surface}" is decided twice: ${before}, and ${meaning}`,
          'Take one of the lines out.',
        );
      seen.set(surface, meaning);
    }
}

function nameOf({ kind, name, aliases, definition }: Row): UserName {
  const surfaces = [...new Set([name, ...aliasesOf(aliases)].map(simplify))].sort((a, b) => b.length - a.length);
  return { kind: kind as EntityKind, name, surfaces, definition };
}

function versionOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : '').update('\0');
  return hash.digest('hex').slice(0, 8);
}
