/**
 * Where a person knows better: a TSV file of names that are the same, or that have to stay apart.
 *
 *   decision  kind        name        other
 *   same      Initiative  陆海新通道   西部陆海新通道
 *   apart                 文汇报      香港文汇报
 *
 * An empty `kind` holds for every kind. What a person decides wins over every rule, and `same` over `apart`.
 */
import { existsSync } from 'node:fs';
import { PolicygraphError } from '../../graph/errors.js';
import { ENTITY_TYPES, type EntityKind } from '../../graph/schema/entity-types.js';
import { readTable } from '../lexicon/tsv.js';
import { nameKey } from './name-key.js';

export interface Overrides {
  readonly same: readonly Pair[];
  readonly apart: readonly Pair[];
}

/** Two names by their keys. What is the same goes by the name of `main`. */
export interface Pair {
  /** Undefined when the pair holds for every kind. */
  readonly kind: EntityKind | undefined;
  readonly other: string;
  readonly main: string;
}

export const NO_OVERRIDES: Overrides = { same: [], apart: [] };

const COLUMNS = ['decision', 'kind', 'name', 'other'] as const;
type Row = Record<(typeof COLUMNS)[number], string>;

const isKind = (kind: string): kind is EntityKind => kind in ENTITY_TYPES;

function complaintOf({ decision, kind, name, other }: Row): string | undefined {
  if (decision !== 'same' && decision !== 'apart') return `the decision is "${decision}", same or apart expected`;
  if (kind !== '' && !isKind(kind)) return `"${kind}" is no kind; there are ${Object.keys(ENTITY_TYPES).join(', ')}`;
  if (nameKey(name) === '' || nameKey(other) === '') return 'a name is empty';
  if (nameKey(name) === nameKey(other)) return `"${name}" and "${other}" are one name already`;
  return undefined;
}

const pairOf = ({ kind, name, other }: Row): Pair => ({
  kind: isKind(kind) ? kind : undefined,
  other: nameKey(name),
  main: nameKey(other),
});

/** Pairs in an order of their own, so that the order of lines in the file means nothing. */
const inOrder = (pairs: Pair[]): Pair[] => {
  const text = ({ kind, other, main }: Pair) => `${kind ?? ''}\n${main}\n${other}`;
  return pairs.sort((a, b) => (text(a) < text(b) ? -1 : 1));
};

/** @throws PolicygraphError unreadable when there is no such file; bad-lexicon with file and line */
export function readOverrides(path: string): Overrides {
  if (!existsSync(path))
    throw new PolicygraphError('unreadable', `${path}: there is no such file`, 'Give the path of a TSV file of links.');
  const rows = readTable(path, COLUMNS, complaintOf);
  const decided = (decision: string) => inOrder(rows.filter((row) => row.decision === decision).map(pairOf));
  return { same: decided('same'), apart: decided('apart') };
}
