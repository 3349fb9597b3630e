/**
 * How records become properties and come back: which property is what, for everything that `aggregate.ts` summarises.
 *
 * Attributes of an entity lie flat beside its other properties, so that people's Cypher can say `i.slogan`; what is not in a
 * list here is an attribute. An absent optional value is an absent property.
 */

import type { EntityContribution, EntitySummary, RelationSummary, Scalar } from './aggregate.js';
import { compareText } from './cypher-run.js';

const ENTITY = ['id', 'kind', 'name', 'aliases', 'aliasRules', 'mentions', 'documents', 'firstDate', 'lastDate'];
const NAMES = ['localId', 'name', 'aliases', 'aliasRules', 'mentions'];

export type Properties = Readonly<Record<string, unknown>>;

export const entityProperties = (id: string, kind: string, { attributes, ...summary }: EntitySummary): Properties => ({
  ...attributes,
  ...summary,
  id,
  kind,
});

/** @returns null for a node that was only just made and says nothing yet. */
export function readEntity(properties: Properties): EntitySummary | null {
  if (properties.name === undefined) return null;
  return {
    name: String(properties.name),
    aliases: texts(properties.aliases),
    aliasRules: texts(properties.aliasRules),
    mentions: Number(properties.mentions),
    documents: Number(properties.documents),
    firstDate: String(properties.firstDate),
    lastDate: String(properties.lastDate),
    attributes: attributesOf(properties, ENTITY),
  };
}

/** What a NAMES edge holds beside its ends. */
export interface NamesEdge extends Omit<EntityContribution, 'document' | 'date'> {
  readonly localId: string;
}

export const namesProperties = ({ localId, name, aliases, mentions, attributes }: NamesEdge): Properties => ({
  ...attributes,
  localId,
  name,
  aliases: aliases.map((alias) => alias.surface),
  aliasRules: aliases.map((alias) => alias.rule),
  mentions,
});

export function readNames(properties: Properties): NamesEdge {
  const rules = texts(properties.aliasRules);
  return {
    localId: String(properties.localId),
    name: String(properties.name),
    aliases: texts(properties.aliases).map((surface, i) => ({ surface, rule: rules[i] ?? '' })),
    mentions: Number(properties.mentions),
    attributes: attributesOf(properties, NAMES),
  };
}

/** Sets a relation's properties from `r.properties`; those that are real numbers stay so when the value is whole. */
export const SET_RELATION = `SET x = r.properties, x.confidence = toFloat(r.properties.confidence), x.npmi = toFloat(r.properties.npmi),
    x.evidenceConfidence = [c IN r.properties.evidenceConfidence | toFloat(c)]`;

export const readRelation = (properties: Properties): RelationSummary => properties as unknown as RelationSummary;

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** By name: engines list properties in orders of their own. */
const attributesOf = (properties: Properties, known: readonly string[]): Record<string, Scalar> =>
  Object.fromEntries(
    (Object.entries(properties) as [string, Scalar][])
      .filter(([key]) => !known.includes(key))
      .sort(([a], [b]) => compareText(a, b)),
  );
