/**
 * Unquoted names by their head noun: 服务业扩能提质行动, 民营经济发展高地, 国家数据要素综合试验区.
 *
 * Not: bare heads with generic words (重大专项行动, 现代化体系), counted classes (3个试点, 示范县2个), words that only begin like a head (工程师,
 * 改革开放).
 */
import type { Candidate } from '../recogniser.js';
import { listed } from './listed.js';
import { nameBefore, type Previous } from './name-before.js';
import { fillsQuotation, isClosing } from './quotes.js';
import { type Head, initiativeLexicon, isStopAt, type Reading } from './reading.js';
import { INSTITUTIONS, isRegulation } from './regulation.js';

/** Above places, which names may begin with, and above the national names inside them; systems and platforms are the least certain. */
const STRENGTH: Readonly<Record<string, number>> = {
  named: 7.6,
  place: 7.6,
  goal: 7.6,
  short: 7.6,
  scoped: 7.6,
  based: 7.6,
  opened: 7.2,
  long: 6.9,
};

export function* headed(reading: Reading): Generator<Candidate> {
  const { heads } = initiativeLexicon();
  const { plain } = reading;
  const law = isRegulation(plain);
  let previous: Previous = { end: -1, head: '' };
  let from = 1;
  for (let hit = heads.next(plain, from); hit; hit = heads.next(plain, from)) {
    from = hit.value.need === 'never' ? hit.end : hit.start + 1;
    if (hit.value.need === 'never' || !endsWell(reading, hit.start, hit.end, hit.value)) continue;
    yield* listed(reading, hit.start, hit.value);
    const edge =
      (law && INSTITUTIONS.has(hit.value.form)) || isStopAt(plain, hit.start - 1)
        ? undefined
        : nameBefore(reading, hit, previous);
    if (!edge || fillsQuotation(plain, edge.start, hit.end)) continue;
    if (
      isClosing(plain[edge.start - 1]) &&
      (initiativeLexicon().tails.at(plain, edge.start)?.end ?? hit.end) < hit.start
    )
      continue;
    if (COUNTABLE.has(hit.value.form) && SEVERAL.test(plain.slice(edge.start, hit.start))) continue;
    previous = { end: hit.end, head: plain.slice(hit.start, hit.end) };
    yield {
      start: edge.start,
      end: hit.end,
      kind: 'Initiative',
      rule: `initiatives/headed-${hit.value.form}`,
      strength: STRENGTH[hit.value.need]!,
      attributes: { form: hit.value.form },
    };
  }
}

/** Heads of which a text counts many: behind them a number makes a class. */
const COUNTABLE = new Set(['zone', 'pilot', 'centre', 'base', 'platform', 'project', 'port']);
/** 延边|三大|旅游中心城市 are several. */
const SEVERAL = /[两二三四五六七八九十]大/;
const NUMBER = /[0-9０-９]/;

function endsWell({ plain, boundary }: Reading, start: number, end: number, { form }: Head): boolean {
  if (!boundary[end] && !isStopAt(plain, end) && !'和与及'.includes(plain[end]!)) return false;
  if (COUNTABLE.has(form) && NUMBER.test(plain[end] ?? ' ') && plain[end + 1] !== '.') return false;
  const barred = initiativeLexicon().followers.get(plain.slice(start, end));
  return !barred?.some((follower) => plain.startsWith(follower, end));
}
