/** Every recogniser, in the order of the schema. Adding one is a file here and a line below. */
import type { Mentioned, Segmented } from '../document.js';
import { findKeywords } from '../keywords/find-keywords.js';
import { NO_LEXICON, type UserLexicon } from '../lexicon/user-lexicon.js';
import { chooseMentions } from './choose.js';
import { industries } from './industries.js';
import { initiatives } from './initiatives.js';
import { media } from './media.js';
import { meetings } from './meetings.js';
import { organizations } from './organizations.js';
import { people } from './people.js';
import { places } from './places.js';
import type { Candidate, Recogniser } from './recogniser.js';
import { userNames, withoutNever } from './user-names.js';

export const RECOGNISERS: readonly Recogniser[] = [
  initiatives,
  people,
  organizations,
  media,
  meetings,
  places,
  industries,
];

export function recognise(document: Segmented, lexicon: UserLexicon = NO_LEXICON): Mentioned {
  const candidates: Candidate[] = [...userNames(document, lexicon)];
  for (const recogniser of RECOGNISERS) for (const candidate of recogniser.apply(document)) candidates.push(candidate);
  const named = { ...document, mentions: chooseMentions(candidates, document.text.length) };
  const mentions = [...named.mentions, ...findKeywords(named)].sort((a, b) => a.start - b.start);
  return { ...named, mentions: withoutNever(mentions, document, lexicon) };
}
