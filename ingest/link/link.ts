/**
 * One entity per thing: joins the mentions of a document that name the same thing, each join with the rule that made it.
 *
 * The divisions that a place lies in become entities as well, without mentions, so that every place hangs in the tree of divisions.
 */
import type { Alias } from '../../graph/batch.js';
import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { Linked, LinkedEntity, Mention, Mentioned } from '../document.js';
import { joinNames, type Name } from './join-names.js';
import { nameKey, spellingRule } from './name-key.js';
import { NO_OVERRIDES, type Overrides } from './overrides.js';
import { parentPlaces } from './parent-places.js';

interface Group {
  readonly name: Name;
  /** Indexes into `mentions`. */
  readonly mentions: number[];
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
    const ids = members.get(main);
    if (ids) ids.push(i);
    else members.set(main, [i]);
  });
  const entities: LinkedEntity[] = [];
  const entityIndex = document.mentions.map(() => 0);
  for (const [main, ids] of members) {
    for (const i of ids) for (const mention of groups[i]!.mentions) entityIndex[mention] = entities.length;
    entities.push(entityOf(document, groups, joined, main, ids));
  }
  return { ...document, entities: [...entities, ...parentPlaces(entities)], entityOf: entityIndex };
}

const surfaceOf = ({ text }: Mentioned, { start, end }: Mention) => text.slice(start, end);

/** Mentions whose names differ in spelling only, in text order. */
function groupByKey(document: Mentioned): Group[] {
  const groups = new Map<string, Group>();
  /** By kind and by name as written: most names come again as they were. */
  const written = new Map<EntityKind, Map<string, Group>>();
  document.mentions.forEach((mention, i) => {
    const name = mention.name ?? document.plain.slice(mention.start, mention.end);
    const ofKind = written.get(mention.kind) ?? new Map<string, Group>();
    if (ofKind.size === 0) written.set(mention.kind, ofKind);
    const group = ofKind.get(name) ?? groupOf(groups, mention.kind, name.replace(/\s/g, ''));
    ofKind.set(name, group);
    group.mentions.push(i);
  });
  return [...groups.values()];
}

function groupOf(groups: Map<string, Group>, kind: EntityKind, name: string): Group {
  const key = nameKey(name);
  const id = `${kind}:${key}`;
  const group = groups.get(id) ?? { name: { kind, name, key, documents: [], aliasKeys: NO_KEYS }, mentions: [] };
  groups.set(id, group);
  return group;
}

const NO_KEYS: ReadonlySet<string> = new Set();

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
    for (const index of group.mentions) {
      const mention = document.mentions[index]!;
      if (mention.attributes) addMissing(attributes, mention.attributes);
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

function addMissing(attributes: Record<string, string | number>, more: NonNullable<Mention['attributes']>): void {
  for (const key in more) if (!(key in attributes)) attributes[key] = more[key]!;
}

/** Why a surface stands for its entity: a rule joined two names, the recogniser knew the full name, or only the spelling differs. */
function aliasRule(mention: Mention, surface: string, { name }: Group, joinedBy: string): string {
  if (joinedBy !== '') return joinedBy;
  return nameKey(surface) === name.key ? spellingRule(surface, name.name) : mention.rule;
}

const inOrder = (aliases: ReadonlyMap<string, string>): Alias[] =>
  [...aliases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([surface, rule]) => ({ surface, rule }));
