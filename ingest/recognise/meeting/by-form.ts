/**
 * Meetings by how their names end: 市委经济工作会议, 全球妇女峰会, 召开加快建设海洋强市动员大会.
 *
 * The name begins where somebody convenes it (召开, 举行, 出席) or with whose it is (省委, 全市, 世界, 第八届, a place). 这次会议, 有关会议,
 * 股东大会 are no names.
 */
import { CharacterSet } from '../../lexicon/character-set.js';
import { Gazetteer, type GazetteerHit } from '../../lexicon/gazetteer.js';
import { readTable } from '../../lexicon/tsv.js';
import { organizationLexicon } from '../organization/lexicon.js';
import { placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';

type Need = 'scope' | 'opened' | 'titled';

let loaded: Gazetteer<Need> | undefined;

function heads(): Gazetteer<Need> {
  if (loaded) return loaded;
  const rows = readTable(new URL('../../lexicon/meeting-heads.tsv', import.meta.url), ['head', 'need']);
  loaded = new Gazetteer(rows.map(({ head, need }) => [head, need as Need] as const));
  return loaded;
}

/** 会议室, 联席会议机制. */
const NO_END = /^(?:[室桌员所堂制厅商长]|机制)/;
const LONGEST = 26;
const OPENERS = /(?:召开|举行|举办|出席|参加|列席|主持|承办|主办|组织召开|在|办好|亮相|参展|走进)(?:了|过|的)?$/;
const SCOPE =
  /^(?:全国|全球|世界|国际|中国|中央|全[省市区县州盟旗镇乡军校院]|全行业|全系统|省委|市委|区委|县委|州委|自治区党委|省政府|市政府|党中央|国务院|20[0-9]{2}年(?:第[一二三四]季度|年度)?|20[0-9]{2}(?=[㐀-鿿])|第[一二三四]季度|两岸|海峡两岸|亚洲|亚太|金砖|亚欧|欧亚|中[非阿欧拉俄美日韩德法英蒙哈]|APEC|G20|RCEP|二十国集团|上合组织|亚太经合组织|东盟|泛珠|西部陆海|长江经济带|省际|省部|军地|央地|首届|[京津冀沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁]{2,4}|第[一二三四五六七八九十百0-9]+[届次])/;
/** 省|高质量发展大会: one character for whose, where a phrase begins. */
const OWN = /^[省市县区州](?![委人政场长域位级直辖内际区要应将须])/;
const GENERIC =
  /^(?:第[0-9一二三四五六七八九十百]{1,5}次|小组|分组|大组|预备|本次|此次|这次|一次|每次|上次|该|各类|各种|有关|相关|重要|重大|专题|全体|视频|电话|工作|现场|年度|国际|国内|国际性|大型|系列|多场|一场|这场|两场|场|次|届|股东|职工|职代|学术|新闻|记者|例行|党组|支部|党员|理事会|董事会|业主|村民代表|村民|民主生活|组织生活|线上|线下|闭门|双边|多边|投资者|启动|月度|季度|每周|年终|筹备|动员|学习|总结|述职|宣讲|观摩|分析|形势|理论|中心组|党委|开幕|闭幕|主旨|主题|平行|专项|项目|听证|协商|茶话|业绩说明|媒体|高级别|调度|协调|联席|推进|座谈|交流|研讨|代表|全国性|首次|再次|多次|联合|共同|正式|胜利|圆满|隆重|顺利|等|的|和|与|及)*$/;
/** 联合国相关大会 and 2026年5月19日会议 name none; 全国人民代表大会 is a body. */
const VAGUE =
  /人民(?:代表)?$|^(?:[0-9]{4}年)?[0-9]{1,2}月[0-9日]*$|(?:相关|有关|系列|各类|各种|多个|历次|此次|本次|这次|一系列)$/;
const BREAKS = new CharacterSet('同的了是和与及或对从据由被把就给让有等将到于');

export function* meetingsByForm(view: TokenView): Generator<Candidate> {
  const found = [...named(view)];
  const wordsOf = ({ start, end }: Candidate) => view.plain.slice(start, end);
  const full = fullNames(new Set(found.map(wordsOf)));
  for (const one of found) {
    const name = full.get(wordsOf(one));
    yield name ? { ...one, name } : one;
  }
}

function* named(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const hit of heads().scan(plain)) {
    const { end } = hit;
    // 推进|会上.
    if (!(view.isEdge(end) || plain[end] === '上') || NO_END.test(plain.slice(end, end + 2))) continue;
    const found = wholeWords(view, hit);
    if (!found) continue;
    const { start: head, value } = found;
    const start = scopeStart(view, head, value);
    const words = start === undefined ? '' : plain.slice(start, head);
    const isOwn = end - head >= SPECIFIC && words === '国际';
    if (start === undefined || (GENERIC.test(words) && !isOwn) || VAGUE.test(words)) continue;
    if (value === 'titled' && !hasTitle(view, start, head)) continue;
    if (isPartOf(words)) continue;
    const strength = /[“「]/.test(words) || plain[start - 1] === '“' ? ABOVE_QUOTED : STRENGTH;
    yield { kind: 'Meeting', start, end, rule: 'meetings/form', strength };
  }
}

