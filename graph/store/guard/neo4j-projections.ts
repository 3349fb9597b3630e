/**
 * Could the plan of this question alone keep the server busy for good? Neo4j 2026.08 puts what one WITH says into the next before it plans:
 * forty steps of `WITH l + l AS l` become an expression of 2⁴⁰ parts, and no limit ends the planning. So this is read before EXPLAIN.
 *
 * What is judged: how often each WITH says the same name, multiplied along the question. The most that a reader writes is a few hundred.
 */
import { decoded, refused, tokensOf } from './neo4j-expressions.js';

/** Some tenths of a second of planning; twice as large doubles it. */
const MOST_GROWTH = 10_000;

const ENDS = new Set(
  'MATCH OPTIONAL WHERE RETURN UNWIND CALL ORDER SKIP LIMIT UNION CREATE MERGE SET DELETE FOREACH LOAD'.split(' '),
);
const WORDS = new Set(
  'AS DISTINCT CASE WHEN THEN ELSE END IS NOT NULL AND OR XOR IN TRUE FALSE STARTS ENDS CONTAINS'.split(' '),
);

/** @throws PolicygraphError not-allowed */
export function checkProjections(cypher: string): void {
  const tokens = tokensOf(decoded(cypher)).filter((token) => !/^\/[*/]/.test(token));
  let growth = 1;
  let said: Map<string, number> | undefined;
  for (const [i, token] of tokens.entries()) {
    const word = token.toUpperCase();
    if (word === 'WITH' || ENDS.has(word)) {
      growth *= Math.max(1, ...(said?.values() ?? []));
      said = word === 'WITH' ? new Map() : undefined;
    } else if (said && isValue(tokens, i)) {
      const name = token.replaceAll('`', '').split('.')[0]!;
      said.set(name, (said.get(name) ?? 0) + 1);
    }
  }
  if (growth > MOST_GROWTH)
    throw refused(
      'too many steps of WITH say the same value several times',
      'Write fewer steps, or UNWIND and collect',
    );
}

/** Not a function, a key of a map, a new name or a word of the language. */
const isValue = (tokens: readonly string[], i: number): boolean =>
  /^[\p{L}_`]/u.test(tokens[i]!) &&
  !WORDS.has(tokens[i]!.toUpperCase()) &&
  !['(', ':'].includes(tokens[i + 1] ?? '') &&
  tokens[i - 1]?.toUpperCase() !== 'AS';
