/**
 * Where a layout puts the shown entities: pure functions of what is shown, in the box of the first picture.
 *
 * The force layout is not here: it takes long and runs in `layout.worker.ts`.
 */
import { ENTITY_KINDS, type EntityKind } from '../../../graph/schema/entity-types.js';
import type { Box, NodeData } from '../graph/model.js';
import { drawApart } from './draw-apart.js';

export type Places = ReadonlyMap<string, readonly [number, number]>;

/** A word of the layout itself on the canvas: a column's type, a year on the axis. */
export interface Guide {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** A type's key, when the word is the name of one. */
  readonly kind: EntityKind | null;
}

export interface Arrangement {
  readonly places: Places;
  readonly guides: readonly Guide[];
}

/** What a layout may know of a node; `value` is the chosen measure. */
export interface Item {
  readonly node: NodeData;
  readonly value: number;
}

/** One and the same for all layouts without words of their own, so that nothing is drawn again for it. */
export const NO_GUIDES: readonly Guide[] = [];

export type Arrange = (items: readonly Item[], box: Box) => Arrangement;

const byValue = (a: Item, b: Item): number => b.value - a.value || (a.node.id < b.node.id ? -1 : 1);

/**
 * Where the server put them, with circles drawn apart that would cover each other. The more important one stays, so that
 * whoever is added later moves nobody.
 */
export const home: Arrange = (items, box) => ({
  places: items.length > MOST_APART ? atHome(items) : drawApart(items, box),
  guides: NO_GUIDES,
});

const MOST_APART = 1500;
const atHome = (items: readonly Item[]): Places =>
  new Map(items.map(({ node }) => [node.id, [node.homeX, node.homeY] as const]));

/** One ring, types side by side in table order, the most important of each first. */
export const circle: Arrange = (items, box) => {
  const sorted = [...items].sort(
    (a, b) => ENTITY_KINDS.indexOf(a.node.kind) - ENTITY_KINDS.indexOf(b.node.kind) || byValue(a, b),
  );
  const radius = Math.min(box.x[1] - box.x[0], box.y[1] - box.y[0]) / 2;
  const [cx, cy] = [(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2];
  const places = new Map<string, readonly [number, number]>();
  sorted.forEach(({ node }, at) => {
    const turn = (at / sorted.length) * 2 * Math.PI;
    places.set(node.id, [cx + radius * Math.sin(turn), cy + radius * Math.cos(turn)]);
  });
  return { places, guides: NO_GUIDES };
};

/** One column per type that is shown, the most important at the top; long columns are folded. */
export const columns: Arrange = (items, box) => {
  const lanes = ENTITY_KINDS.map((kind) => ({
    kind,
    lane: items.filter(({ node }) => node.kind === kind).sort(byValue),
  }));
  const used = lanes.filter(({ lane }) => lane.length > 0);
  const rows = Math.max(8, Math.ceil(Math.sqrt(items.length) * 1.3));
  const widths = used.map(({ lane }) => Math.ceil(lane.length / rows));
  const across = widths.reduce((sum, width) => sum + width, 0) + (used.length - 1) * 0.6;
  const [stepX, stepY] = [(box.x[1] - box.x[0]) / across, (box.y[1] - box.y[0]) / rows];
  const places = new Map<string, readonly [number, number]>();
  const guides: Guide[] = [];
  let left = box.x[0];
  used.forEach(({ kind, lane }, at) => {
    guides.push({ x: left, y: box.y[1] + stepY * 1.1, text: '', kind });
    lane.forEach(({ node }, index) => {
      const column = Math.floor(index / rows);
      places.set(node.id, [left + column * stepX, box.y[1] - (index % rows) * stepY]);
    });
    left += ((widths[at] ?? 1) + 0.6) * stepX;
  });
  return { places, guides };
};

/** Left to right by first date; those of one date in a stack around the axis, undated ones at the far left. */
export const time: Arrange = (items, box) => {
  const dates = [...new Set(items.map(({ node }) => node.firstDate))].sort();
  const stacks = dates.map((date) => ({
    date,
    stack: items.filter(({ node }) => node.firstDate === date).sort(byValue),
  }));
  const [width, height] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const rows = Math.max(8, Math.ceil(Math.sqrt(items.length)));
  const widths = stacks.map(({ stack }) => Math.ceil(stack.length / rows));
  const step = width / Math.max(1, widths.reduce((sum, each) => sum + each, 0) + stacks.length - 1);
  const places = new Map<string, readonly [number, number]>();
  const guides: Guide[] = [];
  let left = box.x[0];
  stacks.forEach(({ date, stack }, at) => {
    guides.push({ x: left, y: box.y[0] - height / 14, text: date, kind: null });
    const tall = Math.min(rows, stack.length);
    stack.forEach(({ node }, index) => {
      const y = (box.y[0] + box.y[1]) / 2 + ((tall - 1) / 2 - (index % rows)) * (height / rows);
      places.set(node.id, [left + Math.floor(index / rows) * step, y]);
    });
    left += ((widths[at] ?? 1) + 1) * step;
  });
  return { places, guides };
};
