/**
 * Where an unquoted name begins: 加快建设|民营经济发展高地, 扎实推进|通州区与北三县一体化高质量发展示范区.
 *
 * The words between the last punctuation and the head noun are read from the left; verbs, adverbs and function words move the edge.
 * Verbs are also parts of names (国企改革深化提升行动), so every edge is kept and the caller takes the last that leaves a specific name.
 */
import { placeGazetteer } from '../place-gazetteer.js';
import { isClosing } from './quotes.js';
import { initiativeLexicon, isStopAt, type Reading, specificity } from './reading.js';

/** Characters looked at before a head noun. */
const REACH = 32;

export interface Edge {
  readonly start: number;
  /** A verb, preposition or adverb stands right before the name. */
  readonly opened: boolean;
  /** It stands at the start of the clause or right behind another opener, so that a noun begins here. */
  readonly leading: boolean;
  /** No name reaches back over it: a strong verb, a count, 等, the 和 between two names. */
  readonly fence: boolean;
  /** The fence is a count or 等, so that what follows is a class and not a name: 3个…试点, 铜资高速等重大工程. */
  readonly counted: boolean;
  /** A verb that names begin with, right behind one that opens them: 实施|提升就业服务质量工程. */
  readonly inner: boolean;
}

const COUNT =
  /(?:[0-9０-９,.]+|[一二三四五六七八九十百千万两几数多]+)(?:余|多)?(?:万|亿)?(?:个|项|条|家|批|座|类|处|支|所|件|名|位|场|部|种|只|户|人|次|岁)(?:重点|重大|国家级|省级|市级)?/y;

/** Words after which a verb opens a clause rather than continuing a name: places, people, pronouns, adverbs, verbs, prepositions. */
const ENTERS = new Set(['ns', 's', 'nr', 'r', 'd', 'v', 'p', 'nt', 'ad']);

/** Openers after which nothing before them can belong to the name. */
const FENCES = new Set(['strong', 'joint', 'pronoun', 'word', 'time']);
/** Openers that say that something is done to what follows. */
const VERBS = new Set(['strong', 'middle', 'begin']);

/** Edges from left to right; the first is the start of the clause. */
export function leftEdges(reading: Reading, head: number): Edge[] {
  const { plain, boundary } = reading;
  const from = clauseStart(plain, head);
  const edges: Edge[] = [{ start: from, opened: false, leading: false, fence: false, counted: false, inner: false }];
  let cut = from;
  for (let at = from; at < head; ) {
    const begins = boundary[at] === 1 || at === cut || JOINTS.includes(plain[at]!);
    const part = begins ? partEnd(plain, at) : undefined;
    const edge = begins && !part ? (countAt(plain, at, head) ?? openerAt(reading, at, cut, head)) : undefined;
    if (edge && edge.start <= head) {
      const last = edges.at(-1)!;
      const inner = edge.inner && at === cut && last.opened && last.fence && !last.counted;
      const counted = edge.counted || (last.counted && !edge.opened && at - cut < 2);
      edges.push({
        ...edge,
        inner,
        counted,
        opened: edge.opened || ((at === cut || JOINTS.includes(plain[at]!)) && last.opened),
      });
      at = cut = edge.start;
    } else at = nextBoundary(reading, part ?? at + 1, head);
  }
  return edges;
}

/** The last stop before the head noun; a short bracket, a dash or 目的地 inside a name is none: 中国（上海）自由贸易试验区, 西宁—海东都市圈. */
function clauseStart(plain: string, head: number): number {
  let from = head;
  while (from > 0 && head - from < REACH) {
    if (!isStopAt(plain, from - 1)) from--;
    else {
      const over =
        plain[from - 1] === '）' || plain[from - 1] === ')'
          ? bracketStart(plain, from - 1)
          : insideName(plain, from - 1);
      if (over === undefined || over === from || head - over > REACH) break;
      from = over;
    }
  }
  return from + (ITEM_NUMBER.exec(plain.slice(from, from + 4))?.[0].length ?? 0);
}

