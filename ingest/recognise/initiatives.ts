/** Named strategies, plans, actions, reforms, zones, slogans, by the form of their names. */

import { headed } from './initiative/headed.js';
import { national } from './initiative/national.js';
import { quoted } from './initiative/quoted.js';
import { readingOf } from './initiative/reading.js';
import type { Recogniser } from './recogniser.js';

export const initiatives = {
  id: 'initiatives',
  finds: ['Initiative'],
  *apply(document) {
    const reading = readingOf(document);
    yield* quoted(reading);
    yield* headed(reading);
    yield* national(reading);
  },
} satisfies Recogniser;
