/**
 * Where an unquoted name begins: 加快建设|民营经济发展高地, 扎实推进|通州区与北三县一体化高质量发展示范区.
 *
 * The words between the last punctuation and the head noun are read from the left; verbs, adverbs and function words move the edge.
 * Verbs are also parts of names (国企改革深化提升行动), so every edge is kept and the caller takes the last that leaves a specific name.
 */
import { initiativeLexicon, isStop, type Reading } from './reading.js';

/** Characters looked at before a head noun. */
const REACH = 32;

export interface Edge {
  readonly start: number;
  /** A verb, preposition or adverb stands right before the name. */
  readonly opened: boolean;
  /** A number with a counter stands right before it: 3个…试点 is a class and not a name. */
  readonly counted: boolean;
}

const COUNT =
  /(?:[0-9０-９,.]+|[一二三四五六七八九十百千万两几数多]+)(?:余|多)?(?:个|项|条|家|批|座|轮|类|处|支|所|件|名|位|场|部|种|只|户|批次)/y;
const ENTERS = new Set(['ns', 'nr', 'r', 'd', 'v', 'p', 'nt']);

/** Edges from left to right; the first is the start of the clause. */
export function leftEdges(reading: Reading, head: number): Edge[] {
  const { plain, boundary, tagBefore } = reading;
  const { openers } = initiativeLexicon();
  let from = head;
  while (from > 0 && head - from < REACH && !isStop(plain[from - 1])) from--;
  const edges: Edge[] = [{ start: from, opened: false, counted: false }];
  let cut = from;
  for (let at = from; at < head; ) {
    if (!boundary[at] && at !== cut) {
      at++;
      continue;
    }
    COUNT.lastIndex = at;
    const count = at === cut ? COUNT.exec(plain) : null;
    if (count && at + count[0].length < head) {
      at = cut = at + count[0].length;
      edges.push({ start: cut, opened: true, counted: true });
      continue;
    }
    const hit = openers.at(plain, at);
    if (!hit || hit.end > head || !cuts(reading, hit.start, hit.end, hit.value, at === cut)) {
      at = at === cut && !hit ? nextBoundary(boundary, at + 1, head) : at + 1;
      continue;
    }
    at = cut = hit.end;
    edges.push({ start: cut, opened: true, counted: false });
  }
  return edges;

  function cuts(_: Reading, start: number, end: number, kind: string, chained: boolean): boolean {
    if (!boundary[end] && !chained) return false;
    if (kind === 'strong') return true;
    if (kind === 'word') return boundary[start] === 1 && boundary[end] === 1;
    if (kind === 'joint') return endsWithHead(plain, cut, start);
    return chained || (kind === 'middle' && ENTERS.has(tagBefore(start)));
  }
}

function nextBoundary(boundary: Uint8Array, at: number, end: number): number {
  while (at < end && !boundary[at]) at++;
  return at;
}

/** 区域科技创新中心|和产业科技创新高地 are two names, 乡镇行政区划和村级建制调整改革 is one. */
function endsWithHead(plain: string, from: number, to: number): boolean {
  const { heads } = initiativeLexicon();
  for (let i = Math.max(from + 2, to - 6); i < to; i++) if (heads.at(plain.slice(0, to), i)?.end === to) return true;
  return false;
}
