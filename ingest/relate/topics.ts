/**
 * What does a clause speak of that names no subject - 实施A行动，由X牵头，首批在P试点?
 *
 * The topic is the initiative that last stood as a subject or as the object of a verb of doing. One named inside another's description
 * (是B的一部分, 纳入B, 包括B) is none, so “A是B的一部分，由X负责” says that A is led by X. A new sentence takes it up only with words such as 该工程.
 */

import { CharacterSet } from '../lexicon/character-set.js';
import type { NamedSpan } from '../mentions-in.js';
import { isMarkAt, KIND_MARKS } from './kind-marks.js';
import { MAY_REFER, mayTakeUp, meant, PRONOUN } from './pronouns.js';

export interface Topic {
  readonly names: readonly NamedSpan[];
  /** It is the subject, so that what follows speaks of it too; an object is left by the next verb of doing. */
  readonly subject: boolean;
}

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

export const NO_TOPIC: Topic = { names: [], subject: false };
const NO_TOPICS: ReadonlyMap<number, Topic> = new Map();

/** 1．“长江口绿廊”工程。…, “护苗”行动：…, （一）实施“护苗”行动。…. */
const HEADING =
  /^((?:[\s\d一二三四五六七八九十（）()．.、·—－-]{1,8}(?:组织|深入|大力)?(?:实施|推进|开展|打造|建设|启动|深化)?)?[\uE005\uE002]?)\uE000(?:建设|工程|项目|行动|计划|专项|试点)?[。：:]/;
/** Characters before the name. */
const LONGEST_HEADING = 13;
/** The sentence says more about what was spoken of last: 一句话，就是…; 具体来说，…; 由X牵头。; X组织实施，…. */
const EXPLAINS =
  /^\s?(?:一句话|也就是说?|简单[来地]?说|具体来[说看讲]|具体而言|换句话说|说白了|概括起来|主?要?包括|主要是|就是|即|核心是|重点是|(?:主要|重点)?涵盖|(?:牵头|责任|主办|建设|实施|运营)单位[：:]|由?[\uE002\uE001](?:[、和会同]{1,2}\uE002){0,3}(?:牵头|组织实施|负责(?:组织)?(?:实施|推进|运营|建设)|统筹推进|具体实施|承建|承办)[，,。](?![^。；;]*\uE000)|(?:首批在?)?\uE005[、和与\uE005]{0,16}[^，,。；;：:\uE000-\uE008]{0,6}(?:先行|先试|试水|率先|唱主角|挑大梁|打头阵|先走一步|走在前|跑在前)|\uE005(?:[、和与]{1,2}\uE005){0,12}[^，,。；;：:\uE000-\uE008]{0,6}(?:是|为|成为)[^，,。；;：:\uE000-\uE008]{0,4}首批|(?:下一步|今后|接下来|目前|今年|明年|年内|未来|随后)?[，,]?(?:还|将|会|也|要|拟|计划){0,3}(?:扩展|推广|延伸|扩大|覆盖|拓展)[到至]|(?:[^，,。；;：:、\uE000-\uE008]{1,8}、){0,4}[\uE006\uE000][^，,。；;：:]{0,30}(?:是|成为)[^，,。；;：:\uE000-\uE008]{0,8}(?:重点|关键|核心|重中之重|主攻方向|突破口|重头戏|大头|主力军|压舱石))/;
/** 长春新区围绕“光影长城”建设: what an actor is busy with is spoken of. */
const AROUND = /^[^，,。；;：:]{0,12}?围绕[^，,。；;：:\uE000-\uE008]{0,6}(?=\uE000)/;
/** 由X联合打造的“成渝中线科创走廊”. */
const QUALIFIES = /^[\s“]?由[^，,。；;：:\uE000]{0,40}的$/;
/** What is the key? 是“钢都焕彩”计划。 */
const ANSWERS = /^(?:答[：:])?[就正]?[是叫]$/;
/** We have “百村民宿”计划; it is called “技改专项贷”: what is introduced is spoken of, whatever was before. */
const INTRODUCES = /(?:(?:^|[^没拥具所])有|叫[作做]?|名[为叫])(?:一?[个条项支座张批])?$/;
/** 1即A；3包括B、C；N是指D: what a formula unfolds into. */
const UNFOLDS = /^[\dNnXx一二三四五六七八九十两][\u4e00-\u9fff]{0,2}(?:即|是?指|就是|包括|代表)/;
/** What there is not, is not spoken of. */
const DENIED = /(?:没有?|并无|不是|而非|不含)$/;
const STOPS = /[；;。]$/;
const INITIATIVE = '\uE000';
/** Where something is done, in 长株潭都市圈, is not what is spoken of. */
const NAMED = /(?<!在)\uE000/;
const CLAUSE_END = new CharacterSet('，,；;：:。');
const LIST = /^\uE000(?:(?:[^，,。；;：:、\uE000-\uE008]{0,4}[、和与及])?\uE000){0,24}/;
/** “新城计划”配套的 before “青年驿城”: what follows is spoken of. */
const DESCRIBED = /^\uE000[^，,。；;：:、\uE000-\uE008]{0,8}的[\uE005\uE002]?(?=\uE000)/;
/** What may stand before a subject. */
const OPENING =
  /^(?:[\s（(）)“]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|其中|目前|当前|近日|日前|今年|去年|明年|此外|同时|而|但|特别是|尤其是|比如|例如|据悉|据介绍|据了解|另据了解|\d{4}年|\d{1,2}月(?:\d{1,2}日)?|省里的?|市里的?|我[省市区县]的?|我们的|全省|全市|这|[把将]|关于|对于|随着|[\uE001\uE002\uE005])*(?:说|表示|介绍|指出|认为)?$/;
