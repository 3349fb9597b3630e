/**
 * Which goal do the words that announce a list belong to - 打造A，重点是; 推进A。重点是; A不搞一刀切。改造的关键在; A抓什么？⏎抓手就是?
 *
 * The last initiative before the words, in the sentence or, when it opens with them, in the sentence before; what the clause speaks of; what was
 * asked about. A clause between that makes something unnamed has the list for itself.
 */
import type { NamedSpan } from '../mentions-in.js';
import { announcements, GOAL, GOAL_VERB } from './announcements.js';
import { KIND_MARKS } from './kind-marks.js';
import { LISTS } from './measures.js';
import type { Outline } from './outline.js';

/** 深化“健康云岭”行动。一是…: the sentence before does nothing but state the goal. */
const STARTS_LIST = /^\s?(?:一[是要]|第一[件个条项招步]?[，,、]|首先[，,])/;
const STATES_GOAL = new RegExp(
  `(?:^|[，,])[^，,。；;：:]{0,8}${GOAL}[^，,。；;：:]{0,16}\\uE000[^，,。；;：:]{0,10}[。：:]?$`,
  'u',
);
/** 可以概括为“三个一”：一是…: what is summed up has the list. */
const SUMS_UP = /(?:概括|归纳|总结|浓缩|凝练|细化)(?:[为成]|起来就?是)$/;
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

/** What was said and asked before a sentence. */
export interface Context {
  /** The sentence before, in the same paragraph. */
  readonly before: Outline | undefined;
  /** Where the paragraph begins: what was spoken of before it is forgotten. */
  readonly start: number;
  /** The one initiative of a question that is being answered: “强工业”行动抓什么？⏎抓手就是“三化”改造。 */
  readonly asked: NamedSpan | undefined;
}

export interface Frame {
  readonly name: NamedSpan;
  readonly from: number;
  readonly to: number;
}

/** Every place where the words announce a list, with the goal before it. */
export function framesOf(shape: Outline, context: Context): Frame[] {
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
  // X说，一是…: a list within a sentence has its goal there.
  if (at > LONGEST_CLAUSE || shape.text[at] === '，' || GOAL_VERB.test(lead)) return undefined;
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

/** Is what is announced a numbered list, or one that the next sentences go on with? */
export const lists = ({ text }: Outline, from: number): boolean =>
  '：:。'.includes(text[from - 1] ?? ' ') || LISTS.test(text.slice(Math.max(0, from - 1)));
