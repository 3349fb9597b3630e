/**
 * Tags of speech: where the words say that someone speaks - before (X说，…), after (“…”X说。) or amid what is said (“…，”X说，“…”).
 *
 * A quotation is speech only when it is worded like a sentence: 他说，“一县一策”效果好 has a name in quotation marks and reported speech
 * around it. In 他指出，总书记强调，… the second tag is part of what he says.
 */
import type { Span } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import { readTable } from '../lexicon/tsv.js';
import { firstFrom } from '../mentions-in.js';
import { maskedBetween, type Passage, sentenceAround } from './passage.js';
import { firstOpenAt, isSpoken, type Quotation } from './quotations.js';
import { actorIn, firstSubject, meantIn, type Subject, subjectOf } from './subject.js';
import { titleAfter } from './titles.js';

export interface Attribution extends Span {
  readonly subject: Subject;
  /** Where what is said begins; `end` of the passage when only the next paragraph brings it; undefined when nothing follows the tag. */
  readonly from?: number;
  /** Where it ends at the latest, when it cannot go on beyond. */
  readonly until?: number;
  /** Quotations that the tag attributes, in text order; none for reported speech. */
  readonly quotations: readonly Quotation[];
  readonly rule:
    | 'speech/reported'
    | 'speech/quoted'
    | 'speech/quoted-before'
    | 'speech/introduced'
    | 'speech/run-on'
    | 'speech/named';
}

type Use = 'say' | 'quote' | 'introduce';
interface Verb {
  readonly use: Use;
  readonly neverAfter: readonly string[];
}

const LONGEST_VERB = 7;
const TAG_END = new Set('，,：:。！？!?；;');
/** Behind which a tag may stand; the end of the passage too. */
const TAG_PLACES = new CharacterSet('，,：:。！？!?；;“「『‘"');
const POINTS =
  /(?:提出|谈了|讲了|分享了?|给出|归纳|总结|道出|用|算|打|作|做|说出|亮出|抛出|讲述|解释|是|这样|如此)[^，,。：:]{0,12}(?:建议|意见|要求|体会|看法|希望|主张|倡议|观点|感受|经验|想法|打算|账|比方|比喻|话|答案|秘诀|诀窍|心愿|心声|概括|回答|原因|思路|办法|描述|说的|解释|介绍|缘由|奥秘|底气|故事|例子|数据|数字|事实|细节|道理)$|(?:细数|历数|列举|罗列|列出|报出|晒出|数出)[^，。：:]{0,12}$|(?:抛出|亮出|打出|送出|概括为|总结为|归纳为|提出)[^，,。：:]{0,8}[“「]█{2,8}[”」]$|(?:补充|强调|讲|说|谈|提|概括|归纳|总结|列举|阐述|点出|指出|回答|用|送出|提炼|分享)(?:了|过|出|为)?[一二两三四五六七八九十几\d]{1,2}(?:个|点|条|句|件|项|笔|大)?[^，,。：:]{0,8}$/;
/** “够吃吗？”面对提问，王明说，… - the quotation is what he was asked. */
const TO_A_QUESTION = /提问|追问|面对|对于|(?<!的)问题|听到|听了|疑问|被问|一一|解答/;
const RUN_ON =
  /^(?:还|也|则|又|再|再次|一再|最后|首先|随后|接着|均|都|并|同时|当天|在会上|在会见时|在致辞中|笑着?|打趣地?|感慨地?|自豪地|激动地|常常?|总是?|反复|多次|曾经?){0,2}(?:表示|认为|坦言|透露|告诉记者|介绍说|强调|指出|相信|希望|期[待望]|盼望|建议|要求|呼吁|重申|承诺|提议|促请|敦促|引述|援引|说(?![明法起到服唱不完着话来得]))(?=[\u4e00-\u9fff█“「‘])(?!感谢|欢迎|祝贺|慰问|敬意|衷心|热烈|哀悼|诚挚|赞同|肯定|满意|同意|支持|关切|理解|谢意|赞赏|一下|了|过|的|出|是)/;
