/**
 * Persons: full names found by title, verb, by-line and list, then wherever they stand alone, then 袁书记 for 袁家军.
 *
 * A surname with a title is no person by itself; it is one when the text names exactly one person of that surname.
 */
import type { Segmented } from '../document.js';
import { appointedNames } from './person/appointed.js';
import { attendance } from './person/attendance.js';
import { type FoundName, namesBesideWords } from './person/beside-words.js';
import { credits, labelMarks } from './person/credits.js';
import { dottedNames } from './person/dotted-names.js';
import { foreignNames } from './person/foreign.js';
import { givenNames, withoutGivenNames } from './person/given-names.js';
import { knownNames } from './person/known.js';
import { laterNames, sameNames } from './person/later.js';
import { namesInLists } from './person/lists.js';
import { minorityNames } from './person/minority-names.js';
import { placesToLook } from './person/places-to-look.js';
import { rowsOfNames } from './person/rows.js';
import { toldNames } from './person/told.js';
import { unseparatedNames } from './person/unseparated-names.js';
import { wholeNames } from './person/whole-names.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { viewOf } from './token-view.js';

export const people = {
  id: 'people',
  finds: ['Person'],
  *apply(document: Segmented) {
    const view = viewOf(document);
    const { clauses, somebody } = placesToLook(view);
    const marks = labelMarks(view.plain);
    const found: FoundName[] = [
      ...namesBesideWords(view, somebody),
      ...appointedNames(view),
      ...attendance(view, marks),
      ...credits(view, marks),
      ...dottedNames(view),
      ...minorityNames(view),
      ...foreignNames(view),
      ...rowsOfNames(view),
      ...unseparatedNames(view),
      ...knownNames(view),
      ...toldNames(view, clauses),
    ];
    const names = withoutGivenNames(view.plain, wholeNames(view, found));
    const again = sameNames(view, names);
    const listed = namesInLists(view, [...names, ...again]);
    names.push(...listed);
    for (const name of names) yield candidate(view.plain, name);
    yield* laterNames(view, names, listed.length === 0 ? again : sameNames(view, names));
    yield* givenNames(view, names);
  },
} satisfies Recogniser;

const candidate = (plain: string, { start, end, rule, score }: FoundName): Candidate => ({
  kind: 'Person',
  start,
  end,
  rule,
  strength: plain[start - 1] === '”' && rule === 'people/role-name' ? HONOURED : score > 8 ? 8 : score > 7 ? 7.5 : 6.7,
});

/** “最美奋斗者”马生林|活动: above what is quoted within a name (9). */
const HONOURED = 9.6;
