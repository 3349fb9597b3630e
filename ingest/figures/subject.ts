/** Whose figure it is, when the words say so: an initiative, industry or place that the indicator names or that leads the sentence. */
import type { Sentence, Spoken } from '../document.js';

const SUBJECTS = new Set(['Initiative', 'Industry', 'Place']);
/** How many mentions of a sentence are looked at. */
const MOST = 64;

/** @param span of the words that name the indicator; @param first index of the sentence's first mention. */
export function subjectOf(
  { mentions, entities, entityOf }: Spoken,
  [from, to]: readonly [number, number],
  { start, end }: Sentence,
  first: number,
): string | undefined {
  const inside: number[] = [];
  for (let i = first; i < mentions.length && i < first + MOST; i++) {
    const mention = mentions[i]!;
    if (mention.start >= Math.min(to, end)) break;
    if (mention.start >= start && mention.end > from && SUBJECTS.has(mention.kind)) inside.push(i);
  }
  const index = inside[0];
  return index === undefined ? undefined : entities[entityOf[index]!]!.id;
}
