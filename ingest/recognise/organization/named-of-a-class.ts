/**
 * Bodies that a class behind them gives away: 宇通、比亚迪、超聚变等企业, 能源集团、黔晟国资等一批企业, 思哲睿等5户企业.
 *
 * The items are names when one of them is a listed company or ends like one, or when jieba does not know most of them as words:
 * 汽车、电子等企业 lists sectors. One item alone needs a number behind it and must be no word at all.
 */
import { sectorLexicon } from '../industry/sectors.js';
import { placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { organizationLexicon } from './lexicon.js';

const CLASS =
  /(?:等|这样的|为代表的)(一批|一大批|多家|[0-9一二三四五六七八九十百余多两]{0,4}[家个所户])?[^，。；：、！？\n“”]{0,10}?(?:企业|公司|集团|车企|药企|央企|国企|民企|链主|银行|券商|高校|院校|医院|科研机构|科研院所|国际组织|国际机构|金融机构)/g;
const MOST_ITEMS = 12;
const LONGEST_ITEM = 10;
/** Above industries and zones that a name may hold: LG新能源, 海尔卡奥斯. */
const STRENGTH = 7.65;

export function* namedOfAClass(view: TokenView): Generator<Candidate> {
  for (const { index, 1: number } of view.plain.matchAll(CLASS)) {
    const items = itemsBefore(view, index);
    if (
      !(items.length > 1
        ? areNames(view, items, number !== undefined)
        : number !== undefined && isUnknown(view, items[0]))
    )
      continue;
    for (const { start, end } of items) {
      // 光伏、锂电、|隆基绿能等企业: the former are what they make.
      if (sectorLexicon().names.has(view.plain.slice(start, end))) continue;
      const known = organizationLexicon().agencies.at(view.plain, start);
      const name = known?.end === end ? { name: known.value.name } : {};
      yield { kind: 'Organization', start, end, rule: 'organizations/of-a-class', strength: STRENGTH, ...name };
    }
  }
}

interface Item {
  readonly start: number;
  readonly end: number;
}

/** What 、 separates before `end`. */
function itemsBefore(view: TokenView, end: number): Item[] {
  const items: Item[] = [];
  for (let at = end; items.length < MOST_ITEMS; ) {
    const start = itemStart(view, at);
    if (start === at) return [];
    items.push({ start, end: at });
    if (view.plain[start - 1] !== '、') break;
    at = start - 1;
  }
  return items;
}

const FUNCTION = /^[pcur]/;

/** An item between two 、 is whole, whatever its words; the first one begins where a verb or function word ends. */
function itemStart(view: TokenView, end: number): number {
  const comma = view.plain.slice(Math.max(0, end - LONGEST_ITEM - 1), end).search(/、[^、，。；：！？\s“”]+$/);
  if (comma >= 0) return Math.max(0, end - LONGEST_ITEM - 1) + comma + 1;
  let start = end;
  for (let token = view.tokenBefore(start); token; token = view.tokenBefore(start)) {
    if (isStopAt(view.plain, token.start) || end - token.start > LONGEST_ITEM) break;
    if (FUNCTION.test(token.tag) || (/^[vd]/.test(token.tag) && token.end - token.start > 1)) break;
    start = token.start;
  }
  return behindVerb(view.plain, start, end);
}

/** 指导|美团, which jieba may take for one word. */
function behindVerb(plain: string, start: number, end: number): number {
  const verb = end - start > 3 && organizationLexicon().edges.has(plain.slice(start, start + 2));
  return verb ? start + 2 : start;
}

const LIKE_A_BODY = /(?:集团|公司|银行|股份|控股|大学|学院|医院|研究院|研究所|实验室)$/;

/** @param counted how many are meant is said: then one of them that is surely no word is enough. */
function areNames(view: TokenView, items: readonly Item[], counted: boolean): boolean {
  const sure = items.some(
    ({ start, end }) =>
      organizationLexicon().agencies.at(view.plain, start)?.value.sort === 'company' ||
      LIKE_A_BODY.test(view.plain.slice(start, end)),
  );
  const names = items.filter((item) => isName(view, item)).length;
  return sure || names * 2 > items.length || (counted && names > 0);
}

/** Known as a body, or no word that jieba knows. */
function isName(view: TokenView, { start, end }: Item): boolean {
  if (organizationLexicon().agencies.at(view.plain, start)?.end === end) return true;
  const first = view.tokenFrom(start);
  if (!first) return false;
  if (hasTrade(view.plain.slice(start, end))) return true;
  return first.end === end
    ? /^(?:x|nr|nz|nt)/.test(first.tag)
    : first.end - first.start === 1 && end - start < 5 && !/^[mqf]/.test(first.tag);
}

const TRADE =
  /.{2}(?:新能源|新材料|科技|能源|储能|股份|电子|汽车|重工|生物|药业|制药|医药|智能|电气|纺织|食品|光电|光伏|锂电|化工|矿业|铝业|钢铁|硅业|机械|物流|农业|文旅|环保|软件|精密|航空|航天)$/;

/** 海亮|新能源: what a company makes behind a name, the two of which are no sector. */
function hasTrade(words: string): boolean {
  const head = TRADE.exec(words);
  return head !== null && !sectorLexicon().names.has(words) && !organizationLexicon().plainWords.has(words.slice(0, 2));
}

const isUnknown = (view: TokenView, item: Item | undefined) =>
  item !== undefined &&
  item.end - item.start < 6 &&
  /^(?:x|nr|nz)/.test(view.tagFrom(item.start)) &&
  /^[㐀-鿿A-Za-z0-9]+$/.test(view.plain.slice(item.start, item.end)) &&
  !placeStartingAt(view, item.start, item.end);
