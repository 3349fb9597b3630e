/** 农民日报、龙头新闻、极光新闻等媒体: what a row is of stands behind it, so that any name in it is a medium's. */
import type { Candidate } from '../recogniser.js';
import { isStopAt } from '../token-view.js';

const ROW_OF_MEDIA =
  /等(?:[0-9一二三四五六七八九十多数余几]{1,3}家|多家|中央|省级|主流|境外|中外|海外|新闻|权威|各大|本地|港澳){0,3}(?:媒体|新闻单位|新闻机构|报刊|媒介)/g;
/** Not beyond another 等: each row is walked once. */
const ITEM = /^(?![㐀-鿿]{0,11}等)[㐀-鿿A-Za-z0-9+]{2,12}$/;

export function* mediaInRows(plain: string): Generator<Candidate> {
  for (const { index } of plain.matchAll(ROW_OF_MEDIA)) {
    let end = index;
    for (let start = itemStart(plain, end); ITEM.test(plain.slice(start, end)); start = itemStart(plain, end)) {
      if (plain[start - 1] === '、' || end < index)
        yield { kind: 'Media', start, end, rule: 'media/row', strength: 7.3 };
      if (plain[start - 1] !== '、') break;
      end = start - 1;
    }
  }
}

function itemStart(plain: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_ITEM && !isStopAt(plain, start - 1)) start--;
  return start;
}

const LONGEST_ITEM = 13;
