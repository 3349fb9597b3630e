/**
 * A sentence as the relation rules see it: every mention is one character that stands for its kind, quotation marks are gone.
 *
 * 在合肥、芜湖开展“车能路云”试点 becomes 在P、P开展I试点, so a rule is a short pattern over words and kinds, and no rule ever has to know a name. Keywords stay words:
 * they were chosen by statistics, and a title or verb among them must not vanish.
 */
import type { Linked, Sentence } from '../document.js';
import { firstFrom, type NamedSpan } from '../mentions-in.js';
import { NO_TOPIC, type Topic } from './clause-topic.js';
import { isMarkAt, KIND_MARKS } from './kind-marks.js';
import { findTopics, type Marked, type Memory } from './topics.js';

export interface Outline {
  readonly sentence: Sentence;
  readonly text: string;
  /** By place in `text`: the mention that stands there, or the one that a word such as 该工程 stands for. */
  readonly names: ReadonlyMap<number, NamedSpan>;
  /** By the start of a clause in `text`: what it speaks of when it names no subject. */
  readonly topics: ReadonlyMap<number, Topic>;
  /** What the sentences before spoke of last. */
  readonly before: Topic;
}

const DROPPED = /[“”「」『』‘’"《》〈〉]/g;
const NO_NAMES: ReadonlyMap<number, NamedSpan> = new Map();

/** Several rules ask for them; they are drawn once. */
const drawn = new WeakMap<Linked, readonly Outline[]>();

/** One for each sentence. */
export function outlines(document: Linked): readonly Outline[] {
  let known = drawn.get(document);
  if (!known) {
    known = drawAll(document);
    drawn.set(document, known);
  }
  return known;
}

function drawAll(document: Linked): Outline[] {
  const unquoted = withoutQuotes(document.plain);
  let known: Memory = { last: NO_TOPIC, heading: NO_TOPIC, recent: [] };
  let paragraph = -1;
  return document.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) known = { last: known.last, heading: NO_TOPIC, recent: [] };
    paragraph = sentence.paragraph;
    const before = known.last;
    const { text, spans, topics, memory } = findTopics(marked(document, sentence, unquoted), known);
    known = memory;
    return { sentence, text, names: namesByPlace(text, spans), topics, before };
  });
}

type Unquoted = (start: number, end: number) => string;

function marked({ mentions, entities, entityOf }: Linked, sentence: Sentence, unquoted: Unquoted): Marked {
  const spans: NamedSpan[] = [];
  let text = '';
  let from = sentence.start;
  for (let i = firstFrom(mentions, from); i < mentions.length && mentions[i]!.start < sentence.end; i++) {
    const index = entityOf[i]!;
    const entity = entities[index]!;
    if (entity.kind === 'Keyword') continue;
    const { start, end } = mentions[i]!;
    spans.push({ start, end, index, entity });
    if (from < start) text += unquoted(from, start);
    text += KIND_MARKS[entity.kind];
    from = end;
  }
  return { text: from < sentence.end ? text + unquoted(from, sentence.end) : text, spans };
}

/** Stretches of a text, asked for from left to right, without quotation marks: most have none, and are only cut out. */
function withoutQuotes(text: string): Unquoted {
  const quotes: number[] = [];
  for (const { index } of text.matchAll(DROPPED)) quotes.push(index);
  let next = 0;
  return (start, end) => {
    while (next < quotes.length && quotes[next]! < start) next++;
    const piece = text.slice(start, end);
    return next < quotes.length && quotes[next]! < end ? piece.replace(DROPPED, '') : piece;
  };
}

function namesByPlace(text: string, spans: readonly NamedSpan[]): ReadonlyMap<number, NamedSpan> {
  if (spans.length === 0) return NO_NAMES;
  const names = new Map<number, NamedSpan>();
  for (let at = 0; at < text.length; at++) if (isMarkAt(text, at)) names.set(at, spans[names.size]!);
  return names;
}

/** Ordinal of the sentence that holds an offset. */
export const sentenceAt = ({ sentences }: Linked, offset: number): number =>
  Math.max(0, firstFrom(sentences, offset + 1) - 1);