const GOVERNED =
  /(?:打造|建设|建成|建好|构建|推进|实施|争创|创建|启动|推出|出台|制定|形成|深化|培育|做强|做优|开展|发起|推行|试行|谋划|设立|组建|建立|成立|上线|开通|发布|编制|抓好?|推广|落实|完善|唱好|打好|办好|开建|开工|布局|申报|部署|引进|投用|建了|搞起?|用好|优化|健全|探索|施行|印发|下发|公布|通过|出炉|亮出|搞活|实施好|落地|打响|擦亮|叫响|合推|共推|联推|试水|搭建|设[了立]|办了)(?:了|着|起|成)?[^，,。；;：:\uE000-\uE008]{0,10}$/;
/** Clauses that relate the topic to something else, which does not become the topic. */
const RELATES =
  /^\s?(?:(?:[也又更还就正既已并]|已经)?(?:是|作为|成为|纳入|列入|归入|入选|为|由)|服务|助力|支撑|赋能|聚焦|围绕|瞄准|面向|包括|包含|涵盖|[以用]|依托|借助|借力|凭借|利用|运用|通过|按照|根据|结合|立足|坚持|遵循|对接|融入|属于|隶属|与)/;
/** The same right before a name: 园区是“四大工程”的项目; but 答案是“山海协作飞地”. */
const BESIDE =
  /(?:作为|成为|属于|纳入|列入|围绕|聚焦|依托|按照|根据|结合)[^，,。；;：:\uE000]{0,8}\uE000|是[^，,。；;：:\uE000]{0,8}\uE000[^，,。；;：:]{0,8}的/;
/** 行动还设了“追光基金”，由X管理: what is made is spoken of. */
const MAKES =
  /^\uE000[^，,。；;：:\uE000-\uE008]{0,8}(?:设立?|推出|启动|成立|发起|组建|创建|开发)了?[^，,。；;：:\uE000-\uE008]{0,4}(?=\uE000)/;
/** Clauses that go on about the topic. */
const DESCRIBES =
  /^\s?(?:被|重点|主要|着力|突出|核心|[即就]是?|首批|率?先|覆盖|总投资|总长|全长|计划|拟|预计|目前|建成|累计|今年|明年|[已将可]|[把将][^，,。；;：:]{1,24}(?:作为|列为|当作|摆在)|(?:所谓)?[一二三四五六七八九十两多\d][\u4e00-\u9fff]{1,2}(?:即|就是|是|指|包括|为))/;

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
    if (heading === NO_TOPIC) current = speaksOf(clause, found ?? current, found !== undefined);
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

/** The initiatives that a clause makes its topic: its subject, what it does, or, when nothing was spoken of, whatever it names. */
function statedIn(clause: string, spans: readonly NamedSpan[], current: Topic): Topic | undefined {
  const at = clause.search(NAMED);
  if (at < 0) return undefined;
  const around = AROUND.exec(clause)?.[0].length;
  if (around) return { names: listAt(clause, spans, around), subject: true };
  const lead = clause.slice(0, at);
  if (DENIED.test(lead)) return undefined;
  const subject =
    OPENING.test(lead) || QUALIFIES.test(lead) || INTRODUCES.test(lead) || (current === NO_TOPIC && ANSWERS.test(lead));
  if (!subject && (RELATES.test(lead) || !(GOVERNED.test(lead) || (current === NO_TOPIC && !BESIDE.test(clause)))))
    return undefined;
  const made = subject ? MAKES.exec(clause.slice(at)) : null;
  if (made) return { names: listAt(clause, spans, at + made[0].length), subject: false };
  const described = DESCRIBED.exec(clause.slice(at))?.[0] ?? '';
  return { names: listAt(clause, spans, at + described.length), subject };
}

/** The coordinated names that begin at a place of the clause. */
function listAt(clause: string, spans: readonly NamedSpan[], at: number): NamedSpan[] {
  const skipped = countNames(clause.slice(0, at));
  return spans.slice(skipped, skipped + countNames(LIST.exec(clause.slice(at))![0]));
}

/** What the next clause speaks of: a clause that does something else ends an object's time. */
function speaksOf(clause: string, current: Topic, stated: boolean): Topic {
  if (current === NO_TOPIC || STOPS.test(clause)) return NO_TOPIC;
  return stated || current.subject || RELATES.test(clause) || DESCRIBES.test(clause) ? current : NO_TOPIC;
}

const countNames = (text: string): number => text.match(/[\uE000-\uE008]/g)?.length ?? 0;
