/**
 * Persons: full names found by title, verb, by-line and list, then wherever they stand alone, then 袁书记 for 袁家军.
 *
 * A surname with a title is no person by itself; it is one when the text names exactly one person of that surname.
 */
import type { Segmented } from '../document.js';
import { Gazetteer } from '../lexicon/gazetteer.js';
import { appointedNames } from './person/appointed.js';
import { type FoundName, namesBesideWords } from './person/beside-words.js';
import { dottedNames } from './person/dotted-names.js';
import { rightScore } from './person/edges.js';
import { foreignNames } from './person/foreign.js';
import { knownNames } from './person/known.js';
import { laterNames, sameNames } from './person/later.js';
import { namesInLists, rowsOfNames, unseparatedNames } from './person/lists.js';
import { minorityNames } from './person/minority-names.js';
import { shapesFrom } from './person/shape.js';
import { toldNames } from './person/told.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { viewOf } from './token-view.js';

export const people = {
  id: 'people',
  finds: ['Person'],
  *apply(document: Segmented) {
    const view = viewOf(document);
    const found: FoundName[] = [
      ...namesBesideWords(view, document.tokens),
      ...appointedNames(view),
      ...dottedNames(view),
      ...minorityNames(view),
      ...foreignNames(view),
      ...rowsOfNames(view),
      ...unseparatedNames(view),
      ...knownNames(view),
      ...toldNames(view, document.tokens),
    ];
    const names = completed(view.plain, withoutPartsOfNames(view.plain, found));
    names.push(...namesInLists(view, [...names, ...sameNames(view, names)]));
    yield* names.map(candidate);
    yield* laterNames(view, names);
  },
} satisfies Recogniser;

const SURE = 7;

/** What is the beginning of a longer name that the text has elsewhere: 茹曼加 beside 茹曼加林; a sure one yields to a sure one only. */
function withoutPartsOfNames(plain: string, found: readonly FoundName[]): FoundName[] {
  const named = (names: readonly FoundName[]) =>
    new Gazetteer(names.map(({ start, end }): [string, true] => [plain.slice(start, end), true]));
  const [all, sure] = [named(found), named(found.filter(({ score }) => score > SURE))];
  return found.filter(({ start, end, score }) => ((score > SURE ? sure : all).at(plain, start)?.end ?? end) <= end);
}

const OFTEN = 3;

/** 程顺 that is 程顺和 wherever it stands. */
function completed(plain: string, found: readonly FoundName[]): FoundName[] {
  const longer = new Map<string, boolean>();
  return found.map((name) => {
    const short = plain.slice(name.start, name.end);
    if (short.length !== 2 || name.score > SURE) return name;
    if (!longer.has(short)) longer.set(short, goesOnAlike(plain, short));
    return longer.get(short) ? { ...name, end: name.end + 1 } : name;
  });
}

function goesOnAlike(plain: string, name: string): boolean {
  const next = new Set<string>();
  let times = 0;
  for (let at = plain.indexOf(name); at !== -1; at = plain.indexOf(name, at + 1), times++) {
    next.add(plain[at + name.length] ?? '');
    if (next.size > 1 || !shapesFrom(plain, at).some(({ end }) => end === at + name.length + 1)) return false;
  }
  const first = plain.indexOf(name) + name.length;
  return times >= OFTEN && rightScore(plain, first) < 2;
}

const candidate = ({ start, end, rule, score }: FoundName): Candidate => ({
  kind: 'Person',
  start,
  end,
  rule,
  strength: score > 8 ? 8 : score > 7 ? 7.5 : 6.7,
});
