import { expect, it } from 'vitest';
import { checkProjections } from '../../../../graph/store/guard/neo4j-projections.js';
import { loadCatalogue } from '../../../../queries/catalogue.js';

const steps = (step: string, times: number) => `WITH [1, 2] AS l ${step.repeat(times)}RETURN l`;

it.each([
  steps('WITH l + l AS l ', 40),
  steps('with l + l as l ', 40),
  steps('WITH l + /* more */ l AS l ', 40),
  steps('WITH {a: l, b: l} AS l ', 40),
  steps('WITH l AS a, l AS b WITH a + b AS l ', 40),
  steps('MATCH (e) WITH e, l + l AS l ', 40),
  steps('WITH `l` + l AS /* l */ `l` ', 40),
  steps('\\u0057ITH l + l AS l ', 40),
  steps('WITH l.a + l.b AS l ', 40),
])('%s is refused before it is planned', (cypher) => {
  expect(() => checkProjections(cypher)).toThrow(/WITH/);
});

it.each([
  steps('WITH l + 1 AS l ', 40),
  steps('WITH l + l AS l ', 10),
  'MATCH (d:Document)-[:NAMES]->(e:Entity) WITH d, collect(e.name) AS names, count(e) AS n RETURN d.title, names, n',
])('%s is planned', (cypher) => {
  expect(() => checkProjections(cypher)).not.toThrow();
});

it('every bundled question is planned', async () => {
  for (const { cypher } of await loadCatalogue()) expect(() => checkProjections(cypher)).not.toThrow();
});
