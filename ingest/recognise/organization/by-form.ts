/**
 * Bodies that no list has, by how their names end: 闽东海洋能研究院, 前海深港合作区管理委员会, 澜芯科技, 省港口集团.
 *
 * The name begins at the nearest place before the head, or where ordinary words end. 高水平大学, 三甲医院, 科技型公司 name no body.
 */
import type { Segmented } from '../../document.js';
import { homeDivision } from '../../lexicon/divisions.js';
import { placeEndingAt, placeStartingAt } from '../place-names.js';
import type { Candidate } from '../recogniser.js';
import { isStopAt, type TokenView } from '../token-view.js';
import { brandStart, groupStart, ledBrands } from './brands.js';
import { ownDivision } from './departments.js';
import { endsPhrase, isLed } from './ends-phrase.js';
import { bodyEndingAt, outermost, walkLeft } from './left-walk.js';
import { type HeadNeed, organizationLexicon } from './lexicon.js';

/** Above a place (6.5) and, with a body in front (北京大学第一医院), above the listed body. */
const STRENGTH: Readonly<Record<HeadNeed, number>> = {
  name: 7.2,
  more: 7.15,
  field: 7.15,
  bureau: 7.3,
  zone: 7.8,
  legal: 7.8,
  acting: 7.7,
  brand: 6.8,
  owner: 6.9,
};
/** A body that ends its phrase is a whole: then no initiative runs across its end. Brands are too much like sectors for that. */
const ABOVE_INITIATIVES = 0.7;
const isBrand = (need: HeadNeed) => need === 'brand' || need === 'owner';
const isFirm = (need: HeadNeed) => !isBrand(need) && need !== 'bureau';

export function* bodiesByForm({ home }: Segmented, view: TokenView): Generator<Candidate> {
  const { plain } = view;
  const heads = organizationLexicon().heads.scan(plain);
  for (const [i, { start: head, end, value }] of heads.entries()) {
    if (!view.isEdge(end) && !isStopAt(plain, end) && !isLed(plain, end)) continue;
    // 商会|总会, 研究院|有限公司: the last head ends the name.
    if (heads[i + 1]?.start === end && /^(?:name|more|legal|field)$/.test(heads[i + 1]!.value)) continue;
    const start = startOf(view, head, end, value);
    if (start === undefined || isListed(plain, start, end)) continue;
    if (value !== 'field' && !isQuoted(plain, start, end) && isClass(view, start, end)) continue;
    const strength =
      STRENGTH[value] +
      (isFirm(value) && (endsPhrase(view, end) || ZONE.test(plain.slice(start, head))) ? ABOVE_INITIATIVES : 0);
    const rule = `organizations/form-${value}`;
    yield { kind: 'Organization', start, end, rule, strength, ...ownName(plain, start, end, home) };
  }
  yield* ledBrands(view);
}

function startOf(view: TokenView, head: number, end: number, need: HeadNeed) {
  if (isBrand(need)) return brandStart(view, head, end, need === 'owner');
  if (need === 'acting' && !ACTS.test(view.plain.slice(end, end + 8))) return undefined;
  const found = nameStart(view, head, end, need) ?? groupStart(view, head, end);
  if (found === undefined) return undefined;
  const start = view.plain[found] === '由' || need === 'legal' ? behindPreposition(view.plain, found) : found;
  const words = view.plain.slice(start, head);
  if (
    MANY.test(words) ||
    (need === 'acting' && (WITHIN_BODY.test(words) || (words.endsWith('团') && view.plain[head] === '队')))
  )
    return undefined;
  if (need === 'bureau' && !(DIVISION.test(words) && !NO_BUREAU.test(view.plain.slice(head - 1, end))))
    return undefined;
  return behindParent(view, need === 'legal' ? outermost(view, start) : start);
}

/** 由|港深创新及科技园有限公司: jieba may take the two for one word. */
const behindPreposition = (plain: string, start: number) =>
  '由与向对从据经和'.includes(plain[start]!) ? start + 1 : start;

