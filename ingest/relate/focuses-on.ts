/**
 * FOCUSES_ON: a goal and the measures that the text lists as its content - 打造A，重点是B、C、D; 推进A，重点抓三件事：一是B；二是C. 一是…二是… may run on over
 * several sentences.
 *
 * The goal is the last initiative before the words, in the sentence or, when it opens with them, in the sentence before. A purpose
 * clause (，让…) or a semicolon ends the list, unless it is numbered. A sector counts only as the end of a phrase: 壮大智能家电 does, 推动汽车产业转型 does not.
 */
import type { FoundRelation, Spoken } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import type { NamedSpan } from '../mentions-in.js';
import { announcements, GOAL, GOAL_VERB } from './announcements.js';
import { KIND_MARKS } from './kind-marks.js';
import { type Outline, outline } from './outline.js';
import type { RelationRule } from './relation-rule.js';
import { isZone } from './zones.js';

/** 深化“健康云岭”行动。一是…: the sentence before does nothing but state the goal. */
const STARTS_LIST = /^\s?(?:一是|第一[件个条项招步]?[，,、]|首先[，,])/;
const STATES_GOAL = new RegExp(
  `(?:^|[，,])[^，,。；;：:]{0,8}${GOAL}[^，,。；;：:]{0,16}\\uE000[^，,。；;：:]{0,10}[。：:]?$`,
  'u',
);
const CONTINUES =
  /^\s*(?:[一二三四五六七八九十][是靠抓]|第[一二三四五六七八九十]|其[次一二三四]|[再另还]一?个是|再是|最后是|(?:[^，,：:]{0,10}[，,：:])?[\u4e00-\u9fff][，,](?:就|即|指的)?是)/;
const LISTS = /一[是靠抓]|第[一二][件个条项招步]?[，,是、：:]|首先|先是|一个是|一头/;
/** A clause that says what the measure before is good for names no measure. */
const SERVES =
  /^(?:让|使|从而|力争|确保|以便|服务|助力|支撑|赋能|带动|促进|满足|惠及|这是|由|是[^，,。；;：:]{0,20}的|覆盖|涉及|已|目前|[以并]带动)/;
const CLAUSE_END = new CharacterSet('，,；;：:。');
const PURPOSE = /[，,](?:让|使|从而|力争|确保|以便|到\d{4}年|到十)|[；;]/;
const PUT_ON = /[放落摆][在到]$/;
const CLAUSE = /[，,；;。]/;
const PHRASE_ENDS =
  /^(?:[、，,。；;：:和与及等]|以及|[上中里内][，,。；;]|[\d一二三四五六七八九十两多]|(?:特色|优势|主导|支柱|新兴|未来)?(?:产业|集群|行业|领域|赛道|板块|基地|链)|支柱|$)/;
/** 可以概括为“三个一”：一是…: what is summed up has the list. */
const SUMS_UP = /(?:概括|归纳|总结|浓缩|凝练|细化)(?:[为成]|起来就?是)$/;
/** 而不是B, 不包括B. */
const EXCLUDED = /(?:不是|不含|不包括|不包含|而非|除了?|并非)$/;
const LONGEST_CLAUSE = 100;
const CLAUSES_BACK = 2;
/** So near the start of its sentence, the words speak of a goal in the sentence before. */
const OPENING = 10;
/** The same for words that announce a numbered list: 局长掰着手指：先是…. */
const ANNOUNCING = 20;

/** The clause has no subject of its own to speak of: 我们正在, but not 北部都会区的成败系于. */
const BARE = /(?:^|[，,；;：:])[^，,；;：:的]{0,8}$/;
/** 改造的关键在: the clause has its subject from before. */
const TAKES_UP = /(?:^|[，,；;：:])(?:其|该)?[\u4e00-\u9fff]{0,4}的?$/;

interface Goal {
  readonly name: NamedSpan;
  /** Ordinal of the sentence in which its list goes on. */
  readonly until: number;
}

