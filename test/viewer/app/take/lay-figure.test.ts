/** A figure keeps to its sheet, whatever the places are, and looks the same twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FigureNode, layFigure, widthOf } from '../../../../viewer/app/take/lay-figure.js';

const SIZE = { width: 800, highest: 600, letter: 14 };
const node = (at: number, x: number, y: number): FigureNode => ({
  id: `n${at}`,
  kind: 'Person',
  name: `第${at}个名称`,
  colour: '#000000',
  x,
  y,
  radius: 8,
});
const place = fc.integer({ min: -5000, max: 5000 });
const nodes = fc
  .array(fc.tuple(place, place), { minLength: 1, maxLength: 40 })
  .map((places) => places.map(([x, y], at) => node(at, x, y)));

test('all circles lie on the sheet', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      const { spots, width, height } = layFigure(given, [], SIZE);
      expect(height).toBeLessThanOrEqual(SIZE.highest);
      for (const { left, top, radius } of spots) {
        expect(left - radius).toBeGreaterThanOrEqual(0);
        expect(left + radius).toBeLessThanOrEqual(width);
        expect(top - radius).toBeGreaterThanOrEqual(0);
        expect(top + radius).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('names do not cover each other', () => {
  fc.assert(
    fc.property(nodes, (given) => {
      const { labels } = layFigure(given, [], SIZE);
      for (const [at, a] of labels.entries())
        for (const b of labels.slice(at + 1)) {
          const apart = Math.abs(a.middle - b.middle) >= SIZE.letter || a.left + widthOf(a.text, SIZE.letter) <= b.left;
          expect(apart || b.left + widthOf(b.text, SIZE.letter) <= a.left).toBe(true);
        }
    }),
  );
});

test('up in the layout is up on the sheet, and co-occurrence lies below', () => {
  const given = [node(0, 0, 0), node(1, 0, 100)];
  const edge = { id: 'e', from: 'n0', to: 'n1', width: 1, directed: true, bend: 0 };
  const sheet = layFigure(
    given,
    [
      { ...edge, worded: true },
      { ...edge, id: 'c', worded: false },
    ],
    SIZE,
  );
  expect(sheet.spots[1]?.top).toBeLessThan(sheet.spots[0]?.top ?? 0);
  expect(sheet.lines.map(({ id }) => id)).toEqual(['c', 'e']);
});

test('an edge to what is not drawn, or between circles that touch, is not drawn', () => {
  const edge = { id: 'e', from: 'n0', to: 'n9', width: 1, worded: true, directed: false, bend: 0 };
  expect(layFigure([node(0, 0, 0)], [edge], SIZE).lines).toEqual([]);
  expect(layFigure([node(0, 0, 0), node(9, 0, 0)], [edge], SIZE).lines).toEqual([]);
});

test('Chinese is as wide as it is high, Latin narrower', () => {
  expect(widthOf('“新”', 10)).toBe(30);
  expect(widthOf('ab', 10)).toBe(12);
});
