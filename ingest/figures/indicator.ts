/**
 * What each figure of a sentence counts, in words, and by which rule: the noun to its left, the noun to its right, a list that
 * shares a list of numbers, or what the sentence counted before.
 *
 * 软件企业1.3万家、总量达到4.2万家，增长5%: 软件企业, 软件企业总量, 软件企业总量增长.
 */
import { behindNumber, isWord, ROLE, wordBefore } from './figure-words.js';
import { bare, cleanName, LONGEST_NAME, lastOfList, named, partOf, shareList } from './indicator-name.js';
import { joinsAt } from './leads.js';
import { CLAUSE_END, type Left, readLeft } from './left.js';
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
/** What is measured, and how it does. */
const TOPIC =
  /^([^，。；“”]{2,18}?(?:[额量值率]|投资|收入|消费|出口|进口|支出|规模|产业|贷款|存款|贸易|利润|税收|旅游|就业))(?:增势|势头|增速|表现|延续|重返|位居|居|跃居|稳居|名列|排名|保持|持续|继续|再创|创|实现|稳步|稳中|稳定|快速|较快|加快|平稳|回升|回暖|企稳|向好|强劲|领跑|首次|显著|明显|大幅|双双|逆势|由[负降])/;
const COMPARES = /(?:^|[，、；])(?:分别|约|均|已)?(?:[是为]|相当于)[^，。；]{1,18}的$/;
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
      COMPARES.test(this.#reading.plain.slice(Math.max(from, start - LONGEST_NAME), start));
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

  /** 总量, 规模: of what was counted before. */
  #complete(words: string): string {
    if (!this.#memory || !isWord(words, ROLE.part)) return words;
    return partOf(bare(this.#memory.base), words);
  }

  #words(start: number, end: number): string {
    let from = start;
    while (from < end && joinsAt(this.#reading, from, end)) from++;
    return cleanName(this.#reading.plain.slice(from, end));
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
      if (base.length >= 2 && base.length <= LONGEST_NAME && !SAID.test(base))
        return { base, rule: 'clause', span: spanOf(left), end };
    }
    return undefined;
  }
}

const spanOf = ({ start, end }: { start: number; end: number }) => [start, end] as const;
/** A level (清单扩大到70个税目) belongs to the left; a count before a noun (改造58条道路, 突破100项关键核心技术) to the right. */
function prefersRight(left: Left, { class: kind }: Quantity, behind: string): boolean {
  if (left.examples) return true;
  if (left.reached || (left.level && behind.length < 3) || left.change !== 0 || left.suffix || left.from) return false;
  return kind === 'count' || kind === 'measure' || kind === 'time';
}
