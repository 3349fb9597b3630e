/**
 * What an exporter is given: a part of the graph with the evidence attached, read piece by piece.
 *
 * Iterations can be repeated and always come in the same order: nodes by id, edges by from, kind and to, figures by id, documents by
 * date and id. Nothing here depends on the engine.
 */
import type { EntityKind } from '../schema/entity-types.js';
import type { RelationKind } from '../schema/relation-types.js';
import type { Outline } from './outline.js';
import type { CheckedSelection } from './selection.js';

export interface Subgraph {
  readonly selection: CheckedSelection;
  readonly counts: SubgraphCounts;
  /** Ids, names and weights alone, held whole: for layouts and counts. */
  readonly outline: Outline;
  nodes(): AsyncIterable<SubgraphNode>;
  edges(): AsyncIterable<SubgraphEdge>;
  /** Figures of the indicators among the nodes. */
  observations(): AsyncIterable<SubgraphObservation>;
  /** The documents that speak of any node, within the selection. */
  documents(): Promise<readonly SubgraphDocument[]>;
}

export interface SubgraphCounts {
  readonly nodes: number;
  readonly edges: number;
  /** Sentences behind edges, counted once for every edge. */
  readonly evidence: number;
  readonly nodesByKind: Readonly<Partial<Record<EntityKind, number>>>;
  readonly edgesByKind: Readonly<Partial<Record<RelationKind, number>>>;
}

export interface SubgraphNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Parallel to `aliases`: the linking rule that joined each. */
  readonly aliasRules: readonly string[];
  /** In the whole store. */
  readonly mentions: number;
  readonly documents: number;
  /** ISO 8601; '' when unknown. */
  readonly firstDate: string;
  readonly lastDate: string;
  /** What the type's own attributes say: definition, slogan, adminCode … */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** The first sentences that mention it, at most `NODE_SENTENCES`, by document and order. */
  readonly evidence: readonly SubgraphSentence[];
}

export const NODE_SENTENCES = 5;

export interface SubgraphSentence {
  /** Sentence id. */
  readonly id: string;
  readonly text: string;
  /** Canonical name; '' when the writer says it. */
  readonly speaker: string;
  readonly document: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
}

export interface SubgraphEvidence extends SubgraphSentence {
  readonly rule: string;
  readonly confidence: number;
  /** Role or topic; ''. */
  readonly detail: string;
}

export interface SubgraphEdge {
  /** `FROM KIND TO`, from entity ids. */
  readonly id: string;
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly directed: boolean;
  /** Count of the evidence that is within the selection. */
  readonly weight: number;
  /** Largest of the evidence. */
  readonly confidence: number;
  readonly rules: readonly string[];
  /** Role or topic; ''. */
  readonly detail: string;
  readonly npmi: number | null;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly evidence: readonly SubgraphEvidence[];
}

export interface SubgraphObservation {
  readonly id: string;
  /** Entity id of the indicator. */
  readonly indicator: string;
  readonly indicatorName: string;
  /** What the indicator measures, by name; sorted. */
  readonly measures: readonly string[];
  readonly value: number;
  readonly unit: string;
  readonly comparator: string;
  readonly status: string;
  readonly period: string;
  readonly text: string;
  readonly sentence: SubgraphSentence;
}

export interface SubgraphDocument {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly source: string;
  readonly sha256: string;
  readonly genre: string;
  readonly byline: readonly string[];
}
