/**
 * Who says what, and who asks whom: turns of speech and questions, across paragraphs.
 *
 * A turn is the words of one named person, quoted or reported. A question belongs to whoever asks it, so it ends the turn before it;
 * the paragraph that leads up to a question is the writer's.
 */
import type { Linked, Paragraph, Spoken, Turn } from '../document.js';
import { firstFrom, mentionsIn } from '../mentions-in.js';
import { withAskingMedia } from './asking-media.js';
import { type Label, labelOf, peopleLabelled } from './labels.js';
import { narrate } from './narrate.js';
import { finishQuestions, type OpenQuestion } from './open-question.js';
import { readPassage } from './passage.js';
import { REPORTER } from './question-frames.js';
import { stretchesOf } from './stretches.js';
import { askOn, transcribe } from './transcribe.js';
import { isDialogue, isTranscript, withoutWeak } from './transcripts.js';

/** What one paragraph hands to the next. */
export interface Conversation {
  readonly turns: Turn[];
  readonly questions: OpenQuestion[];
  /** Whose words the paragraph before ended with. */
  open?: {
    readonly speaker: number;
    readonly mode: 'reported' | 'quoted' | 'label' | 'announced';
    readonly unfinished: boolean;
  };
  /** In a transcript: the reporter's words go on in the next paragraph. */
  asking: boolean;
  /** Whom 他说 means when nobody is named before it in the paragraph, and in how many paragraphs he has not been spoken of. */
  antecedent?: number;
  silence: number;
  /** Who leads the conference, who answers in it. */
  moderator?: number;
  answerer?: number;
  /** Those whom the last question was put to; what they say answers it. */
  asked: readonly number[];
}

/** Who takes the questions alone opens the conference without a label. */
const GREETS = /^(?:各位|大家|女士们|媒体朋友|记者朋友)[^，。！？]{0,16}(?:好|朋友们?|先生们)[，。！：]/;

export function speak(document: Linked): Spoken {
  const talk: Conversation = { turns: [], questions: [], asking: false, asked: [], silence: 0 };
  const stretches = stretchesOf(document);
  const found = stretches.map((stretch) => labelOf(document, stretch));
  const labels = withAskingMedia(document, withoutWeak(stretches, found));
  const transcript = isTranscript(document, stretches, labels);
  const dialogue = isDialogue(stretches, labels);
  const [only, ...others] = peopleLabelled(labels);
  const alone = only !== undefined && others.length === 0;
  stretches.forEach((paragraph, i) => {
    const label = labels[i];
    if (label && transcript) {
      transcribe(document, paragraph, { ...label, goesOn: dialogue, alone }, talk, stretches[i + 1]);
      // 口播：, 解说：: the writer, who tells what others say.
      if (label.who === 'nobody') narrate(readPassage(document, { ...paragraph, start: label.from }), talk);
    } else if (paragraph.part === 'body' && talk.asking) askOn(document, paragraph, talk);
    else if (paragraph.part === 'body') {
      const words = document.plain.slice(paragraph.start, paragraph.end);
      if (transcript && alone && talk.turns.length === 0 && GREETS.test(words))
        talk.open = { speaker: only, mode: 'label', unfinished: true };
      if (introduces(document, paragraph, words, talk, labels[i + 1])) talk.open = undefined;
      report(document, paragraph, words, talk);
      const recorded = whoseWordsFollow(document, paragraph, words);
      if (recorded !== undefined) talk.open = { speaker: recorded, mode: 'label', unfinished: true };
    }
  });
  return { ...document, turns: orderly(talk.turns), questions: finishQuestions(talk.questions) };
}

/** 以下为行政长官王明今日会见传媒的谈话内容：, as governments publish what somebody said. */
const RECORD =
  /^以?下[为是][^。！？]*(?:谈话|讲话|发言|致辞|演辞|演讲|答问|开场白)(?:的?(?:主要|文字)?(?:内容|全文|要点|实录|摘要|原文))?[：:]?$/;

function whoseWordsFollow(document: Linked, paragraph: Paragraph, words: string): number | undefined {
  if (!RECORD.test(words)) return undefined;
  const people = new Set(
    mentionsIn(document, paragraph).flatMap(({ entity, index }) => (entity.kind === 'Person' ? [index] : [])),
  );
  return people.size === 1 ? [...people][0] : undefined;
}

/** 种粮大户王明盘算着扩大面积。⏎ 种粮大户 王明：… - between two clips the writer leads up to the next. */
function introduces(
  document: Linked,
  paragraph: Paragraph,
  words: string,
  { open }: Conversation,
  next?: Label,
): boolean {
  if (open?.mode !== 'label' || open.unfinished || next?.person === undefined || next.person === open.speaker)
    return false;
  return !/[请我]|欢迎/.test(words) && mentionsIn(document, paragraph).some(({ index }) => index === next.person);
}

const FORGOTTEN_AFTER = 3;
const MEANS_SOMEONE = /[他她]/;

/** Most paragraphs of most texts name nobody, and nobody whom they could mean speaks: they are passed by. */
function report(document: Linked, paragraph: Paragraph, words: string, talk: Conversation): void {
  const named = namesVoice(document, paragraph);
  talk.silence = named || MEANS_SOMEONE.test(words) ? 0 : talk.silence + 1;
  if (talk.silence > FORGOTTEN_AFTER) talk.antecedent = undefined;
  if (named || talk.open || talk.antecedent !== undefined || REPORTER.test(words))
    narrate(readPassage(document, paragraph), talk);
}

const VOICES: ReadonlySet<string> = new Set(['Person', 'Media']);

function namesVoice({ mentions, entities, entityOf }: Linked, { start, end }: Paragraph): boolean {
  for (let i = firstFrom(mentions, start); i < mentions.length && mentions[i]!.start < end; i++)
    if (VOICES.has(entities[entityOf[i]!]!.kind)) return true;
  return false;
}

/** In text order and without overlap: what is said within another's words stays with the outer speaker. */
function orderly(turns: readonly Turn[]): Turn[] {
  const kept: Turn[] = [];
  for (const turn of [...turns].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(turn.start, kept.at(-1)?.end ?? 0);
    if (start < turn.end) kept.push({ ...turn, start });
  }
  return kept;
}
