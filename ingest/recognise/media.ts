/** Newspapers, agencies, broadcasters, with their suffixes. */
import type { Recogniser } from './recogniser.js';

export const media = {
  id: 'media',
  finds: ['Media'],
  *apply() {},
} satisfies Recogniser;
