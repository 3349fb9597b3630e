/** A relation rule reads linked, spoken text and states relations, each with the sentence that says so. One file each, listed in `index.ts`. */
import type { RelationKind } from '../../graph/schema/relation-types.js';
import type { FoundRelation, Spoken } from '../document.js';

export interface RelationRule {
  /** kebab-case, never renamed: it is written into evidence. */
  readonly id: string;
  readonly finds: readonly RelationKind[];
  apply(document: Spoken): Iterable<FoundRelation>;
}
