/**
 * Newspapers, agencies, broadcasters and their sites, from a list and by form: 光明日报社, 连江县融媒体中心, 葡萄牙卢萨通讯社.
 *
 * 新重庆-重庆日报 is one medium, named after the paper. 澎湃 and 求是 are words; they count only beside 记者, 讯 or 据. 本报 and 党报 are no names.
 */

import type { Segmented } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import { Gazetteer, type GazetteerHit } from '../lexicon/gazetteer.js';
import { readTable } from '../lexicon/tsv.js';
import { simplify } from '../segment/simplify.js';
import { mediaInRows } from './media/rows.js';
import { placeGazetteer } from './place-gazetteer.js';
import { isPlace } from './place-names.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { isStopAt, type TokenView, viewOf } from './token-view.js';

interface MediaName {
  readonly name: string;
  readonly context: boolean;
}

interface MediaLexicon {
  readonly names: Gazetteer<MediaName>;
  readonly tails: Gazetteer<'place' | 'open'>;
}

let loaded: MediaLexicon | undefined;

function lexicon(): MediaLexicon {
  if (loaded) return loaded;
  const names: [string, MediaName][] = [];
  for (const { name, aliases, use } of table('media', ['name', 'aliases', 'use'])) {
    names.push([name, { name, context: use === 'context' }]);
    for (const alias of aliases.split('/').filter(Boolean))
      names.push([alias.replace('?', ''), { name, context: alias.endsWith('?') || use === 'context' }]);
  }
  const tails = table('media-tails', ['tail', 'edge']);
  loaded = {
    names: new Gazetteer(names),
    tails: new Gazetteer(tails.map(({ tail, edge }) => [tail, edge as 'place' | 'open'])),
  };
  return loaded;
}

const table = <Column extends string>(name: string, columns: readonly Column[]) =>
  readTable(new URL(`../lexicon/${name}.tsv`, import.meta.url), columns);

export const media = {
  id: 'media',
  finds: ['Media'],
  *apply(document: Segmented) {
    const view = viewOf(document);
    const found = [
      ...listed(view),
      ...byForm(view),
      ...signed(view),
      ...inBrackets(view.plain),
      ...publishing(document),
      ...mediaInRows(view.plain),
      ...labels(view),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    yield* joined(view.plain, found);
  },
} satisfies Recogniser;

/** Right before 记者 hardly anything else can be meant, however long a name goes on behind it. */
const strengthOf = (plain: string, end: number, usual: number, signed: number): number =>
  /^(?:社|全媒体|首席)?记者/.test(plain.slice(end, end + 5)) ? signed : usual;

const BESIDE_AFTER =
  /^(?:社|网|杂志)?(?:[”」》]|全媒体)?(?:[\s　]*(?:首席)?记者|专?讯|消息|报道|报导|客户端|APP|编辑|评论员|供图|发$|主办)/i;
const BESIDE_BEFORE = /(?:[据《]|来源[:：]|转自|引述|引用|媒体)[\s“「]*$/;

function* listed(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  const hits = lexicon().names.scan(plain);
  for (const [i, { start, end, value }] of hits.entries()) {
    if (value.context && !isBeside(plain, start, end) && !inRow(plain, hits, i)) continue;
    if (!value.context && end - start < 3 && !(view.isEdge(start) || isStopAt(plain, start - 1))) continue;
    if (/^(?:局|业|表|销|纸|会工)/.test(plain[end] ?? '')) continue;
    yield {
      kind: 'Media',
      start,
      end,
      rule: 'media/listed',
      strength: strengthOf(plain, end, 8, 9.5),
      name: value.name,
    };
  }
}

/** 南方都市报、|晶报: in a row with a sure one. */
const inRow = (plain: string, hits: readonly GazetteerHit<MediaName>[], i: number) =>
  [hits[i - 1], hits[i + 1]].some(
    (other) =>
      other &&
      !other.value.context &&
      plain.slice(Math.min(other.end, hits[i]!.end), Math.max(other.start, hits[i]!.start)) === '、',
  );

const isBeside = (plain: string, start: number, end: number) =>
  BESIDE_AFTER.test(plain.slice(end, end + 8)) ||
  BESIDE_BEFORE.test(plain.slice(Math.max(0, start - 5), start)) ||
  /^[-－—·/]/.test(plain.slice(end, end + 1));

const LONGEST = 10;
/** 新加坡|海峡|时报, 香港|大公|文汇传媒集团: a short word between place and tail. */
const LONGEST_BETWEEN = 4;
const GENERIC =
  /^(?:本|党|各|主流|中央|地方|境外|境内|当地|本地|外国|海外|多家|一家|几家|省级|市级|县级|区县|新型|现代|国家|区域|某|该|和|与|及|的|省|市|县|区|都市|机关|所属|地市)*$/;

/** Above bodies, which end so as well. */
const GROUP = 8.4;

function* byForm(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const { start: tail, end, value } of lexicon().tails.scan(plain)) {
    const start = placeEdge(view, tail) ?? (value === 'open' ? openEdge(view, tail) : undefined);
    if (start === undefined || plain.startsWith('发布', end) || GENERIC.test(plain.slice(start, tail))) continue;
    yield {
      kind: 'Media',
      start,
      end,
      rule: 'media/form',
      strength: strengthOf(plain, end, /集团$/.test(plain.slice(tail, end)) ? GROUP : 7.5, 7.8),
    };
  }
}