/** What was said and asked before a sentence. */
interface Context {
  /** The sentence before, in the same paragraph. */
  readonly before: Outline | undefined;
  /** Where the paragraph begins: what was spoken of before it is forgotten. */
  readonly start: number;
  /** The one initiative of a question that is being answered: “强工业”行动抓什么？⏎抓手就是“三化”改造。 */
  readonly asked: NamedSpan | undefined;
}

interface Frame {
  readonly name: NamedSpan;
  readonly from: number;
  readonly to: number;
}

export const focusesOn = {
  id: 'focuses-on',
  finds: ['FOCUSES_ON'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    let last: Outline | undefined;
    let question: Outline | undefined;
    let goal: Goal | undefined;
    for (const sentence of document.sentences) {
      const shape = outline(document, sentence);
      const before = last && last.sentence.paragraph === sentence.paragraph ? last : undefined;
      const goesOn = goal !== undefined && follows(shape, goal, before);
      const frames = framesOf(shape, {
        before,
        start: document.paragraphs[sentence.paragraph]!.start,
        asked: goesOn ? undefined : askedIn(question, sentence.paragraph),
      });
      if (frames.length === 0 && goal && goesOn) {
        yield* measures(shape, goal.name, 0, shape.text.length, 'focuses-on/enumerated');
        goal = { ...goal, until: sentence.ordinal + 1 };
      }
      for (const { name, from, to } of frames) yield* measures(shape, name, from, to, 'focuses-on/emphasis');
      const frame = frames.at(-1);
      if (frame) goal = lists(shape, frame.from) ? { name: frame.name, until: sentence.ordinal + 1 } : undefined;
      if (ASKS.test(shape.text)) question = shape;
      last = shape;
    }
  },
} satisfies RelationRule;

const ASKS = /[？?]$/;

/** In the paragraph behind the question or in its own. */
function askedIn(question: Outline | undefined, paragraph: number): NamedSpan | undefined {
  if (!question || paragraph - question.sentence.paragraph > 1) return undefined;
  const goals = [...question.names.values()].filter(({ entity }) => entity.kind === 'Initiative');
  return goals.length === 1 ? goals[0] : undefined;
}

/** Every place where the words announce a list, with the goal before it. */
function framesOf(shape: Outline, context: Context): Frame[] {
  if (!namesGoal(shape) && shape.before.names.length === 0) return [];
  const found = announcements(shape.text);
  const frames: Frame[] = [];
  const whole = STARTS_LIST.test(shape.text) ? goalOfList(context) : undefined;
  if (whole) frames.push({ name: whole, from: 0, to: found[0]?.at ?? shape.text.length });
  for (const [i, { at, from }] of found.entries()) {
    const floor = frames.at(-1)?.from ?? 0;
    const name = topicAt(shape, at) ?? goalBefore(shape, floor, at) ?? earlierGoal(shape, context, at, from);
    const to = found[i + 1]?.at ?? shape.text.length;
    if (name) frames.push({ name, from, to });
    else if (frames.length > 0) frames[frames.length - 1] = { ...frames.at(-1)!, to };
  }
  return frames;
}

/** 深化“健康云岭”行动。一是…; or what was asked about. */
const goalOfList = ({ before, asked }: Context): NamedSpan | undefined =>
  before && STATES_GOAL.test(before.text) ? goalBefore(before, 0, before.text.length) : asked;

/** What the clause speaks of, unless it names a goal of its own. */
function topicAt({ text, topics }: Outline, at: number): NamedSpan | undefined {
  let start = at;
  const floor = Math.max(0, at - LONGEST_CLAUSE);
  while (start > floor && !topics.has(start) && !'，,；;：:。'.includes(text[start - 1]!)) start--;
  const names = topics.get(start)?.names ?? [];
  const lead = text.slice(start, at);
  const namedAt = lead.lastIndexOf(KIND_MARKS.Initiative);
  return names.length === 1 && (namedAt < 0 || SUMS_UP.test(lead.slice(0, namedAt))) ? names[0] : undefined;
}

