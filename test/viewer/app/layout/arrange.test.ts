/** Layouts are functions of what is shown: no two entities in one place, nothing depends on the order it came in. */
import { describe, expect, test } from 'vitest';
import { ENTITY_KINDS } from '../../../../graph/schema/entity-types.js';
import type { NodeData } from '../../../../viewer/app/graph/model.js';
import { circle, columns, type Item, time } from '../../../../viewer/app/layout/arrange.js';

const items: Item[] = Array.from({ length: 60 }, (_, at) => ({
  node: {
    id: `n${at}`,
    kind: ENTITY_KINDS[at % ENTITY_KINDS.length],
    firstDate: ['', '2025-01-19', '2025-03-06'][at % 3],
  } as NodeData,
  value: (at * 7) % 11,
}));
const BOX = { x: [0, 100], y: [0, 80] } as const;
const box = { x: [...BOX.x] as [number, number], y: [...BOX.y] as [number, number] };

describe.each(Object.entries({ circle, columns, time }))('%s', (_, arrange) => {
  test('puts every entity at its own place', () => {
    const { places } = arrange(items, box);
    expect(new Set([...places.values()].map(String)).size).toBe(items.length);
  });

  test('does not depend on the order', () => {
    const { places } = arrange([...items].reverse(), box);
    expect(Object.fromEntries(places)).toEqual(Object.fromEntries(arrange(items, box).places));
  });
});

test('time runs from left to right, undated first', () => {
  const { guides } = time(items, box);
  expect(guides.map(({ text }) => text)).toEqual(['', '2025-01-19', '2025-03-06']);
  expect(guides.map(({ x }) => x)).toEqual([...guides.map(({ x }) => x)].sort((a, b) => a - b));
});
