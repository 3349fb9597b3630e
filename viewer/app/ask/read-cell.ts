/**
 * What the cells of an answer are about: entities, texts and sentences that the page can open, numbers, or plain words.
 *
 * Named questions answer with names, Cypher may answer with nodes and paths; both lead to the same things. A name stands for the
 * entity that bears it, of the kind that the row gives when it gives one.
 */
import { ENTITY_TYPES } from '../../../graph/schema/entity-types.js';
import { RELATION_TYPES } from '../../../graph/schema/relation-types.js';
import type { DocumentRef, EntityRef, SearchIndex } from '../../server/api-types.js';

export type Row = Readonly<Record<string, unknown>>;

export type Piece =
  | { readonly as: 'entity'; readonly entity: EntityRef }
  | { readonly as: 'document'; readonly id: string; readonly title: string }
  | { readonly as: 'sentence'; readonly id: string; readonly document: string; readonly words: string }
  | { readonly as: 'kind' | 'relation' | 'words'; readonly words: string }
  | { readonly as: 'number'; readonly value: number };

export interface Lookup {
  readonly entities: ReadonlyMap<string, readonly EntityRef[]>;
  readonly titles: ReadonlyMap<string, DocumentRef>;
  readonly documents: ReadonlySet<string>;
}

export function makeLookup(index: SearchIndex | null, documents: readonly DocumentRef[]): Lookup {
  const entities = new Map<string, EntityRef[]>();
  for (const { id, kind, name } of index?.entries ?? []) {
    const same = entities.get(name);
    if (same) same.push({ id, kind, name });
    else entities.set(name, [{ id, kind, name }]);
  }
  const titles = new Map(documents.map((document) => [document.title, document]));
  return { entities, titles, documents: new Set(documents.map(({ id }) => id)) };
}

/** Columns whose words name nothing, whatever they look like. */
const NO_NAMES = /^(unit|status|rules?|period|comparator|alias|aliases|detail|role|form|part|genre|definition)$/u;

export function readCell(column: string, row: Row, lookup: Lookup): readonly Piece[] {
  return piecesOf(row[column], column, row, lookup);
}

function piecesOf(value: unknown, column: string, row: Row, lookup: Lookup): readonly Piece[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => piecesOf(one, column, row, lookup));
  if (typeof value === 'number') return [{ as: 'number', value }];
  if (typeof value === 'string') return [wordsOf(value, column, row, lookup)];
  if (typeof value === 'object') return thingsOf(value as Thing);
  return [{ as: 'words', words: String(value) }];
}

function wordsOf(words: string, column: string, row: Row, { entities, titles, documents }: Lookup): Piece {
  if (Object.hasOwn(ENTITY_TYPES, words)) return { as: 'kind', words };
  if (Object.hasOwn(RELATION_TYPES, words)) return { as: 'relation', words };
  const [document = '', ordinal] = words.split(':s');
  if (ordinal !== undefined && documents.has(document)) return { as: 'sentence', id: words, document, words: '' };
  if (NO_NAMES.test(column)) return { as: 'words', words };
  const same = entities.get(words);
  const kind = row[`${column}Kind`] ?? row.kind;
  const entity = same?.find((one) => one.kind === kind) ?? same?.[0];
  if (entity) return { as: 'entity', entity };
  const text = titles.get(words);
  return text ? { as: 'document', id: text.id, title: text.title } : { as: 'words', words };
}

/** A node, relationship or path as the API gives it, or a map that a person made. */
interface Thing {
  readonly labels?: readonly string[];
  readonly type?: string;
  readonly nodes?: readonly Thing[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

function thingsOf(thing: Thing): readonly Piece[] {
  const { labels, type, nodes, properties } = thing;
  if (nodes) return nodes.flatMap(thingsOf);
  const text = (name: string): string => String(properties?.[name] ?? '');
  if (labels?.includes('Entity'))
    return [{ as: 'entity', entity: { id: text('id'), kind: text('kind'), name: text('name') } }];
  if (labels?.includes('Document')) return [{ as: 'document', id: text('id'), title: text('title') }];
  if (labels?.includes('Sentence'))
    return [{ as: 'sentence', id: text('id'), document: text('document'), words: text('text') }];
  if (type && properties) return [{ as: 'relation', words: type }];
  return [{ as: 'words', words: JSON.stringify(properties ?? thing) }];
}

/** Every entity of an answer once, in the order in which they come. */
export function entitiesIn(columns: readonly string[], rows: readonly Row[], lookup: Lookup): readonly EntityRef[] {
  const found = new Map<string, EntityRef>();
  for (const row of rows)
    for (const column of columns)
      for (const piece of readCell(column, row, lookup))
        if (piece.as === 'entity' && !found.has(piece.entity.id)) found.set(piece.entity.id, piece.entity);
  return [...found.values()];
}
