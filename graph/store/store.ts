/**
 * The contract between everything and the place where the graph is kept.
 *
 * A store holds the sum of its batches. Properties it derives on write, so that people's Cypher finds them:
 * - on every entity (labels `Entity` and its kind): id, kind, name, aliases[], aliasRules[] (parallel), mentions, documents (count),
 *   firstDate, lastDate ('' when unknown) and the attributes of its type;
 * - on every relation: weight (evidence count), confidence (largest), rules[] (distinct, sorted), evidence[] (sentence ids, sorted),
 *   evidenceRules[], evidenceConfidence[], evidenceDetails[] (parallel to evidence), documents[], firstDate, lastDate,
 *   npmi (CO_OCCURS: mean over documents), and role or topic where the type has a detail (the most frequent, ties by text).
 * When documents disagree on a scalar (name, attribute), the one with most mentions wins; ties go to the longer, then the smaller string.
 */
import type { GraphBatch } from '../batch.js';
import type { EntityKind } from '../schema/entity-types.js';

export interface GraphStore {
  /** What the engine cannot do is asked here, never by its name. */
  readonly can: StoreAbilities;
  /** Replaces all that the batch's document contributed before. One transaction: all or nothing. Idempotent. */
  write(batch: GraphBatch): Promise<void>;
  /** Takes a document's contribution out again. @returns false when there is no such document. */
  remove(documentId: string): Promise<boolean>;
  /** The documents held, by id order, without text. */
  documents(): Promise<StoredDocument[]>;
  /** What each document alone calls its entities: the input of linking across documents. In document, then id order. */
  names(): Promise<StoredName[]>;
  /** The batch as written; null when there is no such document. */
  readBatch(documentId: string): Promise<GraphBatch | null>;
  /**
   * Runs one Cypher statement.
   * @returns plain JavaScript values: integers as number (bigint beyond 2^53), dates as ISO strings, nodes as
   *   {id, labels, properties}, relationships as {id, type, start, end, properties}, paths as {nodes, relationships}.
   * @throws PolicygraphError cypher-syntax, write-refused, not-allowed, time-limit, memory-limit
   */
  run(cypher: string, parameters?: Record<string, unknown>, options?: RunOptions): Promise<QueryResult>;
  info(): Promise<StoreInfo>;
  close(): Promise<void>;
}

export interface StoreAbilities {
  /** Several processes may write at once. */
  readonly concurrentWriters: boolean;
  /** The engine ends a statement at its time limit by itself, between rows; otherwise only the end of the process that runs it does. */
  readonly cancels: boolean;
}

export interface RunOptions {
  /** Default true. A read-only statement is checked by the engine's plan and run in its read mode. */
  readonly readOnly?: boolean;
  /** Our own code: skips the guard's child process. Never set for text a person typed, nor for questions of the catalogue. Default false. */
  readonly trusted?: boolean;
  /** Milliseconds; default 30,000 for untrusted statements, none for trusted ones. */
  readonly timeoutMs?: number;
  /** Rows; 0 means all; default 0 when trusted, otherwise 10,000. */
  readonly maxRows?: number;
  /** Of the answer as text; default 64 MB, for untrusted statements only. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
  /** True when maxRows cut the answer. */
  readonly truncated: boolean;
}

export interface StoredDocument {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly publisher: string;
  readonly source: string;
  readonly sha256: string;
  readonly pipeline: string;
  readonly chars: number;
}

export interface StoredName {
  readonly document: string;
  readonly localId: string;
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
}

export interface StoreInfo {
  /** For people: 'Grafeo 0.6.0', 'Neo4j 5.26.30'. */
  readonly engine: string;
  readonly location: string;
  readonly schemaVersion: number;
  readonly documents: number;
  readonly sentences: number;
  readonly entities: number;
  readonly relations: number;
  readonly observations: number;
}

export interface StoreOptions {
  /** From the environment; never logged. */
  readonly username?: string;
  readonly password?: string;
  readonly database?: string;
  /** Fails unless the store exists; nothing can be written. */
  readonly readOnly?: boolean;
}

/** One row in `STORES` (`graph/store/index.ts`): which locations it serves and how it opens them. */
export interface StoreEngine {
  readonly id: string;
  readonly description: string;
  accepts(location: string): boolean;
  open(location: string, options: StoreOptions): Promise<GraphStore>;
}