/** The leftmost place name before the tail, with nothing but a short word between: 新加坡海峡时报. */
function placeEdge(view: TokenView, tail: number): number | undefined {
  const { trie, first } = placeGazetteer();
  let best: number | undefined;
  for (let i = tail - 1; i >= Math.max(0, tail - LONGEST) && !isEdgeWord(view, i); i--) {
    if (first[view.plain.charCodeAt(i)] !== 1) continue;
    const hit = trie.at(view.plain, i);
    if (
      hit?.value &&
      hit.end <= tail &&
      tail - hit.end <= LONGEST_BETWEEN &&
      hit.value.use !== 'direction' &&
      isFreeBefore(view, i)
    )
      best = i;
  }
  return best;
}

const isFreeBefore = (view: TokenView, at: number) => view.isEdge(at) || isStopAt(view.plain, at - 1);
const FUNCTION = new CharacterSet('的了在是和与及或向对从据由被把就给为以让有');
const isEdgeWord = ({ plain }: TokenView, at: number) => isStopAt(plain, at) || FUNCTION.has(plain[at]!);

function openEdge(view: TokenView, tail: number): number | undefined {
  let start = tail;
  while (start > 0 && tail - start <= 6 && !isEdgeWord(view, start - 1)) start--;
  // 支持|南方报业传媒集团.
  const verb = view.tokenFrom(start);
  if (verb && /^[vpd]/.test(verb.tag) && verb.end < tail) start = verb.end;
  return tail - start >= 1 && tail - start <= 6 && isFreeBefore(view, start) ? start : undefined;
}

