/**
 * Fairs by their short names: 酒博会, 第七届新博会, 第六届中国辽洽会, 药交会.
 *
 * One or two characters say of what or where. 博会 by itself, 提交会议 and 社交会 are none.
 */
import { placeEndingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';

const SHORT = /[博洽交]会(?![议员计合])/g;
const WIDE = /(?:世界|国际|全球|全国)$/;
const COUNTED = /(?:第[0-9一二三四五六七八九十百]{1,5}届|首届)$/;

export function* fairs(view: TokenView): Generator<Candidate> {
  for (const { index } of view.plain.matchAll(SHORT)) {
    const end = index + 2;
    const own = ownStart(view, index, end);
    if (own === undefined) continue;
    const start = outward(view, own);
    yield { kind: 'Meeting', start, end, rule: 'meetings/fair', strength: 8.1, name: view.plain.slice(own, end) };
  }
}

/** 酒|博会, 辽洽会: jieba knows the tail as a word or the whole as an unknown one. */
function ownStart(view: TokenView, head: number, end: number): number | undefined {
  const token = view.tokenBefore(end);
  if (!token) return undefined;
  // 廊坊|经洽|会.
  const split = token.start === head + 1 ? view.tokenBefore(head + 1) : undefined;
  if (split)
    return /^(?:x|n|j)/.test(split.tag) && split.end - split.start < 4 && split.start < head ? split.start : undefined;
  const before = token.start === head && view.plain[head] !== '交' ? view.tokenBefore(head) : undefined;
  const { start, tag } = before ?? token;
  const isWord = before ? /^[nabj]/.test(tag) : /^(?:x|n|j)/.test(tag);
  return isWord && head - start > 0 && head - start < 3 && !isStopAt(view.plain, start) ? start : undefined;
}

/** With the place and the count before it. */
function outward(view: TokenView, start: number): number {
  const wide = WIDE.exec(view.plain.slice(Math.max(0, start - 2), start))?.[0].length ?? 0;
  const from = placeEndingAt(view, start)?.start ?? start - wide;
  return from - (COUNTED.exec(view.plain.slice(Math.max(0, from - 7), from))?.[0].length ?? 0);
}
