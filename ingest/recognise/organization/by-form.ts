/**
 * Bodies that no list has, by how their names end: 闽东海洋能研究院, 前海深港合作区管理委员会, 澜芯科技.
 *
 * The name begins at the nearest place before the head, or where ordinary words end. 高水平大学, 三甲医院, 科技型公司 name no body.
 */

import type { Token } from '../../document.js';
import { CharacterSet } from '../../lexicon/character-set.js';
import { placeEndingAt, placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStop, type TokenView } from '../token-view.js';
import { endsPhrase } from './ends-phrase.js';
import { type HeadNeed, organizationLexicon } from './lexicon.js';

const LONGEST = 22;
const SPECIFIC = /^(?:x|nr|nz|nt|ns|eng)/;
const PART = /^(?:n|x|nr|ns|nt|nz|nrt|nrfg|vn|v|a|b|j|f|s|t|ng|vg|ag|an|l|i|eng|m|z|zg|q|g|d)$/;
const FUNCTION = new CharacterSet('的了在是和与及或向对从据由被把就给为以让有等将到比于也都又还而且并其');

export function* bodiesByForm(view: TokenView, tokens: readonly Token[]): Generator<Candidate> {
  for (const { start: head, end, value } of organizationLexicon().heads.scan(view.plain)) {
    if (!view.isEdge(end) && !isStop(view.plain[end])) continue;
    if (value === 'acting' && !ACTS.test(view.plain.slice(end, end + 8))) continue;
    const own =
      value === 'brand' || value === 'owner'
        ? brandStart(view, tokens, head, end, value)
        : nameStart(view, tokens, head, value);
    const start = own === undefined ? undefined : behindParent(view, own);
    if (start === undefined || isListed(view.plain, start, end) || isClass(view.plain.slice(start, end))) continue;
    const strength = endsPhrase(view, tokens, end) ? STRENGTH[value] + ABOVE_INITIATIVES : STRENGTH[value];
    yield { kind: 'Organization', start, end, rule: `organizations/form-${value}`, strength };
  }
}

/** Somebody of that body: 广西水文中心|高级工程师, 第三采油厂|厂长. */
const ACTS =
  /^(?:党[委组支总]|党总支|党支部|原)?(?:副|常务副|执行|首席|总|高级|助理|见习|正高级|教授级|一级|二级)?(?:主任|站长|所长|院长|局长|馆长|处长|队长|厂长|矿长|场长|台长|校长|科长|社长|会长|司长|园长|理事长|秘书长|负责人|相关负责人|有关负责人|工程师|经济师|会计师|设计师|技师|研究员|科学家|专家|书记|教授|讲师|医师|医生|护士长|护士|技术员|工作人员|预报员|工程师|农艺师|畜牧师|调度员|项目经理|总经理|总裁|经理|董事长|高工|值班长)/;

/** A body followed by a verb, 与 or punctuation is a whole phrase: then no initiative runs across its end. */
const ABOVE_INITIATIVES = 0.65;
/** The list knows this body, or a longer one that begins so, and by its full name. */
const isListed = (plain: string, start: number, end: number) =>
  (organizationLexicon().agencies.at(plain, start)?.end ?? -1) >= end;

/** 复旦大学|附属|中山医院: from where the listed parent begins. */
function behindParent(view: TokenView, start: number): number {
  return view.plain.startsWith('附属', start - 2) ? (bodyEndingAt(view, start - 2) ?? start) : start;
}

const isClass = (name: string) => organizationLexicon().classes.some((word) => name.endsWith(word));

/** Above a place (6.5) and, with a body in front (北京大学第一医院), above the listed body. */
const STRENGTH: Readonly<Record<HeadNeed, number>> = {
  name: 7.2,
  more: 7.15,
  zone: 7.8,
  legal: 7.8,
  acting: 7.7,
  brand: 6.8,
  owner: 6.6,
};

const AFTER_BRAND =
  /^(?:等|公司|集团|创始人|创办人|董事长|总裁|总经理|负责人|相关|有限|股份|说|在|的|和|与|、|，|。|）|工程师|研发|技术|总装|车间|厂区|生产|实验室|、|作|投)/;

/** Words for whom a body has, or what it is. */
const AFTER_OWNER =
  /^(?:公司|集团|有限|股份|创始人|创办人|联合创始人|董事长|总裁|总经理|副总|负责人|首席|合伙人|工程师|CEO|技术总监|总监|市场部)/;

function brandStart(
  view: TokenView,
  tokens: readonly Token[],
  head: number,
  end: number,
  need: 'brand' | 'owner',
): number | undefined {
  const after = need === 'owner' ? AFTER_OWNER : AFTER_BRAND;
  const whole = tokens[view.endsAt[end]!];
  // 玄铁智造 is one unknown word.
  if (whole?.tag === 'x' && whole.start < head && after.test(view.plain.slice(end, end + 5)))
    return head - whole.start < 5 && isHan(view.plain, whole.start, end) ? whole.start : undefined;
  const token = tokens[view.endsAt[head]!];
  if (!token || !((need === 'brand' && end === view.plain.length) || after.test(view.plain.slice(end, end + 5))))
    return undefined;
  const start =
    token.end - token.start === 1
      ? pairStart(view, tokens, token)
      : /^(?:x|nr|nz)/.test(token.tag) ||
          (need === 'brand' && AFTER_OWNER.test(view.plain.slice(end, end + 5)) && isBrand(view, token))
        ? token.start
        : undefined;
  if (start === undefined || head - start > 4 || !isHan(view.plain, start, head)) return undefined;
  return start;
}

