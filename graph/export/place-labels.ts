/**
 * Where do the names in a picture stand? Beside their circles, where they cover no circle and no other name; those that find no place
 * are left out, so the order of the nodes decides who is named.
 */
import type { Glyphs } from './glyphs.js';

/** A node on the sheet, in its pixels. */
export interface Circle {
  readonly id: string;
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Label {
  readonly number: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Where a name of that width can stand, best first, and the room it takes there. */
function spotsFor(x: number, y: number, radius: number, size: number, width: number) {
  const [side, level, slant] = [radius + 4, y + size * 0.36, radius * 0.75];
  return (
    [
      [x - width / 2, y + radius + size + 1],
      [x - width / 2, y - radius - 5],
      [x + side, level],
      [x - side - width, level],
      [x + slant, y + slant + size],
      [x + slant, y - slant],
      [x - slant - width, y + slant + size],
      [x - slant - width, y - slant],
    ] as const
  ).map(([left, base]) => ({
    x: left,
    y: base,
    size,
    box: { left: left - 2, right: left + width + 2, top: base - size, bottom: base + size * 0.25 },
  }));
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Below, above, right, left of its circle: the first place free of circles and names; none if no place is. */
export function placeLabels(
  nodes: readonly Circle[],
  names: ReadonlyMap<string, string>,
  glyphs: Glyphs,
  width: number,
): Label[] {
  const taken: Box[] = nodes.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  // On paper the sheet is a tenth of its width in millimetres: where few names compete for room they are as large as text.
  const smallest = nodes.length <= 40 ? 22 : nodes.length <= 100 ? 18 : 14;
  const labels: Label[] = [];
  for (const { id, number, x, y, radius } of nodes) {
    const text = names.get(id)!;
    const largest = Math.round(Math.min(26, smallest + radius / 3));
    const label = [largest, Math.round(largest * 0.8)]
      .flatMap((size) => spotsFor(x, y, radius, size, glyphs.width(text, size)))
      .find(({ box }) => box.left >= 4 && box.right <= width - 4 && !taken.some((other) => overlap(box, other)));
    if (!label) continue;
    taken.push(label.box);
    labels.push({ number, text, ...label });
  }
  return labels;
}
