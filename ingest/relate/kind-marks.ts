/** The characters that stand for names in an outline, one for each kind. */
import type { EntityKind } from '../../graph/schema/entity-types.js';

/** Private-use characters: no text contains them after repair. */
export const KIND_MARKS = {
  Initiative: '\uE000',
  Person: '\uE001',
  Organization: '\uE002',
  Media: '\uE003',
  Meeting: '\uE004',
  Place: '\uE005',
  Industry: '\uE006',
  Indicator: '\uE007',
  Keyword: '\uE008',
} as const satisfies Record<EntityKind, string>;

const FIRST = KIND_MARKS.Initiative.charCodeAt(0);
const LAST = KIND_MARKS.Keyword.charCodeAt(0);

/** Does a name stand at this place of an outline? */
export function isMarkAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= FIRST && code <= LAST;
}
