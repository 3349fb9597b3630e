/** An address holds the whole view, and whatever else is typed there neither breaks nor changes it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENTITY_KINDS } from '../../../../graph/schema/entity-types.js';
import { readAddress, writeAddress } from '../../../../viewer/app/state/address.js';
import {
  ANSWER_LOOKS,
  COLOURINGS,
  DEFAULT_VIEW,
  DRAWERS,
  LAYOUTS,
  MEASURES,
  ROOMS,
  SCOPES,
  type View,
} from '../../../../viewer/app/state/view.js';

const ids = fc.uniqueArray(fc.constantFrom('Person:林海生', 'Initiative:A/B|C?D#E%20&=', 'Place:江城', 'Keyword:“x”'));
const views = fc.record({
  room: fc.constantFrom(...ROOMS),
  selected: ids,
  expanded: ids,
  hidden: ids,
  path: ids,
  colouring: fc.constantFrom(...COLOURINGS),
  measure: fc.constantFrom(...MEASURES),
  layout: fc.constantFrom(...LAYOUTS),
  drawer: fc.constantFrom('' as const, ...DRAWERS),
  top: fc.nat(1_000_000),
  depth: fc.integer({ min: 1, max: 5 }),
  cooccurrence: fc.boolean(),
  curved: fc.boolean(),
  answerLook: fc.constantFrom(...ANSWER_LOOKS),
  format: fc.constantFrom('figure-png', 'gexf', 'docx'),
  scope: fc.constantFrom(...SCOPES),
  cypher: fc.constantFrom('', 'MATCH (n)\nRETURN n LIMIT 5 // 全部'),
  parameters: fc.constantFrom<View['parameters']>({}, { name: '陆海=新通道', limit: '5' }),
  moved: fc.constantFrom<View['moved']>({}, { 'Place:江城,市': [1.5, -2.25] as const }),
  filters: fc.record({
    kindsOff: fc.subarray([...ENTITY_KINDS]),
    documents: ids,
    since: fc.constantFrom('', '2025', '2025-03', '2025-03-06'),
    minWeight: fc.integer({ min: 1, max: 99 }),
    minConfidence: fc.constantFrom(0, 0.5, 1),
  }),
});

describe('an address', () => {
  test('gives back every view that was written into it', () => {
    fc.assert(
      fc.property(views, (part) => {
        const view: View = { ...DEFAULT_VIEW, ...part, filters: { ...DEFAULT_VIEW.filters, ...part.filters } };
        const address = readAddress(writeAddress(view, { x: 0.25, y: 0.5, ratio: 2 }));
        expect(address).toEqual({ view, camera: { x: 0.25, y: 0.5, ratio: 2 }, nonsense: [] });
      }),
    );
  });

  test('of the default view is short', () => {
    expect(writeAddress(DEFAULT_VIEW, null)).toBe('#/graph');
    expect(readAddress('').view).toEqual(DEFAULT_VIEW);
  });

  test('of any nonsense opens a view and names what it could not read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { view } = readAddress(`#/graph?${text}`);
        expect(view.room).toBe('graph');
      }),
    );
    expect(readAddress('#/graph?toString=1&__proto__=2').nonsense).toEqual(['toString=1', '__proto__=2']);
    expect(readAddress('#/nowhere?layout=spiral&depth=9').nonsense).toEqual(['nowhere', 'layout=spiral', 'depth=9']);
  });
});
