/**
 * One entity per thing: joins the mentions of a document that name the same thing, each join with the rule that made it.
 *
 * The divisions that a place lies in become entities as well, without mentions, so that every place hangs in the tree of divisions.
 */
import type { Alias } from '../../graph/batch.js';
import type { Linked, LinkedEntity, Mention, Mentioned } from '../document.js';
import { joinNames, type Name } from './join-names.js';
import { nameKey, spellingRule } from './name-key.js';
import { NO_OVERRIDES, type Overrides } from './overrides.js';
import { parentPlaces } from './parent-places.js';

interface Group {
  readonly name: Name;
  readonly mentions: Mention[];
}

export function link(document: Mentioned, overrides: Overrides = NO_OVERRIDES): Linked {
  const groups = groupByKey(document);
  const joined = joinNames(
    groups.map(({ name }) => name),
    overrides,
    false,
  );
  const members = new Map<number, number[]>();
  joined.forEach(({ main }, i) => {
    members.set(main, [...(members.get(main) ?? []), i]);
  });
  const index = new Map([...members.keys()].map((main, i) => [main, i]));
  const entities = [...members].map(([main, ids]) => entityOf(document, groups, joined, main, ids));
  const entityIndex = new Map<Mention, number>();
  groups.forEach(({ mentions }, i) => {
    for (const mention of mentions) entityIndex.set(mention, index.get(joined[i]!.main)!);
  });
  return {
    ...document,
    entities: [...entities, ...parentPlaces(entities)],
    entityOf: document.mentions.map((mention) => entityIndex.get(mention)!),
  };
}

const surfaceOf = ({ text }: Mentioned, { start, end }: Mention) => text.slice(start, end);

/** Mentions whose names differ in spelling only, in text order. */
function groupByKey(document: Mentioned): Group[] {
  const groups = new Map<string, Group>();
  for (const mention of document.mentions) {
    const name = (mention.name ?? document.plain.slice(mention.start, mention.end)).replace(/\s/g, '');
    const key = nameKey(name);
    const id = `${mention.kind}:${key}`;
    const group = groups.get(id);
    if (group) group.mentions.push(mention);
    else
      groups.set(id, {
        name: { kind: mention.kind, name, key, documents: [], aliasKeys: new Set() },
        mentions: [mention],
      });
  }
  return [...groups.values()];
}

function entityOf(
  document: Mentioned,
  groups: readonly Group[],
  joined: ReturnType<typeof joinNames>,
  main: number,
  members: readonly number[],
): LinkedEntity {
  const { kind, name, key } = groups[main]!.name;
  const aliases = new Map<string, string>();
  const attributes: Record<string, string | number> = {};
  for (const i of members) {
    const group = groups[i]!;
    for (const mention of group.mentions) {
      if (mention.attributes) Object.assign(attributes, { ...mention.attributes, ...attributes });
      const surface = surfaceOf(document, mention);
      if (surface !== name && !aliases.has(surface))
        aliases.set(surface, aliasRule(mention, surface, group, joined[i]!.rule));
    }
    if (group.name.name !== name && !aliases.has(group.name.name)) aliases.set(group.name.name, joined[i]!.rule);
  }
  const unclear = joined[main]!.ambiguous.map((other) => groups[other]!.name.name);
  if (unclear.length > 0) attributes.ambiguous = unclear.join('、');
  return { id: `${kind}:${key}`, kind, name, aliases: inOrder(aliases), attributes };
}

/** Why a surface stands for its entity: a rule joined two names, the recogniser knew the full name, or only the spelling differs. */
function aliasRule(mention: Mention, surface: string, { name }: Group, joinedBy: string): string {
  if (joinedBy !== '') return joinedBy;
  return nameKey(surface) === name.key ? spellingRule(surface, name.name) : mention.rule;
}

const inOrder = (aliases: ReadonlyMap<string, string>): Alias[] =>
  [...aliases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([surface, rule]) => ({ surface, rule }));
