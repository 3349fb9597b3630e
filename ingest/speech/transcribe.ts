/** A labelled paragraph of a transcript: whose words begin here, or who asks. */
import type { Linked, Paragraph } from '../document.js';
import { mentionsIn } from '../mentions-in.js';
import type { Label } from './labels.js';
import { asTopic, type OpenQuestion } from './open-question.js';
import type { Conversation } from './speak.js';

const LONGEST_OFFICE = 40;
/** How far into someone's words a rule looks. */
const OPENING = 600;
/** Who opens, leads or closes a conference: 欢迎出席发布会, 下面请王部长作介绍, 欢迎提问, 最后一个问题. */
const MODERATES =
  /(?:欢迎|感谢)[^。！？]{0,12}(?:出席|参加|来到|收看|收听)[^。！？]{0,24}(?:发布会|通气会|吹风会|招待会|记者会|见面会|访谈|节目|直播)|请[^。！？]{0,24}(?:作|做|先作)(?:一?个?)?(?:简要)?(?:介绍|发布|通报)|(?:进入|开始)[^。！？]{0,10}提问|(?:欢迎|请)(?:大家|各位|记者朋友们?|各位记者)?[^。！？]{0,8}提问|(?:最后一个|下一个)(?:提问|问题)|(?:发布会|通气会|吹风会|招待会|记者会|见面会|访谈)[^。！？]{0,8}(?:到这里|到此)/;
/** The moderator hands a question on: 这个问题请李主任来回答. */
const PASSES_ON = /请[^。！？，、]{0,24}(?:回答|解答|答复|介绍|回应|作答|谈谈|谈一谈|补充)/;

/** @param label `goesOn`: the words may run on over the paragraphs behind, whatever those sound like; `alone`: nobody else answers. */
export function transcribe(
  document: Linked,
  paragraph: Paragraph,
  label: Label & { readonly goesOn: boolean; readonly alone: boolean },
  talk: Conversation,
  next?: Paragraph,
): void {
  talk.open = undefined;
  talk.asking = false;
  const words = document.plain.slice(label.from, paragraph.end);
  if (label.who === 'asker') {
    ask(paragraph, label, words, talk);
    return;
  }
  const presented = label.who === 'moderator' ? presentedIn(document, label.from, paragraph.end) : undefined;
  if (presented !== undefined) {
    talk.moderator ??= presented;
    return;
  }
  const speaker = speakerOf(label, talk);
  if (speaker === undefined) return;
  const unfinished = label.from >= paragraph.end;
  // 王明 省水利厅厅长 ⏎ 【背景】: behind the last guest of a list begins a section, and nobody speaks yet.
  if (unfinished && next && '【［'.includes(document.plain[next.start]!)) return;
  const first = unfinished && next?.part === 'body' ? document.plain.slice(next.start, next.end) : words;
  if (label.moderates || (leads(label, first) && talk.questions.length === 0)) talk.moderator ??= speaker;
  talk.open = { speaker, mode: label.goesOn ? 'label' : 'reported', unfinished };
  talk.antecedent = speaker;
  if (words) talk.turns.push({ speaker, start: label.from, end: paragraph.end, rule: 'speech/label' });
  if (speaker === talk.moderator || PASSES_ON.test(first.slice(0, 80))) return;
  talk.answerer = speaker;
  const question = talk.questions.at(-1);
  if (question?.rule !== 'question/label') return;
  if (question.people.length === 0 || isCalled(document, question, speaker))
    question.people = [...question.people, speaker];
}

/** 主持人：市委宣传部副部长 王明 - a line of the programme, not words. */
function presentedIn(document: Linked, from: number, end: number): number | undefined {
  if (end - from > LONGEST_OFFICE || /[，。！？；]/.test(document.plain.slice(from, end))) return undefined;
  const person = mentionsIn(document, { start: from, end }).findLast(({ entity }) => entity.kind === 'Person');
  return person && (person.end === end || person.start === from) ? person.index : undefined;
}

/** 请问王局长和李主任：…？ - both are asked. */
const isCalled = (document: Linked, { start, end, people }: OpenQuestion, speaker: number): boolean =>
  !people.includes(speaker) && mentionsIn(document, { start, end }).some(({ index }) => index === speaker);

/** A spokesman who takes the questions himself opens the conference too. */
const leads = ({ alone }: { readonly alone: boolean }, words: string): boolean =>
  !alone && MODERATES.test(words.slice(0, OPENING));

function ask(paragraph: Paragraph, label: Label, words: string, talk: Conversation): void {
  talk.asking = true;
  const { start, end } = paragraph;
  talk.questions.push({
    start,
    end: Math.max(label.from, end),
    media: label.media,
    people: [],
    topic: asTopic(words),
    rule: 'question/label',
  });
}

/** A further paragraph of what a reporter asks. */
export function askOn(document: Linked, { start, end }: Paragraph, { questions }: Conversation): void {
  const question = questions.pop();
  if (question)
    questions.push({ ...question, end, topic: question.topic || asTopic(document.plain.slice(start, end)) });
}

function speakerOf({ who, person }: Label, talk: Conversation): number | undefined {
  if (who === 'moderator') return talk.moderator;
  if (who === 'answerer') return talk.answerer ?? talk.antecedent;
  return who === 'person' ? person : undefined;
}
