/** Named strategies, plans, actions, reforms, zones, slogans, by the form of their names. */
import type { Recogniser } from './recogniser.js';

export const initiatives = {
  id: 'initiatives',
  finds: ['Initiative'],
  *apply() {},
} satisfies Recogniser;
