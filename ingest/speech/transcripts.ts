/**
 * Is the text a transcript, and which of its labels hold? A name on a line may head a portrait, and 新华社记者追问： may open a paragraph of
 * a report, so such labels need others beside them.
 */
import type { Linked, Paragraph } from '../document.js';
import { type Labels, peopleLabelled } from './labels.js';

const FEWEST_LABELS = 3;

/** What may be no label is one where there are enough others, answers right behind, or many lines of names that ask or come again. */
export function withoutWeak(paragraphs: readonly Paragraph[], labels: Labels): Labels {
  const strong = labels.filter((label) => label && !label.weak);
  const answered = labels.filter((label, i) => label?.who === 'asker' && labels[i + 1]?.who === 'person');
  const lines = labels.filter((label, i) => label && label.from >= paragraphs[i]!.end);
  const dialogue = lines.some((label) => label!.who === 'asker') || peopleLabelled(lines).size < lines.length;
  const enough = strong.length >= FEWEST_LABELS || answered.length > 1 || (lines.length > FEWEST_LABELS && dialogue);
  return enough ? labels : labels.map((label) => (label?.weak ? undefined : label));
}

/** One label alone is a heading or a by-line; two, or one with words behind its colon, make a transcript. */
export function isTranscript({ plain }: Linked, paragraphs: readonly Paragraph[], labels: Labels): boolean {
  const places = labels.flatMap((label, i) => (label ? [i] : []));
  if (places.every((i) => labels[i]!.who === 'asker')) return false;
  return (
    places.length > 1 ||
    places.some((i) => {
      const { from } = labels[i]!;
      const { end, part } = paragraphs[i]!;
      return from < end ? part === 'body' : /[：:]/.test(plain[from - 1]!) && paragraphs[i + 1]?.part === 'body';
    })
  );
}

/** Words go on over paragraphs where people talk to each other; in a report with clips (【同期声】王明：…) the writer takes over again. */
export const isDialogue = (paragraphs: readonly Paragraph[], labels: Labels): boolean => {
  const found = labels.filter((label) => label !== undefined);
  return (
    found.some(({ who }) => who === 'asker' || who === 'answerer' || who === 'moderator') ||
    3 * found.length > paragraphs.filter(({ part }) => part === 'body').length
  );
};
