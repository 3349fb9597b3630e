/**
 * A sentence as the relation rules see it: every mention is one character that stands for its kind, quotation marks are gone.
 *
 * 在合肥、芜湖开展“车能路云”试点 becomes 在P、P开展I试点, so a rule is a short pattern over words and kinds, and no rule ever has to know a name. Keywords stay words:
 * they were chosen by statistics, and a title or verb among them must not vanish.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import { allMatches } from '../all-matches.js';
import type { Linked, Sentence } from '../document.js';
import { firstFrom, mentionsIn, type NamedSpan } from '../mentions-in.js';
import { KIND_MARKS } from './kind-marks.js';
import { findTopics, type Marked, NO_MEMORY, type Topic } from './topics.js';

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
const MARK = /[\uE000-\uE008]/g;

/** Several rules ask for the outline of each sentence; it is drawn once. */
const drawn = new WeakMap<Linked, readonly Outline[]>();

export function outline(document: Linked, sentence: Sentence): Outline {
  const outlines = drawn.get(document) ?? drawAll(document);
  drawn.set(document, outlines);
  return outlines[sentence.ordinal]!;
}

function drawAll(document: Linked): Outline[] {
  let known = NO_MEMORY;
  let paragraph = -1;
  return document.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) known = { ...NO_MEMORY, last: known.last };
    paragraph = sentence.paragraph;
    const { text, spans, topics, memory } = findTopics(marked(document, sentence), known);
    const before = known.last;
    known = memory;
    const names = new Map(allMatches(text, MARK).map(({ index }, i) => [index, spans[i]!]));
    return { sentence, text, names, topics, before };
  });
}

function marked(document: Linked, sentence: Sentence): Marked {
  const spans = mentionsIn(document, sentence).filter(({ entity }) => entity.kind !== 'Keyword');
  let text = '';
  let from = sentence.start;
  for (const { start, end, entity } of spans) {
    text += document.plain.slice(from, start).replace(DROPPED, '') + KIND_MARKS[entity.kind];
    from = end;
  }
  return { text: text + document.plain.slice(from, sentence.end).replace(DROPPED, ''), spans };
}

/** The mentions between two places of the outline, in order. */
export function namesBetween({ names }: Outline, from: number, to: number, kinds: readonly EntityKind[]): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let at = from; at < to; at++) {
    const name = names.get(at);
    if (name && kinds.includes(name.entity.kind)) found.push(name);
  }
  return found;
}

/** Ordinal of the sentence that holds an offset. */
export const sentenceAt = ({ sentences }: Linked, offset: number): number =>
  Math.max(0, firstFrom(sentences, offset + 1) - 1);
