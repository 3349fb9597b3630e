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
    for (let i = start; i < end; i++) taken[i] = 1;
    chosen.push(mentionOf(candidate));
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** Property by property, because a rest without the strength would be made by a slow path, thousands of times. */
function mentionOf({ kind, start, end, rule, name, attributes }: Candidate): Mention {
  const mention = { kind, start, end, rule };
  if (name === undefined && attributes === undefined) return mention;
  return { ...mention, ...(name !== undefined && { name }), ...(attributes !== undefined && { attributes }) };
}
