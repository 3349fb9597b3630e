/** Which place name begins or ends at an offset? Asked by rules whose names begin with a place: 重庆日报, 湖南省统计局. */
import { chooseDivision, type Division } from '../lexicon/divisions.js';
import { type PlaceEntry, placeGazetteer } from './place-gazetteer.js';
import type { TokenView } from './token-view.js';

export interface PlaceName {
  readonly start: number;
  readonly end: number;
  readonly entry: PlaceEntry;
}

const LONGEST = 12;

/** The longest place name that ends exactly at `end` and does not begin within a word. */
export function placeEndingAt(view: TokenView, end: number): PlaceName | undefined {
  const { trie, first } = placeGazetteer();
  for (let start = Math.max(0, end - LONGEST); start < end - 1; start++) {
    if (first[view.plain.charCodeAt(start)] !== 1 || !view.isEdge(start)) continue;
    const hit = trie.at(view.plain.slice(start, end), 0);
    if (hit?.value && hit.end === end - start && hit.value.use !== 'direction') return { start, end, entry: hit.value };
  }
  return undefined;
}

/** Is the longest place name that ends at `end` just this span? */
export function isPlace(view: TokenView, start: number, end: number): boolean {
  const { trie, first } = placeGazetteer();
  if (first[view.plain.charCodeAt(start)] !== 1 || !view.isEdge(start)) return false;
  return trie.at(view.plain, start) !== undefined && placeEndingAt(view, end)?.start === start;
}

/** The place name that begins at `start`. */
export function placeStartingAt(view: TokenView, start: number, limit: number): PlaceName | undefined {
  const { trie, first } = placeGazetteer();
  if (first[view.plain.charCodeAt(start)] !== 1 || !view.isEdge(start)) return undefined;
  const hit = trie.at(view.plain, start);
  if (!hit?.value || hit.end > limit) return undefined;
  return { start, end: hit.end, entry: hit.value };
}

export const divisionOf = ({ entry }: PlaceName, home: Division | undefined): Division | undefined =>
  chooseDivision(entry.divisions, home);
