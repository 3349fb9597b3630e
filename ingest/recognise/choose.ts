/** Which of the overlapping candidates are mentions: by strength, then length, then position, then rule id. */
import type { Mention } from '../document.js';
import type { Candidate } from './recogniser.js';

const compare = (a: Candidate, b: Candidate) =>
  b.strength - a.strength ||
  b.end - b.start - (a.end - a.start) ||
  a.start - b.start ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);

/** @returns mentions in text order that do not overlap. */
export function chooseMentions(candidates: readonly Candidate[], length: number): Mention[] {
  const taken = new Uint8Array(length);
  const chosen: Mention[] = [];
  for (const candidate of [...candidates].sort(compare)) {
    const { start, end } = candidate;
    if (end <= start || end > length) continue;
    let free = true;
    for (let i = start; free && i < end; i++) free = taken[i] === 0;
    if (!free) continue;
    taken.fill(1, start, end);
    const { strength: _, ...mention } = candidate;
    chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
