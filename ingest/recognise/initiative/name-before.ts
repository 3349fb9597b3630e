/**
 * Which of the possible left edges makes a name with a head noun? The last one that leaves a specific name.
 *
 * What opens the first name of a list opens the others: 建设A示范州、B目的地和C基地.
 */
import type { GazetteerHit } from '../../lexicon/gazetteer.js';
import { type Edge, leftEdges } from './left-edge.js';
import { fits } from './needs.js';
import { type Head, initiativeLexicon, isStopAt, type Reading, specificity } from './reading.js';

const LONGEST = 28;

/** A name found, as the next one in a list may refer to it. */
export interface Previous {
  readonly end: number;
  readonly head: string;
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

/** 打造面向东盟的|沿边开放门户. */
const FACING = /(?:面向|辐射|联通|链接|引领)[一-龥]{2,10}的$/;

/** A short name holds no 和: 农业中关村和|种业之都. */
const LAST_JOINT = /[和与及][^和与及]*$/;

/** 在南京、九江先行|试点: there it is what is done. */
const TRIES = /(?:先行|率先|先期|首批|首先|分批|逐步)$/;

/** Behind a name at the start of its clause: 先进制造业高地|建设蹄疾步稳. */
const SUBJECT = /^(?:建设|能级|获批|揭牌|加快|提质|项目|工程|提速|投用|建成|贯通)/;

/** 钦州港|建设|国际枢纽海港: who builds it is no part of its name. */
const isBuilt = ({ plain, tagBefore, tokenAt }: Reading, start: number) => {
  const verb = start - 2;
  if (!plain.startsWith('建设', verb) || tagBefore(verb) !== 'ns') return false;
  const place = [2, 3, 4].map((length) => verb - length).find((at) => tokenAt(at)?.end === verb);
  return place !== undefined && (isStopAt(plain, place - 1) || /^[vp]/.test(tagBefore(place)));
};

/** @returns where the name begins that ends with the head noun; undefined when nothing before it makes a name of it. */
export function nameBefore(
  reading: Reading,
  { start, end, value: { need, form } }: GazetteerHit<Head>,
  previous: Previous,
): Edge | undefined {
  const { plain } = reading;
  for (const edge of leftEdges(reading, start).reverse()) {
    const core = plain.slice(edge.start, start);
    if (core.length > LONGEST) return undefined;
    const follows = previous.end === edge.start - 1 && '、和与及'.includes(plain[previous.end]!);
    const subject = isStopAt(plain, edge.start - 1) && SUBJECT.test(plain.slice(end, end + 2));
    const opened = edge.opened || follows || subject;
    const ranked =
      plain.endsWith('影响力的', edge.start) ||
      FACING.test(plain.slice(Math.max(0, edge.start - 16), edge.start)) ||
      (follows && plain.startsWith(previous.head, end - previous.head.length));
    if (form === 'pilot' && TRIES.test(core)) return undefined;
    if (edge.inner && VERBAL.has(form)) continue;
    if (saysWhatItIs(plain, edge.start, start)) return undefined;
    const joint = need === 'short' ? core.search(LAST_JOINT) + 1 : 0;
    if (fits(need, core.slice(joint), { ...edge, opened, ranked })) return { ...edge, start: edge.start + joint };
    if (edge.fence || (edge.opened && (edge.leading || isBuilt(reading, edge.start)) && !VERBAL.has(form)))
      return undefined;
  }
  return undefined;
}
