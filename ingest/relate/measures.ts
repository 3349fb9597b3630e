/**
 * Which names of a stretch are the measures of a goal: 办好A、B，壮大C产业?
 *
 * A purpose clause (，让…) or a semicolon ends the list, unless it is numbered. A sector counts only as the end of a phrase: 壮大智能家电 does,
 * 推动汽车产业转型 does not.
 */
import type { FoundRelation } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import type { NamedSpan } from '../mentions-in.js';
import { KIND_MARKS } from './kind-marks.js';
import type { Outline } from './outline.js';
import { isZone } from './zones.js';

/** The words that number a list. */
export const LISTS = /一[是要靠抓]|第[一二][件个条项招步]?[，,是、：:]|首先|先是|一个是|一头/;
/** A clause that says what the measure before is good for names no measure. */
const SERVES =
  /^(?:让|使|为|能|可|从而|力争|确保|以便|服务|助力|支撑|赋能|带动|促进|满足|惠及|这是|由|是[^，,。；;：:]{0,20}的|覆盖|涉及|已|目前|[以并]带动)/;
const CLAUSE_END = new CharacterSet('，,；;：:。');
const PURPOSE = /[，,](?:让|使|从而|力争|确保|以便|到\d{4}年|到十)|[；;]/;
const PUT_ON = /[放落摆][在到]$/;
const CLAUSE = /[，,；;。]/;
const PHRASE_ENDS =
  /^(?:[、，,。；;：:和与及等]|以及|[上中里内][，,。；;]|[\d一二三四五六七八九十两多]|(?:特色|优势|主导|支柱|新兴|未来)?(?:产业|集群|行业|领域|赛道|板块|基地|链)|支柱|$)/;
/** 而不是B, 不包括B. */
const EXCLUDED = /(?:不是|不含|不包括|不包含|而非|除了?|并非)$/;

export function* measures(
  shape: Outline,
  goal: NamedSpan,
  from: number,
  to: number,
  rule: string,
): Iterable<FoundRelation> {
  const end = from === 0 ? to : endOfList(shape.text, from, to);
  let serves = false;
  for (let at = from; at < end; at++) {
    if (CLAUSE_END.hasAt(shape.text, at)) serves = SERVES.test(shape.text.slice(at + 1, at + 24));
    const name = serves ? undefined : shape.names.get(at);
    if (
      !name ||
      name.index === goal.index ||
      qualifies(shape.text, at, name) ||
      EXCLUDED.test(shape.text.slice(Math.max(0, at - 4), at))
    )
      continue;
    if (name.entity.kind === 'Initiative' || (name.entity.kind === 'Industry' && endsPhrase(shape.text, at)))
      yield { kind: 'FOCUSES_ON', from: goal.entity.id, to: name.entity.id, sentence: shape.sentence.ordinal, rule };
  }
}

/** Numbers and what stands behind a colon go on to the end of the sentence, as a list from its start does; what emphasis is put on (放在…上) is over with its clause. */
function endOfList(text: string, from: number, to: number): number {
  if ('：:'.includes(text[from - 1] ?? ' ') || LISTS.test(text.slice(Math.max(0, from - 1), to))) return to;
  const ends = PUT_ON.test(text.slice(Math.max(0, from - 2), from)) ? CLAUSE : PURPOSE;
  const end = text.slice(from, to).search(ends);
  return end < 0 ? to : from + end;
}

/** 义乌综合保税区“市场采购2.0”改革: where, and not what. */
const qualifies = (text: string, at: number, name: NamedSpan): boolean =>
  text[at + 1] === KIND_MARKS.Initiative && isZone(name);

const endsPhrase = (text: string, at: number): boolean => PHRASE_ENDS.test(text.slice(at + 1, at + 8));
