/**
 * Companies in a row with one that is surely a company: 九江石化、|心连心化肥、|理文化工、|巨石集团.
 *
 * An item is whole between two 、 (or a stop and a 、) and ends in what companies make; 汽车、|电子、|某某集团 names sectors besides, which stay what they are.
 */
import { sectorLexicon } from '../industry/sectors.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { organizationLexicon } from './lexicon.js';

const LONGEST = 9;
/** Items to either side of a company. */
const MOST = 8;
const SURE = /^organizations\/(?:company|form-legal|form-brand|form-more)$/;
/** Above a sector within the name. */
const STRENGTH = 6.9;

/** @param named bodies that are found otherwise. */
export function* companyRows({ plain }: TokenView, named: readonly Candidate[]): Generator<Candidate> {
  for (const { start, end, rule } of named) {
    if (!SURE.test(rule)) continue;
    yield* before(plain, start);
    yield* behind(plain, end);
  }
}

function* before(plain: string, from: number): Generator<Candidate> {
  for (let end = from - 1, n = 0; plain[end] === '、' && n < MOST; n++) {
    const start = itemStart(plain, end);
    if (start === undefined || !isCompany(plain.slice(start, end))) return;
    yield company(start, end);
    end = start - 1;
  }
}

function* behind(plain: string, from: number): Generator<Candidate> {
  for (let start = from + 1, n = 0; plain[start - 1] === '、' && n < MOST; n++) {
    let end = start;
    while (end - start <= LONGEST && !isStopAt(plain, end) && !'等和与及'.includes(plain[end]!)) end++;
    if (end - start > LONGEST || !isCompany(plain.slice(start, end))) return;
    yield company(start, end);
    start = end + 1;
  }
}

/** Behind a stop near enough; a verb before the first item leaves it too long. */
function itemStart(plain: string, end: number): number | undefined {
  let start = end;
  while (end - start <= LONGEST && !isStopAt(plain, start - 1)) start--;
  return end - start <= LONGEST ? start : undefined;
}

/** A brand and what it makes, which together are no sector. */
function isCompany(words: string): boolean {
  const { heads, plainWords } = organizationLexicon();
  const { names, modifiers } = sectorLexicon();
  const head = [2, 3].find((length) => {
    const hit = heads.at(words, words.length - length);
    return hit?.end === words.length && /^(?:brand|owner)$/.test(hit.value);
  });
  if (head === undefined || words.length - head < 2 || words.length > LONGEST || names.has(words)) return false;
  const brand = words.slice(0, -head);
  return !plainWords.has(brand) && !modifiers.has(brand) && !names.has(brand) && !plainWords.has(brand.slice(0, 2));
}

const company = (start: number, end: number): Candidate => ({
  kind: 'Organization',
  start,
  end,
  rule: 'organizations/in-a-row',
  strength: STRENGTH,
});
