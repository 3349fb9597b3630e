import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addToSummary,
  type EntityContribution,
  type RelationEvidence,
  relationEvidence,
  summarizeEntity,
  summarizeRelation,
} from '../../../graph/store/aggregate.js';

const contribution = (document: string): fc.Arbitrary<EntityContribution> =>
  fc.record({
    document: fc.constant(document),
    date: fc.constantFrom('', '2024', '2025-03-06'),
    name: fc.constantFrom('通道', '陆海新通道'),
    aliases: fc.uniqueArray(
      fc.record({ surface: fc.constantFrom('新通道', '通道'), rule: fc.constantFrom('short-form', 'quotes') }),
      { selector: ({ surface }) => surface, maxLength: 2 },
    ),
    mentions: fc.nat(3),
    attributes: fc.oneof(fc.constant({}), fc.record({ slogan: fc.constantFrom('33618', '416') })),
  });

it('adding a document to a summary gives what summing up anew gives, or asks for that', () => {
  fc.assert(
    fc.property(contribution('d1'), contribution('d2'), contribution('d3'), (a, b, c) => {
      const added = addToSummary(summarizeEntity([a, b]), [c]);
      if (added !== null) expect(added).toEqual(summarizeEntity([a, b, c]));
    }),
  );
});

it('a summary does not depend on order', () => {
  fc.assert(
    fc.property(contribution('d1'), contribution('d2'), contribution('d3'), (a, b, c) => {
      expect(summarizeEntity([c, a, b])).toEqual(summarizeEntity([a, b, c]));
    }),
  );
});

const evidence = (document: string): fc.Arbitrary<RelationEvidence[]> =>
  fc.array(
    fc.record({
      document: fc.constant(document),
      date: fc.constant(document === 'd1' ? '' : '2025'),
      sentence: fc.nat(3).map((ordinal) => `${document}:s0000${ordinal}`),
      rule: fc.constantFrom('role-before-name', 'by-line'),
      confidence: fc.constantFrom(0.5, 1),
      detail: fc.constantFrom('市长', '代表'),
    }),
    { minLength: 1, maxLength: 3 },
  );

it('the evidence that a relation was summed up from can be had back, so one document can be taken out', () => {
  fc.assert(
    fc.property(evidence('d1'), evidence('d2'), (a, b) => {
      const both = summarizeRelation('HOLDS_ROLE', [...b, ...a]);
      const rest = relationEvidence(both).filter(({ document }) => document === 'd1');
      expect(summarizeRelation('HOLDS_ROLE', rest)).toEqual(summarizeRelation('HOLDS_ROLE', a));
    }),
  );
});
