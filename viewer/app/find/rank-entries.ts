/**
 * Which entities answer a typed text, best first.
 *
 * Order: whole name, beginning of the name, inside the name, alias, initials, pinyin; within each by mentions, then id.
 */
import * as OpenCC from 'opencc-js/t2cn';
import type { SearchIndex } from '../../server/api-types.js';

export type SearchEntry = SearchIndex['entries'][number];

export interface Found {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** The alias or the way that matched, when the name itself did not. */
  readonly via: string;
  readonly mentions: number;
}

export interface SearchAnswer {
  readonly id: number;
  readonly found: readonly Found[];
}

const MOST = 12;
const simplify = OpenCC.Converter({ from: 't', to: 'cn' });
const forms = new WeakMap<SearchEntry, { name: string; aliases: readonly string[] }>();

/** Full width to half, capitals to small, traditional to simplified, without quotes and spaces. */
export const plain = (text: string): string =>
  simplify(text.normalize('NFKC').toLowerCase()).replace(/[\s"'“”‘’「」『』《》〈〉·]/gu, '');

function formsOf(entry: SearchEntry): { name: string; aliases: readonly string[] } {
  let known = forms.get(entry);
  if (!known) {
    known = { name: plain(entry.name), aliases: entry.aliases.map(plain) };
    forms.set(entry, known);
  }
  return known;
}

/** Brings all names into the form they are compared in, so that the first question is as quick as the next. */
export function prepareEntries(entries: readonly SearchEntry[]): void {
  for (const entry of entries) formsOf(entry);
}

export function rankEntries(entries: readonly SearchEntry[], typed: string): readonly Found[] {
  const query = plain(typed);
  if (!query) return [];
  const scored: { entry: SearchEntry; score: number; via: string }[] = [];
  for (const entry of entries) {
    const match = score(entry, query);
    if (match) scored.push({ entry, ...match });
  }
  scored.sort((a, b) => a.score - b.score || b.entry.mentions - a.entry.mentions || (a.entry.id < b.entry.id ? -1 : 1));
  return scored
    .slice(0, MOST)
    .map(({ entry, via }) => ({ id: entry.id, kind: entry.kind, name: entry.name, via, mentions: entry.mentions }));
}

function score(entry: SearchEntry, query: string): { score: number; via: string } | null {
  const { name, aliases } = formsOf(entry);
  if (name === query) return { score: 0, via: '' };
  if (name.startsWith(query)) return { score: 1, via: '' };
  if (name.includes(query)) return { score: 2, via: '' };
  const alias = aliases.findIndex((one) => one.includes(query));
  if (alias >= 0) return { score: aliases[alias] === query ? 1 : 3, via: entry.aliases[alias] ?? '' };
  if (!/^[a-z0-9]+$/u.test(query)) return null;
  if (entry.initials.startsWith(query)) return { score: 4, via: entry.initials };
  if (query.length > 1 && entry.initials.includes(query)) return { score: 5, via: entry.initials };
  if (entry.pinyin.startsWith(query)) return { score: 4.5, via: entry.pinyin };
  if (query.length > 2 && entry.pinyin.includes(query)) return { score: 6, via: entry.pinyin };
  return null;
}