/** 先声|药业|董事长: an ordinary word of two characters is a brand where the head has an owner; 高新科技, 国有资本 have none. */
const isBrand = ({ plain }: TokenView, { start, end }: Token) =>
  end - start === 2 && !organizationLexicon().plainWords.has(plain.slice(start, end));

/** 澜|芯|科技: two characters that make no word, behind punctuation or a noun. */
function pairStart(view: TokenView, tokens: readonly Token[], { start }: Token): number | undefined {
  const first = tokens[view.endsAt[start]!];
  if (!first || first.end - first.start !== 1 || FUNCTION.has(view.plain[first.start]!) || /^[mqpcurd]/.test(first.tag))
    return undefined;
  const before = tokens[view.endsAt[first.start]!];
  return !before || isStop(view.plain[before.start]) || (before.end - before.start > 1 && /^n/.test(before.tag))
    ? first.start
    : undefined;
}

const isHan = (plain: string, start: number, end: number) => /^[㐀-鿿]+$/.test(plain.slice(start, end));

/** 由省|通用航空发展办公室: jieba glues the preposition to what is ours. */
const OWN_AFTER_FUNCTION = /^[由向对从在与和及经据][省市县区]$/;

interface Walk {
  readonly start: number;
  /** The nearest place's start, if the words reach one. */
  readonly place: number | undefined;
  readonly placeEnd: number;
  readonly specific: boolean;
}

function nameStart(view: TokenView, tokens: readonly Token[], head: number, need: HeadNeed): number | undefined {
  const walk = walkLeft(view, tokens, head);
  if (walk.place !== undefined) return need === 'more' && walk.placeEnd === head ? undefined : walk.place;
  const length = head - walk.start;
  const specific =
    walk.specific ||
    (need === 'legal' && length > 2) ||
    (need === 'zone' && ZONE.test(view.plain.slice(walk.start, head)));
  return specific && length >= 2 && length <= LONGEST_UNPLACED ? walk.start : undefined;
}

const LONGEST_UNPLACED = 14;
/** 湘江新区|管委会: a zone has one, whatever its name is made of; 各类园区管委会 names none. */
const ZONE =
  /[^各类级家有关相等](?:新区|开发区|经开区|高新区|示范区|合作区|试验区|保税区|综保区|自贸区|度假区|风景区|景区|保护区|功能区|管理区|园区|港区|片区|产业园|工业园|科技园|物流园|科学城|大学城|科技城|陆港|空港|口岸)$/;

/** Over whole tokens to the left, up to a place, punctuation or a word that is no part of a name. */
function walkLeft(view: TokenView, tokens: readonly Token[], head: number): Walk {
  const { plain } = view;
  const { edges } = organizationLexicon();
  let start = head;
  let specific = false;
  if (!view.isEdge(start)) {
    while (start > 0 && !view.isEdge(start)) start--;
    specific = SPECIFIC.test(tokens[view.startsAt[start]!]?.tag ?? '');
    const place = placeStartingAt(view, start, head);
    if (place) return { ...outward(view, start), placeEnd: place.end, specific, start };
  }
  for (let token = tokens[view.endsAt[start]!]; token; token = tokens[view.endsAt[start]!]) {
    const word = plain.slice(token.start, token.end);
    const bracket = word === '）' || word === ')' ? placeInBrackets(plain, token.end) : undefined;
    if (bracket !== undefined) {
      start = bracket;
      specific = true;
      continue;
    }
    const own = OWN_AFTER_FUNCTION.exec(word);
    if (own) return { start: token.start, place: token.end - 1, placeEnd: token.end, specific: true };
    if (isStop(word[0]) || FUNCTION.has(word) || edges.has(word) || !PART.test(token.tag)) break;
    if (head - token.start > LONGEST) break;
    const inner = placeEndingAt(view, start);
    start = token.start;
    // 平陆|运河|集团: 运河 is a district as well.
    if (inner && !(inner.entry.use === 'context' && inner.end === head))
      return { ...outward(view, inner.start), placeEnd: inner.end, specific: true, start: inner.start };
    const place = placeStartingAt(view, start, head);
    if (place && place.entry.use !== 'direction' && !(place.entry.use === 'context' && place.end === head))
      return { ...outward(view, start), placeEnd: place.end, specific, start };
    const body = organizationLexicon().agencies.at(plain, start);
    if (body && body.end < head && body.end - start > 2 && body.value.use === '')
      return { ...outward(view, start), placeEnd: body.end, specific: true, start };
    if (SPECIFIC.test(token.tag) && isHan(plain, token.start, token.end)) specific = true;
  }
  return { start, place: undefined, placeEnd: -1, specific };
}

/** 华澜半导体（苏州）|有限公司: where the bracket opens. */
function placeInBrackets(plain: string, end: number): number | undefined {
  const bracket = /[（(][㐀-鿿]{2,6}[）)]$/.exec(plain.slice(Math.max(0, end - 8), end));
  return bracket ? end - bracket[0].length : undefined;
}

const LONGEST_BODY = 8;

/** 中国铁路|沈阳局集团有限公司: the start of a listed body that ends here. */
function bodyEndingAt(view: TokenView, end: number): number | undefined {
  const { agencies } = organizationLexicon();
  for (let start = Math.max(0, end - LONGEST_BODY); start < end - 2; start++)
    if (view.isEdge(start) && agencies.at(view.plain, start)?.end === end) return start;
  return undefined;
}

/** 广东省|广州市|某研究院: over adjacent places. */
function outward(view: TokenView, start: number): { place: number } {
  const outer = placeEndingAt(view, start)?.start ?? bodyEndingAt(view, start);
  return { place: outer ?? start };
}