/** Of a heading: 12.建设|文化强省. */
const ITEM_NUMBER = /^[0-9０-９]{1,2}[.．](?=[一-龥])/;

const insideName = (plain: string, at: number) =>
  (plain[at] === '—' && !isStopAt(plain, at - 1) && !isStopAt(plain, at + 1)) || plain.startsWith('目的地', at - 1)
    ? at
    : undefined;

function bracketStart(plain: string, close: number): number | undefined {
  for (let i = close - 1; i > 0 && close - i <= 7; i--) {
    if (plain[i] === '（' || plain[i] === '(') return isStopAt(plain, i - 1) || i === close - 1 ? undefined : i;
    if (isStopAt(plain, i)) return undefined;
  }
  return undefined;
}

/** 四级三类 is no count: one numeral stands behind another. */
const PAIRED = /[一二三四五六七八九十][级纵横网]$/;

function countAt(plain: string, at: number, head: number): Edge | undefined {
  if (PAIRED.test(plain.slice(Math.max(0, at - 2), at))) return undefined;
  COUNT.lastIndex = at;
  const length = plain[at] === '等' ? 1 : (COUNT.exec(plain)?.[0].length ?? 0);
  // 等 before words that say which is no class: 粮油等|主要作物大面积单产提升行动.
  const counted = plain[at] !== '等' || specificity(plain.slice(at + 1, head)).own < 6;
  return length > 0
    ? { start: at + length, opened: true, leading: true, fence: true, counted, inner: false }
    : undefined;
}

/** Behind words that only begin like an opener (皖北|承接产业转移|集聚区), and behind national strategies: 积极应对人口老龄化|工程. */
export function partEnd(plain: string, at: number): number | undefined {
  const { openers, national } = initiativeLexicon();
  const hit = openers.at(plain, at);
  return hit?.value === 'part' ? hit.end : national.at(plain, at)?.end;
}

function openerAt(reading: Reading, at: number, cut: number, head: number): Edge | undefined {
  const hit = openerBefore(reading, at);
  if (!hit || hit.end > head || !cuts(reading, hit.start, hit.end, hit.value, cut)) return undefined;
  const leading = hit.start === cut;
  return {
    start: hit.end,
    opened: VERBS.has(hit.value),
    leading,
    fence: FENCES.has(hit.value) || (leading && hit.value === 'middle' && reading.plain[cut - 1] !== '、'),
    counted: hit.value === 'pronoun',
    inner: hit.value === 'begin',
  };
}

/** 打造成|…, but 打造|成渝…, whatever the segmenter made of it. */
function openerBefore({ plain, boundary }: Reading, at: number) {
  const { openers } = initiativeLexicon();
  const hit = openers.at(plain, at);
  if (!hit || plain[hit.end - 1] !== '成' || (boundary[hit.end] && boundary[hit.end - 1])) return hit;
  if (!placeGazetteer().trie.at(plain, hit.end - 1)?.value) return hit;
  const verb = plain.slice(at, hit.end - 1);
  if (verb === '') return undefined;
  return openers.at(verb, 0)?.end === verb.length ? { ...hit, end: hit.end - 1 } : hit;
}

/** 牵引性, 引领力: the verb is only the beginning of another word. */
const DERIVES = '性化力度者型式';

