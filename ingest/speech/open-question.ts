/** A question until it is known who answers it, and what it is about. */
import type { Question, Span } from '../document.js';

export interface OpenQuestion extends Span {
  readonly media: readonly number[];
  people: readonly number[];
  topic: string;
  readonly rule: string;
}

const LONGEST_TOPIC = 120;
const ABOUT =
  /(?:关于|就(?!此|业|是|在)|针对|关注|问及|问起|询问(?:起|了)?|聚焦)([^，,。？]{2,60}?)(?:的?(?:有关|相关|具体)?(?:问题|提问|情况|话题|追问))?(?:[，,：:。]|向|提问|$)/;

/** What a frame without a question of its own says it is about: 关于科技成果转化的提问 → 科技成果转化. */
export const topicOf = (frame: string): string => ABOUT.exec(frame.slice(0, 240))?.[1] ?? '';

/** The question as asked, without its marks of quotation. */
export const asTopic = (words: string): string =>
  words
    .trim()
    .replace(/^[“「『"‘]+|[”」』"’]+$/g, '')
    .slice(0, LONGEST_TOPIC);

/** One question for every medium and person; those that nobody answers, or that no named medium asks, are left out. */
export const finishQuestions = (questions: readonly OpenQuestion[]): Question[] =>
  questions.flatMap(({ media, people, topic, start, end, rule }) =>
    media.flatMap((medium) => people.map((person) => ({ medium, person, topic, start, end, rule }))),
  );
