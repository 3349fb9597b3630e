/**
 * What was typed and what is written, folded so that they can be compared: simplified characters, small letters, half width, and no
 * quotation marks at all, because 33618现代制造业 is written “33618”现代制造业.
 */
import { simplifyAll } from '../../ingest/segment/simplify.js';

/** Words beyond these are left out of account. */
const MAX_TERMS = 8;

const QUOTES = '“”‘’"\'「」『』《》〈〉＂＇';
const QUOTE = new RegExp(`[${QUOTES}]`, 'g');
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Code unit by code unit, so that only the quotation marks change the length. */
export const fold = (text: string): string =>
  simplifyAll(
    small(text.replace(QUOTE, '').replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))),
  );

/** A letter whose small form is longer (İ) stays as it is. */
function small(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length) return whole;
  return text.replace(/./gsu, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  });
}

/** @returns the distinct words, folded; [] when nothing is left of what was typed */
export const termsOf = (typed: string): string[] =>
  [...new Set(fold(typed).split(/\s+/).filter(Boolean))].slice(0, MAX_TERMS);

/** Where any of the terms stands; in text order, not overlapping. */
export function findHits(text: string, terms: readonly string[]): { start: number; end: number }[] {
  const folded = fold(text);
  const offsets = Array.from({ length: text.length }, (_, offset) => offset).filter(
    (offset) => !QUOTES.includes(text[offset]!),
  );
  const all = terms.flatMap((term) => {
    const places: { start: number; end: number }[] = [];
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
      places.push({ start: offsets[at] ?? 0, end: (offsets[at + term.length - 1] ?? 0) + 1 });
    return places;
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const hits: typeof all = [];
  for (const place of all) if (place.start >= (hits.at(-1)?.end ?? 0)) hits.push(place);
  return hits;
}
