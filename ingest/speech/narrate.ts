/** A paragraph of a report: tags and questions in the order of the text, and the stretches of speech between them. */

import { firstFrom } from '../mentions-in.js';
import { type Attribution, attributionsIn, cites, isAskedAt } from './attributions.js';
import { carriesOn, firstPersonAt, isNarrated, soundsSpoken } from './narration.js';
import { asTopic, type OpenQuestion, topicOf } from './open-question.js';
import { maskedBetween, type Passage, sentenceAround, sentenceBefore } from './passage.js';
import { type QuestionFrame, questionFramesIn } from './question-frames.js';
import { isSpoken, type Quotation } from './quotations.js';
import type { Conversation } from './speak.js';
import { actorIn, firstSubject } from './subject.js';

/** A question is looked for no further behind the words that announce it. */
const LONGEST_QUESTION = 400;

type Mark = { readonly frame: QuestionFrame } | { readonly tag: Attribution };

/** What the paragraph has come to, from its start to where the marks have been read. */
interface Progress {
  readonly passage: Passage;
  readonly talk: Conversation;
  /** Reported words that go on until something ends them. */
  reported?: {
    readonly speaker: number;
    readonly from: number;
    readonly rule: string;
  };
  /** Who was last quoted here: a further quotation without a tag is his too. */
  quoted?: number;
  /** Who was announced to speak (王明首先发言。), and where that was said. */
  announced?: { readonly speaker: number; readonly from: number };
  /** Quotations that have been given to someone; undefined when it is a reporter who asks. */
  readonly taken: Map<Quotation, number | undefined>;
}

export function narrate(passage: Passage, talk: Conversation): void {
  const marks = marksIn(passage);
  if (goesOnSpeaking(passage, talk, marks)) {
    talk.turns.push({ speaker: talk.open!.speaker, start: passage.start, end: passage.end, rule: 'speech/continued' });
    talk.open = { ...talk.open!, unfinished: false };
    return;
  }
  const progress: Progress = { passage, talk, taken: new Map() };
  begin(progress, marks);
  for (const mark of marks) 'frame' in mark ? ask(progress, mark.frame) : attribute(progress, mark.tag);
  finish(progress);
}

/** In a transcript a further paragraph is the labelled one's, whomever it names, unless the writer begins it. */
function goesOnSpeaking(passage: Passage, { open }: Conversation, marks: readonly Mark[]): boolean {
  if (open?.mode !== 'label') return false;
  if (open.unfinished) return true;
  if (/^(?:[（(][^（()）]*[）)]$|[【［])/.test(passage.masked)) return false;
  if (firstPersonAt(passage, passage.start, passage.end)) return true;
  return !isNarrated(passage, sentenceAround(passage, passage.start)) && !namesAnother(marks, open.speaker);
}

/** In text order; a tag that only introduces the reporter's own words is no mark. */
function marksIn(passage: Passage): Mark[] {
  const frames = questionFramesIn(passage);
  let next = 0;
  const tags = attributionsIn(passage).flatMap((tag) => {
    while (next < frames.length - 1 && frames[next + 1]!.start <= tag.end) next++;
    const frame = frames[next];
    if (!frame || frame.asksUntil === 0) return [tag];
    if (belongsToAsker(passage, frame, tag)) return [];
    return [{ ...tag, quotations: tag.quotations.filter((quotation) => !isAsked(passage, frame, quotation)) }];
  });
  const marks: Mark[] = [...frames.map((frame) => ({ frame })), ...tags.map((tag) => ({ tag }))];
  const order = (mark: Mark) => ('frame' in mark ? mark.frame.start : mark.tag.end);
  return marks.sort((a, b) => order(a) - order(b));
}

const belongsToAsker = (passage: Passage, { start, asksUntil }: QuestionFrame, tag: Attribution): boolean =>
  tag.end >= start &&
  !/[，,。！？；”」』]/.test(maskedBetween(passage, asksUntil, tag.end)) &&
  sentenceAround(passage, tag.end).start <= asksUntil;