/** A sentence that opens with the words, or that lists and names no goal, speaks of what was spoken of before; so does 改造的关键在. */
function earlierGoal(
  shape: Outline,
  { before, start, asked }: Context,
  at: number,
  from: number,
): NamedSpan | undefined {
  const lead = shape.text.slice(0, at);
  if (at > LONGEST_CLAUSE || GOAL_VERB.test(lead)) return undefined;
  const nearest = before && at <= OPENING ? goalBefore(before, 0, before.text.length) : undefined;
  if (nearest || lead.includes(KIND_MARKS.Initiative)) return nearest;
  const { names, subject } = shape.before;
  const takenUp = TAKES_UP.test(lead);
  const spokenOf =
    names.length === 1 &&
    names[0]!.start >= start &&
    ((at <= ANNOUNCING && lists(shape, from) && BARE.test(lead)) || (takenUp && subject));
  return spokenOf ? names[0] : takenUp ? asked : undefined;
}

const namesGoal = ({ text }: Outline): boolean => text.includes(KIND_MARKS.Initiative);

/** The last initiative in the nearest clause that has one, at most two clauses back; none when a clause between makes something unnamed. */
function goalBefore({ text, names }: Outline, from: number, to: number): NamedSpan | undefined {
  let clauses = 0;
  let end = to;
  for (let at = to - 1; at >= from; at--) {
    if (text[at] === KIND_MARKS.Initiative && !SUMS_UP.test(text.slice(Math.max(0, at - 6), at))) return names.get(at);
    if (!'，,；;。'.includes(text[at]!)) continue;
    if (++clauses > CLAUSES_BACK || GOAL_VERB.test(text.slice(at, end))) return undefined;
    end = at;
  }
  return undefined;
}

const lists = ({ text }: Outline, from: number): boolean =>
  LISTS.test(text.slice(Math.max(0, from - 1))) || /[：:。]$/.test(text.slice(0, from));

const follows = ({ sentence, text }: Outline, goal: Goal, before: Outline | undefined): boolean =>
  before !== undefined && goal.until === sentence.ordinal && CONTINUES.test(text);

function* measures(shape: Outline, goal: NamedSpan, from: number, to: number, rule: string): Iterable<FoundRelation> {
  const end = from === 0 ? to : endOfList(shape.text, from, to);
  let serves = false;
  for (let at = from; at < end; at++) {
    if (CLAUSE_END.hasAt(shape.text, at)) serves = SERVES.test(shape.text.slice(at + 1, at + 24));
    const name = serves ? undefined : shape.names.get(at);
    if (
      !name ||
      name.index === goal.index ||
      qualifies(shape.text, at, name) ||
      EXCLUDED.test(shape.text.slice(Math.max(0, at - 4), at))
    )
      continue;
    if (name.entity.kind === 'Initiative' || (name.entity.kind === 'Industry' && endsPhrase(shape.text, at)))
      yield { kind: 'FOCUSES_ON', from: goal.entity.id, to: name.entity.id, sentence: shape.sentence.ordinal, rule };
  }
}

/** Numbers and what stands behind a colon go on to the end of the sentence, as a list from its start does; what emphasis is put on (放在…上) is over with its clause. */
function endOfList(text: string, from: number, to: number): number {
  if ('：:'.includes(text[from - 1] ?? ' ') || LISTS.test(text.slice(Math.max(0, from - 1), to))) return to;
  const ends = PUT_ON.test(text.slice(Math.max(0, from - 2), from)) ? CLAUSE : PURPOSE;
  const end = text.slice(from, to).search(ends);
  return end < 0 ? to : from + end;
}

/** 义乌综合保税区“市场采购2.0”改革: where, and not what. */
const qualifies = (text: string, at: number, name: NamedSpan): boolean =>
  text[at + 1] === KIND_MARKS.Initiative && isZone(name);

const endsPhrase = (text: string, at: number): boolean => PHRASE_ENDS.test(text.slice(at + 1, at + 8));
