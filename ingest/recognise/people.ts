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
import { personLexicon } from './person/lexicon.js';
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

/** What is part of a longer name that the text has elsewhere: 茹曼加 beside 茹曼加林, 梅伦 in 卡梅伦先生; a sure one yields to a sure one only. */
function withoutPartsOfNames(plain: string, found: readonly FoundName[]): FoundName[] {
  const sure = found.filter(({ score }) => score > SURE);
  const [byAll, bySure] = [coverage(plain, found), coverage(plain, sure)];
  const known = new Set(found.filter(({ rule }) => rule === 'people/known').map(({ end }) => end));
  return found.filter(
    ({ start, end, score, rule }) =>
      (score > SURE ? bySure : byAll)(start) <= end - start &&
      (rule === 'people/known' || !known.has(end) || isKnown(plain, start)),
  );
}

/** 应王毅外长邀请 holds a known name that begins later. */
const isKnown = (plain: string, start: number) => personLexicon().known.at(plain, start) !== undefined;

/** For an offset: how long the name is that covers it, wherever in the text it was found. */
function coverage(plain: string, found: readonly FoundName[]): (offset: number) => number {
  const names = new Gazetteer(found.map(({ start, end }): [string, true] => [plain.slice(start, end), true]));
  const lengths = new Map<number, number>();
  for (const { start, end } of names.scan(plain)) for (let at = start; at < end; at++) lengths.set(at, end - start);
  return (offset) => lengths.get(offset) ?? 0;
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
