/**
 * Where does the name begin that a head noun ends? Over whole tokens to the left, up to a place, punctuation or a word that is no part of a name.
 *
 * 由省|通用航空发展办公室 begins with its own place, which jieba glues to a preposition; 广东省|广州市|某研究院 begins with the outermost.
 */
import type { Token } from '../../document.js';
import { CharacterSet } from '../../lexicon/character-set.js';
import { type PlaceName, placeEndingAt, placeStartingAt } from '../place-names.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { organizationLexicon } from './lexicon.js';

export interface Walk {
  readonly start: number;
  /** The nearest place's start, if the words reach one. */
  readonly place: number | undefined;
  readonly placeEnd: number;
  readonly specific: boolean;
}

const LONGEST = 22;
/** 1.中铁工程装备集团. */
const NUMBERING = /[.．]$/;
const SHORTEST_JOINED = 3;
/** 某公司|和|某某科技有限公司 are two. */
const FIRM = /公司|集团|企业|大学|银行|股份|[局委厅部署办]$/;
const SPECIFIC = /^(?:x|nr|nz|nt|ns|eng)/;
const PART = /^(?:n|x|nr|ns|nt|nz|nrt|nrfg|vn|v|a|b|j|f|s|t|ng|vg|ag|an|l|i|eng|m|z|zg|q|g|d)$/;
const FUNCTION = new CharacterSet('的了在是和与及或向对从据由被把就给为以让有等将到比于也都又还而且并其');
const OWN = /^[由向对从在与和及经据为]?([省市县区])$/;
/** 省|港口集团, but not 省|市|县 in a row. */
const NOT_OWN = new CharacterSet('各全两多几每跨外该等邻某我本、省市县区级');

/** @param joins true when 与 may stand within the name: 采动响应与灾害防控全国重点实验室. */
export function walkLeft(view: TokenView, head: number, joins = false): Walk {
  const { plain } = view;
  const { edges } = organizationLexicon();
  let start = head;
  let specific = false;
  if (!view.isEdge(start)) {
    while (start > 0 && !view.isEdge(start)) start--;
    const token = view.tokenFrom(start);
    specific = SPECIFIC.test(token?.tag ?? '') || isDictionaryName(view, start, head);
    const place = placeStartingAt(view, start, head);
    if (place) return { ...outward(view, start), placeEnd: place.end, specific, start };
  }
  for (let token = view.tokenBefore(start); token; token = view.tokenBefore(start)) {
    const word = plain.slice(token.start, token.end);
    if (head - token.start > LONGEST) break;
    const bracket = word === '）' || word === ')' ? placeInBrackets(plain, token.end) : undefined;
    if (bracket !== undefined) {
      start = bracket;
      specific = true;
      continue;
    }
    const own = ownPlace(view, token);
    if (own !== undefined) return { start: own, place: own, placeEnd: token.end, specific: true };
    const joint =
      joins &&
      '与和及'.includes(word) &&
      head - start >= SHORTEST_JOINED &&
      !FIRM.test(plain.slice(token.start - 2, token.start));
    // 与某市|合作 breaks, 合作|区 and 服务|司 do not.
    const edge = edges.has(word) && !'区社司'.includes(plain[token.end]!);
    if (!joint && (isStopAt(word, 0) || NUMBERING.test(word) || FUNCTION.has(word) || edge || !PART.test(token.tag)))
      break;
    const inner = placeEndingAt(view, start);
    start = token.start;
    if (inner && isPlace(inner, head, token) && mayBegin(view, inner))
      return { ...outward(view, inner.start), placeEnd: inner.end, specific: true, start: inner.start };
    const place = placeStartingAt(view, start, head);
    if (
      place &&
      view.isEdge(place.end) &&
      place.entry.use !== 'direction' &&
      isPlace(place, head, token) &&
      mayBegin(view, place)
    )
      return { ...outward(view, start), placeEnd: place.end, specific, start };
    const body = organizationLexicon().agencies.at(plain, start);
    if (body && body.end < head && body.end - start > 2 && body.value.use === '')
      return { ...outward(view, start), placeEnd: body.end, specific: true, start };
    if (SPECIFIC.test(token.tag) && isHan(plain, token.start, token.end)) specific = true;
  }
  return { start, place: undefined, placeEnd: -1, specific };
}

