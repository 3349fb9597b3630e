/** Every recogniser, in the order of the schema. Adding one is a file here and a line below. */
import type { Mentioned, Segmented } from '../document.js';
import { findKeywords } from '../keywords/find-keywords.js';
import { chooseMentions } from './choose.js';
import { industries } from './industries.js';
import { initiatives } from './initiatives.js';
import { media } from './media.js';
import { meetings } from './meetings.js';
import { organizations } from './organizations.js';
import { people } from './people.js';
import { places } from './places.js';
import type { Candidate, Recogniser } from './recogniser.js';

export const RECOGNISERS: readonly Recogniser[] = [
  initiatives,
  people,
  organizations,
  media,
  meetings,
  places,
  industries,
];

export function recognise(document: Segmented): Mentioned {
  const candidates: Candidate[] = [];
  for (const recogniser of RECOGNISERS) for (const candidate of recogniser.apply(document)) candidates.push(candidate);
  const named = { ...document, mentions: chooseMentions(candidates, document.text.length) };
  const mentions = [...named.mentions, ...findKeywords(named)].sort((a, b) => a.start - b.start);
  return { ...named, mentions };
}
