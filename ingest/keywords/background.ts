/** How common is a word in general Chinese? A word that is common there says little about a text. */
import { readTable } from '../lexicon/tsv.js';

/** All occurrences that the table was counted on. */
const TOTAL = 60_000_000;
/** Of a word that the table leaves out. */
const RARE = 100;

let table: ReadonlyMap<string, number> | undefined;

const counts = (): ReadonlyMap<string, number> => {
  table ??= new Map(
    readTable(new URL('./background.tsv', import.meta.url), ['word', 'count']).map((row) => [
      row.word,
      Number(row.count),
    ]),
  );
  return table;
};

/** Surprisal: minus the natural logarithm of the word's share; about 7 for 发展, 13 for what is rare. */
export const surprisal = (word: string): number => -Math.log((counts().get(word) ?? RARE) / TOTAL);

/** A word of the general dictionary. */
export const isCommon = (word: string): boolean => counts().has(word);