/** The question itself in quotation marks: before 记者问道, right behind the colon, or behind the stop when it is worded as one. */
function isAsked({ plain }: Passage, { start, end, asksUntil }: QuestionFrame, quotation: Quotation): boolean {
  const quoted = quotation.start;
  if (asksUntil === 0 || quoted < start) return false;
  if (quoted < asksUntil) return true;
  const stopped = /[。！？?!]/.test(plain[quoted - 1]!);
  return Math.abs(quoted - end) <= 1 && (!stopped || /[？?]/.test(plain[quotation.end - 2]!));
}

/** Do the words of the paragraph before go on in this one? */
function begin(progress: Progress, marks: readonly Mark[]): void {
  const { passage, talk } = progress;
  const { open } = talk;
  talk.open = undefined;
  if (!open || open.mode === 'label') return;
  const breaks = marks.some((mark) => 'frame' in mark || !cites(passage, mark.tag));
  if (open.mode === 'quoted') {
    const first = passage.quotations[0];
    if (first?.start === passage.start && (open.unfinished || first.end >= passage.end - 1))
      say(progress, open.speaker, [first]);
    return;
  }
  if (breaks) return;
  const answers = open.mode === 'reported' && talk.asked.includes(open.speaker);
  const goesOn =
    open.unfinished ||
    soundsSpoken(passage) ||
    (open.mode === 'reported' && carriesOn(passage)) ||
    (answers && narrationFrom(passage, passage.start, passage.end) === undefined);
  const ends =
    !open.unfinished && (opensQuoted(passage) || isNarrated(passage, sentenceAround(passage, passage.start)));
  if (goesOn && !ends) progress.reported = { speaker: open.speaker, from: passage.start, rule: 'speech/continued' };
}

/** Reported words do not go on in quotation marks: whose those are, the words around them say. */
const opensQuoted = ({ quotations, plain, start }: Passage): boolean => {
  const first = quotations[0];
  return first?.start === start && first.closed && isSpoken(plain, first);
};

const namesAnother = (marks: readonly Mark[], speaker: number): boolean =>
  marks.some((mark) => 'frame' in mark || (typeof mark.tag.subject === 'number' && mark.tag.subject !== speaker));

function ask(progress: Progress, frame: QuestionFrame): void {
  const { passage, talk } = progress;
  close(progress, frame.start);
  const words = frame.asksUntil
    ? passage.plain.slice(frame.end, Math.min(passage.end, frame.end + LONGEST_QUESTION))
    : '';
  const ends = words.search(/[？?](?![^。！？?]*[？?])/);
  const topic =
    topicOf(passage.plain.slice(frame.start, frame.end)) ||
    asTopic(ends < 0 ? questionBefore(passage, frame.start) : words.slice(0, ends + 1));
  const { start, media, people, rule } = frame;
  for (let i = firstFrom(passage.quotations, start); (passage.quotations[i]?.start ?? Infinity) <= frame.end + 1; i++)
    if (isAsked(passage, frame, passage.quotations[i]!)) progress.taken.set(passage.quotations[i]!, undefined);
  const question: OpenQuestion = { start, end: frame.end + Math.max(0, ends + 1), media, people, topic, rule };
  talk.questions.push(question);
  talk.asked = people;
  progress.quoted = undefined;
  progress.announced = people.length > 0 ? { speaker: people[0]!, from: frame.end } : undefined;
}

function attribute(progress: Progress, tag: Attribution): void {
  const { talk } = progress;
  const speaker = tag.subject === 'antecedent' ? (progress.announced?.speaker ?? talk.antecedent) : tag.subject;
  if (isInside(progress, tag, speaker)) return;
  close(progress, tag.start);
  if (speaker === 'nobody' || speaker === undefined) {
    for (const quotation of tag.quotations) progress.taken.set(quotation, undefined);
    return;
  }
  answer(talk, speaker);
  talk.antecedent = speaker;
  say(progress, speaker, tag.quotations, tag.rule);
  if (tag.rule === 'speech/introduced') progress.announced = { speaker, from: tag.end };
  else if (tag.from !== undefined && tag.until !== undefined)
    talk.turns.push({ speaker, start: tag.from, end: tag.until, rule: tag.rule });
  else if (tag.from !== undefined) progress.reported = { speaker, from: tag.from, rule: tag.rule };
}

