/**
 * Unquoted numeral slogans with their head noun: 33618现代制造业集群体系, 416科技创新布局, 2+3+N产业体系, 4×4现代产业体系; and the next edition of a
 * policy: 首发经济3.0, 服务业扩大开放2.0.
 *
 * Not: years (2025年行动), amounts (5000亿元), hotlines (12345热线), counts (120个项目), decimals (3.6万公里).
 */
import type { Candidate } from '../recogniser.js';
import { leftEdges, partEnd } from './left-edge.js';
import { initiativeLexicon, isStopAt, type Reading, specificity } from './reading.js';
import { isCipher } from './slogan.js';

const CIPHER = /[0-9]{1,6}(?:[+＋×xX][0-9NnXx]{1,4}){1,8}|[0-9]{3,6}[XNxn]?|[1-9]\.0/g;
/** Units and counters that begin right behind a number. */
const UNIT = /^[千万亿兆吉个项家条座名户人次件台套亩吨米升元年月日天时分秒度公平立标辆架艘只头株所处批类种%％‰℃余多来]/;
const BEFORE = /[0-9A-Za-z.,，．:：\-—~〔（(第年至到约超近达]$/;
/** Head nouns that a bare cipher may carry; more than this behind it is another thought. */
const REACH = 14;
const CARRIERS = new Set([
  'action',
  'plan',
  'project',
  'reform',
  'system',
  'mechanism',
  'layout',
  'mode',
  'corridor',
  'circle',
  'strategy',
]);

export function* numeral(reading: Reading): Generator<Candidate> {
  const { plain } = reading;
  for (const { 0: cipher, index } of plain.matchAll(CIPHER)) {
    if (cipher.endsWith('.0')) yield* edition(reading, index, index + cipher.length);
    else if (
      isCipher(cipher) &&
      !UNIT.test(plain.slice(index + cipher.length, index + cipher.length + 1)) &&
      !BEFORE.test(plain.slice(Math.max(0, index - 1), index))
    )
      yield* slogan(reading, index, cipher);
  }
}

function* slogan(reading: Reading, start: number, cipher: string): Generator<Candidate> {
  const tail = tailOf(reading, start + cipher.length);
  if (!tail) return;
  yield {
    start,
    end: tail.end,
    kind: 'Initiative',
    rule: 'initiatives/numeral',
    strength: 8.5,
    attributes: { slogan: cipher, form: tail.value },
  };
}

const opensAt = (plain: string, at: number, end: number): boolean => {
  const opener = initiativeLexicon().openers.at(plain, at);
  return opener?.end === end && opener.value !== 'part';
};

/** The last head noun of a chain of nouns right behind the cipher. */
function tailOf({ plain, tokenAt, boundary }: Reading, from: number) {
  const { tails } = initiativeLexicon();
  let found: ReturnType<typeof tails.at>;
  for (let i = from; i < from + REACH && !isStopAt(plain, i); ) {
    const hit = tails.at(plain, i);
    const token = tokenAt(i);
    if (hit && CARRIERS.has(hit.value) && (boundary[hit.end] || isStopAt(plain, hit.end))) found = hit;
    else if (found || !token || /^[mqv]$/.test(token.tag) || opensAt(plain, i, token.end)) return found;
    i = found?.end ?? partEnd(plain, i) ?? token!.end;
  }
  return found;
}

/** 首发经济3.0: a specific noun phrase right before the number of its edition, and no counter or % behind it. */
function* edition(reading: Reading, at: number, end: number): Generator<Candidate> {
  const { plain } = reading;
  if (isStopAt(plain, at - 1) || /[0-9.%％‰个万亿倍级以年]/.test(plain[end] ?? ' ')) return;
  const edge = leftEdges(reading, at).at(-1)!;
  const core = plain.slice(edge.start, at);
  if (core.length < 4 || core.length > 12 || !/^[一-龥]+$/.test(core) || specificity(core).own < 2) return;
  yield {
    start: edge.start,
    end,
    kind: 'Initiative',
    rule: 'initiatives/edition',
    strength: 7.6,
    attributes: { form: 'plan' },
  };
}
