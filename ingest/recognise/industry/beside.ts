/**
 * Sectors in a row that says what a place grows: 做强硅光伏、绿色铝、咖啡; 以纺织服装、核桃红枣加工为主导; 新能源、蒙药、奶业等.
 *
 * Everyday words (咖啡, 物流) are sectors beside sure ones; what no list knows is one between them. 教育、医疗、养老 alone are none.
 */
import { isStopAt, type Reading } from '../initiative/reading.js';
import type { Candidate } from '../recogniser.js';
import { behindRank, entryOf, itemStart, parts, plausible } from './items.js';
import { EVERYDAY, type Listed, STRENGTH, sector } from './known.js';
import { sectorLexicon } from './sectors.js';

/** Characters of a row to either side of a known sector. */
const REACH = 80;
const GROWN =
  /(?:发展|壮大|培育|做[强优大精特]|布局|抢占|抢抓|聚焦|围绕|紧扣|紧盯|锚定|锁定|突出|主攻|主打|投向|深耕|打造|振兴|提升|扶持|发力|瞄准|依托|立足|推动|形成|重点是|包括|涵盖|覆盖|带动|拉动|赋能|支撑|助力|促进|即|为|以|把|将)(?:了|好)?$/;
const MAIN =
  /^(?:等?(?:产业)?为(?:主导|支柱|重点|特色|龙头|主|抓手)|做文章|文章|种植|养殖|(?:都)?是.{0,6}(?:重点|主攻方向|支柱|主导|主角)|[二两三四五六七八九十]+大?(?:集群|板块|产业|方向|赛道|块|端))/;
/教育|医疗|养老|健康|文化|体育|住|交通|水利|保险|信息|数据|通信|环保|金融|物业|港口|水务|能源|电力|天然气|粮食/;

/** 主攻三个方向：, 重点放在|钾肥、镁系材料. */
const TOLD = /(?:主攻|聚焦|方向|领域|产业|赛道|板块|集群)[^，。；：]{0,5}：$|(?:重点|重心|着力点)(?:就?是|放在)$/;

/** What may stand behind the last item: 健康|消费 is no sector of health. */
const ENDS =
  /^(?:$|[，。；：、！？）\n]|[等和与及为以]|产业|行业|领域|集群|发展|摆在|列为|放在|作为|加快|加速|提质|持续|向)/;

interface Item {
  readonly start: number;
  readonly end: number;
  readonly use: string | undefined;
  /** It is a sector that the lexicon has or holds one at its end or beginning: 铝|加工, 抗菌|陶瓷. */
  readonly familiar: boolean;
}

/** @param known words of the lexicon that stand beside a 、, in text order. */
export function* beside(reading: Reading, known: readonly Listed[]): Generator<Candidate> {
  const { plain } = reading;
  for (let i = 0; i < known.length; ) {
    const first = i;
    const row = bounds(plain, known[i]!.start, known[i]!.end);
    let sure = false;
    for (; i < known.length && known[i]!.start < row.end; i++) sure ||= known[i]!.sure;
    // Two everyday words at least, or a sure sector.
    if (!sure && i - first < 2) continue;
    const items = itemsOf(reading, row.start, row.end);
    for (const item of sectorsAmong(reading, items))
      yield sector(
        plain,
        item.start,
        item.end,
        'industries/row',
        STRENGTH,
        entryOf(plain.slice(item.start, item.end))?.branch,
      );
  }
}

/** From stop to stop, 、 apart. */
function bounds(plain: string, from: number, to: number) {
  let start = from;
  while (start > 0 && from - start < REACH && (!isStopAt(plain, start - 1) || plain[start - 1] === '、')) start--;
  let end = to;
  while (end < plain.length && end - to < REACH && (!isStopAt(plain, end) || plain[end] === '、')) end++;
  return { start, end };
}

function itemsOf(reading: Reading, from: number, to: number): Item[] {
  const { plain } = reading;
  const items: Item[] = [];
  for (let start = from; start < to; ) {
    const comma = plain.indexOf('、', start);
    const last = comma < 0 || comma >= to;
    const end = last ? lastEnd(plain, start, to) : comma;
    if (end === start) break;
    const begin = behindWith(plain, entryOf(plain.slice(start, end)) ? start : itemStart(reading, end), end);
    // 以紫阳镇、江湾镇为重点|发展|民宿、旅拍: the row begins anew behind a verb.
    if (begin > start) items.length = 0;
    for (const [first, stop] of parts(plain, begin, end).reverse()) {
      const own = behindRank(plain, first, stop);
      const words = plain.slice(own, stop);
      const use = entryOf(words)?.use;
      items.push({ start: own, end: stop, use, familiar: use !== undefined || holdsSector(words) });
    }
    if (last) break;
    start = comma + 1;
  }
  return items;
}

