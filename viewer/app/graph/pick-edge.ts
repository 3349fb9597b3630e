/**
 * Which line lies under the pointer. Asked only when the pointer rests on no circle; sigma could tell, but at the price of drawing
 * every edge twice in every frame.
 */
import { edgeShape, type Point, pointAlong } from './edge-shape.js';
import type { Drawing } from './label-layer.js';
import { type Scene, widthOf } from './look.js';

const REACH_PX = 4;
const STEPS = 12;

export function pickEdge(sigma: Drawing, scene: Scene, at: Point): string {
  let best = { edge: '', distance: Number.POSITIVE_INFINITY };
  for (const edge of scene.visible.edges) {
    const shape = edgeShape(sigma, scene, edge);
    if (!shape) continue;
    const curved = scene.bends.has(edge);
    const { from, to, control } = shape;
    const reach = REACH_PX + widthOf(scene.model.graph.getEdgeAttributes(edge)) / 2;
    const far =
      at.x < Math.min(from.x, to.x, control.x) - reach ||
      at.x > Math.max(from.x, to.x, control.x) + reach ||
      at.y < Math.min(from.y, to.y, control.y) - reach ||
      at.y > Math.max(from.y, to.y, control.y) + reach;
    if (far) continue;
    const distance = curved ? toCurve(shape, at) : toSegment(from, to, at);
    if (distance < reach && distance < best.distance) best = { edge, distance };
  }
  return best.edge;
}

function toCurve(shape: Parameters<typeof pointAlong>[0], at: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step < STEPS; step += 1)
    least = Math.min(least, toSegment(pointAlong(shape, step / STEPS), pointAlong(shape, (step + 1) / STEPS), at));
  return least;
}

function toSegment(a: Point, b: Point, at: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((at.x - a.x) * dx + (at.y - a.y) * dy) / length));
  return Math.hypot(at.x - a.x - share * dx, at.y - a.y - share * dy);
}