/** A later clause that begins with such a verb, or a sentence with 他. */
const CLAUSE_OR_PRONOUN =
  /[，,](?=认为|希望|建议|要求|强调|指出|表示|呼吁|相信|期[待望])|(?:^|[。！？；”」])\s?[他她](?!们|人|乡|日)/g;
/** 本子上写着一行字：“…” */
const IS_WRITTEN =
  /(?:写|印|刻|挂|贴|题|绣|喷|标|嵌|铸|描|画|显示|播放|滚动|悬挂|张贴)(?:着|有|满|出|了|的是)[^，。]{0,14}$|(?:标语|横幅|条幅|对联|标题|歌词|民谣|碑文|短信|口号|谚语)[^，。]{0,6}$/;
/** A clause between that has another subject, or that makes the verb part of what is said. */
const NOT_HIS_CLAUSE =
  /(?:^|[，,])[^，,]{0,2}(?:会议|代表们|委员们|大家|与会|记者|网友|群众|村民|专家|企业|文件|通知|方案|报告)|总书记|印发|出台|[说称：:]/;
const RELATIVE =
  /^[\u4e00-\u9fff]{0,2}的(?:母亲|父亲|妈妈|爸爸|妻子|丈夫|儿子|女儿|同事|邻居|老伴|爱人|徒弟|学生|师傅|朋友|团队|公司|秘书|助手|搭档|老乡)/;
/** What stands before a name that opens someone's words: nothing, or a body and a title. */
const OFFICE = /^(?!.*(?:记者|编辑|摄影|供图|图[为片]|[问向给对称说]))[\u4e00-\u9fff\d·（）()\s、-]{0,30}$/;
const HEARSAY = /(?:有人|大家|很多人|不少人|群众|老百姓|常言|俗话|古人|老话|乡亲们?|人们)[\u4e00-\u9fff]{0,4}$/;
const CITED = /总书记[\u4e00-\u9fff]{0,24}$/;
const TOLD_TO_ME = /我(?![们国省市区县军党校院州方])[^，。]{0,12}$|[验践实史间据]告诉我们$/;

let verbs: Map<string, Verb> | undefined;
/** With which the verbs end: most clauses end with another. */
let verbEnds: CharacterSet | undefined;

const load = () =>
  new Map<string, Verb>(
    readTable(new URL('./speech-verbs.tsv', import.meta.url), ['verb', 'use', 'never_after']).map((row) => [
      row.verb,
      { use: row.use as Use, neverAfter: row.never_after === '-' ? [] : row.never_after.split(' ') },
    ]),
  );

export function attributionsIn(passage: Passage): Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i <= passage.masked.length; i++) {
    const mark = passage.masked[i];
    if (mark !== undefined && !TAG_PLACES.hasAt(passage.masked, i)) continue;
    const at = passage.start + i;
    const verb = verbBefore(passage.masked, i);
    const tag =
      (verb && tagAt(passage, at, verb)) ?? (mark !== undefined ? tagWithoutVerb(passage, at, mark) : undefined);
    if (tag) found.push(tag);
  }
  return [...found, ...runOnTags(passage)].sort((a, b) => a.end - b.end);
}