/** 我们以|空天信息、…为主导, where jieba takes 我们以 for what it likes. */
const behindWith = (plain: string, start: number, end: number) =>
  '以把将'.includes(plain[start]!) && end - start > 2 ? start + 1 : start;

/** 科普|研学, 海工|船舶. */
function endsInSector(words: string): boolean {
  const { names } = sectorLexicon();
  return words.length > 3 && [2, 3].some((length) => names.has(words.slice(-length)));
}

function holdsSector(words: string): boolean {
  const { names } = sectorLexicon();
  return [2, 3].some((length) => names.has(words.slice(0, length)) || names.has(words.slice(-length)));
}

const LONGEST = 12;

/** 、海工船舶。 and 、玻璃纤维|三大集群: a short item up to where the row ends or is counted. */
function lastEnd(plain: string, start: number, to: number): number {
  const counted = plain.slice(start, to).search(COUNTED);
  const moves = plain.slice(start, to).search(MOVES);
  const end = start + Math.min(...[counted, moves, to - start].filter((at) => at > 1));
  const words = plain.slice(start, end);
  return words.length < 10 && (SECTORAL.test(words) || (words.length < 7 && (counted > 1 || endsInSector(words))))
    ? end
    : knownEnd(plain, start, to);
}
/** 再生水利用|加快发展. */
const MOVES =
  /抱团|联动|一体|做[大强优精]|走[出上向]|加快|加速|快速|蓬勃|集聚|发展|提质|升级|扩能|迈上|迈向|成为|起势|为(?:主导|支柱|重点|特色|龙头|抓手)/;
const COUNTED = /等?[二两三四五六七八九十0-9]+(?:大|块|端|类|个|条|项|样)/;

/** Behind the last item other words may follow: the longest known sector, and one more behind a 和. */
function knownEnd(plain: string, start: number, limit: number): number {
  const { names } = sectorLexicon();
  for (let end = Math.min(limit, start + LONGEST); end > start + 1; end--)
    if (names.has(plain.slice(start, end)) || entryOf(plain.slice(start, end))) {
      const next = '和与及'.includes(plain[end] ?? ' ') ? knownEnd(plain, end + 1, limit) : end + 1;
      return next > end + 1 ? next : end;
    }
  return start;
}

/** 热带特色高效农业, 高原特色农牧业: what calls itself a trade, whatever stands before it. */
const SECTORAL =
  /^[一-龥]{2,8}(?:农业|牧业|林业|渔业|物流业|旅游业|制造业|服务业|加工业|文化|制造|装备|材料|能源|技术|加工|物流|旅游|会展|维修|医药|纤维|合金|机器人|大模型|智能体|智能|芯片|船舶|终端|器械|电池|化工|电子|底盘|软件)$/;

function sectorsAmong(reading: Reading, items: readonly Item[]): readonly Item[] {
  const { plain } = reading;
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return [];
  const sure = items.filter(({ use }) => use === 'sure').length;
  const known = items.filter(({ familiar }) => familiar).length;
  const before = plain.slice(Math.max(0, first.start - 12), first.start);
  const grown = GROWN.test(before) || TOLD.test(before) || MAIN.test(plain.slice(last.end, last.end + 6));
  const named = items.filter(({ use }) => use !== undefined).length;
  const goods =
    sure > 0 ||
    (named > 1 && named * 2 >= items.length && !items.some(({ start, end }) => EVERYDAY.test(plain.slice(start, end))));
  const isRow = goods && (grown ? known * 2 >= items.length : sure > 1 && sure * 2 >= items.length);
  if (!isRow) return [];
  return items.filter(({ start, end, use }) => {
    const whole = end < last.end || ENDS.test(plain.slice(end, end + 3));
    if (use !== undefined) return whole || use === 'sure';
    const words = plain.slice(start, end);
    const fits = SECTORAL.test(words) || endsInSector(words) || plausible(reading, start, end, end - start < 5);
    return whole && grown && known > 1 && fits;
  });
}
