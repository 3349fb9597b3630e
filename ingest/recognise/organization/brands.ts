/**
 * Companies by a brand before what they make, or before who leads them: 澜芯科技, 玄铁智造, 先声药业董事长, 星测未来创始人.
 *
 * Sectors look the same (具身智能, 高新科技): a brand is no ordinary word, or a company stands beside it in a row, or somebody leads it.
 */
import type { Token } from '../../document.js';
import { CharacterSet } from '../../lexicon/character-set.js';
import { sectorLexicon } from '../industry/sectors.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { isHan } from './left-walk.js';
import { organizationLexicon } from './lexicon.js';

const AFTER_BRAND =
  /^(?:等|公司|集团|创始人|创办人|董事长|总裁|总经理|负责人|相关|有限|股份|说|在|的|和|与|、|，|。|）|工程师|研发|技术|总装|车间|厂区|生产|实验室|、|作|投)/;

/** Words for whom a body has, or what it is. */
const AFTER_OWNER =
  /^(?:公司|集团|有限|股份|创始人|创办人|联合创始人|董事长|总裁|副总裁|总经理|副总|负责人|首席|合伙人|工程师|CEO|技术总监|总监|市场部)/;

/** @param owned true when the head is a sector too (汽车), so that somebody must be of that body. */
export function brandStart(view: TokenView, head: number, end: number, owned: boolean): number | undefined {
  const { plain } = view;
  const after = plain.slice(end, end + 5);
  const led = AFTER_OWNER.test(after);
  const row = !led && inRow(view, head, end);
  const stands = led || row || (!owned && (end === plain.length || AFTER_BRAND.test(after)));
  if (!stands) return undefined;
  const whole = view.tokenBefore(end);
  // 玄铁智造 is one unknown word.
  if (whole?.tag === 'x' && whole.start < head)
    return head - whole.start < 5 && isHan(plain, whole.start, end) ? whole.start : undefined;
  const token = view.tokenBefore(head);
  if (!token) return undefined;
  const start =
    token.end - token.start === 1
      ? pairStart(view, token)
      : (/^(?:x|nr|nz)/.test(token.tag) && !NO_BRAND.test(plain.slice(token.start, head))) ||
          ((led || row) && isBrand(view, token))
        ? token.start
        : undefined;
  return start !== undefined && head - start < 5 && isHan(plain, start, head) ? start : undefined;
}

/** 先声|药业|董事长: an ordinary word of two characters is a brand here; 高新科技, 国有资本 have none. */
const isBrand = ({ plain }: TokenView, { start, end }: Token) =>
  end - start === 2 &&
  !organizationLexicon().plainWords.has(plain.slice(start, end)) &&
  (isStopAt(plain, start - 1) || /[的由和与对向]/.test(plain[start - 1]!));

/** 天业|集团: a short word that is no sector and says nothing about groups is one's brand, also alone. */
export function groupStart(view: TokenView, head: number, end: number): number | undefined {
  const token = end - head === 2 && view.plain.startsWith('集团', head) ? view.tokenBefore(head) : undefined;
  if (!token || !/^(?:n|x)/.test(token.tag) || !isBrand(view, token)) return undefined;
  const word = view.plain.slice(token.start, head);
  return sectorLexicon().names.has(word) || NO_GROUP.test(word) ? undefined : token.start;
}

const NO_GROUP =
  /犯罪|诈骗|利益|走私|盗窃|军工|骨干|龙头|跨国|央企|国企|民企|外资|民资|本土|知名|学术|班子|战斗|军事|作战|舰队|海军|陆军/;

/** 智慧科技, 金融科技 are fields. */
const NO_BRAND =
  /^(?:智慧|未来|新型|尖端|前沿|硬核|民生|农业|金融|生物|信息|文化|海洋|航天|深空|深海|全球|世界|绿色|低碳|数字|智能|先进|现代|高新|国防|军民|军工|育种|种业)$/;

const FUNCTION = new CharacterSet('的了在是和与及或向对从据由被把就给为以让有等将到比于也都又还而且并其');

