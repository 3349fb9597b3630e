/**
 * What stands in a row with meetings and ends like one is a meeting: 世界青年发展论坛、东湖论坛、汉交会、楚商大会.
 *
 * Alone, 汉交会 could be anything; beside a meeting only verbs (举办车展会), bodies (贸促会) and words for any meeting (座谈会) are none.
 */
import { organizationLexicon } from '../organization/lexicon.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';

const ITEM = /^[㐀-鿿A-Za-z0-9+]{1,10}(?:会|论坛)$/;
const GENERIC =
  /(?:座谈|研讨|推进|调度|现场|协调|专题|代表|理事|委员|工作|办公|常务|股东|协商|听证|发布|交流|动员|部署|总结|表彰|报告|学习|视频|电话)(?:会|大会|会议)$|^(?:本次|此次|这次|有关|相关|重要|各类|各种|国际|国内|全体|高端|专业|行业|主题|年度)?(?:会议|大会|论坛|峰会|展会|年会)$|(?:[协学联理促委监研工侨社机晚庙]会|商会|议会|人代会|运动会|音乐会|演唱会|基金会|家长会|董事会|联谊会|青年会)$/;
const LONGEST = 13;

export function* meetingsInRows(view: TokenView, found: readonly Candidate[]): Generator<Candidate> {
  const known = new Set(found.map(({ start }) => start));
  for (const one of found) {
    for (let at = itemAfter(view, one.end); at && !known.has(at.start); at = itemAfter(view, at.end)) {
      known.add(at.start);
      yield at;
    }
    for (let at = itemBefore(view, one.start); at && !known.has(at.start); at = itemBefore(view, at.start)) {
      known.add(at.start);
      yield at;
    }
  }
}

function itemAfter(view: TokenView, separator: number): Candidate | undefined {
  const { plain } = view;
  if (plain[separator] !== '、') return undefined;
  let end = separator + 1;
  while (end - separator <= LONGEST && !isStopAt(plain, end) && !'等和与及'.includes(plain[end]!)) end++;
  return item(view, separator + 1, end);
}

function itemBefore(view: TokenView, end: number): Candidate | undefined {
  const { plain } = view;
  if (plain[end - 1] !== '、') return undefined;
  let start = end - 1;
  while (end - start <= LONGEST && !isStopAt(plain, start - 1)) start--;
  return item(view, start, end - 1);
}

function item(view: TokenView, start: number, end: number): Candidate | undefined {
  const words = view.plain.slice(start, end);
  if (!ITEM.test(words) || GENERIC.test(words)) return undefined;
  if (/^[vpd]/.test(view.tagFrom(start))) return undefined;
  if (organizationLexicon().agencies.at(view.plain, start)?.end === end) return undefined;
  return { kind: 'Meeting', start, end, rule: 'meetings/row', strength: 7.4 };
}
