/**
 * Unquoted names by their head noun: 服务业扩能提质行动, 民营经济发展高地, 国家数据要素综合试验区.
 *
 * Not: bare heads with generic words (重大专项行动, 现代化体系), counted classes (3个试点), words that only begin like a head (工程师, 改革开放).
 */
import type { Candidate } from '../recogniser.js';
import { type Edge, leftEdges } from './left-edge.js';
import { type Head, initiativeLexicon, isStop, type Reading, specificity } from './reading.js';

const LONGEST = 28;
/** Above places, which names may begin with, and above the national names inside them; systems and platforms are the least certain. */
const STRENGTH: Readonly<Record<string, number>> = {
  named: 7.6,
  place: 7.6,
  short: 7.6,
  scoped: 7.6,
  opened: 7.2,
  long: 6.6,
};

export function* headed(reading: Reading): Generator<Candidate> {
  const { heads } = initiativeLexicon();
  const { plain } = reading;
  for (let i = 1; i < plain.length; i++) {
    const hit = heads.at(plain, i);
    if (!hit) continue;
    const start = hit.start;
    i = hit.start;
    if (!endsWell(reading, start, hit.end)) continue;
    yield* listed(reading, start, hit.value);
    if (isStop(plain[start - 1])) continue;
    const edge = nameBefore(reading, start, hit.value);
    if (!edge) continue;
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

function endsWell({ plain, boundary }: Reading, start: number, end: number): boolean {
  if (!boundary[end] && !isStop(plain[end])) return false;
  const barred = initiativeLexicon().followers.get(plain.slice(start, end));
  return !barred?.some((follower) => plain.startsWith(follower, end));
}

function nameBefore(reading: Reading, head: number, { need }: Head): Edge | undefined {
  const { plain } = reading;
  for (const edge of leftEdges(reading, head).reverse()) {
    const core = plain.slice(edge.start, head);
    if (core.length > LONGEST) return undefined;
    if (!UNFINISHED.test(core) && NEEDS[need]!(core, edge)) return edge;
    if (edge.fence) return undefined;
  }
  return undefined;
}

/** 海关特殊监管区域深化|改革: the last word of the modifier is the verb. */
const UNFINISHED = /(?:深化|推进|推动|加快|全面|系统|进行|实施|开展|作为|成为|引领|支持|的)$/;

const named = (core: string): boolean => {
  const { own, domainAct } = specificity(core);
  return own >= 2 || (domainAct && core.length >= 4);
};

/** What the words before a head must be, by the head's `need`. */
const NEEDS: Readonly<Record<string, (core: string, edge: Edge) => boolean>> = {
  short: (core, { counted }) => !counted && core.length >= 2 && core.length <= 8,
  place: (core, { counted, opened }) => !counted && (named(core) || (opened && specificity(core).domain)),
  named: (core, { counted }) => !counted && named(core),
  opened: (core, { opened, counted }) => opened && !counted && specificity(core).own >= 2,
  scoped: (core) => initiativeLexicon().scopes.some((scope) => core.includes(scope)),
  long: (core, { opened, counted }) => opened && !counted && core.length >= 4 && specificity(core).own >= 3,
};

const LISTING = new Set(['action', 'plan', 'project', 'reform', 'pilot']);

/** 实施冀货出海、百企入湘等行动: the items before 等 are the names. */
function* listed(reading: Reading, head: number, { form }: Head): Generator<Candidate> {
  if (!LISTING.has(form)) return;
  const { plain } = reading;
  let end = head;
  while (end > 0 && head - end < 6 && plain[end - 1] !== '等' && !isStop(plain[end - 1])) end--;
  if (plain[end - 1] !== '等') return;
  end--;
  for (let items = 0; items < 6; items++) {
    const edge = leftEdges(reading, end).at(-1)!;
    const length = end - edge.start;
    if (length < 4 || length > 12 || specificity(plain.slice(edge.start, end)).own < 2) return;
    if (!edge.opened && plain[edge.start - 1] !== '、') return;
    yield {
      start: edge.start,
      end,
      kind: 'Initiative',
      rule: 'initiatives/listed',
      strength: 5,
      attributes: { form },
    };
    if (edge.opened || plain[edge.start - 1] !== '、') return;
    end = edge.start - 1;
  }
}
