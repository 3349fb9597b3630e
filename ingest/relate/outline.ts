/**
 * A sentence as the relation rules see it: every mention is one character that stands for its kind, quotation marks are gone.
 *
 * 在合肥、芜湖开展“车能路云”试点 becomes 在P、P开展I试点, so a rule is a short pattern over words and kinds, and no rule ever has to know a name. Keywords stay words:
 * they were chosen by statistics, and a title or verb among them must not vanish.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { Linked, Sentence } from '../document.js';
import { firstFrom, mentionsIn, type NamedSpan } from '../mentions-in.js';

/** Private-use characters: no text contains them after repair. */
export const KIND_MARKS = {
  Initiative: '\uE000',
  Person: '\uE001',
  Organization: '\uE002',
  Media: '\uE003',
  Meeting: '\uE004',
  Place: '\uE005',
  Industry: '\uE006',
  Indicator: '\uE007',
  Keyword: '\uE008',
} as const satisfies Record<EntityKind, string>;

export interface Outline {
  readonly sentence: Sentence;
  readonly text: string;
  /** By place in `text`: the mention that stands there. */
  readonly names: ReadonlyMap<number, NamedSpan>;
}

const DROPPED = /[“”「」『』‘’"《》〈〉]/g;

/** Several rules ask for the outline of each sentence; it is drawn once. */
const drawn = new WeakMap<Linked, Outline[]>();

export function outline(document: Linked, sentence: Sentence): Outline {
  const outlines = drawn.get(document) ?? [];
  if (outlines.length === 0) drawn.set(document, outlines);
  const shape = outlines[sentence.ordinal] ?? draw(document, sentence);
  outlines[sentence.ordinal] = shape;
  return shape;
}

function draw(document: Linked, sentence: Sentence): Outline {
  const names = new Map<number, NamedSpan>();
  let text = '';
  let from = sentence.start;
  for (const name of mentionsIn(document, sentence)) {
    if (name.entity.kind === 'Keyword') continue;
    text += document.plain.slice(from, name.start).replace(DROPPED, '');
    names.set(text.length, name);
    text += KIND_MARKS[name.entity.kind];
    from = name.end;
  }
  return { sentence, text: text + document.plain.slice(from, sentence.end).replace(DROPPED, ''), names };
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
