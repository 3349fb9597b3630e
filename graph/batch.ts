/**
 * The unit of writing: everything one document contributes to the graph, and nothing else.
 *
 * A store holds the sum of its batches, so writing one twice changes nothing and removing one leaves what the others say.
 * Ids are functions of content. Lists are in text order, entities and relations in id order.
 */
import type { EntityKind } from './schema/entity-types.js';
import type { RelationKind } from './schema/relation-types.js';

export interface GraphBatch {
  readonly document: DocumentRecord;
  readonly sentences: readonly SentenceRecord[];
  readonly entities: readonly EntityRecord[];
  readonly mentions: readonly MentionRecord[];
  readonly relations: readonly RelationRecord[];
  readonly observations: readonly ObservationRecord[];
}

export interface DocumentRecord {
  /** `d` + 12 hex digits of the raw file's SHA-256. */
  readonly id: string;
  readonly title: string;
  /** '' when the text does not say. */
  readonly publisher: string;
  /** ISO 8601 (2025-03-06, 2025-03 or 2025); '' when unknown. */
  readonly date: string;
  /** The path as given, relative to the working directory where possible, with `/`. */
  readonly source: string;
  readonly sha256: string;
  /** Length of `text` in UTF-16 code units. */
  readonly chars: number;
  readonly genre: string;
  readonly byline: readonly string[];
  readonly captions: readonly string[];
  /** The cleaned text that every offset points into. */
  readonly text: string;
  /** Version of the reading pipeline and lexicons that made the batch; a different one means: read again. */
  readonly pipeline: string;
}

export const TEXT_PARTS = ['title', 'heading', 'byline', 'body', 'caption'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];

export interface SentenceRecord {
  /** `DOCUMENT:s0001` - the ordinal padded, so that ids sort in text order. */
  readonly id: string;
  /** From 0. */
  readonly ordinal: number;
  /** Only `body` is running text; the others are what repair took out of it, kept because they are evidence too. */
  readonly part: TextPart;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** From 0. */
  readonly paragraph: number;
  /** Canonical name of the person who says it; null when the writer does. */
  readonly speaker: string | null;
  /** Entity id of that person. */
  readonly speakerId: string | null;
}

export interface EntityRecord {
  /** `Kind:canonical key`, after linking across documents. */
  readonly id: string;
  /** The id that this document alone would give it; equal to `id` unless documents were linked. */
  readonly localId: string;
  readonly kind: EntityKind;
  /** The name to show. */
  readonly name: string;
  /** Every surface in this document that differs from `name`, with the linking rule that joined it; sorted by surface. */
  readonly aliases: readonly Alias[];
  /** Count of mentions in this document; at least 1, except for parents that the gazetteer adds (0). */
  readonly mentions: number;
  /** Scalars named in the entity type's `attributes`. */
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface Alias {
  readonly surface: string;
  readonly rule: string;
}

export interface MentionRecord {
  readonly sentence: string;
  readonly entity: string;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly rule: string;
  /** 0 to 1: the measured precision of the rule. */
  readonly confidence: number;
}

export interface RelationRecord {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  /** At least one. */
  readonly evidence: readonly Evidence[];
  /** Normalised pointwise mutual information within the document, -1 to 1; CO_OCCURS only. */
  readonly npmi?: number;
}

export interface Evidence {
  /** Sentence id. */
  readonly sentence: string;
  readonly rule: string;
  readonly confidence: number;
  /** Role or topic, see `RelationType.detail`. */
  readonly detail?: string;
}

export interface ObservationRecord {
  /** Function of document, position and value. */
  readonly id: string;
  /** Entity id of the indicator. */
  readonly indicator: string;
  /** In base units: 4200亿元 is 420000000000 元; 15% is 15 with unit %. */
  readonly value: number;
  readonly unit: string;
  readonly comparator: '=' | '>' | '>=' | '<' | '<=' | '~';
  readonly status: 'actual' | 'target' | 'baseline';
  /** As worded (去年, 2025年, “十五五”末); '' when not said. */
  readonly period: string;
  /** The words. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
  readonly rule: string;
  readonly confidence: number;
}
