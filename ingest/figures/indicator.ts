/**
 * What each figure of a sentence counts, in words, and by which rule: the noun to its left, the noun to its right, a list that
 * shares a list of numbers, or what the sentence counted before.
 *
 * 软件企业1.3万家、总量达到4.2万家，增长5%: 软件企业, 软件企业总量, 软件企业总量增长.
 */
import { behindNumber, isWord, ROLE, wordBefore } from './figure-words.js';
import { CLAUSE_END, joinsAt, type Left, readLeft } from './left.js';
import type { Quantity } from './quantities.js';
import type { Reading } from './reading.js';
import { type Right, readRight } from './right.js';

export interface Counted {
  readonly name: string;
  readonly rule: 'left' | 'right' | 'list' | 'inherited' | 'clause';
  readonly change: -1 | 0 | 1;
  /** 由A, before a change to B. */
  readonly from: boolean;
  /** One more number of the list that the figure before began. */
  readonly listed: boolean;
  /** Where the words about the figure end: the next figure's begin there. */
  readonly end: number;
  /** The words that name what is counted; of the figure before when inherited. */
  readonly span: readonly [start: number, end: number];
}

/** What the last figure was about. */
interface Memory {
  /** Without 增长 or 占比. */
  readonly base: string;
  /** The things of a list that shares a list of numbers, and how many have theirs. */
  readonly list: readonly string[];
  readonly given: number;
  readonly left: Left;
  readonly counted: Counted;
}

interface Found {
  readonly base: string;
  readonly list?: readonly string[];
  readonly given?: number;
  readonly rule: Counted['rule'];
  readonly span: Counted['span'];
  readonly end: number;
}

/** 好的能有1.5万元: an adjective alone counts nothing. */
const SAYS_NOTHING = /^[好差多少高低大小强弱]$/;
const LONGEST = 26;
/** What is measured, and how it does. */
const TOPIC =
  /^([^，。；“”]{2,18}?(?:[额量值率]|投资|收入|消费|出口|进口|支出|规模|产业|贷款|存款|贸易|利润|税收|旅游|就业))(?:增势|势头|增速|表现|延续|重返|位居|居|跃居|稳居|名列|排名|保持|持续|继续|再创|创|实现|稳步|稳中|稳定|快速|较快|加快|平稳|回升|回暖|企稳|向好|强劲|领跑|首次|显著|明显|大幅|双双|逆势|由[负降])/;
/** 生产总值跨越3个千亿元台阶、达到1.4万亿元. */
const STEPS =
  /(?:连?续?(?:跨[越过上]?|迈[上过]|跃上|站上|登上)[\d一二两三四五六七八九十]*个?|^)[\d.]*[百千万亿]*元?级?新?(?:台阶|大关|关口)[、，]?$/;
const COMPARES = /(?:^|[，、；])(?:分别|约|均|已)?(?:[是为]|相当于)[^，。；]{1,18}的$/;
const INNER_SPACE = / (?=[\u4e00-\u9fff“])|(?<=[\u4e00-\u9fff”]) /g;
/** 某村去年茶叶产值: when is no part of what. */
const TIME_INSIDE =
  /(?<=[\u4e00-\u9fff”])(?:去年|今年|上年|前年|明年|全年|上半年|下半年|前[一二三]季度|[一二三四]季度|首季)(?:实现|完成|累计)?(?=[\u4e00-\u9fff“]{2})/g;
/** 他告诉记者，全县226个村…: the words of somebody who speaks count nothing. */
const SAID = /[说称道]$|告诉|表示|介绍|指出|透露|认为|看到|了解到|获悉|发现|开口|回应|补充/;
const FARTHEST_CLAUSE = 60;
/** How many things before this one a 分别 may go back to. */
const RECENT = 3;

/** Reads figures in text order, within one sentence. */
export class IndicatorReader {
  readonly #reading: Reading;
  readonly #to: number;
  readonly #from: number;
  #memory: Memory | undefined;
  /** What the last figures counted, for a 分别 that gives each of them one more number. */
  #recent: string[] = [];
  /** What was last counted in a unit, but for shares and multiples, which all things have. */
  readonly #byUnit = new Map<string, Memory>();

  constructor(reading: Reading, from: number, to: number) {
    this.#reading = reading;
    this.#from = from;
    this.#to = to;
  }

