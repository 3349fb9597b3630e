/** The divisions that the places of a text lie in, added as places without mentions where the text does not name them. */
import type { LinkedEntity } from '../document.js';
import { ancestors, type Division, divisions, uniqueLabel } from '../lexicon/divisions.js';
import { nameKey } from './name-key.js';

export function parentPlaces(entities: readonly LinkedEntity[]): LinkedEntity[] {
  const known = new Set(entities.map(({ id }) => id));
  const added: LinkedEntity[] = [];
  for (const { kind, attributes } of entities) {
    if (kind !== 'Place') continue;
    const division = divisions().byCode.get(String(attributes.adminCode ?? ''));
    for (const parent of division ? ancestors(division) : []) {
      const entity = placeEntity(parent);
      if (known.has(entity.id)) continue;
      known.add(entity.id);
      added.push(entity);
    }
  }
  return added;
}

export const placeId = (division: Division): string => `Place:${nameKey(uniqueLabel(division))}`;

const placeEntity = (division: Division): LinkedEntity => ({
  id: placeId(division),
  kind: 'Place',
  name: uniqueLabel(division),
  aliases: [],
  attributes: { adminCode: division.code, level: division.level },
});
