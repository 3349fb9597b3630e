/**
 * What did a person mean by a value? Kinds by their Chinese names, entities by slogan and without quotation marks; an unknown one is
 * answered with the nearest, because an empty table would look as if the texts said nothing.
 *
 * A name or alias that stands as it is in the store is left alone, so that the question itself finds all that bear it.
 */
import { readNodes } from '../graph/export/outline.js';
import { resolveNames } from '../graph/export/resolve-names.js';
import { rowNamed } from '../graph/export/selection.js';
import { ENTITY_TYPES } from '../graph/schema/entity-types.js';
import { RELATION_TYPES } from '../graph/schema/relation-types.js';
import type { GraphStore } from '../graph/store/store.js';
import type { NamedQuery, ParameterValue } from './named-query.js';

/** @throws PolicygraphError unknown-name */
export async function meantValues(
  store: GraphStore,
  { parameters }: NamedQuery,
  values: Readonly<Record<string, ParameterValue>>,
): Promise<Record<string, ParameterValue>> {
  const meant = { ...values };
  for (const { name, completes } of parameters) {
    const value = values[name];
    if (typeof value === 'string' && value !== '') meant[name] = await meantValue(store, completes ?? '', value);
  }
  return meant;
}

async function meantValue(store: GraphStore, completes: string, value: string): Promise<string> {
  if (completes === 'entity-kind') return rowNamed('type', value, ENTITY_TYPES);
  if (completes === 'relation-kind') return rowNamed('relation', value, RELATION_TYPES);
  const [what, wanted] = completes.split(':');
  if (what !== 'entity') return value;
  const all = await readNodes(store);
  const things = [...all.values()].filter(({ kind }) => wanted === undefined || kind === wanted);
  if (things.some(({ name, aliases }) => name === value || aliases.includes(value))) return value;
  const [id] = resolveNames(wanted ?? 'entity', [value], things);
  return all.get(id ?? '')?.name ?? value;
}
