/** Names on the picture never cover each other, except those that must be read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LabelWish, placeLabels } from '../../../../viewer/app/graph/place-labels.js';

const wish = fc.record({
  id: fc.uuid(),
  text: fc.constant('名称'),
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 600 }),
  radius: fc.integer({ min: 2, max: 20 }),
  width: fc.integer({ min: 20, max: 160 }),
  height: fc.constant(18),
  must: fc.constant(false),
});
const BOUNDS = [0, 0, 800, 600] as const;

function overlaps(wishes: readonly LabelWish[]): boolean {
  const byId = new Map(wishes.map((one) => [one.id, one]));
  const boxes = placeLabels(wishes, [], 99, BOUNDS).map(({ id, dx, dy }) => {
    const { x = 0, y = 0, width = 0, height = 0 } = byId.get(id) ?? {};
    return [x + dx, y + dy - height / 2, x + dx + width, y + dy + height / 2] as const;
  });
  return boxes.some((a, at) =>
    boxes.slice(at + 1).some((b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]),
  );
}

test('labels do not overlap and stay inside', () => {
  fc.assert(fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => !overlaps(wishes)));
});

test('the same wishes give the same labels, and the first wish is served first', () => {
  const wishes = ['a', 'b'].map((id) => ({
    id,
    text: id,
    x: 400,
    y: 300,
    radius: 5,
    width: 700,
    height: 500,
    must: false,
  }));
  const placed = placeLabels(wishes, [], 9, [-1000, -1000, 2000, 2000]);
  expect(placed).toEqual(placeLabels(wishes, [], 9, [-1000, -1000, 2000, 2000]));
  expect(placed[0]?.id).toBe('a');
});

test('a label that must be read is placed even where it has to cover something', () => {
  const one = { id: 'a', text: 'a', x: 5, y: 5, radius: 5, width: 900, height: 18, must: true };
  expect(placeLabels([one], [], 9, BOUNDS)).toHaveLength(1);
});
