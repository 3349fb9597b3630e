/**
 * Sectors by form: X产业, X产业集群, X服务业, X经济 beside another, and lists that end in one: 光电子信息、大健康、现代化工3大支柱产业, A、B、C等领域.
 *
 * Not: 特色产业, 支柱产业, 战略性新兴产业: what stands before must say which.
 */
import { Gazetteer } from '../../lexicon/gazetteer.js';
import type { Reading } from '../initiative/reading.js';
import type { Candidate } from '../recogniser.js';
import { behindRank, entryOf, itemStart, parts, plausible } from './items.js';
import { STRENGTH, sector } from './known.js';
import { sectorLexicon } from './sectors.js';

const HEADS = new Gazetteer(
  '制造业集群 产业集群 产业链群 产业链 产业 链群 链 重点领域 细分领域 新兴领域 前沿领域 领域 赛道 行业 业态 制造业 服务业 加工业 旅游业 物流业 会展业 种植业 养殖业 民宿业 集群 板块 精深加工 深加工'
    .split(' ')
    .map((head) => [head, head] as const),
);
/** 8条重点产业|链. */
const COUNTED_CHAIN = /条(?:重点|主导|优势|特色|产业)*$/;
/** Behind the last item of a list: 等, 三大, 5个 and words that say what kind. Anchored at the end of a short slice. */
const CLOSES =
  /(等?[一二三四五六七八九十两0-9]+(?:大|个|条|类|新|特|优)|等?[“"「][^“”"「」]{1,8}[”"」]|等)?(?:一批|具有|国家级|战略性新兴|未来|新兴|先导|骨干|首位|支柱|主导|优势|特色|重点|全|新|临港|临空|口岸|涉海|涉农|农业|海洋|高新技术|消费|数字|向海|沿海|千亿|百亿|万亿|传统|关键|标志性|富民|绿色|高端|细分|前沿|先进|先进制造业|现代制造业|世界级|国家先进制造业|千亿级|万亿级|百亿级|战略|现代|核心)*$/;
/** 艾草|产业|发展 is about a sector behind a verb of growing; 产业园, 产业化, 产业升级 are other words. */
function ending(plain: string, end: number, found: readonly Candidate[]): readonly Candidate[] {
  if (plain.startsWith('发展', end))
    return found.every(({ start }, i) => i < found.length - 1 || GROWS.test(plain.slice(Math.max(0, start - 3), start)))
      ? found
      : [];
  return AFTER.includes(plain[end] ?? ' ') ? [] : found;
}
const GROWS = /(?:带动|推动|促进|支持|助力|加快|壮大|赋能|引领|支撑)$/;
const AFTER = '园化基带工区人投政发组变创升结转合集';
const MAX_ITEMS = 12;
export function* formed(reading: Reading): Generator<Candidate> {
  yield* lists(reading);
  yield* economies(reading);
}

export interface List {
  readonly found: Candidate[];
  /** Items that the lexicon knows, and those among them that are sectors wherever they stand. */
  known: number;
  sure: number;
}

function* lists(reading: Reading): Generator<Candidate> {
  const { plain } = reading;
  for (const { start: index, end, value: head } of HEADS.scan(plain)) {
    if (head === '链' && !COUNTED_CHAIN.test(plain.slice(Math.max(0, index - 12), index))) continue;
    if (PROJECT.test(plain.slice(end, end + 4))) continue;
    const [closing, counted] = CLOSES.exec(plain.slice(Math.max(0, index - 20), index))!;
    if (counted) {
      const list = itemsBefore(reading, index - closing.length);
      if (trusted(head, list)) yield* list.known > 1 ? list.found.map(sure) : list.found;
    } else if (!OPEN.test(head) && head !== '业态' && (closing === '' || CHAIN.test(closing + head)))
      yield* ending(plain, end, itemsBefore(reading, index - closing.length, end).found);
  }
}

/** Beside two known sectors 生命工程 is one too, and no project. */
const sure = (item: Candidate): Candidate => ({ ...item, strength: Math.max(item.strength, 7.7) });

/** 棉纺织|全产业链. */
const CHAIN = /^全产业链/;

/** 深百产业|协作园 and 产业|项目 are no sectors. */
const PROJECT = /^(?:项目|研究|联盟|协会|学院|学会|促进会|技术研究|创新研究|[一-龥]{2}[园区])/;

/** Heads that may close a list of anything: 就业、教育、住房等领域. */
const OPEN = /领域|赛道|行业|^集群|板块/;

function trusted(head: string, { found, known, sure }: List): boolean {
  return !OPEN.test(head) || (known * 2 >= found.length && (sure > 0 || !head.endsWith('领域')));
}

/** The items of a list from the last to the first; the head noun belongs to the last when its `end` is given. */
export function itemsBefore(reading: Reading, last: number, end?: number): List {
  const { plain } = reading;
  const { names } = sectorLexicon();
  const list: List = { found: [], known: 0, sure: 0 };
  if ('和与及'.includes(plain[last - 1] ?? ' ')) return list;
  for (let n = 0, at = last; n < MAX_ITEMS; n++) {
    const from = itemStart(reading, at);
    if (end && at === last && names.has(plain.slice(from, end))) return list;
    for (const [first, stop] of parts(plain, from, at)) {
      const start = behindRank(plain, first, stop);
      const entry = entryOf(plain.slice(start, stop));
      // What stands before a 和 outside a list may be anything: 重庆场景丰富和空天信息产业.
      const loose = stop < at && plain[from - 1] !== '、';
      if (!entry && (loose || !plausible(reading, start, stop, end === undefined && stop - start < 6))) return list;
      if (entry) list.known++;
      if (entry?.use === 'sure') list.sure++;
      list.found.push(
        sector(plain, start, stop === last && end ? end : stop, 'industries/listed', STRENGTH, entry?.branch),
      );
    }
    if (plain[from - 1] !== '、') return list;
    at = from - 1;
  }
  return list;
}

/** 演艺经济、沙漠经济和赛马旅游: an X经济 or X旅游 beside another is a sector, whatever X. */
const ECONOMIES = /(?:(?<=[、和与及展育大发活])[一-龥]{2}(?:经济|旅游)|[一-龥]{2}(?:经济|旅游)(?=[、和与及]))/y;
const ECONOMY = /经济|旅游/g;
const KINSHIP = new Set(['经济', '旅游']);
/** Verbs of which a sector is the object, also alone: 激发|绿茵经济. */
const GROWN = /^(?:发展|培育|壮大|激发|激活|繁荣)$/;
/** “全域旅游、全季旅游” is a slogan. */
const isQuote = (character: string | undefined) => character !== undefined && '“”「」'.includes(character);
const NO_SECTOR =
  /^(?:法治|信用|国民|世界|区域|市场|社会|宏观|全球|中国|地方|我国|全省|全市|城市|农村|城乡|国际|促进|推动|发展|服务|支撑|赋能|引领|影响|带动|实体|工业|农业|传统|政治|知识|稳定|人均|重要|现代|集体|国有|公有|个体|家庭|虚拟|外向|开放|规模|总体|整体|本地|当地|非公|私营|计划|体验|战时|转型|特区|作为|成为)/;

function* economies({ plain, boundary }: Reading): Generator<Candidate> {
  let last = 0;
  for (const { index: economy } of plain.matchAll(ECONOMY)) {
    const index = Math.max(last, economy - 2);
    ECONOMIES.lastIndex = index;
    const words = ECONOMIES.exec(plain)?.[0];
    if (words === undefined) continue;
    last = index + words.length;
    const beside = [plain.slice(index - 3, index - 1), plain.slice(index + 7, index + 9)];
    const grown = words.endsWith('经济') && GROWN.test(plain.slice(index - 2, index));
    if (isQuote(plain[index - 1]) || isQuote(plain[index + words.length])) continue;
    if (!boundary[index] || NO_SECTOR.test(words) || !(grown || beside.some((word) => KINSHIP.has(word)))) continue;
    yield sector(plain, index, index + words.length, 'industries/economy', 5.2);
  }
}
