/** Which administrative divisions of China exist, what they are called for short, and which lies in which (GB/T 2260). */
import { readTable } from './tsv.js';

export type DivisionLevel = 'province' | 'prefecture' | 'county';

export interface Division {
  /** Six digits. */
  readonly code: string;
  /** Official: 重庆市, 连江县. */
  readonly name: string;
  /** 重庆, 连江; '' when there is none. */
  readonly short: string;
  readonly level: DivisionLevel;
  /** Code of the division it lies in; '' for provinces. */
  readonly parent: string;
  /** How far the names stand alone: context = the short one is also a word, generic = the full one too. */
  readonly use: '' | 'context' | 'generic';
}

interface Divisions {
  readonly byCode: ReadonlyMap<string, Division>;
  readonly byName: ReadonlyMap<string, readonly Division[]>;
}

let loaded: Divisions | undefined;

export function divisions(): Divisions {
  if (loaded) return loaded;
  const byCode = new Map<string, Division>();
  const byName = new Map<string, Division[]>();
  const file = new URL('./divisions.tsv', import.meta.url);
  for (const row of readTable(file, ['code', 'name', 'short', 'level', 'parent', 'use'])) {
    const division: Division = { ...row, level: row.level as DivisionLevel, use: row.use as Division['use'] };
    byCode.set(division.code, division);
    for (const name of new Set([division.name, division.short, autonomousShort(division)])) {
      if (name === '') continue;
      const rows = byName.get(name);
      if (rows) rows.push(division);
      else byName.set(name, [division]);
    }
  }
  loaded = { byCode, byName };
  return loaded;
}

/** 凉山州 for 凉山彝族自治州, 大厂县 for 大厂回族自治县; '' for others. */
function autonomousShort({ name, short }: Division): string {
  const kind = /自治([州县旗])$/.exec(name)?.[1];
  return kind && short !== '' && !short.endsWith(kind) ? short + kind : '';
}

/** The name to show: 重庆 and 成都, but 连江县, because short county names are often ordinary words. */
export const divisionLabel = (division: Division): string =>
  division.level === 'county' || division.short === '' ? division.name : division.short;

/** The label, behind its parent's where several divisions of that name exist: 北京市朝阳区, 长春市朝阳区. */
export function uniqueLabel(division: Division): string {
  const label = divisionLabel(division);
  const same = divisions().byName.get(label) ?? [];
  if (same.filter((other) => divisionLabel(other) === label).length < 2) return label;
  const parent = divisions().byCode.get(division.parent);
  return parent ? parent.name + label : label;
}

/** True when `code` is `ancestor` or lies in it. */
export const liesIn = (code: string, ancestor: string): boolean =>
  code === ancestor ||
  (ancestor.endsWith('0000')
    ? code.startsWith(ancestor.slice(0, 2))
    : ancestor.endsWith('00') && code.startsWith(ancestor.slice(0, 4)));

/** The chain of divisions that `division` lies in, nearest first. */
export function ancestors(division: Division): Division[] {
  const chain: Division[] = [];
  for (let at = divisions().byCode.get(division.parent); at; at = divisions().byCode.get(at.parent)) chain.push(at);
  return chain;
}

const RANK: Record<DivisionLevel, number> = { province: 0, prefecture: 1, county: 2 };

/** Which of the divisions of one name is meant: the one inside (or around) `home`, else the highest one if it is alone on its level. */
export function chooseDivision(found: readonly Division[], home: Division | undefined): Division | undefined {
  if (found.length < 2) return found[0];
  const near = home
    ? found.filter((division) => liesIn(division.code, home.code) || liesIn(home.code, division.code))
    : [];
  const best = (rows: readonly Division[]) => {
    const level = Math.min(...rows.map((row) => RANK[row.level]));
    const top = rows.filter((row) => RANK[row.level] === level);
    return top.length === 1 ? top[0] : undefined;
  };
  const sameProvince = home ? found.filter((division) => division.code.slice(0, 2) === home.code.slice(0, 2)) : [];
  return (
    (near.length > 0 ? best(near) : undefined) ??
    (sameProvince.length > 0 ? best(sameProvince) : undefined) ??
    best(found)
  );
}

/** The division that a document's `home` names; undefined when it names none. */
export const homeDivision = (home: string): Division | undefined =>
  home === '' ? undefined : chooseDivision(divisions().byName.get(home) ?? [], undefined);
