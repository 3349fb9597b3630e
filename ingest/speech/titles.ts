/** Which title follows a name? 王明代表, 王明先生: so that rules can look at what comes behind both. */
import { readTable } from '../lexicon/tsv.js';

const LONGEST = 6;

let titles: Set<string> | undefined;

const load = () =>
  new Set(
    readTable(new URL('../lexicon/roles.tsv', import.meta.url), ['word', 'stands'])
      .filter(({ stands }) => stands !== 'before')
      .map(({ word }) => word),
  );

/** @returns the longest title at the offset; '' when there is none. */
export function titleAfter(plain: string, offset: number): string {
  titles ??= load();
  for (let length = LONGEST; length > 0; length--) {
    const word = plain.slice(offset, offset + length);
    if (titles.has(word)) return word;
  }
  return '';
}
