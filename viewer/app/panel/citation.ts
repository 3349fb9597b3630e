/** A sentence with its speaker and its source, as it is copied for use elsewhere. */
import { citation, still } from '../../../graph/schema/citation.js';
import type { SentenceView } from '../../server/api-types.js';

export function cite({ speaker, text, document }: SentenceView): string {
  return `${speaker ? `${still(speaker)}：` : ''}“${still(text)}”\n${citation(document)}`;
}
