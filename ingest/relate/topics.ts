/**
 * What does a clause speak of that names no subject - 实施A行动，由X牵头，首批在P试点?
 *
 * Sentences are read in order: each clause takes up the topic of the one before or makes its own (`clause-topic.ts`). A new sentence takes up
 * what was spoken of only with words such as 该工程 (`pronouns.ts`), or where it has no subject of its own.
 */
import { CharacterSet } from '../lexicon/character-set.js';
import type { NamedSpan } from '../mentions-in.js';
import { countNames, NO_TOPIC, speaksOf, statedIn, type Topic } from './clause-topic.js';
import { isMarkAt, KIND_MARKS } from './kind-marks.js';
import { MAY_REFER, mayTakeUp, meant, PRONOUN } from './pronouns.js';

/** A sentence with a mark for each name, and the names in order. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly NamedSpan[];
}

/** What goes on from one sentence to the next. */
export interface Memory {
  /** What was spoken of last: what 该工程 stands for. */
  readonly last: Topic;
  /** The name that heads the paragraph: “长江口绿廊”工程。牵头单位：…. Everything in it speaks of that. */
  readonly heading: Topic;
  /** The paragraph's names so far, of which 该试点, 我局 and 主持会议 pick the last one that fits. Grows as sentences are read. */
  readonly recent: NamedSpan[];
}

export interface Topics extends Marked {
  /** By the start of each clause in `text`: what it speaks of, unless it says so itself. */
  readonly topics: ReadonlyMap<number, Topic>;
  readonly memory: Memory;
}

const NO_TOPICS: ReadonlyMap<number, Topic> = new Map();

/** 1．“长江口绿廊”工程。…, “护苗”行动：…, （一）实施“护苗”行动。…. */
const HEADING =
  /^((?:[\s\d一二三四五六七八九十（）()．.、·—－-]{1,8}(?:组织|深入|大力)?(?:实施|推进|开展|打造|建设|启动|深化)?)?[\uE005\uE002]?)\uE000(?:建设|工程|项目|行动|计划|专项|试点)?[。：:]/;
/** Characters before the name. */
const LONGEST_HEADING = 13;
/** The sentence says more about what was spoken of last: 一句话，就是…; 具体来说，…; 由X牵头。; X组织实施，…. */
const EXPLAINS =
  /^\s?(?:一句话|也就是说?|简单[来地]?说|具体来[说看讲]|具体而言|换句话说|说白了|概括起来|主?要?包括|主要是|就是|即|核心是|重点是|(?:主要|重点)?涵盖|(?:牵头|责任|主办|建设|实施|运营)单位[：:]|由?[\uE002\uE001](?:[、和会同]{1,2}\uE002){0,3}(?:牵头|组织实施|负责(?:组织)?(?:实施|推进|运营|建设)|统筹推进|具体实施|承建|承办)[，,。](?![^。；;]*\uE000)|(?:首批在?)?\uE005[、和与\uE005]{0,16}[^，,。；;：:\uE000-\uE008]{0,6}(?:先行|先试|试水|率先|唱主角|挑大梁|打头阵|先走一步|走在前|跑在前)|\uE005(?:[、和与]{1,2}\uE005){0,12}[^，,。；;：:\uE000-\uE008]{0,6}(?:是|为|成为)[^，,。；;：:\uE000-\uE008]{0,4}首批|(?:下一步|今后|接下来|目前|今年|明年|年内|未来|随后)?[，,]?(?:还|将|会|也|要|拟|计划){0,3}(?:扩展|推广|延伸|扩大|覆盖|拓展)[到至]|(?:[^，,。；;：:、\uE000-\uE008]{1,8}、){0,4}[\uE006\uE000][^，,。；;：:]{0,30}(?:是|成为)[^，,。；;：:\uE000-\uE008]{0,8}(?:重点|关键|核心|重中之重|主攻方向|突破口|重头戏|大头|主力军|压舱石))/;
/** 1即A；3包括B、C；N是指D: what a formula unfolds into. */
const UNFOLDS = /^[\dNnXx一二三四五六七八九十两][\u4e00-\u9fff]{0,2}(?:即|是?指|就是|包括|代表)/;
const INITIATIVE = '\uE000';
const CLAUSE_END = new CharacterSet('，,；;：:。');

export function findTopics({ text, spans }: Marked, memory: Memory): Topics {
  if (!speaksOfTopics(text, memory)) {
    for (const span of spans) memory.recent.push(span);
    return { text, spans, topics: NO_TOPICS, memory };
  }
  const topics = new Map<number, Topic>();
  const named: NamedSpan[] = [];
  const headed = headingOf(text, spans);
  const heading = headed ?? memory.heading;
  let last = headed ?? memory.last;
  let current = atStart(text, last, heading);
  let next = 0;
  /** The sentence so far, once a word in it has been replaced. */
  let out: string | undefined;
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = clauseEnd(text, start);
    if (current === NO_TOPIC && last.names.length > 0 && UNFOLDS.test(text.slice(start, start + 6)))
      current = { ...last, subject: true };
    if (current.names.length > 0) topics.set(out?.length ?? start, current);
    const first = named.length;
    let clause = text.slice(start, end);
    if (mayTakeUp(text, start, end)) {
      clause = clause.replace(PRONOUN, (word) => {
        const span = word >= INITIATIVE ? spans[next++] : meant(word, last.names, memory.recent);
        if (span) named.push(span) && memory.recent.push(span);
        return span && word < INITIATIVE ? KIND_MARKS[span.entity.kind] : word;
      });
      out ??= text.slice(0, start);
    } else
      for (let at = start; at < end; at++)
        if (isMarkAt(text, at)) named.push(spans[next]!) && memory.recent.push(spans[next++]!);
    const found = clause.includes(INITIATIVE) ? statedIn(clause, named.slice(first), current) : undefined;
    if (found && (found.subject || !(last.subject && last !== memory.last))) last = found;
    if (heading === NO_TOPIC || found) current = speaksOf(clause, found ?? current, found !== undefined);
    if (out !== undefined) out += clause;
  }
  return { text: out ?? text, spans: named, topics, memory: { last, heading, recent: memory.recent } };
}

/** Most sentences name no initiative, and take none up either. */
function speaksOfTopics(text: string, { last, heading }: Memory): boolean {
  if (text.includes(INITIATIVE)) return true;
  if (last.names.length === 0) return MAY_REFER.test(text);
  return heading !== NO_TOPIC || mayTakeUp(text, 0, text.length) || EXPLAINS.test(text) || UNFOLDS.test(text);
}

/** Behind the mark that ends the clause. */
function clauseEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !CLAUSE_END.hasAt(text, at)) at++;
  return Math.min(at + 1, text.length);
}

function headingOf(text: string, spans: readonly NamedSpan[]): Topic | undefined {
  if (text.indexOf(INITIATIVE) > LONGEST_HEADING) return undefined;
  const before = HEADING.exec(text)?.[1];
  if (before === undefined) return undefined;
  return { names: spans.slice(countNames(before), countNames(before) + 1), subject: true };
}

function atStart(text: string, last: Topic, heading: Topic): Topic {
  if (heading !== NO_TOPIC) return heading;
  return EXPLAINS.test(text) ? { ...last, subject: true } : NO_TOPIC;
}
