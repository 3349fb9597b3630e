/**
 * Bodies that a class behind them gives away: 宇通、比亚迪、超聚变等企业, 泰达、津融等国企.
 *
 * The items are names when jieba does not know most of them as words: 汽车、电子等企业 lists sectors.
 */
import type { Token } from '../../document.js';
import type { Candidate } from '../recogniser.js';
import { isStop, type TokenView } from '../token-view.js';
import { organizationLexicon } from './lexicon.js';

const CLASS =
  /(?:等|这样的|为代表的)(?:[0-9一二三四五六七八九十百余多]{0,4}[家个所])?[^，。；：、！？\n“”]{0,10}?(?:企业|公司|集团|车企|药企|央企|国企|民企|链主|银行|券商|高校|院校|医院|科研机构|科研院所)/g;
const MOST_ITEMS = 8;
const LONGEST_ITEM = 8;

export function* namedOfAClass(view: TokenView, tokens: readonly Token[]): Generator<Candidate> {
  for (const { index } of view.plain.matchAll(CLASS)) {
    const items = itemsBefore(view, tokens, index);
    const names = items.filter((item) => isName(view, tokens, item)).length;
    if (items.length < 2 || names * 2 <= items.length) continue;
    for (const { start, end } of items)
      yield { kind: 'Organization', start, end, rule: 'organizations/of-a-class', strength: 6.6 };
  }
}

interface Item {
  readonly start: number;
  readonly end: number;
}

/** What 、 separates before `end`; the first item begins where a verb or function word ends. */
function itemsBefore(view: TokenView, tokens: readonly Token[], end: number): Item[] {
  const items: Item[] = [];
  for (let at = end; items.length < MOST_ITEMS; ) {
    const start = itemStart(view, tokens, at);
    if (start === at) return [];
    items.push({ start, end: at });
    if (view.plain[start - 1] !== '、') break;
    at = start - 1;
  }
  return items;
}

function itemStart(view: TokenView, tokens: readonly Token[], end: number): number {
  let start = end;
  for (let token = tokens[view.endsAt[start]!]; token; token = tokens[view.endsAt[start]!]) {
    if (isStop(view.plain[token.start]) || end - token.start > LONGEST_ITEM) break;
    if (/^(?:v|p|c|d|u|r)/.test(token.tag) && token.end - token.start > 1) break;
    start = token.start;
  }
  return start;
}

/** Known as a body, or no word that jieba knows. */
function isName(view: TokenView, tokens: readonly Token[], { start, end }: Item): boolean {
  if (organizationLexicon().agencies.at(view.plain, start)?.end === end) return true;
  const first = tokens[view.startsAt[start]!];
  if (!first) return false;
  return first.end === end ? /^(?:x|nr|nz|nt)/.test(first.tag) : first.end - first.start === 1 && end - start < 5;
}