/** 王明说，老支书嘱咐他，“…” - whatever tag stands in the sentence that begins reported words is part of them, unless it quotes another. */
function isInside(
  { passage, reported }: Progress,
  tag: Attribution,
  speaker: Attribution['subject'] | undefined,
): boolean {
  if (!reported) return false;
  if (cites(passage, tag)) return true;
  const quotesAnother = tag.quotations.length > 0 && speaker !== 'nobody' && speaker !== reported.speaker;
  return !quotesAnother && sameSentence(passage, reported.from, tag.end);
}

/** 怎样留住青年？面对记者的追问，… - the question stands before the frame. */
function questionBefore(passage: Passage, at: number): string {
  const sentence = sentenceBefore(passage, at);
  const words = sentence ? passage.plain.slice(sentence.start, sentence.end) : '';
  return /[？?][”」』]?$/.test(words) ? words : '';
}

/** The first to speak after a question that names nobody is the one who was asked. */
function answer(talk: Conversation, speaker: number): void {
  const question = talk.questions.at(-1);
  if (question && question.people.length === 0 && question.rule !== 'question/label') {
    question.people = [speaker];
    talk.asked = [speaker];
  }
}

const sameSentence = (passage: Passage, from: number, to: number): boolean =>
  sentenceAround(passage, from).start === sentenceAround(passage, to).start;

function say(progress: Progress, speaker: number, quotations: readonly Quotation[], rule = 'speech/quoted'): void {
  for (const quotation of quotations) {
    progress.taken.set(quotation, speaker);
    progress.talk.turns.push({ speaker, start: quotation.start, end: quotation.end, rule });
  }
  if (quotations.length > 0) progress.quoted = speaker;
}

/** Ends reported words at an offset, or earlier where the writer takes over. */
function close(progress: Progress, at: number): void {
  const { passage, talk, reported } = progress;
  progress.reported = undefined;
  if (!reported || reported.from >= at) return;
  const { speaker, from, rule } = reported;
  talk.turns.push({ speaker, start: from, end: narrationFrom(passage, from, at) ?? at, rule });
}

function narrationFrom(passage: Passage, from: number, to: number): number | undefined {
  for (let { end } = sentenceAround(passage, from); end < to; ) {
    const sentence = sentenceAround(passage, end);
    if (passage.masked[end - 1 - passage.start] !== '；' && isNarrated(passage, sentence)) return end;
    end = Math.max(sentence.end, end + 1);
  }
  return undefined;
}

function finish(progress: Progress): void {
  const { passage, talk, reported } = progress;
  const goesOn = reported && narrationFrom(passage, reported.from, passage.end) === undefined;
  close(progress, passage.end);
  if (!reported) hearAnnounced(progress);
  hearUntagged(progress);
  if (reported)
    talk.open = goesOn
      ? {
          speaker: reported.speaker,
          mode: 'reported',
          unfinished: reported.from >= passage.end || /[：:]\s?$/.test(passage.masked.slice(-2)),
        }
      : undefined;
  const spoke = talk.turns.at(-1);
  talk.antecedent = (spoke && spoke.start >= passage.start ? spoke.speaker : lastSubject(passage)) ?? talk.antecedent;
}

/** 王明代表首先发言。我们要… - announced, and then it is 我们 who speak. */
function hearAnnounced({ passage, talk, announced, quoted }: Progress): boolean {
  if (!announced || quoted !== undefined) return false;
  const from = sentenceAround(passage, announced.from).end;
  if (from >= passage.end) {
    talk.open = { speaker: announced.speaker, mode: 'announced', unfinished: false };
    return true;
  }
  if (!firstPersonAt(passage, from, passage.end) || isNarrated(passage, sentenceAround(passage, from))) return false;
  talk.turns.push({ speaker: announced.speaker, start: from, end: passage.end, rule: 'speech/introduced' });
  talk.open = { speaker: announced.speaker, mode: 'reported', unfinished: false };
  return true;
}

