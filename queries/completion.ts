/**
 * What can be proposed while a parameter is filled in: one question for each kind of value, its own file nowhere.
 *
 * Each returns one column, `value`, most useful first.
 */

import { TEXT_PARTS } from '../graph/batch.js';
import { ENTITY_KINDS } from '../graph/schema/entity-types.js';
import { RELATION_KINDS } from '../graph/schema/relation-types.js';
import type { GraphStore } from '../graph/store/store.js';

/** Either fixed values or a question. */
export interface Completion {
  readonly values?: readonly string[];
  readonly cypher?: string;
}

const NAMED = 'RETURN e.name AS value, max(e.mentions) AS mentions ORDER BY mentions DESC, value';
const ofKind = (kind: string): Completion => ({ cypher: `MATCH (e:${kind}) ${NAMED}` });

export const COMPLETIONS: Readonly<Record<string, Completion>> = {
  entity: { cypher: `MATCH (e:Entity) ${NAMED}` },
  ...Object.fromEntries(ENTITY_KINDS.map((kind) => [`entity:${kind}`, ofKind(kind)])),
  'entity-kind': { values: ENTITY_KINDS },
  'relation-kind': { values: RELATION_KINDS },
  part: { values: TEXT_PARTS },
  status: { values: ['actual', 'target', 'baseline'] },
  document: { cypher: 'MATCH (d:Document) RETURN DISTINCT d.title AS value, d.date AS date ORDER BY date DESC, value' },
  speaker: {
    cypher:
      'MATCH (s:Sentence) WHERE s.speaker IS NOT NULL RETURN s.speaker AS value, count(s) AS said ORDER BY said DESC, value',
  },
  period: {
    cypher:
      "MATCH (o:Observation) WHERE o.period <> '' RETURN o.period AS value, count(o) AS figures ORDER BY figures DESC, value",
  },
};

/**
 * Values to propose for a parameter's `completes`, most useful first.
 * @param limit most values; 0 means all
 */
export async function completionValues(store: GraphStore, completes: string, limit = 50): Promise<string[]> {
  const { values, cypher } = COMPLETIONS[completes] ?? {};
  if (!cypher) return [...(values ?? [])];
  const { rows } = await store.run(cypher, {}, { trusted: true, maxRows: limit });
  return [...new Set(rows.map((row) => String(row.value)))];
}
