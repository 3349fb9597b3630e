/** Named meetings and sessions. */
import type { Recogniser } from './recogniser.js';

export const meetings = {
  id: 'meetings',
  finds: ['Meeting'],
  *apply() {},
} satisfies Recogniser;