function cuts(reading: Reading, start: number, end: number, kind: string, cut: number): boolean {
  const { boundary, tagBefore } = reading;
  const chained = start === cut;
  if (!boundary[start] && !chained && kind !== 'joint') return false;
  if (!boundary[end] && DERIVES.includes(reading.plain[end] ?? ' ')) return false;
  // The segmenter took 及 for the beginning of an unknown name: 香港园区|及流|浮山数码港.
  if (!boundary[end] && kind === 'joint') return endsName(reading.plain, cut, start);
  if (!boundary[end] && kind !== 'strong' && !(LOOSE.has(kind) && opens(reading, end))) return false;
  // 陕北至安徽特高压直流工程 goes from place to place.
  if (
    kind === 'word' &&
    reading.plain[start] === '至' &&
    (tagBefore(start) === 'ns' || behindPlace(reading.plain, start, cut))
  )
    return false;
  if (kind === 'strong' || kind === 'word' || kind === 'pronoun') return true;
  if (kind === 'joint') return chained || endsName(reading.plain, cut, start) || joinsPlace(reading.plain, start, end);
  if (kind === 'manner') return chained && opens(reading, end);
  const enters = kind === 'middle' || kind === 'begin';
  return chained || (enters && (ENTERS.has(tagBefore(start)) || behindPlace(reading.plain, start, cut)));
}

/** 日照|建设|…示范区: a place, whatever the segmenter takes it for; a word that is seldom one (战略资源|创新) only where the clause begins. */
const behindPlace = (plain: string, at: number, cut: number) =>
  [2, 3, 4, 5].some((length) => {
    const place = at >= length ? placeGazetteer().trie.at(plain, at - length) : undefined;
    return place?.end === at && (place.value?.use === '' || at - length === cut);
  });

/** Openers that the segmenter may take together with the verb behind them: 要|建. */
const LOOSE = new Set(['lead', 'manner', 'word']);

const opens = ({ plain }: Reading, at: number) => VERBS.has(initiativeLexicon().openers.at(plain, at)?.value ?? '');

/** The segmenter takes them for the end of a word (目的|地和). */
const JOINTS = '和与及';

function nextBoundary({ plain, boundary }: Reading, at: number, end: number): number {
  while (at < end && !boundary[at] && !JOINTS.includes(plain[at]!)) at++;
  return at;
}

/** Before a 和: “百企千改”工程|和…, with nothing but a head noun behind the closing mark; 哈大齐自主创新示范区|与…, where the cut came out in mid-name. */
function endsName(plain: string, from: number, to: number): boolean {
  if (isClosing(plain[from - 1])) return initiativeLexicon().tails.at(plain, from)?.end === to;
  const inner = initiativeLexicon().openers.at(plain, from - 2);
  return endsWithHead(
    plain,
    inner?.end === from && (inner.value === 'middle' || inner.value === 'begin') ? from - 2 : from,
    to,
  );
}

/** 中老铁路沿线开发|和|中缅印度洋新通道: something is done or a place ends before the 和, and a place begins another name behind it. */
const joinsPlace = (plain: string, from: number, to: number) =>
  endsPlace(plain, from)
    ? placeGazetteer().trie.at(plain, to)?.value !== undefined
    : DONE.test(plain.slice(from - 2, from)) &&
      (PAIR.test(plain.slice(to, to + 2)) || placeGazetteer().trie.at(plain, to)?.value?.use === '');
const PAIR = /^中[老缅越泰俄蒙哈吉巴尼欧亚朝韩日]/;
const endsPlace = (plain: string, at: number) =>
  [2, 3, 4].some(
    (length) =>
      at > length && isStopAt(plain, at - length - 1) && placeGazetteer().trie.at(plain, at - length)?.end === at,
  );
const DONE = /开发|建设|治理|合作|改造|利用/;

/** 香港园区|及流浮山数码港. */
const GROUNDS = /(?:园区|片区|港区|校区)$/;

/** Does a name end there? 区域科技创新中心|和产业科技创新高地 are two names, 乡镇行政区划和村级建制调整改革 is one. */
export function endsWithHead(plain: string, from: number, to: number): boolean {
  const { heads } = initiativeLexicon();
  if (GROUNDS.test(plain.slice(Math.max(from, to - 2), to))) return true;
  for (let i = Math.max(from + 2, to - 6); i < to; i++) if (heads.at(plain, i)?.end === to) return true;
  return false;
}
