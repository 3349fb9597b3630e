/** Which mentions lie inside a stretch of text? By bisection, because every rule asks this about every sentence. */
import type { Linked, LinkedEntity, Span } from './document.js';

export interface NamedSpan extends Span {
  /** Index into `entities`. */
  readonly index: number;
  readonly entity: LinkedEntity;
}

/** Mentions that begin inside the span, in text order. */
export function mentionsIn({ mentions, entities, entityOf }: Linked, span: Span): NamedSpan[] {
  const found: NamedSpan[] = [];
  for (let i = firstFrom(mentions, span.start); i < mentions.length && mentions[i]!.start < span.end; i++) {
    const { start, end } = mentions[i]!;
    found.push({ start, end, index: entityOf[i]!, entity: entities[entityOf[i]!]! });
  }
  return found;
}

/** @returns the first place in a list of spans in text order that begins at or after an offset; the list's length when none does. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
