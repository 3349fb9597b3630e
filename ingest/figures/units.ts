/** Which unit stands at a place of a text, and how it counts in base units: 平方公里, 个百分点, 辆（台）. */
import { CharacterSet } from '../lexicon/character-set.js';
import { Gazetteer } from '../lexicon/gazetteer.js';
import { readTable } from '../lexicon/tsv.js';

export type UnitClass = 'percent' | 'ratio' | 'money' | 'count' | 'measure' | 'time';

export interface Unit {
  /** The unit that values are given in. */
  readonly base: string;
  /** Base units in one of these. */
  readonly factor: number;
  readonly class: UnitClass;
  /** Characters that may not follow, because the word would be another: 人 before 均. */
  readonly not: string;
}

export interface UnitHit {
  readonly end: number;
  readonly unit: Unit;
}

const BRACKET = new CharacterSet('（(');
const ALTERNATIVE = /^[（(]([^（()）]{1,3})[)）]/;

let units: Gazetteer<Unit> | undefined;

function load(): Gazetteer<Unit> {
  const rows = readTable(new URL('../lexicon/units.tsv', import.meta.url), ['unit', 'base', 'factor', 'class', 'not']);
  return new Gazetteer(
    rows.map((row) => [
      row.unit,
      { base: row.base, factor: Number(row.factor), class: row.class as UnitClass, not: row.not },
    ]),
  );
}

let nouns: Gazetteer<string> | undefined;

/** 8.6万农户, 30万居民: the unit of what is counted directly, without one; undefined for other words. */
export function countedAt(plain: string, offset: number): string | undefined {
  nouns ??= new Gazetteer(
    readTable(new URL('../lexicon/counted-nouns.tsv', import.meta.url), ['noun', 'unit']).map((row) => [
      row.noun,
      row.unit,
    ]),
  );
  return nouns.at(plain, offset)?.value;
}

/** The longest unit at `offset`, after at most one space; its alternative in brackets, as in 台（套）, belongs to it. */
export function unitAt(plain: string, offset: number): UnitHit | undefined {
  units ??= load();
  const at = plain[offset] === ' ' ? offset + 1 : offset;
  const hit = units.at(plain, at);
  if (!hit || hit.value.not.includes(plain[hit.end] ?? '\n')) return undefined;
  const bracket = BRACKET.hasAt(plain, hit.end) ? ALTERNATIVE.exec(plain.slice(hit.end, hit.end + 5)) : null;
  if (bracket && units.at(bracket[1]!, 0)?.end === bracket[1]!.length)
    return { end: hit.end + bracket[0].length, unit: hit.value };
  return { end: hit.end, unit: hit.value };
}