/** 光明区各街道办事处 and 区县人大常委会 are many. */
const MANY =
  /[各某该]|(?<![高同中初平])等|有关|相关|^(?:区县|市县|县区|县市|省市|区市|哪)|^(?:新区|园区|开发区|高新区|经开区|景区|片区)$/;
/** A bureau of whatever name is one behind a division: 宜宾市|经济合作和新经济局. */
const DIVISION = /^(?:[省市县区州旗盟]|[㐀-鿿]{1,9}[省市县区州旗盟])/;

/** 湘江新区|科技创新局. */
const OF_ZONE = /^[㐀-鿿]{2,6}(?:新区|开发区|高新区|经开区|合作区|示范区|科技城|综保区)[㐀-鿿]{2,10}$/;

/** 格局 and 布局 end like one. */
const NO_BUREAU = /^[格布结大全当开时破僵残邮书战败棋定]/;

/** Somebody of that body: 广西水文中心|高级工程师, 第三采油厂|厂长. */
const ACTS =
  /^(?:党[委组支总]|党总支|党支部|原)?(?:副|常务副|执行|首席|总|高级|助理|见习|正高级|教授级|一级|二级)?(?:主任|站长|所长|院长|局长|馆长|处长|队长|厂长|矿长|场长|台长|校长|科长|社长|会长|司长|园长|理事长|秘书长|部长|大臣|发言人|官员|负责人|相关负责人|有关负责人|工程师|经济师|会计师|设计师|技师|研究员|科学家|专家|书记|教授|讲师|医师|医生|护士长|护士|技术员|工作人员|预报员|农艺师|畜牧师|调度员|项目经理|总经理|总裁|经理|董事长|高工|值班长|(?:最新|监测)?数据|统计|获悉|通报|预计|负责|牵头|承办|会同)/;
/** 国家心血管病中心|数据显示: of the country, and something is done by it. */
const NATIONAL = /^国家[㐀-鿿]{2}/;
/** 省人民医院|护理部: the unit of a body is not what the reader asks for. */
const WITHIN_BODY = /(?:医院|大学|学院|公司|集团|银行|研究院|研究所|委员会|厅|局)/;

/** The list knows this body, or a longer one that begins so, and by its full name. */
const isListed = (plain: string, start: number, end: number) =>
  (organizationLexicon().agencies.at(plain, start)?.end ?? -1) >= end;

/** 天津|上市公司 is a class, 省|农业信贷融资|担保公司 is a name. */
function isClass(view: TokenView, start: number, end: number): boolean {
  const word = organizationLexicon().classes.find((one) => view.plain.endsWith(one, end) && end - start >= one.length);
  const rest = word === undefined ? start : end - word.length;
  if (word === undefined) return false;
  const place = OWN.test(view.plain.slice(start, start + 2))
    ? start + 1
    : (placeStartingAt(view, start, rest)?.end ?? rest);
  if (organizationLexicon().agencies.at(view.plain, start)?.end === rest) return true;
  // 南康|家具|产业研究院 is a name with so short a field.
  if (word.endsWith('研究院') && place > start && rest - place > 1 && place < rest) return false;
  return rest - place < SHORTEST_FIELD || KIND.test(view.plain.slice(start, rest));
}
const KIND = /[级属类型等性式]$/;

/** 复旦大学|附属|中山医院, 中国|驻|印尼大使馆: from where the parent begins. */
function behindParent(view: TokenView, start: number): number {
  const { plain } = view;
  if (plain.startsWith('附属', start - 2)) return bodyEndingAt(view, start - 2) ?? start;
  if (plain[start - 1] === '驻') return placeEndingAt(view, start - 1)?.start ?? start - 1;
  return start;
}

const OWN = /^[省市县区](?![省市县区级])/;

