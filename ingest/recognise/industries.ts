/** Sectors and industrial chains. */
import type { Recogniser } from './recogniser.js';

export const industries = {
  id: 'industries',
  finds: ['Industry'],
  *apply() {},
} satisfies Recogniser;
