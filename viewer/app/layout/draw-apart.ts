/**
 * Draws circles apart that would cover each other: each takes the free place nearest to its own, the most important first.
 */
import type { Box } from '../graph/model.js';
import type { Item, Places } from './arrange.js';

/** The first picture is taken to be this wide on the screen. */
const WIDTH_PX = 430;
const SMALLEST_PX = 8;
const LARGEST_PX = 22;
const TURN = Math.PI * (3 - Math.sqrt(5));

export function drawApart(items: readonly Item[], { x, y }: Box): Places {
  const unit = Math.max(x[1] - x[0], y[1] - y[0], 1e-6) / WIDTH_PX;
  const largest = Math.max(...items.map(({ value }) => value), 1e-9);
  const sorted = [...items].sort((a, b) => b.value - a.value || (a.node.id < b.node.id ? -1 : 1));
  const taken = new Circles(2 * LARGEST_PX * unit);
  const places = new Map<string, readonly [number, number]>();
  for (const { node, value } of sorted) {
    const radius = (SMALLEST_PX + (LARGEST_PX - SMALLEST_PX) * Math.sqrt(Math.max(0, value) / largest)) * unit;
    const place = freePlace([node.homeX, node.homeY], radius, unit, taken);
    taken.put(place, radius);
    places.set(node.id, place);
  }
  return places;
}

/** Walks a sunflower spiral outwards: its points cover the plane evenly. */
function freePlace(
  [x, y]: readonly [number, number],
  radius: number,
  unit: number,
  taken: Circles,
): readonly [number, number] {
  for (let step = 0; step < 4000; step += 1) {
    const away = SMALLEST_PX * 0.6 * unit * Math.sqrt(step);
    const place = [x + away * Math.cos(step * TURN), y + away * Math.sin(step * TURN)] as const;
    if (!taken.hits(place, radius)) return place;
  }
  return [x, y];
}

/** Circles by the cells of a grid as wide as the largest of them. */
class Circles {
  private readonly cells = new Map<string, (readonly [number, number, number])[]>();

  constructor(private readonly cell: number) {}

  put([x, y]: readonly [number, number], radius: number): void {
    const key = `${Math.floor(x / this.cell)} ${Math.floor(y / this.cell)}`;
    const list = this.cells.get(key);
    if (list) list.push([x, y, radius]);
    else this.cells.set(key, [[x, y, radius]]);
  }

  hits([x, y]: readonly [number, number], radius: number): boolean {
    const [column, row] = [Math.floor(x / this.cell), Math.floor(y / this.cell)];
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of this.cells.get(`${column + dx} ${row + dy}`) ?? [])
          if (Math.hypot(other[0] - x, other[1] - y) < other[2] + radius) return true;
    return false;
  }
}
