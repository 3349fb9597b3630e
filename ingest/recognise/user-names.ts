/** Names that a person has put into a lexicon of their own; they win over every rule, and so do decisions that something is no name. */
import type { Mention, Segmented } from '../document.js';
import type { UserLexicon, UserName } from '../lexicon/user-lexicon.js';
import type { Candidate } from './recogniser.js';

/** Above the strongest form. */
const STRENGTH = 10;

export function* userNames({ plain }: Segmented, { names }: UserLexicon): Generator<Candidate> {
  if (names.length === 0) return;
  const byFirst = indexOf(names);
  for (let start = 0; start < plain.length; start++) {
    const found = byFirst.get(plain[start] ?? '')?.find(({ surface }) => plain.startsWith(surface, start));
    if (found === undefined) continue;
    const { surface, of } = found;
    yield {
      kind: of.kind,
      start,
      end: start + surface.length,
      rule: 'user-lexicon',
      strength: STRENGTH,
      ...(surface === of.name ? {} : { name: of.name }),
      ...(of.definition === '' ? {} : { attributes: { definition: of.definition } }),
    };
  }
}

interface Surface {
  readonly surface: string;
  readonly of: UserName;
}

/** By first character, the longest first. */
function indexOf(names: readonly UserName[]): Map<string, Surface[]> {
  const byFirst = new Map<string, Surface[]>();
  for (const of of names)
    for (const surface of of.surfaces) {
      const first = surface[0] ?? '';
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), { surface, of }].sort((a, b) => b.surface.length - a.surface.length),
      );
    }
  return byFirst;
}

/** Mentions but for those of words that are never a name. */
export function withoutNever(mentions: readonly Mention[], { plain }: Segmented, { never }: UserLexicon): Mention[] {
  const words = new Set(never);
  return mentions.filter(({ start, end }) => !words.has(plain.slice(start, end)));
}
