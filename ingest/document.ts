/**
 * How a text becomes knowledge, as types: each layer extends the one before and only adds read-only fields.
 *
 * read → Document → Segmented → Mentioned → Linked → Spoken → (relations, figures) → GraphBatch. A stage is a function from
 * one layer to the next. Every position is a half-open pair of UTF-16 offsets into `Document.text`, which no stage changes.
 */
import type { Alias, ObservationRecord, TextPart } from '../graph/batch.js';
import type { Issue } from '../graph/errors.js';
import type { EntityKind } from '../graph/schema/entity-types.js';
import type { RelationKind } from '../graph/schema/relation-types.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file's text, decoded, before repair. */
export interface RawText {
  /** Path as given, relative to the working directory where possible, with `/`. */
  readonly source: string;
  /** Of the bytes of the file. */
  readonly sha256: string;
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** One paragraph of the repaired text. The paragraphs of `text` are joined by one line feed each. */
export interface Paragraph extends Span {
  readonly part: TextPart;
}

/** Ends with its closing punctuation and quotation mark; never crosses a paragraph. Together they tile every paragraph but for space. */
export interface Sentence extends Span {
  readonly ordinal: number;
  readonly paragraph: number;
  readonly part: TextPart;
}

export interface Document {
  readonly source: string;
  readonly sha256: string;
  readonly raw: string;
  /** The repaired text. Simplified or traditional as written; full-width forms as written. */
  readonly text: string;
  /** Offset in `raw` of a character of `text`. */
  readonly toRaw: (offset: number) => number;
  readonly title: string;
  /** ISO 8601, possibly only year or year and month; '' when unknown. */
  readonly date: string;
  readonly publisher: string;
  /** report (delegation or press), work-report, press-conference, bulletin, regulation, plan, other. */
  readonly genre: string;
  /** Names and media as signed, one by-line each. */
  readonly byline: readonly string[];
  readonly captions: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
}

/** Tokens tile `text` exactly. `tag` is jieba's rough part of speech: never build a rule on it alone. */
export interface Token extends Span {
  readonly tag: string;
  /** Number of the word in jieba's dictionary; 0 when it is not there. */
  readonly word: number;
}

/** From left to right; asked by number, because a text has tens of thousands. */
export interface Tokens extends Iterable<Token> {
  readonly length: number;
  /** undefined outside. */
  at(index: number): Token | undefined;
  /** Of the token at an index, or, at the length, the end of the text. */
  startOf(index: number): number;
  tagOf(index: number): string;
  wordOf(index: number): number;
}

export interface Segmented extends Document {
  readonly tokens: Tokens;
  /**
   * `text` with traditional characters turned to simplified ones and nothing else changed: the same length, so offsets agree.
   * Rules match on this; surfaces are cut from `text`.
   */
  readonly plain: string;
  /** The administrative division the text speaks for (a provincial report, a delegation): resolves 市委, 全省, 我市. '' when unclear. */
  readonly home: string;
}

/** A stretch of text that names something, as one rule saw it. A mention is not an entity. */
export interface Mention extends Span {
  readonly kind: EntityKind;
  readonly rule: string;
  /** The full or plain name when it differs from the surface (国家发改委 → 国家发展和改革委员会; 袁书记 → 袁家军). */
  readonly name?: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
}

/** Mentions do not overlap and stand in text order. */
export interface Mentioned extends Segmented {
  readonly mentions: readonly Mention[];
}

export interface LinkedEntity {
  /** `Kind:key`, as this document alone names it. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly Alias[];
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface Linked extends Mentioned {
  readonly entities: readonly LinkedEntity[];
  /** Parallel to `mentions`: index into `entities`. */
  readonly entityOf: readonly number[];
}

/** A stretch in which one person speaks (quoted or reported); whole sentences or parts of them. */
export interface Turn extends Span {
  /** Index into `entities`. */
  readonly speaker: number;
  readonly rule: string;
}

/** Who asked whom about what. */
export interface Question extends Span {
  /** Index into `entities`: a Media. */
  readonly medium: number;
  /** Index into `entities`: a Person. */
  readonly person: number;
  readonly topic: string;
  readonly rule: string;
}

export interface Spoken extends Linked {
  /** In text order, not overlapping. */
  readonly turns: readonly Turn[];
  readonly questions: readonly Question[];
}

/** One statement of a relation in one sentence. `from` and `to` are entity ids of `entities`. */
export interface FoundRelation {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  /** Ordinal. */
  readonly sentence: number;
  readonly rule: string;
  readonly detail?: string;
}

/** One measured or promised figure, before its indicator has become an entity. */
export interface Figure extends Span {
  /** As short as it stays clear: 软件从业人员. */
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly comparator: ObservationRecord['comparator'];
  readonly status: ObservationRecord['status'];
  readonly period: string;
  /** Ordinal. */
  readonly sentence: number;
  readonly rule: string;
  /** Entity id (Initiative, Industry or Place) that the indicator measures, when the words say so. */
  readonly subject?: string;
}
