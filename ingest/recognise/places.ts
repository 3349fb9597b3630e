/** Administrative divisions, countries and named regions. */
import type { Recogniser } from './recogniser.js';

export const places = {
  id: 'places',
  finds: ['Place'],
  *apply() {},
} satisfies Recogniser;