/** 省港口集团 is that of the text's own province. */
function ownName(plain: string, start: number, end: number, home: string): { name?: string } {
  const own = OWN.test(plain.slice(start, start + 2)) ? homeDivision(home) : undefined;
  const division = own && ownDivision(plain[start]!, own);
  return division ? { name: division.name + plain.slice(start + 1, end) } : {};
}

/** 国际|汽车工程师|学会: of the whole world or country, which is specific enough with a field. */
const WIDE = /^(?:国际|世界|全球|全国|中华|亚太)(?!首)[㐀-鿿]{2,12}(?:[协学商]会|联合会|促进会|研究会|联盟|基金会)$/;
const LONGEST_UNPLACED = 16;
const SHORTEST_FIELD = 4;
/** 湘江新区|管委会: a zone has one, whatever its name is made of; 各类园区管委会 names none. */
const ZONE =
  /[^各类级家有关相等](?:新区|开发区|经开区|高新区|示范区|合作区|试验区|保税区|综保区|自贸区|度假区|风景区|景区|保护区|功能区|管理区|园区|港区|片区|产业园|工业园|科技园|物流园|科学城|大学城|科技城|陆港|空港|口岸|村|社区|镇|乡|街道)$/;

/** 共建|花炮安全|研究院: what bodies set up has a name, however plain. */
const FOUNDED = /共建|组建|成立|设立|合办/;

/** “羊产业|研究院”: between quotation marks whatever stands before a body's noun is its name. */
function quotedStart(plain: string, head: number, end: number): number | undefined {
  if (!'”’」』"'.includes(plain[end] ?? ' ')) return undefined;
  let start = head;
  while (start > 0 && end - start < LONGEST_QUOTED && !isStopAt(plain, start - 1)) start--;
  return '“‘「『"'.includes(plain[start - 1] ?? ' ') && head > start && NAMED.test(plain.slice(start, end))
    ? start
    : undefined;
}
const isQuoted = (plain: string, start: number, end: number) => quotedStart(plain, start + 1, end) === start;
const LONGEST_QUOTED = 20;
const NAMED = /(?:研究院|研究所|学院|大学|实验室|公司|集团|合作社|协会|商会|联盟|联合体|工作组)$/;

/** 与 may stand within what is studied or administered: 市|商务和口岸|管理局, 职业教育与成人教育|司. */
const joins = (plain: string, head: number, end: number, need: HeadNeed) =>
  need === 'field' || need === 'bureau' || need === 'legal' || plain[end - 1] === '局' || plain.startsWith('司', head);

function nameStart(view: TokenView, head: number, end: number, need: HeadNeed) {
  const walk = walkLeft(view, head, joins(view.plain, head, end, need));
  if (walk.place === undefined && need === 'bureau')
    return OF_ZONE.test(view.plain.slice(walk.start, head)) ? walk.start : undefined;
  // 湖南|总队 is too little, 武警|湖南|总队 is not.
  const bare = need === 'more' && walk.placeEnd === head && walk.place === walk.start;
  if (walk.place !== undefined) return bare ? undefined : walk.place;
  const quoted = quotedStart(view.plain, head, end);
  if (quoted !== undefined) return quoted;
  // 会否收紧|大学, 圆梦|大学.
  if (need === 'name' && view.tagBefore(head) === 'v') return undefined;
  const length = head - walk.start;
  const specific =
    walk.specific ||
    WIDE.test(view.plain.slice(walk.start, end)) ||
    (need === 'acting' && NATIONAL.test(view.plain.slice(walk.start, head))) ||
    (need === 'legal' && length > 2) ||
    (need === 'name' && length > 3 && FOUNDED.test(view.plain.slice(Math.max(0, walk.start - 2), walk.start))) ||
    (need === 'acting' && end - head === 1 && view.plain[head] === '司' && length > 2) ||
    (need === 'field' && length >= SHORTEST_FIELD) ||
    (need === 'zone' && ZONE.test(view.plain.slice(walk.start, head)));
  return specific && length >= 2 && length <= LONGEST_UNPLACED ? walk.start : undefined;
}
