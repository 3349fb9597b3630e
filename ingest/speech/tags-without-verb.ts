/**
 * Tags without a verb of speech: a comma or colon before a quotation, before points that somebody puts forward, or behind an office and a name.
 *
 * Not what is written somewhere (本子上写着：“…”), nor what a relative says (王明的母亲叹了口气：“…”).
 */
import { firstFrom } from '../mentions-in.js';
import type { Attribution } from './attributions.js';
import { maskedBetween, type Passage, sentenceAround, skipSpace } from './passage.js';
import { firstOpenAt, isSpoken } from './quotations.js';
import { actorIn, meantIn, subjectOf } from './subject.js';
import { titleAfter } from './titles.js';

const POINTS =
  /(?:提出|谈了|讲了|分享了?|给出|归纳|总结|道出|用|算|打|作|做|说出|亮出|抛出|讲述|解释|是|这样|如此)[^，,。：:]{0,12}(?:建议|意见|要求|体会|看法|希望|主张|倡议|观点|感受|经验|想法|打算|账|比方|比喻|话|答案|秘诀|诀窍|心愿|心声|概括|回答|原因|思路|办法|描述|说的|解释|介绍|缘由|奥秘|底气|故事|例子|数据|数字|事实|细节|道理)$|以[^，。：:]{1,12}为例$|(?:细数|历数|列举|罗列|列出|报出|晒出|数出)[^，。：:]{0,12}$|(?:抛出|亮出|打出|送出|概括为|总结为|归纳为|提出)[^，,。：:]{0,8}[“「]█{2,8}[”」]$|(?:补充|强调|讲|说|谈|提|概括|归纳|总结|列举|阐述|点出|指出|回答|用|送出|提炼|分享)(?:了|过|出|为)?[一二两三四五六七八九十几\d]{1,2}(?:个|点|条|句|件|项|笔|大)?[^，,。：:]{0,8}$/;
/** 本子上写着一行字：“…” */
const IS_WRITTEN =
  /(?:写|印|刻|挂|贴|题|绣|喷|标|嵌|铸|描|画|显示|播放|滚动|悬挂|张贴)(?:着|有|满|出|了|的是)[^，。]{0,14}$|(?:标语|横幅|条幅|对联|标题|歌词|民谣|碑文|短信|口号|谚语)[^，。]{0,6}$/;
const RELATIVE =
  /^[\u4e00-\u9fff]{0,2}的(?:母亲|父亲|妈妈|爸爸|妻子|丈夫|儿子|女儿|同事|邻居|老伴|爱人|徒弟|学生|师傅|朋友|团队|公司|秘书|助手|搭档|老乡)/;
/** What stands before a name that opens someone's words: nothing, or a body and a title. */
const OFFICE = /^(?!.*(?:记者|编辑|摄影|供图|图[为片]|[问向给对称说]))[\u4e00-\u9fff\d·（）()\s、-]{0,30}$/;
const COUNTS = /^\s?(?:一[是要、]|第一|其一|首先)/;

export function tagWithoutVerb(passage: Passage, at: number, mark: string): Attribution | undefined {
  if (mark === '：' || mark === ':') return colonTag(passage, at);
  if (mark === '。') return countedPoints(passage, at);
  return mark === '，' || mark === ',' ? commaTag(passage, at) : undefined;
}

/** 王明掰着手指，“去年增产。” - before a quotation that ends like a sentence, the person in the clause will do. */
function commaTag(passage: Passage, at: number): Attribution | undefined {
  const next = firstOpenAt(passage.quotations, at + 1);
  if (!next?.closed || !/[。！？…]/.test(passage.plain[next.end - 2]!) || !isSpoken(passage.plain, next))
    return undefined;
  const { start } = sentenceAround(passage, at);
  const clause = maskedBetween(passage, start, at).lastIndexOf('，') + 1;
  const subject = actorIn(passage, start + clause, at);
  if (subject === undefined || IS_WRITTEN.test(maskedBetween(passage, start + clause, at))) return undefined;
  return { start: start + clause, end: at, subject, quotations: [next], rule: 'speech/quoted' };
}

/** 王明提出三点建议。一要… */
const countedPoints = (passage: Passage, at: number): Attribution | undefined =>
  COUNTS.test(passage.plain.slice(at + 1, at + 5))
    ? pointsTag(passage, sentenceAround(passage, at).start, at, at + 1)
    : undefined;

/** 邢麦香一开口就带着泥土味：“…” - a colon before a spoken quotation needs no verb, only a person. */
function colonTag(passage: Passage, at: number): Attribution | undefined {
  const content = skipSpace(passage, at + 1);
  const next = firstOpenAt(passage.quotations, content);
  const sentence = sentenceAround(passage, at);
  if (!next || !isSpoken(passage.plain, next))
    return pointsTag(passage, sentence.start, at, content) ?? nameTag(passage, sentence.start, at, content);
  if (IS_WRITTEN.test(maskedBetween(passage, sentence.start, at))) return undefined;
  const named = subjectOf(passage, sentence.start, at);
  const subject =
    named === 'nobody' ? (onlyPerson(passage, sentence.start, at) ?? meantIn(passage, sentence.start, at)) : named;
  if (subject === undefined) return undefined;
  return { start: sentence.start, end: at, subject, quotations: [next], rule: 'speech/quoted' };
}

/** 王明提出三点建议：一是… - what a person puts forward, without quotation marks. */
function pointsTag(passage: Passage, start: number, at: number, from: number): Attribution | undefined {
  if (!POINTS.test(maskedBetween(passage, Math.max(start, at - 24), at))) return undefined;
  const named = subjectOf(passage, start, at);
  const subject = named === 'nobody' ? onlyPerson(passage, start, at) : named;
  return typeof subject === 'number'
    ? { start, end: at, subject, from, quotations: [], rule: 'speech/reported' }
    : undefined;
}

/** 平陆运河集团董事长王明：今年通航。 - a sentence that opens with an office, a name and a colon, as in round-ups. */
function nameTag(passage: Passage, start: number, at: number, from: number): Attribution | undefined {
  const last = passage.people[firstFrom(passage.people, at) - 1];
  if (!last || last.start < start || from >= passage.end) return undefined;
  const ends = last.end + titleAfter(passage.plain, last.end).length;
  const office = maskedBetween(passage, start, last.start);
  if (ends !== at || !OFFICE.test(office)) return undefined;
  return { start, end: at, subject: last.index, from, quotations: [], rule: 'speech/named' };
}

/** 王明的话里满是自豪：“…” - the one person in the sentence, unless it is a relative or colleague who speaks. */
function onlyPerson({ people, plain }: Passage, start: number, at: number): number | undefined {
  const first = people[firstFrom(people, start)];
  const next = people[firstFrom(people, start) + 1];
  if (!first || first.end > at || (next && next.end <= at)) return undefined;
  return RELATIVE.test(plain.slice(first.end, first.end + 8)) ? undefined : first.index;
}
