/**
 * 云帆回忆, 雪梅教授: the given name alone, once the text has named 霍云帆 and 龙雪梅.
 *
 * Given names are words (建设, 文明), so that a title or a verb of speech has to stand behind, or jieba not know what it is.
 */
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import type { FoundName } from './beside-words.js';
import { rightScore } from './edges.js';
import { occurrences } from './occurrences.js';
import { shapeBetween, surnameAt } from './shape.js';

const SPEAKS = 3;

export function* givenNames(view: TokenView, found: readonly FoundName[]): Generator<Candidate> {
  const { plain } = view;
  for (const { start, end, value: name } of occurrences(plain, namesByGiven(plain, found))) {
    if (name === '' || plain[start - 1] === name[0] || !view.isEdge(start)) continue;
    if (!isStopAt(plain, start - 1) || shapeBetween(plain, start - 1, end)) continue;
    const right = rightScore(plain, end);
    if (right >= SPEAKS || (right > 0 && view.tagOf(start, end) === 'x'))
      yield { kind: 'Person', start, end, rule: 'people/given', strength: 6.9, name };
  }
}

/** Given name → full name; '' where two share it. */
function namesByGiven(plain: string, found: readonly FoundName[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { start, end } of found) {
    const name = plain.slice(start, end);
    const given = givenOf(name);
    if (given !== undefined) names.set(given, (names.get(given) ?? name) === name ? name : '');
  }
  return names;
}

/** 云帆 of 霍云帆; undefined when the name has other parts. */
const givenOf = (name: string) => (name.length === 3 && surnameAt(name, 0)?.length === 1 ? name.slice(1) : undefined);

/** Without those that are only the given names of others: 雪梅|教授 beside 龙雪梅. */
export function withoutGivenNames(plain: string, found: readonly FoundName[]): FoundName[] {
  const givens = namesByGiven(plain, found);
  return found.filter(({ start, end }) => end - start !== 2 || !givens.has(plain.slice(start, end)));
}
