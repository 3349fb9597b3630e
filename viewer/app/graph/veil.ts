/**
 * Lets the picture step back behind a veil in the colour of the ground, and draws what is in focus over it.
 *
 * A two-dimensional canvas does this in a millisecond, where changing the picture itself would draw every edge anew.
 */
import { relationType } from '../../../graph/schema/relation-types.js';
import { type EdgeShape, edgeShape, pointAlong } from './edge-shape.js';
import type { Focus } from './focus.js';
import type { Drawing } from './label-layer.js';
import { colourOf, type Scene, widthOf } from './look.js';

const VEIL = 0.76;
const HEAD_PX = 5;

export function drawVeil(sigma: Drawing, context: CanvasRenderingContext2D, scene: Scene, focus: Focus): void {
  if (!focus.near) return;
  const { width, height } = sigma.getDimensions();
  context.globalAlpha = VEIL;
  context.fillStyle = scene.palette.ground;
  context.fillRect(0, 0, width, height);
  context.globalAlpha = 1;
  for (const edge of focus.near.edges) drawNearEdge(sigma, context, scene, edge, edge === focus.relation);
  for (const id of focus.near.nodes) drawNearNode(sigma, context, scene, id);
}

function drawNearEdge(
  sigma: Drawing,
  context: CanvasRenderingContext2D,
  scene: Scene,
  edge: string,
  chosen: boolean,
): void {
  const shape = edgeShape(sigma, scene, edge);
  if (!shape) return;
  const data = scene.model.graph.getEdgeAttributes(edge);
  const { worded, directed } = relationType(data.kind);
  const width = Math.max(1, sigma.scaleSize(widthOf(data))) + (chosen ? 1 : 0);
  context.strokeStyle = chosen ? scene.palette.accent : worded ? scene.palette.edgeNear : scene.palette.edge;
  context.fillStyle = context.strokeStyle;
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(shape.from.x, shape.from.y);
  context.quadraticCurveTo(shape.control.x, shape.control.y, shape.to.x, shape.to.y);
  context.stroke();
  const target = sigma.getNodeDisplayData(scene.model.graph.target(edge));
  if (directed && target) drawHead(context, shape, sigma.scaleSize(target.size), HEAD_PX + width);
}

/** A triangle whose tip touches the target's circle. */
function drawHead(context: CanvasRenderingContext2D, shape: EdgeShape, radius: number, size: number): void {
  const before = pointAlong(shape, 0.9);
  const turn = Math.atan2(shape.to.y - before.y, shape.to.x - before.x);
  const corner = (away: number, aside: number): [number, number] => [
    shape.to.x - away * Math.cos(turn) - aside * Math.sin(turn),
    shape.to.y - away * Math.sin(turn) + aside * Math.cos(turn),
  ];
  context.beginPath();
  context.moveTo(...corner(radius, 0));
  context.lineTo(...corner(radius + size, size / 2));
  context.lineTo(...corner(radius + size, -size / 2));
  context.fill();
}

function drawNearNode(sigma: Drawing, context: CanvasRenderingContext2D, scene: Scene, id: string): void {
  const data = sigma.getNodeDisplayData(id);
  if (!data || !scene.visible.nodes.has(id)) return;
  const { x, y } = sigma.framedGraphToViewport(data);
  context.fillStyle = colourOf(scene.model.graph.getNodeAttributes(id), scene);
  context.beginPath();
  context.arc(x, y, sigma.scaleSize(data.size), 0, Math.PI * 2);
  context.fill();
}