/** 苗岭晨刊记者, 江海都市网讯（记者…, 江南网北京3月8日电: whoever has reporters and datelines is a medium. */
const SIGNS = /记者|讯(?=[\s（(])|日电/g;
const SIGNED =
  /([㐀-鿿]{1,9}(?:报|刊|网|社|台|卫视|在线|新闻|观察|客户端|融媒|全媒体|杂志|视界|视点|财经|电讯|时讯|快讯|周讯|晨讯|晚讯))(?:全媒体|首席|特派|特约|见习|实习|驻[㐀-鿿]{1,4}|[㐀-鿿]{2,6}[0-9]{1,2}月[0-9]{1,2})?$/;
const NOT_MEDIA =
  /^(?:本|该|某|各|多家|外|党|有的?|主流|境外|中外|国内外|据|让|由|和|与|电视|互联网|因特网|全网|官|新闻|采访|现场)*(?:报|刊|网|社|台|新闻|杂志|在线|电视台|通讯社|报社|杂志社)?$/;

function* signed(view: TokenView): Generator<Candidate> {
  const { plain } = view;
  for (const { index } of plain.matchAll(SIGNS)) {
    const from = Math.max(0, index - 24);
    const name = SIGNED.exec(plain.slice(from, index));
    if (!name) continue;
    const end = from + name.index + name[1]!.length;
    const start = afterVerbs(view, from + name.index, end);
    if (end - start > 2 && !NOT_MEDIA.test(plain.slice(start, end)))
      yield { kind: 'Media', start, end, rule: 'media/signed', strength: strengthOf(plain, end, 7.2, 7.7) };
  }
}

/** 面对|苗岭晨刊: behind the last verb, preposition or function word. */
function afterVerbs(view: TokenView, from: number, end: number): number {
  let start = end;
  for (let token = view.tokenBefore(start); token && token.start >= from; token = view.tokenBefore(start)) {
    if (/^[vpcrufmd]/.test(token.tag) && start < end) break;
    start = token.start;
  }
  return start;
}

/** 《自由报》 by its ending, 《山乡周刊》记者 and 《财经视界》： by what follows; 《情况通报》 is none. */
const BRACKETED = /《([^《》\n]{2,12})》(?=((?:全媒体|首席|特派|特约)?记者|[：:]|讯|报道)?)/g;
const PERIODICAL =
  /(?:[日晚晨早时周商邮快]报|都市报|自由报|青年报|经济报|导报|周刊|月刊|画报|画刊|新闻周刊|杂志|邮报|先驱报|论坛报|回声报|世界报|镜报|卫报|真理报|消息报|观察家报)$/;

function* inBrackets(plain: string): Generator<Candidate> {
  for (const { index, 1: name, 2: behind } of plain.matchAll(BRACKETED)) {
    const speaks = behind !== undefined && (behind.endsWith('记者') || isLabel(plain, index, behind));
    if (!speaks && !PERIODICAL.test(name!)) continue;
    yield { kind: 'Media', start: index + 1, end: index + 1 + name!.length, rule: 'media/brackets', strength: 7.2 };
  }
}

const isLabel = (plain: string, at: number, behind: string) =>
  /[：:]/.test(behind) && (at === 0 || plain[at - 1] === '\n');

/** 来源：北方观察报 - who publishes the text is a medium by its ending, unless it is a body's own site. */
const PUBLISHES =
  /^(?!.*(?:政府|法院|检察院|委员会|办公[室厅]|[局厅委院会部]网站?$))[㐀-鿿A-Za-z·+]{2,14}(?:报|刊|网|社|台|卫视|在线|新闻|观察|客户端|杂志|周刊|财经|讯|发布)$/;

function* publishing({ publisher, plain }: Segmented): Generator<Candidate> {
  const name = simplify(publisher);
  if (!PUBLISHES.test(name)) return;
  for (let start = plain.indexOf(name); start >= 0; start = plain.indexOf(name, start + name.length)) {
    const end = start + name.length;
    yield { kind: 'Media', start, end, rule: 'media/publisher', strength: 9.2 };
  }
}

/** 【中国县域卫生记者】: in a label, whoever the reporter works for; not 【日本记者】. */
const LABEL = /(?:^|[【[])([㐀-鿿A-Za-z0-9]{3,12}?)(?:全媒体|首席|特派)?记者(?=[】\]：:])/gm;

function* labels(view: TokenView): Generator<Candidate> {
  for (const { index, 0: words, 1: name } of view.plain.matchAll(LABEL)) {
    const start = index + words.indexOf(name!);
    const end = start + name!.length;
    if (!NOT_MEDIA.test(name!) && !isPlace(view, start, end))
      yield { kind: 'Media', start, end, rule: 'media/label', strength: 7 };
  }
}

/** 新重庆-重庆日报, 大众日报·大众新闻客户端: one mention under the name of the paper; under the last where none or each is one. */
function* joined(plain: string, found: readonly Candidate[]): Generator<Candidate> {
  const at = new Map(found.map((one) => [one.start, one]));
  for (const one of found) {
    const next = /[-－—·]/.test(plain[one.end] ?? '') ? at.get(one.end + 1) : undefined;
    if (next) {
      const chief = isPaper(plain, one) && !isPaper(plain, next) ? one : next;
      const name = chief.name ?? plain.slice(chief.start, chief.end);
      yield { ...next, start: one.start, rule: 'media/joined', strength: 10, name };
    }
    yield one;
  }
}

/** A paper, agency or station, and no website or client of one. */
const isPaper = (plain: string, { end }: Candidate): boolean => '报社台'.includes(plain[end - 1]!);
