/**
 * Which names of different documents are one thing? A pure function of all names held, whatever order they came in.
 *
 * Two entities that one document keeps apart are never joined: that document had more to go by than a list of names.
 */
import type { EntityRecord, GraphBatch, RelationRecord } from '../../graph/batch.js';
import { relationType } from '../../graph/schema/relation-types.js';
import type { StoredName } from '../../graph/store/store.js';
import { joinNames, type Name } from './join-names.js';
import { nameKey } from './name-key.js';
import { NO_OVERRIDES, type Overrides } from './overrides.js';

export interface CorpusLinks {
  /** The id after linking across documents; the local id itself when nothing was joined. */
  idOf(document: string, localId: string): string;
  /** The rule that made them one; '' when nothing was joined. */
  ruleOf(localId: string): string;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function linkCorpus(stored: readonly StoredName[], overrides: Overrides = NO_OVERRIDES): CorpusLinks {
  const rows = new Map<string, StoredName[]>();
  for (const name of [...stored].sort((a, b) => compare(a.localId, b.localId) || compare(a.name, b.name))) {
    const key = `${name.kind}:${keyOf(name)}`;
    const row = rows.get(key);
    if (row) row.push(name);
    else rows.set(key, [name]);
  }
  const groups = [...rows.values()];
  const joined = joinNames(groups.map(nameOf), overrides, true);
  const found = new Map<string, { id: string; rule: string }>();
  groups.forEach((group, i) => {
    const id = groups[joined[i]!.main]![0]!.localId;
    for (const { localId } of group) found.set(localId, { id, rule: joined[i]!.rule || 'spelling' });
  });
  return {
    idOf: (_document, localId) => found.get(localId)?.id ?? localId,
    ruleOf: (localId) => found.get(localId)?.rule ?? '',
  };
}

const keyOf = ({ kind, localId }: StoredName) => nameKey(localId.slice(kind.length + 1));

const nameOf = (rows: readonly StoredName[]): Name => ({
  kind: rows[0]!.kind,
  name: rows[0]!.name,
  key: keyOf(rows[0]!),
  documents: [...new Set(rows.map(({ document }) => document))].sort(compare),
  aliasKeys: new Set(rows.flatMap(({ aliases }) => aliases.map(nameKey))),
});

/** The batch with every entity id replaced by its linked one. What becomes one entity stays several records, which a store adds up. */
export function resolveBatch(batch: GraphBatch, links: CorpusLinks): GraphBatch {
  const ids = new Map(batch.entities.map(({ id, localId }) => [id, links.idOf(batch.document.id, localId)]));
  const linked = (id: string) => ids.get(id) ?? id;
  return {
    ...batch,
    sentences: batch.sentences.map((one) => (one.speakerId ? { ...one, speakerId: linked(one.speakerId) } : one)),
    entities: batch.entities.map((one) => resolveEntity(one, linked(one.id), links.ruleOf(one.localId))).sort(byId),
    mentions: batch.mentions.map((one) => ({ ...one, entity: linked(one.entity) })),
    relations: resolveRelations(batch.relations, linked),
    observations: batch.observations.map((one) => ({ ...one, indicator: linked(one.indicator) })),
  };
}

const byId = (a: EntityRecord, b: EntityRecord) => compare(a.id, b.id) || compare(a.localId, b.localId);

/** A name that was joined to another is kept as an alias with the rule, so that the graph can say why. */
function resolveEntity(entity: EntityRecord, id: string, rule: string): EntityRecord {
  const own = entity.aliases.filter(({ surface }) => surface !== entity.name);
  const aliases = id === entity.localId ? own : [...own, { surface: entity.name, rule }];
  return { ...entity, id, aliases: aliases.sort((a, b) => compare(a.surface, b.surface)) };
}

/** Relations that now say the same of the same things become one with all the evidence; one of a thing with itself says nothing. */
function resolveRelations(relations: readonly RelationRecord[], linked: (id: string) => string): RelationRecord[] {
  const found = new Map<string, RelationRecord>();
  for (const relation of relations) {
    let [from, to] = [linked(relation.from), linked(relation.to)];
    if (from === to) continue;
    if (!relationType(relation.kind).directed && from > to) [from, to] = [to, from];
    const key = `${relation.kind}\n${from}\n${to}`;
    const before = found.get(key);
    found.set(key, { ...relation, from, to, evidence: [...(before?.evidence ?? []), ...relation.evidence] });
  }
  return [...found].sort(([a], [b]) => compare(a, b)).map(([, relation]) => relation);
}
