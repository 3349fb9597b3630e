/** Who says what, and who asks whom: turns of speech and questions, across paragraphs. */
import type { Linked, Spoken } from '../document.js';

export const speak = (document: Linked): Spoken => ({ ...document, turns: [], questions: [] });
