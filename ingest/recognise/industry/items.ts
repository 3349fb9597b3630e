/**
 * The items of a list of sectors: where one begins, which two a 和 joins, and whether words that no list knows may be one.
 */
import { leftEdges } from '../initiative/left-edge.js';
import { isStopAt, type Reading, specificity } from '../initiative/reading.js';
import { placeGazetteer } from '../place-gazetteer.js';
import { type Sector, sectorLexicon } from './sectors.js';

/** Tags of words that no sector's name begins with, and only verbs and conjunctions stand inside one. */
const BARRED = /^(?:v$|vd|r|m|d|p|ns|nr|nt|u|c|i)/;
const GENERIC =
  /^第|^[将把被让使]|[将以把被]$|增加|全产?$|^跨境$|^(?:规上|营利性|非营利性|便民|民生|幸福|朝阳|夕阳)|(?:创新|产业|供应|资金|人才|价值)链$|开发区|园区|债务|^(?:全球|国际|国内|世界|国家|地方|区域|全国|全省|全市|传统|新兴|未来|特色|支柱|主导|优势|民生|社会|重大|战略性|现代|高新|高新技术|新|老|富民|大|各|多)+$|产业|领域|行业|企业|项目|技术|(?<![农林畜水海])产品$|[0-9]{2}|方面|相关|上下游|关联|融合|事业|联赛|大赛|乡村$|农田$|就业|文明|民生|致富|增收|改革/;

/** A sector that the lexicon has, also behind one of the words that may stand before it: 绿色|算力. */
export function entryOf(words: string): Sector | undefined {
  const { names, modifiers } = sectorLexicon();
  if (/[产行]业$/.test(words) && !names.has(words)) return entryOf(words.slice(0, -2));
  return names.get(words) ?? (modifiers.has(words.slice(0, 2)) ? names.get(words.slice(2)) : undefined);
}

/** Before an item: 世界级|优质白酒产业集群, 十大|农业产业链. */
const RANK =
  /^(?:全球|我国|国内|全省|全市|世界级|国家级|省级|[一二三四五六七八九十百]{1,2}大|重点|千亿级|百亿级|万亿级|优质)*/;

export function behindRank(plain: string, from: number, end: number): number {
  const place = placeGazetteer().trie.at(plain, from);
  // 凉城县|燕麦.
  const own =
    place?.value &&
    end - place.end > 1 &&
    (/[市县区旗州]$/.test(place.value.word) ||
      /^(?:sure|goods)$/.test(entryOf(plain.slice(place.end, end))?.use ?? ''));
  const start = own ? place.end : from;
  const length = RANK.exec(plain.slice(start, end))![0].length;
  return end - start - length < 2 ? start : start + length;
}

/** Behind the last opener that leaves two characters; a known sector may begin with one (未来能源). */
export function itemStart(reading: Reading, at: number): number {
  const { names } = sectorLexicon();
  for (const { start, fence } of leftEdges(reading, at).reverse()) {
    if (names.has(reading.plain.slice(start - 2, at))) return start - 2;
    if (at - start >= 2 || fence) return behindVerb(reading.plain, start, at);
  }
  return at;
}

/** 沿线布局|汽车软件, 跨境电商带动|坚果: whoever does it is no part of the sector. */
const TURNS =
  /^.*(?:布局|聚焦|瞄准|锚定|锁定|主攻|主打|深耕|投向|放到|放在|带动|赋能|支撑|助力|推动|促进|撬动|做强|做大|做优|壮大)了?(?=..)/;

const behindVerb = (plain: string, start: number, at: number): number =>
  start + (TURNS.exec(plain.slice(start, at))?.[0].length ?? 0);

/** 科技服务|和商务服务, but 汽车制造与服务 and 软件和信息服务业 are one. */
export function parts(plain: string, start: number, end: number): [number, number][] {
  const { names } = sectorLexicon();
  if (names.has(plain.slice(start, end))) return [[start, end]];
  const joint = plain.slice(start, end).search(/[和与及]/);
  if (joint < 2 || start + joint + 3 > end) return [[start, end]];
  const at = start + joint;
  const joins = plain[at] === '和' || (plain[at] === '及' && plain[start - 1] === '、');
  if (!joins && names.get(plain.slice(at + 1, end))?.use !== 'sure') return [[start, end]];
  return [
    [at + 1, end],
    [start, at],
  ];
}

/** 墨脱|茶, 察隅|猕猴桃 in a list: one noun behind a place. */
function isProductOf({ plain, tokenAt }: Reading, start: number, end: number): boolean {
  const place = placeGazetteer().trie.at(plain, start);
  const thing = place?.value && !/[市县区旗州]$/.test(place.value.word) ? tokenAt(place.end) : undefined;
  return thing?.end === end && thing.tag.startsWith('n');
}

/** Nouns of two to ten characters that are no generic words, places or verbs. */
export function plausible(reading: Reading, start: number, end: number, closed: boolean): boolean {
  const { plain, boundary, tokenAt } = reading;
  const words = plain.slice(start, end);
  if (words.length < 2 || words.length > 10 || GENERIC.test(words) || !boundary[start] || isStopAt(plain, start))
    return false;
  if (closed && isProductOf(reading, start, end)) return true;
  const { own, domain } = specificity(words);
  if (own < 2 && !(domain && own > 0)) return false;
  for (let i = start; i < end; ) {
    const token = tokenAt(i);
    if (!token || token.end > end) return false;
    // Tags of single characters are worth little: 智算云 is 智, 算 and 云. But no sector ends in a verb of one: 坚定不移|抓.
    const single = token.end - i === 1;
    if (single && i > start) {
      if (token.end === end && token.tag === 'v') return false;
    } else {
      const inside = i > start && token.tag === 'v';
      const known = token.end < end && (token.tag === 'ns' || sectorLexicon().names.has(plain.slice(i, token.end)));
      // In a list that says of what it is (等特色产业) 黑山羊 is nobody.
      const misread = closed && token.tag.startsWith('n') && placeGazetteer().trie.at(plain, i)?.end !== token.end;
      if (BARRED.test(token.tag) && !inside && !known && !misread) return false;
    }
    i = token.end;
  }
  return true;
}
