/** Every relation rule. Adding one is a file here and a line below. */
import type { Spoken } from '../document.js';
import type { WeighedRelation } from '../to-batch.js';
import { asked } from './asked.js';
import { coOccurs } from './co-occurs.js';
import { focusesOn } from './focuses-on.js';
import { holdsRole } from './holds-role.js';
import { locatedIn } from './located-in.js';
import type { RelationRule } from './relation-rule.js';
import { reportsFor } from './reports-for.js';
import { spokeOn } from './spoke-on.js';
import { worded } from './worded.js';

export const RELATION_RULES: readonly RelationRule[] = [
  asked,
  spokeOn,
  holdsRole,
  reportsFor,
  focusesOn,
  worded,
  locatedIn,
  coOccurs,
];

export function relate(document: Spoken): WeighedRelation[] {
  const found: WeighedRelation[] = [];
  for (const rule of RELATION_RULES) for (const relation of rule.apply(document)) found.push(relation);
  return found;
}
