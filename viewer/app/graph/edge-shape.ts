/**
 * Where an edge runs on the canvas, in pixels: from, to, and the control point of its curve, as the WebGL program has it.
 */
import type { Drawing } from './label-layer.js';
import type { Scene } from './look.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface EdgeShape {
  readonly from: Point;
  readonly to: Point;
  /** Halfway on the line where it is straight. */
  readonly control: Point;
}

export function edgeShape(sigma: Drawing, scene: Scene, edge: string): EdgeShape | null {
  const [source, target] = scene.model.graph.extremities(edge);
  const [a, b] = [sigma.getNodeDisplayData(source), sigma.getNodeDisplayData(target)];
  if (!a || !b) return null;
  const [from, to] = [sigma.framedGraphToViewport(a), sigma.framedGraphToViewport(b)];
  const bend = scene.bends.get(edge) ?? 0;
  const control = {
    x: (from.x + to.x) / 2 + (to.y - from.y) * bend,
    y: (from.y + to.y) / 2 - (to.x - from.x) * bend,
  };
  return { from, to, control };
}

/** @param share 0 at the beginning, 1 at the end */
export function pointAlong({ from, control, to }: EdgeShape, share: number): Point {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
  return { x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y };
}
