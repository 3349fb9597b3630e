/**
 * Which names can be read: places labels in order of importance so that none covers another or an important node.
 *
 * Greedy, as sigma's grid is, but by rank and with true rectangles, because Chinese names are wide and few. Four places are
 * tried: right, left, below, above. The same input gives the same labels.
 */
export interface LabelWish {
  readonly id: string;
  readonly text: string;
  /** Centre of the node and its radius, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Drawn even if it has to cover something. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** Left end and middle line of the text, relative to the node's centre. */
  readonly dx: number;
  readonly dy: number;
  readonly must: boolean;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

const CELL = 80;
const GAP = 4;

/** The first of every so many wishes may cover less important circles rather than stay without a name. */
const SHARE_OF_CHIEF = 3;

/** @param obstacles circles, in the order of importance that the wishes have */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Circle[],
  most: number,
  bounds: Box,
): PlacedLabel[] {
  const labels = new Grid();
  const circles = new Grid();
  for (const circle of obstacles) circles.put(boxOf(circle));
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= most && !wish.must) continue;
    const places = placesAround(wish).filter((place) => {
      const box = boxAt(wish, place);
      return within(box, bounds) && !labels.hits(box, wish);
    });
    const clear = places.find((place) => !circles.hits(boxAt(wish, place), wish));
    const chief = wish.must || placed.length < most / SHARE_OF_CHIEF;
    const free = clear ?? (chief ? places[0] : undefined) ?? (wish.must ? placesAround(wish)[0] : undefined);
    if (!free) continue;
    labels.put(boxAt(wish, free));
    if (chief) labels.put(boxOf(wish));
    placed.push({ id: wish.id, text: wish.text, dx: free[0], dy: free[1], must: wish.must });
  }
  return placed;
}

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const boxOf = ({ x, y, radius }: Circle): Box => [x - radius, y - radius, x + radius, y + radius];

const within = (box: Box, bounds: Box): boolean =>
  box[0] >= bounds[0] && box[1] >= bounds[1] && box[2] <= bounds[2] && box[3] <= bounds[3];

const placesAround = ({ radius, width, height }: LabelWish): readonly (readonly [number, number])[] => [
  [radius + GAP, 0],
  [-radius - GAP - width, 0],
  [-width / 2, radius + GAP / 2 + height / 2],
  [-width / 2, -radius - GAP / 2 - height / 2],
];

const boxAt = ({ x, y, width, height }: LabelWish, [dx, dy]: readonly [number, number]): Box => [
  x + dx - 2,
  y + dy - height / 2,
  x + dx + width + 2,
  y + dy + height / 2,
];

/** Rectangles by the cells of a coarse grid that they touch. */
class Grid {
  private readonly cells = new Map<string, Box[]>();

  put(box: Box): void {
    for (const key of cellsOf(box)) {
      const list = this.cells.get(key);
      if (list) list.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** A label may stand on its own node's box. */
  hits(box: Box, { x, y, radius }: LabelWish): boolean {
    for (const key of cellsOf(box))
      for (const other of this.cells.get(key) ?? []) {
        const own = other[0] === x - radius && other[1] === y - radius;
        if (!own && box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return true;
      }
    return false;
  }
}

function* cellsOf([left, top, right, bottom]: Box): Generator<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1) yield `${column} ${row}`;
}
