/**
 * Ministries of other countries: 印尼海洋与投资统筹部部长, 法国生态转型部宣布.
 *
 * Somebody of it, or what it says, must follow: 越南北部 and 德国东部 are no ministries, and 中国 has them by list.
 */
import { placeGazetteer } from '../place-gazetteer.js';
import type { Candidate } from '../recogniser.js';

const MINISTRY =
  /部(?=部长|副部长|大臣|副大臣|国务秘书|发言人|官员|高官|当天|当地时间|表示|宣布|发布|认为|[说称，。])/g;
const LONGEST = 16;
const OWN_NAME = /^[㐀-鿿]{2,12}$/;
const DIRECTION = /[东西南北中内外全各干]$/;

export function* foreignMinistries(plain: string): Generator<Candidate> {
  for (const { index } of plain.matchAll(MINISTRY)) {
    const start = countryBefore(plain, index);
    if (start !== undefined)
      yield { kind: 'Organization', start, end: index + 1, rule: 'organizations/ministry', strength: 7.7 };
  }
}

/** Where the nearest country before begins, with nothing but a name between. */
function countryBefore(plain: string, end: number): number | undefined {
  const { trie } = placeGazetteer();
  for (let at = end - 4; at >= Math.max(0, end - LONGEST); at--) {
    const hit = trie.at(plain, at);
    if (hit?.value?.form !== 'country' || hit.value.name === '中国' || hit.end > end - 2) continue;
    const name = plain.slice(hit.end, end);
    return OWN_NAME.test(name) && !DIRECTION.test(name) ? at : undefined;
  }
  return undefined;
}
