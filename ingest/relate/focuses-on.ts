/**
 * FOCUSES_ON: a goal and the measures that the text lists as its content - 打造A，重点是B、C、D; 推进A，重点抓三件事：一是B；二是C.
 *
 * Where the words announce a list: `announcements.ts`; whose it is: `goals.ts`; what it names: `measures.ts`. 一是…二是… may run on over several
 * sentences. What a pattern of words states (A聚焦B) is in `worded.tsv`.
 */
import type { FoundRelation, Spoken } from '../document.js';
import type { NamedSpan } from '../mentions-in.js';
import { framesOf, lists } from './goals.js';
import { measures } from './measures.js';
import { type Outline, outlines } from './outline.js';
import type { RelationRule } from './relation-rule.js';

const CONTINUES =
  /^\s*(?:[一二三四五六七八九十][是要靠抓]|第[一二三四五六七八九十]|其[次一二三四]|[再另还]一?个是|再是|最后是|(?:[^，,：:]{0,10}[，,：:])?[\u4e00-\u9fff][，,](?:就|即|指的)?是)/;
interface Goal {
  readonly name: NamedSpan;
  /** Ordinal of the sentence in which its list goes on. */
  readonly until: number;
}

export const focusesOn = {
  id: 'focuses-on',
  finds: ['FOCUSES_ON'],
  *apply(document: Spoken): Iterable<FoundRelation> {
    let last: Outline | undefined;
    let question: Outline | undefined;
    let goal: Goal | undefined;
    for (const shape of outlines(document)) {
      const { sentence } = shape;
      const before = last && last.sentence.paragraph === sentence.paragraph ? last : undefined;
      const goesOn = goal !== undefined && follows(shape, goal, before);
      const frames = framesOf(shape, {
        before,
        start: document.paragraphs[sentence.paragraph]!.start,
        asked: goesOn ? undefined : askedIn(question, sentence.paragraph),
      });
      if (frames.length === 0 && goal && goesOn) {
        yield* measures(shape, goal.name, 0, shape.text.length, 'focuses-on/enumerated');
        goal = { ...goal, until: sentence.ordinal + 1 };
      }
      for (const { name, from, to } of frames) yield* measures(shape, name, from, to, 'focuses-on/emphasis');
      const frame = frames.at(-1);
      if (frame) goal = lists(shape, frame.from) ? { name: frame.name, until: sentence.ordinal + 1 } : undefined;
      if (ASKS.test(shape.text)) question = shape;
      last = shape;
    }
  },
} satisfies RelationRule;

const ASKS = /[？?]$/;

/** In the paragraph behind the question or in its own. */
function askedIn(question: Outline | undefined, paragraph: number): NamedSpan | undefined {
  if (!question || paragraph - question.sentence.paragraph > 1) return undefined;
  const goals = [...question.names.values()].filter(({ entity }) => entity.kind === 'Initiative');
  return goals.length === 1 ? goals[0] : undefined;
}

const follows = ({ sentence, text }: Outline, goal: Goal, before: Outline | undefined): boolean =>
  before !== undefined && goal.until === sentence.ordinal && CONTINUES.test(text);
