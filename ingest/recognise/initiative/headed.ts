/**
 * Unquoted names by their head noun: 服务业扩能提质行动, 民营经济发展高地, 国家数据要素综合试验区.
 *
 * Not: bare heads with generic words (重大专项行动, 现代化体系), counted classes (3个试点, 示范县2个), words that only begin like a head (工程师,
 * 改革开放).
 */
import type { Candidate } from '../recogniser.js';
import { type Edge, leftEdges } from './left-edge.js';
import { listed } from './listed.js';
import { fits } from './needs.js';
import { fillsQuotation } from './quotes.js';
import { type Head, initiativeLexicon, isStop, type Reading, specificity } from './reading.js';

const LONGEST = 28;
/** Above places, which names may begin with, and above the national names inside them; systems and platforms are the least certain. */
const STRENGTH: Readonly<Record<string, number>> = {
  named: 7.6,
  place: 7.6,
  goal: 7.6,
  short: 7.6,
  scoped: 7.6,
  opened: 7.2,
  long: 6.9,
};

/** A name found, as the next one in a list may refer to it. */
interface Previous {
  readonly end: number;
  readonly head: string;
}

export function* headed(reading: Reading): Generator<Candidate> {
  const { heads } = initiativeLexicon();
  const { plain } = reading;
  const barred = isRegulation(plain) ? INSTITUTIONS : NOTHING;
  let previous: Previous = { end: -1, head: '' };
  let from = 1;
  for (let hit = heads.next(plain, from); hit; hit = heads.next(plain, from)) {
    from = hit.value.need === 'never' ? hit.end : hit.start + 1;
    if (hit.value.need === 'never' || !endsWell(reading, hit.start, hit.end, hit.value)) continue;
    yield* listed(reading, hit.start, hit.value);
    const edge =
      barred.has(hit.value.form) || isStop(plain[hit.start - 1])
        ? undefined
        : nameBefore(reading, hit.start, hit.end, hit.value, previous);
    if (!edge || fillsQuotation(plain, edge.start, hit.end)) continue;
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

/** A law sets up institutions (登记制度, 协调机制) and names nothing by them. */
const INSTITUTIONS = new Set(['mechanism', 'system', 'platform']);
const NOTHING = new Set<string>();
const ARTICLE = /(?:^|\n)[\s　#*]*第[一二三四五六七八九十百零0-9]{1,5}条/g;

function isRegulation(plain: string): boolean {
  const articles = plain.matchAll(ARTICLE);
  return [0, 1, 2].every(() => !articles.next().done);
}

/** Heads of which a text counts many: behind them a number makes a class. */
const COUNTABLE = new Set(['zone', 'pilot', 'centre', 'base', 'platform', 'project', 'port']);
const NUMBER = /[0-9０-９]/;

function endsWell({ plain, boundary }: Reading, start: number, end: number, { form }: Head): boolean {
  if (!boundary[end] && !isStop(plain[end]) && !'和与及'.includes(plain[end]!)) return false;
  if (COUNTABLE.has(form) && NUMBER.test(plain[end] ?? ' ')) return false;
  const barred = initiativeLexicon().followers.get(plain.slice(start, end));
  return !barred?.some((follower) => plain.startsWith(follower, end));
}

/** Forms whose names may begin with a verb: 提振消费专项行动, but 提升|贸易中心. */
const VERBAL = new Set(['action', 'plan', 'project', 'reform', 'pilot', 'strategy']);

/** 京津冀协同发展|重大国家战略: nothing but generic words stands between a national strategy and the head. */
function saysWhatItIs(plain: string, from: number, head: number): boolean {
  const known = initiativeLexicon().national.at(plain, from)?.end ?? head;
  if (known >= head) return false;
  const { own, domain, act } = specificity(plain.slice(known, head));
  return own === 0 && !domain && !act;
}

/** A short name holds no 和: 农业中关村和|种业之都. */
const LAST_JOINT = /[和与及][^和与及]*$/;

/** Behind a name at the start of its clause: 先进制造业高地|建设蹄疾步稳. */
const SUBJECT = /^(?:建设|能级|获批|揭牌|加快|提质|项目|工程|提速|投用|建成|贯通)/;

function nameBefore(
  reading: Reading,
  start: number,
  end: number,
  { need, form }: Head,
  previous: Previous,
): Edge | undefined {
  const { plain } = reading;
  for (const edge of leftEdges(reading, start).reverse()) {
    const core = plain.slice(edge.start, start);
    if (core.length > LONGEST) return undefined;
    const follows = previous.end === edge.start - 1 && '、和与及'.includes(plain[previous.end]!);
    const subject = isStop(plain[edge.start - 1]) && SUBJECT.test(plain.slice(end, end + 2));
    const opened = edge.opened || follows || subject;
    const ranked =
      plain.endsWith('影响力的', edge.start) ||
      (follows && plain.startsWith(previous.head, end - previous.head.length));
    if (edge.inner && VERBAL.has(form)) continue;
    if (saysWhatItIs(plain, edge.start, start)) return undefined;
    const joint = need === 'short' ? core.search(LAST_JOINT) + 1 : 0;
    if (fits(need, core.slice(joint), { ...edge, opened, ranked })) return { ...edge, start: edge.start + joint };
    if (edge.fence || (edge.opened && edge.leading && !VERBAL.has(form))) return undefined;
  }
  return undefined;
}