/** Spoken quotations without a tag: of whoever is named right behind or right before, or was quoted before in the same paragraph. */
function hearUntagged(progress: Progress): void {
  const { passage, talk, taken } = progress;
  let speaker: number | undefined;
  for (const quotation of passage.quotations) {
    if (taken.has(quotation)) speaker = taken.get(quotation);
    else if (standsAlone(passage, quotation, speaker !== undefined) && isSpoken(passage.plain, quotation)) {
      speaker =
        namedBeside(progress, quotation) ??
        speaker ??
        (isWholeParagraph(passage, quotation) ? talk.antecedent : undefined);
      if (
        speaker !== undefined &&
        !isAskedAt(passage.plain, quotation, passage.plain.slice(quotation.end, quotation.end + 12))
      ) {
        answer(progress.talk, speaker);
        say(progress, speaker, [quotation], 'speech/untagged');
      }
    }
  }
  const last = passage.quotations.at(-1);
  if (last && taken.has(last) && last.end >= passage.end - 1 && speaker !== undefined)
    talk.open = { speaker, mode: 'quoted', unfinished: !last.closed };
}

/** “…”班长问她。 / “…”王明愣了一下： those behind are not who speaks. */
const NOT_THE_SPEAKER =
  /^(?:一[位名个]|几[位名个]|有)?[\u4e00-\u9fff]{0,6}(?:老师|师傅|司机|大[爷妈叔娘姐哥]|奶奶|爷爷|村民|游客|顾客|学员|学生|孩子们?|同事|邻居|母亲|父亲|妈妈|爸爸|妻子|丈夫|儿子|女儿|民警|护士|医生|网友|观众|乡亲们?|工友|村干部|党员|居民|群众|客商|老板|记者)(?:们|的声音)?(?:[^\u4e00-\u9fff]|[说喊问道笑答叹指拉向对不在纷都也你议七])|^[\u4e00-\u9fff]{1,6}(?:问|告诉|劝|提醒|打断)[他她](?!们)|^[\u4e00-\u9fff·]{2,12}(?:愣|怔|一听|听[了完后罢到]|(?<!打破)沉默|没(?:有)?(?:吭声|说话|回答|接话))|^[^，。]{2,20}(?:对|把|记住了?|想起了?|引用了?)[这那]一?[句番段]话/;

/** “…”王明笑了。/ “…”谈及监管，她语气坚定。/ 王明停下脚步。“…” */
function namedBeside({ passage, talk }: Progress, { start, end }: Quotation): number | undefined {
  const behind = maskedBetween(passage, end, end + 40).search(/[。：“「]/);
  if (NOT_THE_SPEAKER.test(maskedBetween(passage, end, end + 24))) return undefined;
  const before = sentenceBefore(passage, start);
  const actor =
    actorIn(passage, end, Math.min(passage.end, end + (behind < 0 ? 40 : behind))) ??
    (before && before.end === start ? actorIn(passage, before.start, before.end) : undefined);
  return actor === 'antecedent' ? talk.antecedent : actor;
}

/** Where a sentence may begin; behind a comma only when the same person was quoted before it and the quotation is a sentence. */
function standsAlone({ plain, start }: Passage, quotation: Quotation, followed: boolean): boolean {
  const before = plain[quotation.start - 1] ?? '';
  if (quotation.start === start || /[。！？”」]/.test(before)) return true;
  return followed && /[，,]/.test(before) && /[。！？…]/.test(plain[quotation.end - 2]!);
}

/** A paragraph that is one quotation, and no question. */
const isWholeParagraph = ({ start, end, plain }: Passage, quotation: Quotation): boolean =>
  quotation.start === start && quotation.end >= end - 1 && !/[？?]/.test(plain[quotation.end - 2]!);

/** The subject of the last sentence that has one: whom 他 means in the next paragraph. */
function lastSubject(passage: Passage): number | undefined {
  const last = passage.people.at(-1);
  if (!last) return undefined;
  const sentence = sentenceAround(passage, last.start);
  return firstSubject(passage, sentence.start, sentence.end)?.index;
}
