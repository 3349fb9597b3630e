/**
 * Which part of the graph is wanted: every condition that a cut understands, checked before anything is read.
 *
 * Conditions combine. Text conditions come first and decide which evidence counts; relations then lose the evidence outside, and
 * their weight with it; entities are reached along what remains.
 */
import { PolicygraphError } from '../errors.js';
import { MEASURE_IDS, type MeasureId } from '../measures.js';
import { foldName, nearest } from '../nearest.js';
import { ENTITY_TYPES, type EntityKind } from '../schema/entity-types.js';
import { RELATION_TYPES, type RelationKind } from '../schema/relation-types.js';

export interface Selection {
  /** Names, aliases or ids: these and what lies within `depth` steps of any. */
  readonly around?: readonly string[];
  /** Steps from `around`; default 1. */
  readonly depth?: number;
  /** What lies on the shortest paths between two names. Stated relations go before co-occurrence. */
  readonly path?: readonly [string, string];
  /** Entities named in any cell of a named question's answer, and the relations among them. */
  readonly rows?: readonly Readonly<Record<string, unknown>>[];
  /** Ids, as the viewer has them on screen, and the relations among them. */
  readonly ids?: readonly string[];
  readonly types?: readonly string[];
  readonly relations?: readonly string[];
  /** Titles or ids. */
  readonly documents?: readonly string[];
  /** Only what these people say. */
  readonly speakers?: readonly string[];
  /** ISO 8601; a year or a month may stand alone; inclusive. Undated documents fall out. */
  readonly since?: string;
  readonly until?: string;
  readonly minWeight?: number;
  /** 0 to 1: how sure the surest of a relation's rules is. */
  readonly minConfidence?: number;
  readonly top?: { readonly count: number; readonly measure: string };
}

export interface CheckedSelection extends Selection {
  readonly depth: number;
  readonly types?: readonly EntityKind[];
  readonly relations?: readonly RelationKind[];
  readonly top?: { readonly count: number; readonly measure: MeasureId };
}

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** @throws PolicygraphError bad-parameter, unknown-name for a type, relation or measure that does not exist */
export function checkSelection(selection: Selection): CheckedSelection {
  const { depth = 1, since, until, minWeight, minConfidence = 0, top } = selection;
  check(Number.isInteger(depth) && depth >= 0 && depth <= 10, `depth ${depth}`, 'Give a whole number from 0 to 10.');
  for (const date of [since, until])
    check(!date || DATE.test(date), `date "${date}"`, 'Write 2025-03-06, 2025-03 or 2025.');
  check(minWeight === undefined || minWeight >= 0, `weight ${minWeight}`, 'Give a number that is not negative.');
  check(minConfidence >= 0 && minConfidence <= 1, `confidence ${minConfidence}`, 'Give a number from 0 to 1.');
  check(!top || (Number.isInteger(top.count) && top.count > 0), `top ${top?.count}`, 'Give a whole number above 0.');
  return {
    ...selection,
    depth,
    types: selection.types?.map((name) => rowNamed('type', name, ENTITY_TYPES)),
    relations: selection.relations?.map((name) => rowNamed('relation', name, RELATION_TYPES)),
    top: top && { count: top.count, measure: measureNamed(top.measure) },
  };
}

function check(holds: boolean, what: string, hint: string): void {
  if (!holds) throw new PolicygraphError('bad-parameter', `${what} cannot be used`, hint);
}

/** A row of a schema table by its label or its name in either language. */
export function rowNamed<K extends string>(
  what: string,
  wanted: string,
  table: Record<K, { zh: string; en: string }>,
): K {
  const keys = Object.keys(table) as K[];
  const target = foldName(wanted);
  const found = keys.find((key) => [key, table[key].zh, table[key].en].some((name) => foldName(name) === target));
  if (found) return found;
  const near = nearest(
    wanted,
    keys.flatMap((key) => [key, table[key].zh]),
    3,
  );
  const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : `There are ${keys.join(', ')}.`;
  throw new PolicygraphError('unknown-name', `there is no ${what} "${wanted}"`, hint);
}

function measureNamed(wanted: string): MeasureId {
  const found = MEASURE_IDS.find((id) => id === wanted.toLowerCase());
  if (found) return found;
  throw new PolicygraphError(
    'unknown-name',
    `there is no measure "${wanted}"`,
    `Use one of ${MEASURE_IDS.join(', ')}.`,
  );
}

/**
 * Is a date within bounds of other precision? Compared as far as both go: 2025 is within 2025-03 to 2025-04.
 * Undated ('') is outside as soon as there is a bound.
 */
export function within(date: string, since?: string, until?: string): boolean {
  if (!since && !until) return true;
  if (date === '') return false;
  const cut = (bound: string) => [date.slice(0, bound.length), bound.slice(0, date.length)] as const;
  const [from, lower] = cut(since ?? '');
  const [to, upper] = cut(until ?? '');
  return from >= lower && to <= upper;
}
