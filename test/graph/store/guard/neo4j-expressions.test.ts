/** Which expressions are refused where nothing could end them; details as Neo4j prints them in a plan. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PolicygraphError } from '../../../../graph/errors.js';
import { checkExpressions } from '../../../../graph/store/guard/neo4j-expressions.js';

const CASES = readFileSync(new URL('./neo4j-expressions.cases.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string, string, string]);

it.each(CASES)('%s (%s: %s) is %s: %s', (cypher, operator, details, verdict) => {
  const plan = { operatorType: `${operator}@neo4j`, arguments: { Details: details }, children: [] };
  const check = () => checkExpressions(plan, cypher, {});
  if (verdict === 'allowed') expect(check).not.toThrow();
  else expect(check).toThrow(PolicygraphError);
});

it('sees how often values are added over all steps of a plan', () => {
  const step = (children: readonly object[]): object => ({
    operatorType: 'Projection@neo4j',
    arguments: { Details: 'a + b AS c' },
    children,
  });
  const steps = (count: number) => Array.from({ length: count }).reduce<object>((below) => step([below]), step([]));
  const check = (count: number) => () =>
    checkExpressions(steps(count) as Parameters<typeof checkExpressions>[0], 'RETURN 1', {});
  expect(check(8)).not.toThrow();
  expect(check(40)).toThrow('added to themselves');
});
