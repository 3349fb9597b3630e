/** The id of a relation in the API: `KIND|from id|to id`. Entity ids begin with their kind, so it can be taken apart again. */
import { ENTITY_KINDS } from '../../graph/schema/entity-types.js';
import { RELATION_KINDS, type RelationKind } from '../../graph/schema/relation-types.js';

export interface RelationEnds {
  readonly kind: RelationKind;
  readonly from: string;
  readonly to: string;
}

export const relationId = ({ kind, from, to }: { kind: string; from: string; to: string }): string =>
  `${kind}|${from}|${to}`;

const kinds = ENTITY_KINDS.join('|');
const SHAPE = new RegExp(`^(${RELATION_KINDS.join('|')})\\|((?:${kinds}):.+?)\\|((?:${kinds}):.+)$`, 'su');

/** @returns null when the text is no relation id */
export function parseRelationId(id: string): RelationEnds | null {
  const [, kind, from, to] = SHAPE.exec(id) ?? [];
  return kind === undefined || from === undefined || to === undefined ? null : { kind: kind as RelationKind, from, to };
}
