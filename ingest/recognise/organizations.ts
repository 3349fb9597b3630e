/** Government, party and other bodies, full and short. */
import type { Recogniser } from './recogniser.js';

export const organizations = {
  id: 'organizations',
  finds: ['Organization'],
  *apply() {},
} satisfies Recogniser;
