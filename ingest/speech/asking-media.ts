/**
 * Of which medium is a reporter whose label does not say it? Of the one that he names when he begins (记者：我是新华社记者，…), or of the
 * one that publishes the text.
 */
import type { Linked } from '../document.js';
import { mentionsIn } from '../mentions-in.js';
import { type Label, type Labels, peopleLabelled } from './labels.js';
import { publisherOf } from './publisher.js';

/** How far into the question a reporter says where he is from. */
const INTRODUCTION = 40;
const BEFORE = /^(?:[^？?。]{0,16}(?:我是|我们是|来自)|[^？?]{0,12}[，。！,\s])?《?$/;
const BEHIND = /^》?(?:(?:的|[\u4e00-\u9fff·]{0,8})记者|[，。、：:！\s])/;

export function withAskingMedia(document: Linked, labels: Labels): Labels {
  return withOwnMedium(
    document,
    labels.map((label) =>
      label?.who === 'asker' && label.media.length === 0 ? { ...label, media: introduced(document, label) } : label,
    ),
  );
}

/** 记者：香港电台。想问局长，… */
function introduced(document: Linked, { from }: Label): number[] {
  const { plain } = document;
  const start = from + (plain[from] === '\n' ? 1 : 0);
  const medium = mentionsIn(document, { start, end: start + INTRODUCTION }).find(
    ({ entity }) => entity.kind === 'Media',
  );
  if (!medium || !BEFORE.test(plain.slice(start, medium.start))) return [];
  return BEHIND.test(plain.slice(medium.end, medium.end + 12)) ? [medium.index] : [];
}

/** In an interview 记者： is of the medium that publishes it; where several answer, or other media are named, of any. */
function withOwnMedium(document: Linked, labels: Labels): Labels {
  const publisher = publisherOf(document);
  if (
    publisher === undefined ||
    peopleLabelled(labels).size > 2 ||
    labels.some((label) => label?.media.some((medium) => medium !== publisher))
  )
    return labels;
  return labels.map((label) => (label?.own && label.media.length === 0 ? { ...label, media: [publisher] } : label));
}