/** 经贸|合作|论坛, where 经贸合作 is one word: the head is what is left of whole words. */
function wholeWords(view: TokenView, { start, end, value }: GazetteerHit<Need>): GazetteerHit<Need> | undefined {
  if (view.isEdge(start)) return { start, end, value };
  for (let at = start + 1; at < end - 1; at++) {
    const shorter = view.isEdge(at) ? heads().at(view.plain, at) : undefined;
    if (shorter?.end === end) return shorter;
  }
  return undefined;
}

const scopeStart = (view: TokenView, head: number, need: Need) =>
  insideQuotation(view.plain, head) ??
  (need === 'opened' ? quotedStart(view.plain, head, true) : undefined) ??
  whoseStart(view, head) ??
  (need === 'opened' ? quotedStart(view.plain, head, false) : undefined) ??
  (need === 'opened' ? openedStart(view.plain, head) : undefined);

/** 第二十七届科博会|主题|报告会: the fair is what has the name. */
const isPartOf = (words: string) =>
  PART.test(words) &&
  heads()
    .scan(words)
    .some(({ value }) => value === 'scope');
const PART = /(?:会|论坛)(?:主题|开幕|闭幕|全体|首场|专题|专场|欢迎|新闻|平行)$/;

/** 国新办2026年5月新闻发布会 names only whose it is and when; 中国民营企业500强发布会 says of what. */
function hasTitle(view: TokenView, start: number, head: number): boolean {
  const body = organizationLexicon().agencies.at(view.plain, start);
  const place = placeStartingAt(view, start, head);
  const rest = view.plain.slice(Math.max(body?.end ?? start, place?.end ?? start), head);
  return !BODY_OR_DATE.test(rest);
}
const BODY_OR_DATE =
  /^(?:[㐀-鿿]{0,8}(?:政府|新闻办|新闻办公室|委员会|办公室|[厅局委部署院]))?(?:[0-9]{4}年)?(?:[0-9]{1,2}月份?)?(?:[0-9]{1,2}日)?(?:上半年|下半年|第?[一二三四]季度|前三季度|年度|例行|首场|系列|主题|专题)*(?:新闻)?$/;

/** 国际|青年科学家论坛: so long a head says enough itself. */
const SPECIFIC = 6;
const STRENGTH = 8.1;
/** What is quoted within its name is no initiative of its own (9). */
const ABOVE_QUOTED = 9.3;
const SHORTEST_NAME = 5;

/** 开放团组会议 → 安徽代表团开放团组会议, where the text has one name only that ends so. */
function fullNames(words: ReadonlySet<string>): Map<string, string> {
  const full = new Map<string, string>();
  for (const long of words)
    for (let cut = 1; cut <= long.length - SHORTEST_NAME; cut++) {
      const short = long.slice(cut);
      if (words.has(short)) full.set(short, full.has(short) ? '' : long);
    }
  return full;
}

const LONGEST_TAIL = 8;
const QUOTED = /[“「]([^“”「」，。？！\n]{2,24})[”」][㐀-鿿]{0,8}$/;

const LARGE = /^(?:[㐀-鿿]{0,4}论坛|[㐀-鿿]{0,4}大会|峰会|年会|研讨会|博览会|洽谈会|交易会|对话会)”/;

/** 出席“南方科技|论坛”: all that is quoted; not “板凳会”, which is a way of working. */
function insideQuotation(plain: string, head: number): number | undefined {
  if (!LARGE.test(plain.slice(head, head + 9))) return undefined;
  const from = Math.max(0, head - LONGEST_QUOTED);
  const open = plain.slice(from, head).lastIndexOf('“');
  if (open < 0 || head - from - open < 3 || plain.slice(from + open, head).includes('”')) return undefined;
  return OPENERS.test(plain.slice(Math.max(0, from + open - 5), from + open)) ? from + open + 1 : undefined;
}

/** 举行“项目攻坚年”行动|誓师大会, “固态电池”|分论坛: what is quoted right before belongs to the name. */
function quotedStart(plain: string, head: number, opened: boolean): number | undefined {
  const from = Math.max(0, head - 28 - LONGEST_TAIL);
  const quoted = QUOTED.exec(plain.slice(from, head));
  const start = quoted ? from + quoted.index : -1;
  const stands = opened ? OPENERS.test(plain.slice(Math.max(0, start - 5), start)) : '”」'.includes(plain[head - 1]!);
  return quoted && stands ? start : undefined;
}

