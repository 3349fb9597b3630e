/**
 * What does a clause make its topic, and does the next clause go on about it?
 *
 * The topic is the initiative that stands as a subject or as the object of a verb of doing. One named inside another's description
 * (是B的一部分, 纳入B, 包括B) is none, so “A是B的一部分，由X负责” says that A is led by X.
 */
import type { NamedSpan } from '../mentions-in.js';
import { KIND_MARKS } from './kind-marks.js';
import { isZone } from './zones.js';

export interface Topic {
  readonly names: readonly NamedSpan[];
  /** It is the subject, so that what follows speaks of it too; an object is left by the next verb of doing. */
  readonly subject: boolean;
}

export const NO_TOPIC: Topic = { names: [], subject: false };

/** 长春新区围绕“光影长城”建设: what an actor is busy with is spoken of. */
const AROUND = /^[^，,。；;：:]{0,12}?围绕[^，,。；;：:\uE000-\uE008]{0,6}(?=\uE000)/;
/** 由X联合打造的“成渝中线科创走廊”. */
const QUALIFIES = /^[\s“]?由[^，,。；;：:\uE000]{0,40}的$/;
/** What is the key? 是“钢都焕彩”计划。 */
const ANSWERS = /^(?:答[：:])?[就正]?[是叫]$/;
/** We have “百村民宿”计划; it is called “技改专项贷”: what is introduced is spoken of, whatever was before. */
const INTRODUCES = /(?:(?:^|[^没拥具所])有|叫[作做]?|名[为叫])(?:一?[个条项支座张批])?$/;
/** What there is not, is not spoken of. */
const DENIED = /(?:没有?|并无|不是|而非|不含)$/;
const STOPS = /[；;。]$/;
const INITIATIVE = KIND_MARKS.Initiative;
const LIST = /^\uE000(?:(?:[^，,。；;：:、\uE000-\uE008]{0,4}[、和与及])?\uE000){0,24}/;
/** “新城计划”配套的 before “青年驿城”: what follows is spoken of. */
const DESCRIBED = /^\uE000[^，,。；;：:、\uE000-\uE008]{0,8}的[\uE005\uE002]?(?=\uE000)/;
/** What may stand before a subject. */
const OPENING =
  /^(?:[\s（(）)“]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|其中|目前|当前|近日|日前|今年|去年|明年|此外|同时|而|但|特别是|尤其是|比如|例如|据悉|据介绍|据了解|另据了解|\d{4}年|\d{1,2}月(?:\d{1,2}日)?|省里的?|市里的?|我[省市区县]的?|我们的|全省|全市|这|[把将]|关于|对于|随着|[\uE001\uE002\uE005])*(?:说|表示|介绍|指出|认为)?$/;
const GOVERNED =
  /(?:打造|建设|建成|建好|构建|推进|实施|争创|创建|启动|推出|出台|制定|形成|深化|培育|做强|做优|开展|发起|推行|试行|谋划|设立|组建|建立|成立|上线|开通|发布|编制|抓好?|推广|落实|完善|唱好|打好|办好|开建|开工|布局|申报|部署|引进|投用|建了|搞起?|用好|优化|健全|探索|施行|印发|下发|公布|通过|出炉|亮出|搞活|实施好|落地|打响|擦亮|叫响|合推|共推|联推|试水|搭建|设[了立]|办了|组织)(?:了|着|起|成)?[^，,。；;：:\uE000-\uE008]{0,10}$/;
/** Clauses that relate the topic to something else, which does not become the topic. */
const RELATES =
  /^\s?(?:(?:[也又更还就正既已并]|已经)?(?:是|作为|成为|纳入|列入|归入|入选|为|由)|服务|助力|支撑|赋能|聚焦|围绕|瞄准|面向|包括|包含|涵盖|[以用]|依托|借助|借力|凭借|利用|运用|通过|按照|根据|结合|立足|坚持|遵循|对接|融入|属于|隶属|与)/;
