/** The lexicon of sectors: which names are sectors wherever they stand, which only in company, and what may stand before and behind them. */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';

export interface Sector {
  readonly branch: string;
  /** sure: wherever it stands; goods: in a row of others or before 产业 and the like; listed: only before 产业 and the like or in a list of sectors. */
  readonly use: string;
}

export interface SectorLexicon {
  readonly sectors: Gazetteer<Sector>;
  readonly names: ReadonlyMap<string, Sector>;
  readonly modifiers: ReadonlySet<string>;
  readonly longestModifier: number;
}

function load(): SectorLexicon {
  const table = (name: string, columns: readonly string[]) =>
    readTable(new URL(`../../lexicon/${name}.tsv`, import.meta.url), columns);
  const names = new Map<string, Sector>();
  for (const { name, use, branch } of table('industries', ['name', 'use', 'branch']))
    names.set(name!, { use: use!, branch: branch! });
  const modifiers = new Set(table('industry-modifiers', ['word']).map(({ word }) => word!));
  return {
    sectors: new Gazetteer(names),
    names,
    modifiers,
    longestModifier: Math.max(...[...modifiers].map((word) => word.length)),
  };
}

let lexicon: SectorLexicon | undefined;

export function sectorLexicon(): SectorLexicon {
  lexicon ??= load();
  return lexicon;
}

/** What makes a sector of the words before it and is no part of the short name: 生物医药|产业链. */
const SUFFIX = /(?:全产业链|产业集群|产业链|产业|行业|集群)$/;

/** 生物医药产业 and 生物医药 are one thing; 文化产业 and 数字产业 keep their suffix, for 文化 alone is no sector. */
export function sectorName(surface: string): string {
  const bare = surface.replace(SUFFIX, '');
  if (bare === surface || bare.length < 2 || bare.startsWith('第')) return surface;
  const { names, modifiers } = sectorLexicon();
  const use = names.get(bare)?.use;
  if (use === undefined && (names.has(surface) || modifiers.has(bare))) return surface;
  return use === 'listed' ? `${bare}产业` : bare;
}
