/** Personal names from role, title, reporting-verb and by-line context. */
import type { Recogniser } from './recogniser.js';

export const people = {
  id: 'people',
  finds: ['Person'],
  *apply() {},
} satisfies Recogniser;