/** 逢甲|大学 is one word to jieba, who knows few bodies that are not of note; 综合|大学 is one too. */
const isDictionaryName = ({ plain }: TokenView, start: number, head: number) =>
  head - start > 1 &&
  /^(?:大学|学院|医院)/.test(plain.slice(head, head + 2)) &&
  !organizationLexicon().plainWords.has(plain.slice(start, head));

/** 平陆|运河|集团 and 深度|合作|区: 运河 is a district and 合作 a city as well. */
const isPlace = ({ end, entry }: PlaceName, head: number, { tag }: Token) =>
  entry.use !== 'context' || (end !== head && !/^[vad]/.test(tag));

/** 镍钴|资源|创新联合体: a county that is also a word is none in the middle of a name. */
function mayBegin(view: TokenView, { start, entry }: PlaceName): boolean {
  const before = view.tokenBefore(start);
  return (
    entry.use !== 'context' || !before || isStopAt(view.plain, before.start) || !/^(?:n|x|j|b|a|z)/.test(before.tag)
  );
}

/** The offset of 省 in 由省 and 推动|省; undefined in 各省, 省市 and 合作|区. */
function ownPlace(view: TokenView, token: Token): number | undefined {
  const { plain } = view;
  if (!OWN.test(plain.slice(token.start, token.end)) || NOT_OWN.hasAt(plain, token.end)) return undefined;
  const at = token.end - 1;
  const before = view.tokenBefore(token.start);
  const begins = at > token.start || !before || isStopAt(plain, at - 1) || /^(?:v|vd|[pcdu].*)$/.test(before.tag);
  return begins && (plain[at - 1] === '、' || !NOT_OWN.hasAt(plain, at - 1)) ? at : undefined;
}

/** From where a name that is surely one whole begins, over all places in it: 深圳市深水|龙岗|水务集团有限公司. */
export function outermost(view: TokenView, start: number): number {
  const walk = walkLeft(view, start);
  return walk.place !== undefined && walk.place < start ? walk.place : start;
}

/** 华澜半导体（苏州）|有限公司: where the bracket opens. */
function placeInBrackets(plain: string, end: number): number | undefined {
  const bracket = /[（(][㐀-鿿]{2,6}[）)]$/.exec(plain.slice(Math.max(0, end - 8), end));
  return bracket ? end - bracket[0].length : undefined;
}

const LONGEST_BODY = 8;

/** 中国铁路|沈阳局集团有限公司: the start of a listed body that ends here. */
export function bodyEndingAt(view: TokenView, end: number): number | undefined {
  const { agencies } = organizationLexicon();
  for (let start = Math.max(0, end - LONGEST_BODY); start < end - 1; start++)
    if (view.isEdge(start) && agencies.at(view.plain, start)?.end === end) return start;
  return undefined;
}

/** Words that only a parent is called by, in front of a place: 民航|湖南监管局. */
const PARENT = /(?:民航|武警|国网|共青|中烟)$/;

/** 广东省|广州市|某研究院, 国网|江西省电力公司: over adjacent places and the body they belong to. */
function outward(view: TokenView, start: number): { place: number } {
  const before = placeEndingAt(view, start);
  // 会同 is a county and 'together with'.
  const outer = before?.entry.use === '' && !/^v/.test(view.tagOf(before.start, start) ?? '') ? before.start : start;
  const parent = PARENT.exec(view.plain.slice(Math.max(0, outer - 2), outer))?.[0].length ?? 0;
  return { place: bodyEndingAt(view, outer) ?? outer - parent };
}

export const isHan = (plain: string, start: number, end: number) => /^[㐀-鿿]+$/.test(plain.slice(start, end));
