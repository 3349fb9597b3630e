/**
 * Both ends of a relation in its sentence: an end that is no mention of its own is marked where its name stands.
 *
 * Indicators are often put together from two mentions (软件产业 + 主营业务收入); what belongs to the other end stays with that.
 */
import type { EntityRef, MentionSpan, SentenceView } from '../../server/api-types.js';

interface Ends {
  readonly from: EntityRef;
  readonly to: EntityRef;
}

export function markEnds(sentence: SentenceView, { from, to }: Ends): SentenceView {
  const spans = markEnd(markEnd(sentence.spans, sentence.text, from, 'from'), sentence.text, to, 'to');
  return { ...sentence, spans };
}

function markEnd(
  spans: readonly MentionSpan[],
  text: string,
  { id, kind, name }: EntityRef,
  mark: 'from' | 'to',
): MentionSpan[] {
  const found = spans.some((span) => span.mark === mark) ? -1 : text.indexOf(name);
  if (found < 0 || name === '') return [...spans];
  const marked = spans.filter((span) => span.mark !== null);
  const start = Math.max(found, ...marked.filter((span) => span.start <= found).map((span) => span.end));
  const end = Math.min(found + name.length, ...marked.filter((span) => span.start > found).map((span) => span.start));
  if (end <= start) return [...spans];
  const others = spans.filter((span) => span.mark !== null || span.end <= start || span.start >= end);
  const own = { start, end, entity: id, kind, name, rule: '', confidence: 1, mark };
  return [...others, own].sort((a, b) => a.start - b.start);
}
