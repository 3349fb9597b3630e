/**
 * Tags of speech: where the words say that someone speaks - before (X说，…), after (“…”X说。) or amid what is said (“…，”X说，“…”).
 *
 * A quotation is speech only when it is worded like a sentence: 他说，“一县一策”效果好 has a name in quotation marks and reported speech
 * around it. In 他指出，总书记强调，… the second tag is part of what he says.
 */
import type { Span } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import { maskedBetween, type Passage, sentenceAround, skipSpace } from './passage.js';
import { firstOpenAt, isSpoken, type Quotation } from './quotations.js';
import { runOnTags } from './run-on-tags.js';
import { type SpeechVerb, speechVerbBefore } from './speech-verb.js';
import { firstSubject, type Subject, subjectOf } from './subject.js';
import { tagWithoutVerb } from './tags-without-verb.js';

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

const TAG_END = new Set('，,：:。！？!?；;');
/** Behind which a tag may stand; the end of the passage too. */
const TAG_PLACES = new CharacterSet('，,：:。！？!?；;“「『‘"');
/** “够吃吗？”面对提问，王明说，… - the quotation is what he was asked. */
const TO_A_QUESTION = /提问|追问|面对|对于|(?<!的)问题|听到|听了|疑问|被问|一一|解答/;
const HEARSAY = /(?:有人|大家|很多人|不少人|群众|老百姓|常言|俗话|古人|老话|乡亲们?|人们)[\u4e00-\u9fff]{0,4}$/;
const CITED = /总书记[\u4e00-\u9fff]{0,24}$/;
const TOLD_TO_ME = /我(?![们国省市区县军党校院州方])[^，。]{0,12}$|[验践实史间据]告诉我们$/;

export function attributionsIn(passage: Passage): Attribution[] {
  const found: Attribution[] = [];
  for (let i = 0; i <= passage.masked.length; i++) {
    const mark = passage.masked[i];
    if (mark !== undefined && !TAG_PLACES.hasAt(passage.masked, i)) continue;
    const at = passage.start + i;
    const verb = speechVerbBefore(passage.masked, i);
    const tag =
      (verb && tagAt(passage, at, verb)) ?? (mark !== undefined ? tagWithoutVerb(passage, at, mark) : undefined);
    if (tag) found.push(tag);
  }
  return [...found, ...runOnTags(passage)].sort((a, b) => a.end - b.end);
}

function tagAt(passage: Passage, at: number, verb: SpeechVerb): Attribution | undefined {
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
