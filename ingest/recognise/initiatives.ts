/**
 * Named strategies, plans, actions, reforms, zones, slogans, by the form of their names.
 *
 * Each rule of `initiative/` offers what it sees; which of overlapping ones is the mention is decided by strength in `choose.ts`.
 */
import { again } from './initiative/again.js';
import { campaign, models, together } from './initiative/campaign.js';
import { coined } from './initiative/coined.js';
import { definitions, withMeaning } from './initiative/definitions.js';
import { headed } from './initiative/headed.js';
import { national } from './initiative/national.js';
import { numeral } from './initiative/numeral.js';
import { quoted } from './initiative/quoted.js';
import { readingOf } from './initiative/reading.js';
import { titled } from './initiative/titled.js';
import type { Recogniser } from './recogniser.js';

const RULES = [quoted, titled, numeral, headed, national, campaign, models, together, coined];

export const initiatives = {
  id: 'initiatives',
  finds: ['Initiative'],
  *apply(document) {
    const reading = readingOf(document);
    const defined = definitions(document);
    for (const term of defined.terms) yield withMeaning(term, defined);
    const found = RULES.flatMap((rule) => [...rule(reading)]);
    for (const candidate of [...found, ...again(reading, found)]) yield withMeaning(candidate, defined);
  },
} satisfies Recogniser;
