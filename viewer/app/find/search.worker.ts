/**
 * Finds entities by any part of a name or alias, by pinyin and initials, in either script, with or without quotes.
 *
 * Runs in a worker: 20,000 names are looked through in a few milliseconds, but not on the thread that draws.
 */
import type { SearchIndex } from '../../server/api-types.js';
import { prepareEntries, rankEntries, type SearchAnswer, type SearchEntry } from './rank-entries.js';

let entries: Promise<readonly SearchEntry[]> = Promise.resolve([]);

export interface SearchQuestion {
  readonly id: number;
  /** '' only (re)loads the index. */
  readonly query: string;
  readonly reload: boolean;
}

async function load(): Promise<readonly SearchEntry[]> {
  const response = await fetch('/api/v1/search-index');
  if (!response.ok) return [];
  const { entries: all } = (await response.json()) as SearchIndex;
  prepareEntries(all);
  return all;
}

self.onmessage = async ({ data }: MessageEvent<SearchQuestion>) => {
  if (data.reload) entries = load().catch(() => []);
  const found = data.query ? rankEntries(await entries, data.query) : [];
  const answer: SearchAnswer = { id: data.id, found };
  self.postMessage(answer);
};