/** The leftmost word before the head that says whose or of what, nothing but name words between. */
function whoseStart(view: TokenView, head: number): number | undefined {
  const { plain } = view;
  let best: number | undefined;
  let joined = false;
  for (let at = head - 1; at >= Math.max(0, head - LONGEST); at--) {
    at = behindQuotation(plain, at);
    if (breaks(view, at)) {
      if (joined || !joins(plain, at)) break;
      joined = true;
      continue;
    }
    if (!view.isEdge(at)) continue;
    const word = plain.slice(at, at + 8);
    const place = placeStartingAt(view, at, head);
    const body = organizationLexicon().agencies.at(plain, at);
    const named = (place && /^(?:direction)?$/.test(place.entry.use)) || (body && body.end < head);
    // 企业同赴|第三十届博览会: what is counted begins there, if no name stands right before.
    if (best !== undefined && COUNTED.test(plain.slice(best, best + 8)) && !(named && nameEnd(place, body) === best))
      break;
    const own = OWN.test(word) && (at === 0 || isStopAt(plain, at - 1)) && !SENTENCE.test(plain.slice(at, head));
    if (named || own || SCOPE.test(word)) best = at;
  }
  return best === undefined ? undefined : withQuotation(plain, best);
}

/** 卫生|与|健康大会: between two things that one meeting is about; not 省委全会|和|发展大会. */
const joins = (plain: string, at: number) =>
  '和与及'.includes(plain[at]!) && !isStopAt(plain, at - 1) && !AFTER_EVENT.test(plain.slice(Math.max(0, at - 2), at));

/** 县水利局局长还记得进村开|动员会 is no name. */
const SENTENCE = /[局厅部院校会]长|书记|记者|记得|第一次/;
/** “一带一路”|国际合作高峰论坛: with what is quoted right before it. */
const withQuotation = (plain: string, start: number) =>
  start > 0 && '”」'.includes(plain[start - 1]!) ? behindQuotation(plain, start - 1) + 1 : start;
const COUNTED = /^(?:第[0-9一二三四五六七八九十百]{1,5}届|首届|20[0-9]{2}年?)/;
const nameEnd = (place: { end: number } | undefined, body: { end: number } | undefined) =>
  Math.max(place?.end ?? 0, body?.end ?? 0);

/** 中国（绵阳）科技城: a place in brackets within the name. */
const isBracket = (plain: string, at: number) =>
  '（）()'.includes(plain[at]!) && /[（(][㐀-鿿]{2,4}[）)][㐀-鿿]/.test(plain.slice(Math.max(0, at - 5), at + 7));

/** 全市|“两重”“两新”|工作调度会: over what is quoted within the name; the offset itself when no quotation ends there. */
function behindQuotation(plain: string, end: number): number {
  let at = end;
  while (at > 0 && '”」'.includes(plain[at]!)) {
    const from = Math.max(0, at - LONGEST_QUOTED);
    const open = plain.slice(from, at).lastIndexOf(plain[at] === '”' ? '“' : '「');
    if (open < 0) return end;
    at = from + open - 1;
  }
  return Math.max(at, 0);
}

const LONGEST_QUOTED = 16;

/** 中国—中亚机制外长会: one dash between two names. */
const isDash = (plain: string, at: number) => /^[㐀-鿿][—-][㐀-鿿]$/.test(plain.slice(Math.max(0, at - 1), at + 2));

const breaks = (view: TokenView, at: number) =>
  endsName(view.plain, at) ||
  view.plain.startsWith('以及', at) ||
  // 与 breaks, the 对 of 对话 does not.
  (BREAKS.has(view.plain[at]!) && view.isEdge(at) && view.isEdge(at + 1)) ||
  OPENERS.test(view.plain.slice(Math.max(0, at - 1), at + 1));

const endsName = (plain: string, at: number) =>
  (isStopAt(plain, at) && !isBracket(plain, at) && !isDash(plain, at)) ||
  // 省委全会暨|省委经济工作会议 are two, 招商引资暨项目建设大会 is one.
  (plain[at] === '暨' && '会坛动式议'.includes(plain[at - 1] ?? '，'));

/** 举办产融对接会、|卫星应用分论坛: behind another one. */
const AFTER_MEETING = /(?:会|会议|论坛|仪式)$/;
const AFTER_EVENT = /(?:会|会议|论坛|仪式|行|周|月|节|赛|展|季|日|活动|典礼)$/;
const JOINT = /^(?:以及|和|与|及)/;

function openedStart(plain: string, head: number): number | undefined {
  for (let at = head; at >= Math.max(0, head - LONGEST); at--) {
    if (plain[at] === '、' && at < head && AFTER_MEETING.test(plain.slice(Math.max(0, at - 2), at))) return at + 1;
    if (isStopAt(plain, at)) return undefined;
    const joint = at < head ? JOINT.exec(plain.slice(at, at + 2)) : null;
    if (joint && AFTER_EVENT.test(plain.slice(Math.max(0, at - 2), at))) return at + joint[0].length;
    const opener = OPENERS.exec(plain.slice(Math.max(0, at - 5), at));
    if (opener) return at === head ? undefined : at;
  }
  return undefined;
}
