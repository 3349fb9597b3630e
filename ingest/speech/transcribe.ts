/** A labelled paragraph of a transcript: whose words begin here, or who asks. */
import type { Linked, Paragraph } from '../document.js';
import type { Label } from './labels.js';
import { asTopic } from './open-question.js';
import type { Conversation } from './speak.js';

/** The moderator hands a question on: 这个问题请李主任来回答. */
const PASSES_ON = /请[^。！？]{0,24}(?:回答|解答|答复|介绍|回应|作答|谈|补充)/;

/** @param label `goesOn`: the words may run on over the paragraphs behind, whatever those sound like. */
export function transcribe(
  document: Linked,
  paragraph: Paragraph,
  label: Label & { readonly goesOn: boolean },
  talk: Conversation,
): void {
  talk.open = undefined;
  talk.asking = false;
  const words = document.plain.slice(label.from, paragraph.end);
  if (label.who === 'asker') {
    ask(paragraph, label, words, talk);
    return;
  }
  const speaker = speakerOf(label, talk);
  if (speaker === undefined) return;
  if (label.moderates) talk.moderator = speaker;
  const unfinished = label.from >= paragraph.end;
  talk.open = { speaker, mode: label.goesOn ? 'label' : 'reported', unfinished };
  talk.antecedent = speaker;
  if (words) talk.turns.push({ speaker, start: label.from, end: paragraph.end, rule: 'speech/label' });
  if (speaker === talk.moderator || PASSES_ON.test(words.slice(0, 80))) return;
  talk.answerer = speaker;
  const question = talk.questions.at(-1);
  if (question?.rule === 'question/label' && question.people.length === 0) question.people = [speaker];
}

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
export function askOn(document: Linked, { start, end }: Paragraph, talk: Conversation): void {
  const question = talk.questions.at(-1);
  if (question && question.topic === '') question.topic = asTopic(document.plain.slice(start, end));
}

function speakerOf({ who, person }: Label, talk: Conversation): number | undefined {
  if (who === 'moderator') return talk.moderator;
  if (who === 'answerer') return talk.answerer ?? talk.antecedent;
  return who === 'person' ? person : undefined;
}
