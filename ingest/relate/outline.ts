/**
 * A sentence as the relation rules see it: every mention is one character that stands for its kind, quotation marks are gone.
 *
 * 在合肥、芜湖开展“车能路云”试点 becomes 在P、P开展I试点, so a rule is a short pattern over words and kinds, and no rule ever has to know a name. Keywords stay words:
 * they were chosen by statistics, and a title or verb among them must not vanish.
 */
import type { Linked, Sentence } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
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
const IS_DROPPED = new CharacterSet('“”「」『』‘’"《》〈〉');
const NO_NAMES: ReadonlyMap<number, NamedSpan> = new Map();

/** Several rules ask for the outline of each sentence; it is drawn once. */
const drawn = new WeakMap<Linked, readonly Outline[]>();

export function outline(document: Linked, sentence: Sentence): Outline {
  const outlines = drawn.get(document) ?? drawAll(document);
  drawn.set(document, outlines);
  return outlines[sentence.ordinal]!;
}

function drawAll(document: Linked): Outline[] {
  let known: Memory = { last: NO_TOPIC, heading: NO_TOPIC, recent: [] };
  let paragraph = -1;
  return document.sentences.map((sentence) => {
    if (sentence.paragraph !== paragraph) known = { last: known.last, heading: NO_TOPIC, recent: [] };
    paragraph = sentence.paragraph;
    const before = known.last;
    const { text, spans, topics, memory } = findTopics(marked(document, sentence), known);
    known = memory;
    return { sentence, text, names: namesByPlace(text, spans), topics, before };
  });
}

function marked({ plain, mentions, entities, entityOf }: Linked, sentence: Sentence): Marked {
  const spans: NamedSpan[] = [];
  let text = '';
  let from = sentence.start;
  for (let i = firstFrom(mentions, from); i < mentions.length && mentions[i]!.start < sentence.end; i++) {
    const index = entityOf[i]!;
    const entity = entities[index]!;
    if (entity.kind === 'Keyword') continue;
    const { start, end } = mentions[i]!;
    spans.push({ start, end, index, entity });
    text += unquoted(plain, from, start) + KIND_MARKS[entity.kind];
    from = end;
  }
  return { text: text + unquoted(plain, from, sentence.end), spans };
}

/** Most stretches between names have no quotation marks: looking is cheaper than replacing. */
function unquoted(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  for (let i = start; i < end; i++) if (IS_DROPPED.hasAt(text, i)) return piece.replace(DROPPED, '');
  return piece;
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
