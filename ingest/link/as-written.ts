/**
 * Under which name does a traditional text show what it names? Under its own: 鄺兆雄, not 邝兆雄.
 *
 * Rules read and compare simplified names; so this comes last. The simplified one stays as an alias, and ids do not change.
 */
import type { Spoken } from '../document.js';
import { nameKey } from './name-key.js';

export function asWritten(document: Spoken): Spoken {
  const entities = document.entities.map((entity) => {
    const { id, kind, name, aliases } = entity;
    const written = aliases.find(
      ({ surface, rule }) => rule === 'script' && `${kind}:${nameKey(surface)}` === id && !document.text.includes(name),
    );
    if (!written) return entity;
    const others = aliases.map((alias) => (alias === written ? { surface: name, rule: 'script' } : alias));
    return { ...entity, name: written.surface, aliases: others.sort((a, b) => (a.surface < b.surface ? -1 : 1)) };
  });
  return { ...document, entities };
}