  /** @param rest the numbers that follow, glued to this one and to each other by 、 or 和. */
  next(quantity: Quantity, rest: readonly Quantity[]): Counted | undefined {
    const memory = this.#memory;
    const left = this.#left(quantity);
    const right = readRight(this.#reading, quantity, this.#to);
    const found = this.#find(quantity, left, right, rest);
    if (!found || found.base === '' || SAYS_NOTHING.test(found.base)) return undefined;
    const { base, list = [], given = 0, rule, span, end } = found;
    const lead = left.glue && memory ? memory.left : left;
    // 提升39个县域: a verb before what is counted, no change.
    const change = right.growth ? 1 : rule === 'right' ? 0 : lead.change;
    const counted = {
      name: named(base, quantity, { ...lead, change }),
      rule,
      change,
      from: lead.from,
      listed: left.glue,
      end,
      span,
    } as const;
    if (base !== this.#recent.at(-1)) this.#recent = [...this.#recent.slice(-RECENT), base];
    this.#memory = { base, list, given, left: lead, counted };
    if (quantity.class !== 'percent' && quantity.class !== 'ratio') this.#byUnit.set(quantity.unit, this.#memory);
    return counted;
  }

  /** 是全国平均水平的8倍: names what is compared, so that the figure is about what was counted before. */
  #left({ start, class: kind }: Quantity): Left {
    const from = this.#memory?.counted.end ?? this.#from;
    const left = readLeft(this.#reading, from, start);
    if (left.end > left.start && this.#words(left.start, left.end) === '') return { ...left, start: left.end };
    const compares =
      kind === 'ratio' &&
      this.#memory &&
      COMPARES.test(this.#reading.plain.slice(Math.max(from, start - LONGEST), start));
    return compares ? { ...left, start: left.end } : left;
  }

  #find(quantity: Quantity, left: Left, right: Right, rest: readonly Quantity[]): Found | undefined {
    const memory = this.#memory;
    const end = right.growth ? right.start : behindNumber(this.#reading.plain, quantity.end);
    if (memory && left.glue && memory.given < memory.list.length) return this.#fromList(memory, memory.given, end);
    const behind = right.end > right.start && quantity.class !== 'ratio' ? this.#words(right.start, right.end) : '';
    const fromRight = { base: left.kept + behind, rule: 'right', span: spanOf(right), end: right.end } as const;
    if (left.start < left.end) {
      if (behind && (prefersRight(left, quantity, behind) || this.#endsInVerb(left))) return fromRight;
      return this.#fromLeft(left, rest.length, end);
    }
    if (behind && !(left.suffix && memory)) return fromRight;
    if (!memory) return this.#fromVerb(right) ?? this.#fromGroup(rest, end) ?? this.#fromClauses(quantity, end);
    const list = rest.length > 0 ? this.#again(memory, rest.length + 1, left.each) : [];
    if (list.length > 0) return this.#fromList({ ...memory, list }, 0, end);
    const topic = left.glue ? undefined : this.#fromTopic(memory.counted.end, quantity.start, end);
    if (topic) return topic;
    // 实事39件、投资186亿元，比去年多4件: what was counted in the same unit.
    const { base, counted } = (left.change !== 0 && this.#byUnit.get(quantity.unit)) || memory;
    return { base: left.level ? bare(base) : base, rule: 'inherited', span: counted.span, end };
  }

  /** 对种粮农民发放200亿元补贴: what stands to the left is who, not what. */
  #endsInVerb({ start, end, level, change }: Left): boolean {
    const { plain, bounds } = this.#reading;
    return !level && change === 0 && wordBefore(plain, start, end, ROLE.inner | ROLE.verb, bounds).length > 1;
  }

  #fromLeft(left: Left, more: number, end: number): Found {
    const words = this.#words(left.start, left.end);
    const list = left.each || more > 0 ? shareList(words, more + 1, left.each) : [];
    if (list.length > 0) return { base: list[0]!, list, given: 1, rule: 'list', span: spanOf(left), end };
    return { base: this.#complete(lastOfList(words, left.both)), rule: 'left', span: spanOf(left), end };
  }

  #fromList({ list, counted }: Memory, index: number, end: number): Found {
    return { base: list[index]!, list, given: index + 1, rule: 'list', span: counted.span, end };
  }

  /** The things that a second list of numbers speaks of: those of the list before, or with 分别 the last that were counted one by one. */
  #again({ list }: Memory, count: number, each: boolean): readonly string[] {
    if (list.length === count) return list;
    if (!each) return [];
    return this.#recent.length >= count ? this.#recent.slice(-count) : [];
  }

  /** 总量, 规模: of what was counted before; 粮食播种面积…、总产量 is 粮食总产量. */
  #complete(words: string): string {
    if (!this.#memory || !isWord(words, ROLE.part)) return words;
    const base = bare(this.#memory.base);
    const before = OF_ITS_OWN.test(words) && MEASURED.test(base) ? wordBefore(base, 0, base.length, ROLE.measure) : '';
    return base.slice(0, base.length - before.length) + words;
  }

  /** The words without what is no part of a name: marks at their ends, steps that were taken, spaces of a scanner, when. */
  #words(start: number, end: number): string {
    let from = start;
    while (from < end && joinsAt(this.#reading, from, end)) from++;
    let words = this.#reading.plain.slice(from, end).replace(/[的\s（(]+$/, '');
    if (/[阶关][、，]?$/.test(words)) words = words.replace(STEPS, '');
    if (words.includes(' ')) words = words.replace(INNER_SPACE, '');
    return /[年季]/.test(words) ? words.replace(TIME_INSIDE, '') : words;
  }

  /** 2.7万人次受惠, 36起成功避险案例: what stands behind the number though it begins with a verb or an adverb. */
  #fromVerb(right: Right): Found | undefined {
    const base = this.#words(right.start, right.loose);
    return base.length < 2 ? undefined : { base, rule: 'right', span: [right.start, right.loose], end: right.loose };
  }

  /** 带动4.2万户、13.5万人增收: what stands behind the last number of the group. */
  #fromGroup(rest: readonly Quantity[], end: number): Found | undefined {
    const last = rest.at(-1);
    const found = last && this.#fromVerb(readRight(this.#reading, last, this.#to));
    return found && { ...found, end };
  }

  /** …，高技术产业投资增势强劲，增长15.9%: the clause before has no figure and says what. */
  #fromTopic(from: number, to: number, end: number): Found | undefined {
    const clauses = this.#reading.plain.slice(Math.max(from, to - FARTHEST_CLAUSE), to).split('，');
    const topic = clauses.length < 3 ? null : TOPIC.exec(clauses.at(-2)!);
    if (!topic) return undefined;
    const start = to - clauses.at(-1)!.length - 1 - clauses.at(-2)!.length;
    const base = this.#words(start, start + topic[1]!.length);
    return { base, rule: 'clause', span: [start, start + topic[1]!.length], end };
  }

  /** Nothing beside the number: 交易额连续三年翻番，去年达到560亿元 - what the clauses before would count. */
  #fromClauses({ start }: Quantity, end: number): Found | undefined {
    const { plain } = this.#reading;
    const from = Math.max(this.#from, start - FARTHEST_CLAUSE);
    for (let i = start - 1; i > from; i--) {
      if (!CLAUSE_END.hasAt(plain, i)) continue;
      const left = readLeft(this.#reading, from, i);
      const base = this.#words(left.start, left.end);
      if (base.length >= 2 && base.length <= LONGEST && !SAID.test(base))
        return { base, rule: 'clause', span: spanOf(left), end };
    }
    return undefined;
  }
}

const spanOf = ({ start, end }: { start: number; end: number }) => [start, end] as const;
const bare = (base: string) => base.replace(/^(?:新增|新建|净增)|新增$/g, '');

/** A level (清单扩大到70个税目) belongs to the left; a count before a noun (改造58条道路, 突破100项关键核心技术) to the right. */
function prefersRight(left: Left, { class: kind }: Quantity, behind: string): boolean {
  if (left.examples) return true;
  if (left.reached || (left.level && behind.length < 3) || left.change !== 0 || left.suffix || left.from) return false;
  return kind === 'count' || kind === 'measure' || kind === 'time';
}

function named(
  base: string,
  { class: kind }: Quantity,
  { change, yearly, suffix }: Pick<Left, 'change' | 'yearly' | 'suffix'>,
): string {
  const core = base.length > LONGEST ? base.slice(-LONGEST) : base;
  if (suffix) return core + suffix;
  if (change === 0) return core;
  const word = kind === 'percent' || kind === 'ratio' ? '增长' : '增加';
  return core.endsWith(word) ? core : `${core}${yearly ? '年均' : ''}${word}`;
}

/** 、 outside brackets and quotation marks. */
const splitList = (words: string) => words.split(/、(?![^（]*）|[^“]*”)/);

/** A、B和C产量: as many things as numbers, each with the measure that the last one names. */
function shareList(words: string, count: number, each: boolean): string[] {
  if (!each && !/[、和与]/.test(words)) return [];
  const narrow = splitList(words);
  const parts = narrow.length === count ? narrow : words.split(/[、和与及]/);
  if (parts.length !== count || parts.includes('')) return [];
  const last = parts.at(-1)!;
  const measure = wordBefore(last, 0, last.length, ROLE.measure);
  return parts.map((part) => (MEASURED.test(part) || part.endsWith(measure) ? part : part + measure));
}

/** Of a thing, not of another measure of it. */
const OF_ITS_OWN = /^(?:总?(?:产量|产值|面积|里程|金额|人数)|户数|销量|[售交成营].*额|.*价格?)$/;
/** Says by itself what is measured: 事故起数, 参保率. */
const MEASURED = /(?:[数率额量值费价]|收入|面积|产能|规模|投资|支出|消费|进口|出口|里程|标准|中心|基地|平台)$/;

const EXAMPLES = /^.*(?<![高平同对相何初中特优均])等(?![级候待效于可])(?=“|[^”]{2,}$)/;
/** 有进出口实绩的企业, but not 占用电的比重. */
const OWNER = /^.*的(?=[^的]{2,}$)(?!比重|比例|份额|总量|规模|数量)/;

/** Of 水库、淤地坝等“水盆子” the last; of A、B均增长 both. */
function lastOfList(words: string, both: boolean): string {
  const parts = splitList(words);
  const last = parts.at(-1)!.replace(EXAMPLES, '').replace(OWNER, '');
  return both && words.length <= LONGEST && !words.includes('等') ? words : last || words;
}
