/** Every relation rule. Adding one is a file here and a line below. */
import type { FoundRelation, Spoken } from '../document.js';
import type { RelationRule } from './relation-rule.js';

export const RELATION_RULES: readonly RelationRule[] = [];

export const relate = (document: Spoken): FoundRelation[] =>
  RELATION_RULES.flatMap((rule) => [...rule.apply(document)]);
