/** One entity per thing: joins the mentions of a document that name the same thing, each join with the rule that made it. */
import type { Linked, LinkedEntity, Mentioned } from '../document.js';

export function link(document: Mentioned): Linked {
  const index = new Map<string, number>();
  const entities: LinkedEntity[] = [];
  const entityOf = document.mentions.map((mention) => {
    const name = mention.name ?? document.plain.slice(mention.start, mention.end);
    const id = `${mention.kind}:${name}`;
    let at = index.get(id);
    if (at === undefined) {
      index.set(id, (at = entities.length));
      entities.push({ id, kind: mention.kind, name, aliases: [], attributes: mention.attributes ?? {} });
    }
    return at;
  });
  return { ...document, entities, entityOf };
}
