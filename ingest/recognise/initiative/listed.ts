/**
 * Names that share one head noun: 实施冀货出海、百企入湘等行动 (each item is one), 小县大城、强镇带村、强村富民改革 (one name in rhyme).
 */
import type { Candidate } from '../recogniser.js';
import { endsWithHead, leftEdges } from './left-edge.js';
import { fits } from './needs.js';
import { type Head, type Reading, specificity } from './reading.js';

const LISTING = new Set(['action', 'plan', 'project', 'reform', 'pilot']);
/** Between 等 and the head noun: anything more makes a class of measures (等重点领域改革). */
const BETWEEN = /等(?:专项|重大|重点|系列|示范|试点|品牌|三大|四大|五大|两项|三项|四项|五项)?$/;
const MAX_ITEMS = 6;

export function* listed(reading: Reading, head: number, { form }: Head): Generator<Candidate> {
  if (!LISTING.has(form)) return;
  const { plain } = reading;
  const between = BETWEEN.exec(plain.slice(Math.max(0, head - 4), head));
  if (between) yield* items(reading, head - between[0].length, form);
  else yield* rhyme(reading, head, form);
}

function* items(reading: Reading, last: number, form: string): Generator<Candidate> {
  const { plain } = reading;
  for (let n = 0, end = last; n < MAX_ITEMS; n++) {
    const edge = leftEdges(reading, end).findLast(({ fence }, i) => fence || i === 0)!;
    const length = end - edge.start;
    const inList = plain[edge.start - 1] === '、';
    if (length < 4 || length > 12 || !says(plain.slice(edge.start, end)) || !(edge.opened || inList)) return;
    yield listItem(edge.start, end, form, 'initiatives/listed');
    if (edge.opened || !inList) return;
    end = edge.start - 1;
  }
}

/** What is done to what, or a coined word. */
function says(words: string): boolean {
  const { own, domain, act } = specificity(words);
  return own >= 2 || (domain && act);
}

const SETTING = { opened: true, counted: false, ranked: false };
const FOUR = /[一-龥]{4}$/;

/** Items of four characters each, the last right before the head. */
function* rhyme(reading: Reading, head: number, form: string): Generator<Candidate> {
  const { plain } = reading;
  let start = head;
  for (let n = 0, end = head; n < MAX_ITEMS && FOUR.test(plain.slice(end - 4, end)); n++, end = start - 1) {
    if (endsWithHead(plain, end - 4, end) || '乡镇'.includes(plain[end - 1]!)) break;
    start = end - 4;
    if (plain[start - 1] !== '、') break;
  }
  if (head - start < 9 || plain[start + 4] !== '、' || !fits('named', plain.slice(head - 4, head), SETTING)) return;
  if (!leftEdges(reading, start + 4).some((edge) => edge.start === start)) return;
  yield listItem(start, head + 2, form, 'initiatives/rhyme');
}

const listItem = (start: number, end: number, form: string, rule: string): Candidate => ({
  start,
  end,
  kind: 'Initiative',
  rule,
  strength: rule === 'initiatives/rhyme' ? 7.8 : 6.7,
  attributes: { form },
});