/** 澜|芯|科技: two characters that make no word, behind punctuation or a noun. */
function pairStart(view: TokenView, { start }: Token): number | undefined {
  const first = view.tokenBefore(start);
  if (!first || first.end - first.start !== 1 || FUNCTION.has(view.plain[first.start]!) || /^[mqpcurd]/.test(first.tag))
    return undefined;
  const before = view.tokenBefore(first.start);
  return !before ||
    isStopAt(view.plain, before.start) ||
    FUNCTION.has(view.plain[before.end - 1]!) ||
    (before.end - before.start > 1 && /^n/.test(before.tag))
    ? first.start
    : undefined;
}

const LIKE_A_COMPANY = /(?:集团|股份|控股|公司|银行)$/;

/** 江铃集团、|联创光电|、泰豪科技: the item before or behind in a row is surely a company. */
function inRow({ plain }: TokenView, head: number, end: number): boolean {
  let comma = head - 2;
  while (comma > head - LONGEST_BRAND && plain[comma] !== '、') comma--;
  const before = plain[comma] === '、' ? BEFORE.exec(plain.slice(Math.max(0, comma - LONGEST_NEIGHBOUR), comma)) : null;
  if (before !== null && isCompany(before[0], true)) return true;
  const behind = plain[end] === '、' ? BEHIND.exec(plain.slice(end + 1, end + LONGEST_NEIGHBOUR)) : null;
  return behind !== null && isCompany(behind[0], false);
}
/** Characters from the 、 to the head. */
const LONGEST_BRAND = 7;
const LONGEST_NEIGHBOUR = 14;
const BEFORE = /[^、，。；：！？\s“”]{2,14}$/;
const BEHIND = /^[^、，。；：！？\s“”]{2,14}/;

/** 贵研|铂业: two characters that say nothing about the trade behind them. */
function isBrandLike(words: string): boolean {
  const brand = words.slice(-4, -2);
  return (
    words.length === 4 &&
    organizationLexicon().heads.at(words, 2)?.value === 'brand' &&
    !organizationLexicon().plainWords.has(brand) &&
    !sectorLexicon().modifiers.has(brand) &&
    !sectorLexicon().names.has(brand) &&
    !sectorLexicon().names.has(words)
  );
}

/** A listed company at the end (or start) of what stands beside, or words that end like one. */
function isCompany(words: string, atEnd: boolean): boolean {
  const { agencies } = organizationLexicon();
  if (!atEnd) {
    const hit = agencies.at(words, 0);
    return hit?.value.sort === 'company' && hit.value.use === '';
  }
  if (LIKE_A_COMPANY.test(words) || isBrandLike(words)) return true;
  return agencies
    .scan(words)
    .some(({ end, value }) => end === words.length && value.sort === 'company' && value.use === '');
}

/** Who leads a company, and no other body. */
const LEADERS =
  /(?:联合)?创始人|创办人|董事长|副董事长|首席执行官|CEO|首席科学家|首席技术官|首席运营官|执行总裁|副总裁|总裁|总经理/g;
const LED = /[㐀-鿿A-Za-z0-9]{3,8}$/;
const NO_NAME =
  /(?:公司|企业|集团|平台|品牌|工厂|合作社|机构|团队|项目|基金会|协会|行业|时任|现任|原任|担任|出任|兼任|其|该|家|位|名|民企|国企|央企|外企|车企|药企|银行|研究院|医院)$/;

/** 、星测未来|创始人: an unknown word between punctuation and who leads. */
export function* ledBrands(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const { index } of plain.matchAll(LEADERS)) {
    const words = LED.exec(plain.slice(Math.max(0, index - 8), index))?.[0];
    const start = index - (words?.length ?? 0);
    if (!words || NO_NAME.test(words) || !(start === 0 || isStopAt(plain, start - 1))) continue;
    if (isUnknown(view, start) && isPlainRun(view, start, index))
      yield { kind: 'Organization', start, end: index, rule: 'organizations/led', strength: 6.7 };
  }
}

/** A word that jieba does not know, or two characters that make none. */
function isUnknown(view: TokenView, start: number): boolean {
  const first = view.tokenFrom(start);
  const second = first && view.tokenFrom(first.end);
  if (!first || !second) return false;
  return /^(?:x|nz|nrt|eng)/.test(first.tag) || (first.end - start === 1 && second.end - second.start === 1);
}

/** Nothing but names and nouns up to the leader. */
function isPlainRun(view: TokenView, start: number, end: number): boolean {
  for (let token = view.tokenFrom(start); token && token.start < end; token = view.tokenFrom(token.end))
    if (/^[pcudr]/.test(token.tag)) return false;
  return true;
}