/** 由农业厅组织“湘品出湘”工程，培育油茶: who does something, and then the name is what is done. */
const BY = /^\s?由/;
/** The same right before a name: 园区是“四大工程”的项目; but 答案是“山海协作飞地”. */
const BESIDE =
  /(?:作为|成为|属于|纳入|列入|围绕|聚焦|依托|按照|根据|结合)[^，,。；;：:\uE000]{0,8}\uE000|是[^，,。；;：:\uE000]{0,8}\uE000[^，,。；;：:]{0,8}的/;
/** 行动还设了“追光基金”，由X管理: what is made is spoken of. */
const MAKES =
  /^\uE000[^，,。；;：:\uE000-\uE008]{0,8}(?:设立?|推出|启动|成立|发起|组建|创建|开发)了?[^，,。；;：:\uE000-\uE008]{0,4}(?=\uE000)/;
/** A district that does something: what it does is spoken of. */
const DOES =
  /^\uE000[^，,。；;：:\uE000-\uE008]{0,6}(?:打造|建设|实施|推进|开展|推行|探索|搭建|上线|发布)了?[^，,。；;：:\uE000-\uE008]{0,4}(?=\uE000)/;
/** Clauses that go on about the topic. */
const DESCRIBES =
  /^\s?(?:被|重点|主要|着力|突出|核心|[即就]是?|首批|率?先|覆盖|总投资|总长|全长|计划|拟|预计|目前|建成|累计|今年|明年|[已将可]|[把将][^，,。；;：:]{1,24}(?:作为|列为|当作|摆在)|\uE002(?:[、和与]\uE002){0,4}[^，,。；;：:\uE000-\uE008]{0,4}(?:参与|协助|配合|协办|支持|提供)|(?:所谓)?[一二三四五六七八九十两多\d][\u4e00-\u9fff]{1,2}(?:即|就是|是|指|包括|为))/;

/** The initiatives that a clause makes its topic: its subject, what it does, or, when nothing was spoken of, whatever it names. */
export function statedIn(clause: string, spans: readonly NamedSpan[], current: Topic): Topic | undefined {
  const at = firstNamed(clause);
  if (at < 0) return undefined;
  const around = clause.includes('围绕') ? AROUND.exec(clause)?.[0].length : undefined;
  if (around) return { names: listAt(clause, spans, around), subject: true };
  const lead = clause.slice(0, at);
  if (DENIED.test(lead)) return undefined;
  const subject =
    OPENING.test(lead) || QUALIFIES.test(lead) || INTRODUCES.test(lead) || (current === NO_TOPIC && ANSWERS.test(lead));
  const relates = RELATES.test(lead) && !(BY.test(lead) && GOVERNED.test(lead));
  if (!subject && (relates || !(GOVERNED.test(lead) || (current === NO_TOPIC && !BESIDE.test(clause)))))
    return undefined;
  const zone = spans[countNames(clause.slice(0, at))];
  const made = subject
    ? (MAKES.exec(clause.slice(at)) ?? (zone && isZone(zone) ? DOES.exec(clause.slice(at)) : null))
    : null;
  if (made) return { names: listAt(clause, spans, at + made[0].length), subject: false };
  const described = DESCRIBED.exec(clause.slice(at))?.[0] ?? '';
  return { names: listAt(clause, spans, at + described.length), subject };
}

/** Where something is done, in 长株潭都市圈, is not what is spoken of. */
function firstNamed(clause: string): number {
  let at = clause.indexOf(INITIATIVE);
  while (at > 0 && clause[at - 1] === '在') at = clause.indexOf(INITIATIVE, at + 1);
  return at;
}

/** The coordinated names that begin at a place of the clause. */
function listAt(clause: string, spans: readonly NamedSpan[], at: number): NamedSpan[] {
  const skipped = countNames(clause.slice(0, at));
  return spans.slice(skipped, skipped + countNames(LIST.exec(clause.slice(at))![0]));
}

/** What the next clause speaks of: a clause that does something else ends an object's time. */
export function speaksOf(clause: string, current: Topic, stated: boolean): Topic {
  if (current === NO_TOPIC || STOPS.test(clause)) return NO_TOPIC;
  return stated || current.subject || RELATES.test(clause) || DESCRIBES.test(clause) ? current : NO_TOPIC;
}

export const countNames = (text: string): number => text.match(/[\uE000-\uE008]/g)?.length ?? 0;
