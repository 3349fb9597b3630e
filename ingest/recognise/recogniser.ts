/**
 * A recogniser finds mentions of one or more kinds by form, context or lexicon. Each is a file here and a line in `index.ts`.
 *
 * Must be linear in the length of the text: walk `plain` once, or anchored regular expressions without nested repetition.
 */
import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { Mention, Segmented } from '../document.js';

export interface Candidate extends Mention {
  /**
   * Decides between overlapping candidates: the higher wins, then the longer, then the earlier, then the rule id.
   * 9 certain form (quoted name with head noun), 7 gazetteer or strong context, 5 form with inferred edge, 3 guess.
   */
  readonly strength: number;
}

export interface Recogniser {
  /** kebab-case, never renamed: it is written into evidence. Rules inside may use `id/variant`. */
  readonly id: string;
  readonly finds: readonly EntityKind[];
  apply(document: Segmented): Iterable<Candidate>;
}
