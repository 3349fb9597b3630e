/** Which of the overlapping candidates are mentions: by strength, then length, then position, then rule id. */
import type { Mention } from '../document.js';
import type { Candidate } from './recogniser.js';

const compare = (a: Candidate, b: Candidate) =>
  b.strength - a.strength ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/**
 * Candidates are nearly in text order and seldom overlap, so they are sorted by where they begin, and only groups that overlap by strength.
 *
 * @returns mentions in text order that do not overlap.
 */
export function chooseMentions(candidates: readonly Candidate[], length: number): Mention[] {
  const all = candidates.filter(({ start, end }) => start < end && end <= length).sort((a, b) => a.start - b.start);
  const taken = new Uint8Array(length);
  const chosen: Mention[] = [];
  for (let from = 0, to = 0; from < all.length; from = to) {
    let { end } = all[from]!;
    for (to = from + 1; to < all.length && all[to]!.start < end; to++) end = Math.max(end, all[to]!.end);
    const group = to === from + 1 ? [all[from]!] : strongest(all.slice(from, to), taken);
    for (const candidate of group) chosen.push(mentionOf(candidate));
  }
  return chosen;
}

/** Those of a group that overlaps that are left when the better takes its place first, in text order. */
function strongest(group: Candidate[], taken: Uint8Array): Candidate[] {
  const kept = group.sort(compare).filter(({ start, end }) => {
    for (let i = start; i < end; i++) if (taken[i] !== 0) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** Property by property, absent ones too: a rest or a spread would be made by a slow path, thousands of times. */
const mentionOf = ({ kind, start, end, rule, name, attributes }: Candidate): Mention => ({
  kind,
  start,
  end,
  rule,
  name,
  attributes,
});