function tagWithoutVerb(passage: Passage, at: number, mark: string): Attribution | undefined {
  if (mark === '：' || mark === ':') return colonTag(passage, at);
  if (mark === '。') return COUNTS.test(passage.plain.slice(at + 1, at + 5)) ? pointsOf(passage, at) : undefined;
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

/** 王明表示今年要增产。/ 王明就增产谈了体会，希望早日通水。 - reported without a pause, for the one sentence. */
function* runOnTags(passage: Passage): Iterable<Attribution> {
  for (const { from, named } of runOnPlaces(passage)) {
    const words = RUN_ON.exec(maskedBetween(passage, from, from + 16));
    if (!words) continue;
    const sentence = sentenceAround(passage, from);
    const content = from + words[0].length;
    const subject = runOnSubject(passage, sentence.start, from);
    if (subject === undefined || (named !== undefined && subject !== named)) continue;
    yield {
      start: sentence.start,
      end: content,
      subject,
      from: content,
      until: sentence.end,
      quotations: [],
      rule: 'speech/run-on',
    };
  }
}

/** Where such a verb may stand: behind a name and its title, behind 他 that opens a sentence, at the head of a later clause. */
function* runOnPlaces({ people, plain, masked, start }: Passage): Iterable<{ from: number; named?: number }> {
  for (const { index, end } of people) yield { from: end + titleAfter(plain, end).length, named: index };
  for (const { index, 0: words } of masked.matchAll(CLAUSE_OR_PRONOUN)) yield { from: start + index + words.length };
}

function runOnSubject(passage: Passage, start: number, from: number): Subject | undefined {
  const quoted = passage.quotations[firstFrom(passage.quotations, from) - 1]?.end ?? start;
  const actor = (quoted > start ? actorIn(passage, quoted, from) : undefined) ?? actorIn(passage, start, from);
  return actor !== undefined && !NOT_HIS_CLAUSE.test(maskedBetween(passage, start, from)) ? actor : undefined;
}

/** 告诉他, 叮嘱当地干部 - to whom somebody speaks. */
const TO_SOMEONE = /(?:告诉|叮嘱|嘱咐|叮咛|告诫|提醒|勉励|劝慰?|回复|答复|转告)(?:[他她]们?|[\u4e00-\u9fff]{2,8})$/;
/** 他提出的建议 is a noun; 激动的说 is written for 激动地说. */
const ONLY_VERB = /[说道称讲问指]|表示|告诉/;
const OBJECT_ENDS = new CharacterSet('他她们部员众长者民工友户客家生师商亲表委人手农');

/** The longest verb of speech that ends at a place in the masked text. */
function verbBefore(masked: string, at: number): { start: number; use: Use } | undefined {
  verbs ??= load();
  verbEnds ??= new CharacterSet([...verbs.keys()].map((verb) => verb.at(-1)).join(''));
  if (OBJECT_ENDS.hasAt(masked, at - 1)) {
    const told = TO_SOMEONE.exec(masked.slice(Math.max(0, at - 12), at));
    if (told) return { start: at - told[0].length, use: 'say' };
  }
  if (!verbEnds.hasAt(masked, at - 1)) return undefined;
  // 分析道, 打趣道: any of them.
  const spoken = masked[at - 1] === '道' ? 1 : 0;
  for (let length = Math.min(LONGEST_VERB, at); length > 0; length--) {
    const word = masked.slice(at - length, at);
    const verb = verbs.get(word) ?? (length > 2 * spoken && spoken > 0 ? verbs.get(word.slice(0, -1)) : undefined);
    if (!verb) continue;
    const before = masked.slice(Math.max(0, at - length - 6), at - length);
    const isNoun = before.endsWith('的') && !ONLY_VERB.test(word);
    return isNoun || verb.neverAfter.some((word) => before.endsWith(word))
      ? undefined
      : { start: at - length, use: verb.use };
  }
  return undefined;
}

function tagAt(passage: Passage, at: number, verb: { start: number; use: Use }): Attribution | undefined {
  const start = passage.start + verb.start;
  const sentence = sentenceAround(passage, start);
  const prior = spokenBefore(passage, sentence.start, start);
  const from = prior?.end ?? sentence.start;
  const mark = passage.masked[at - passage.start] ?? '';
  const paused = '，,：:'.includes(mark) && mark !== '';
  const content = paused ? skipSpace(passage, at + 1) : at;
  const next = firstOpenAt(passage.quotations, content);
  const spoken = next && isSpoken(passage.plain, next) ? next : undefined;
  if (verb.use === 'introduce' && !prior) return introduction(passage, sentence.start, start, at, mark);
  const reports = !spoken && paused && (verb.use === 'say' || mark === '：' || mark === ':');
  if (!spoken && !reports && !(prior && (paused || TAG_END.has(mark) || mark === ''))) return undefined;
  if (hearsay(passage, from, start)) return undefined;
  const subject = subjectOf(passage, from, start);
  const own = prior && behindNames(passage, prior, subject) ? undefined : prior;
  const quotations = [own, spoken].filter((one) => one !== undefined);
  return {
    start: own?.start ?? prior?.end ?? sentence.start,
    end: at,
    subject,
    quotations,
    ...(reports ? { from: content, ...(isRecalled(passage, start) ? { until: sentence.end } : {}) } : {}),
    rule: spoken ? 'speech/quoted' : own ? 'speech/quoted-before' : 'speech/reported',
  };
}

/** 焦裕禄曾说，…: words of old, cited in one sentence. */
const isRecalled = ({ plain }: Passage, verb: number): boolean => /曾经?$/.test(plain.slice(verb - 2, verb));

/** “…”李华点头，王明说，…: the quotation is of the person named right behind it, not of the one who speaks next. */
function behindNames(passage: Passage, { end }: Quotation, subject: Subject): boolean {
  const clause = maskedBetween(passage, end, end + 30).search(/[，,：:。]/);
  const behind = clause < 0 ? undefined : firstSubject(passage, end, end + clause);
  return behind !== undefined && behind.index !== subject;
}

/** 王明首先发言。/ 王明作了回答： - what follows is his when the next sentence sounds like it. */
function introduction(passage: Passage, from: number, verb: number, at: number, mark: string): Attribution | undefined {
  if (!(TAG_END.has(mark) || mark === '')) return undefined;
  const subject = firstSubject(passage, from, verb);
  if (!subject) return undefined;
  const colon = mark === '：' || mark === ':';
  return {
    start: from,
    end: at,
    subject: subject.index,
    quotations: [],
    from: at + 1,
    rule: colon ? 'speech/reported' : 'speech/introduced',
  };
}

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

/** 王明提出三点建议。一要… */
const COUNTS = /^\s?(?:一[是要、]|第一|其一|首先)/;
const pointsOf = (passage: Passage, at: number): Attribution | undefined =>
  pointsTag(passage, sentenceAround(passage, at).start, at, at + 1);

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

/** The last spoken quotation between the start of the sentence and the verb. */
function spokenBefore({ quotations, plain }: Passage, from: number, to: number): Quotation | undefined {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.end <= to) low = middle + 1;
    else high = middle;
  }
  const last = quotations[low - 1];
  if (!last?.closed || last.start < from) return undefined;
  const between = plain.slice(last.end, to);
  if (isAskedAt(plain, last, between)) return undefined;
  return isSpoken(plain, last) || (last.start === from && spokenAsWhole(last, between)) ? last : undefined;
}

/** Does what follows a quotation show that it is a question which somebody else asks? */
export const isAskedAt = (plain: string, { end }: Quotation, behind: string): boolean =>
  /[？?]/.test(plain[end - 2]!) && TO_A_QUESTION.test(behind);

/** “这事能成”，王明说 - without a mark of its own, but the whole of what stands before the one clause of the tag. */
const spokenAsWhole = ({ start, end }: Quotation, between: string): boolean =>
  end - start >= 8 && /^[，,]?[^，,。]{1,24}$/.test(between);

const hearsay = (passage: Passage, from: number, verb: number): boolean => {
  const words = maskedBetween(passage, Math.max(from, verb - 40), verb);
  return HEARSAY.test(words);
};

/** 总书记强调, 有位大娘拉着我的手说 - inside someone's words these cite; they do not change who speaks. */
export const cites = (passage: Passage, { start, end, subject }: Attribution): boolean => {
  const words = maskedBetween(passage, start, end);
  return CITED.test(words) || (typeof subject !== 'number' && TOLD_TO_ME.test(words));
};

const skipSpace = ({ plain }: Passage, at: number): number => {
  let to = at;
  while (plain[to] === ' ' || plain[to] === '\u3000') to++;
  return to;
};
