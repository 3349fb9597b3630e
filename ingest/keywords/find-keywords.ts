/**
 * The salient terms of a text that no recogniser has named (高质量发展, 新质生产力), by statistics and not by list.
 *
 * A keyword is repeated, holds together, stands free and is rarer in general Chinese than here. So a term that a text says once is
 * none, however important. The same text always gives the same keywords; other texts do not change them.
 */
import type { Mention, Mentioned } from '../document.js';
import { repeatedGrams } from './grams.js';
import { type Rated, rate } from './rate.js';
import { rowOf } from './runs.js';

/** Keywords for the first thousand characters, and for each doubling. */
const FIRST = 6;
const PER_DOUBLING = 6;
/** A term of which this share is a part of one longer term is not a term of its own. */
const ABSORBED = 0.6;

export function findKeywords(document: Mentioned): Mention[] {
  const { plain } = document;
  const rated = independent(rate(repeatedGrams(rowOf([document])), plain)).filter(
    ({ gram }) => !isMeasure(gram.spots, plain),
  );
  const room = FIRST + PER_DOUBLING * Math.max(0, Math.log2(plain.length / 1000));
  const spots = rated.slice(0, Math.round(room)).flatMap(({ gram }) => gram.spots);
  return withoutOverlap(spots).map(({ start, end }) => ({ kind: 'Keyword', start, end, rule: 'keywords/salient' }));
}

/** Drops parts of longer terms, and longer terms of which a part is much more common. */
function independent(rated: readonly Rated[]): Rated[] {
  const terms = new Set(rated.map(({ gram }) => gram));
  const longer = rated.filter(({ gram: { count, prefix, suffix } }) =>
    [prefix, suffix].every((part) => !part || !terms.has(part) || count >= part.count * (1 - ABSORBED)),
  );
  const absorbed = new Map<unknown, number>();
  for (const { gram } of longer)
    for (const part of [gram.prefix, gram.suffix])
      if (part) absorbed.set(part, Math.max(absorbed.get(part) ?? 0, gram.count));
  return longer.filter(({ gram }) => (absorbed.get(gram) ?? 0) < gram.count * ABSORBED);
}

/** 33.4万标箱, 256万标箱: what mostly follows a number is how things are counted. */
const isMeasure = (spots: readonly { start: number }[], plain: string): boolean =>
  spots.filter(({ start }) => /[0-9０-９]/.test(plain[start - 1] ?? '')).length * 2 > spots.length;

/** Longest first, then in text order. */
function withoutOverlap(spots: readonly { start: number; end: number }[]) {
  const kept: { start: number; end: number }[] = [];
  const sorted = [...spots].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const spot of sorted) if (spot.start >= (kept.at(-1)?.end ?? 0)) kept.push(spot);
  return kept;
}
