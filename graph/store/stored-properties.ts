/**
 * How records become properties and come back: which property is what, for everything that `aggregate.ts` summarises.
 *
 * Attributes of an entity lie flat beside its other properties, so that people's Cypher can say `i.slogan`; what is not in a
 * list here is an attribute. An absent optional value is an absent property, and so is a list without members that few things have.
 */
import type { EntityRecord } from '../batch.js';
import { ENTITY_TYPES } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import { relationType } from '../schema/relation-types.js';
import { MENTION_PROPERTIES, TEXT_LABELS } from '../schema/text-types.js';
import type { EntityContribution, EntitySummary, RelationSummary, Scalar } from './aggregate.js';
import { type Columns, columns } from './columns.js';
import { compareText } from './cypher-run.js';

const ENTITY = ['id', 'kind', 'name', 'aliases', 'aliasRules', 'mentions', 'documents', 'firstDate', 'lastDate'];
const NAMES = ['localId', 'name', 'aliases', 'aliasRules', 'mentions'];
const ATTRIBUTES = [...new Set(Object.values(ENTITY_TYPES).flatMap(({ attributes }) => attributes))];

export type Properties = Readonly<Record<string, unknown>>;

/** `r[0]` is the id. */
export const ENTITY_COLUMNS = columns([], [...ENTITY, ...ATTRIBUTES]);
/** What another document changes of an entity that it names as the others do; `r[0]` is the id. */
export const COUNT_COLUMNS = columns(['id'], ENTITY.slice(3));
/** `r[0]` is the entity. */
export const NAMES_COLUMNS = columns(['id'], [...NAMES, ...ATTRIBUTES]);
export const SENTENCE_COLUMNS = columns([], TEXT_LABELS.Sentence);
/** `r[0]` and `r[1]` are sentence and entity. */
export const MENTION_COLUMNS = columns(
  ['sentence', 'entity'],
  MENTION_PROPERTIES.map((name) => (name === 'confidence' ? [name, 'real'] : name)),
);
/** `r[0]` and `r[1]` are indicator and sentence. */
export const OBSERVATION_COLUMNS = columns(
  ['indicator', 'sentence'],
  TEXT_LABELS.Observation.map((name) => (name === 'value' || name === 'confidence' ? [name, 'real'] : name)),
);

/** `r[0]` and `r[1]` are the ends. */
export function relationColumns(kind: RelationKind): Columns {
  const detail = relationType(kind).detail;
  return columns(
    ['from', 'to'],
    [
      'weight',
      ['confidence', 'real'],
      'rules',
      'evidence',
      'evidenceRules',
      ['evidenceConfidence', 'reals'],
      'evidenceDetails',
      'documents',
      'firstDate',
      'lastDate',
      'documentDates',
      ['documentNpmi', 'reals'],
      ['npmi', 'real'],
      ...(detail ? [detail] : []),
    ],
  );
}

export const entityRow = (id: string, kind: string, { attributes, ...summary }: EntitySummary): unknown[] =>
  ENTITY_COLUMNS.row({ ...attributes, ...summary, id, kind });

export const countRow = (id: string, summary: EntitySummary): unknown[] => COUNT_COLUMNS.row({ ...summary, id });

export function readEntity(properties: Properties): EntitySummary {
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

export const namesRow = ({ attributes, aliases, localId, ...record }: EntityRecord): unknown[] =>
  NAMES_COLUMNS.row({
    ...attributes,
    ...record,
    ...(localId !== record.id && { localId }),
    ...(aliases.length > 0 && {
      aliases: aliases.map((alias) => alias.surface),
      aliasRules: aliases.map((alias) => alias.rule),
    }),
  });

/** @param id of the entity, which is the local id unless documents were linked */
export function readNames(id: string, properties: Properties): NamesEdge {
  const rules = texts(properties.aliasRules);
  return {
    localId: String(properties.localId ?? id),
    name: String(properties.name),
    aliases: texts(properties.aliases).map((surface, i) => ({ surface, rule: rules[i] ?? '' })),
    mentions: Number(properties.mentions),
    attributes: attributesOf(properties, NAMES),
  };
}

/** The lists beside `documents` go without saying while there is one document. */
export const relationRow = ({ row }: Columns, { documentDates, documentNpmi, ...edge }: RelationSummary): unknown[] =>
  row(edge.documents.length > 1 ? { ...edge, documentDates, documentNpmi } : edge);

export function readRelation(properties: Properties): RelationSummary {
  const { npmi, role, topic } = properties;
  const firstDate = String(properties.firstDate);
  const real = typeof npmi === 'number' && { npmi, documentNpmi: numbers(properties.documentNpmi ?? [npmi]) };
  return {
    weight: Number(properties.weight),
    confidence: Number(properties.confidence),
    rules: texts(properties.rules),
    evidence: texts(properties.evidence),
    evidenceRules: texts(properties.evidenceRules),
    evidenceConfidence: numbers(properties.evidenceConfidence),
    evidenceDetails: texts(properties.evidenceDetails),
    documents: texts(properties.documents),
    documentDates: texts(properties.documentDates ?? [firstDate]),
    firstDate,
    lastDate: String(properties.lastDate),
    ...real,
    ...(role !== undefined && { role: String(role) }),
    ...(topic !== undefined && { topic: String(topic) }),
  };
}

export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** By name: engines list properties in orders of their own. */
const attributesOf = (properties: Properties, known: readonly string[]): Record<string, Scalar> =>
  Object.fromEntries(
    (Object.entries(properties) as [string, Scalar][])
      .filter(([key]) => !known.includes(key))
      .sort(([a], [b]) => compareText(a, b)),
  );
