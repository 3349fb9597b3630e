/** Sectors and industrial chains: by name, and by form where no list knows the name. */
import { beside } from './industry/beside.js';
import { formed } from './industry/formed.js';
import { known, type Listed } from './industry/known.js';
import { readingOf } from './initiative/reading.js';
import type { Recogniser } from './recogniser.js';

export const industries = {
  id: 'industries',
  finds: ['Industry'],
  *apply(document) {
    const reading = readingOf(document);
    const rows: Listed[] = [];
    yield* known(reading, rows);
    yield* beside(reading, rows);
    yield* formed(reading);
  },
} satisfies Recogniser;
