/**
 * Draws what lies over the picture: the veil behind what is in focus, rings around what is selected or pinned, and names.
 *
 * Sigma's own labels may overlap and are chosen by grid cell; these are chosen by importance. While the camera moves the chosen
 * ones only move along; the choice is made again when it rests.
 */
import type Sigma from 'sigma';
import { insetsOf } from './canvas-handle.js';
import type { Focus } from './focus.js';
import type { Scene } from './look.js';
import { clip, type EdgeData, type NodeData } from './model.js';
import { type LabelWish, type PlacedLabel, placeLabels } from './place-labels.js';
import { drawVeil } from './veil.js';
import { measureOf } from './visible.js';

export const LABEL_FONT =
  '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", "Hiragino Sans GB", system-ui, sans-serif';
const PX = 13;
const LONGEST = 14;
/** One label to this many square pixels, at most. */
const ROOM_PER_LABEL = 6500;
/** Pixels above their place at which the words of a layout stand. */
const GUIDE_LINES = [0, 17] as const;
const MOST_OBSTACLES = 900;
/** How many names are tried for each that can be placed. */
const WISHES_PER_LABEL = 6;

export type Drawing = Sigma<NodeData, EdgeData>;

export class LabelLayer {
  private placed: readonly PlacedLabel[] = [];
  private order: { scene: Scene | null; ids: readonly string[] } = { scene: null, ids: [] };
  private readonly widths = new Map<string, number>();
  private readonly context: CanvasRenderingContext2D | null;

  constructor(
    private readonly sigma: Drawing,
    private readonly canvas: HTMLCanvasElement,
  ) {
    this.context = canvas.getContext('2d');
  }

  /** Names now readable, most important first; the page's tests and its caption ask for them. */
  get shown(): readonly string[] {
    return this.placed.map((label) => label.id);
  }

  draw(scene: Scene, focus: Focus, moving: boolean): void {
    const { context } = this;
    if (!context) return;
    this.fitCanvas(context);
    if (!moving) this.placed = this.choose(scene, focus, context);
    drawVeil(this.sigma, context, scene, focus);
    this.drawGuides(scene, context);
    this.drawRings(scene, context, focus);
    for (const label of this.placed) this.drawLabel(label, scene, context);
  }

  private fitCanvas(context: CanvasRenderingContext2D): void {
    const { width, height } = this.sigma.getDimensions();
    const ratio = globalThis.devicePixelRatio || 1;
    if (this.canvas.width !== Math.round(width * ratio) || this.canvas.height !== Math.round(height * ratio)) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
  }

  private choose(scene: Scene, focus: Focus, context: CanvasRenderingContext2D): PlacedLabel[] {
    const { width, height } = this.sigma.getDimensions();
    const most = Math.max(12, Math.round((width * height) / ROOM_PER_LABEL));
    const wishes: LabelWish[] = [];
    const obstacles: { x: number; y: number; radius: number }[] = [];
    for (const { x, y } of scene.guides) {
      const spot = this.sigma.graphToViewport({ x, y });
      obstacles.push({ x: spot.x + 24, y: spot.y - 9, radius: 10 });
    }
    const musts = new Set([focus.hovered, ...focus.selected]);
    for (const id of this.inOrder(scene, focus, musts)) {
      const enough = wishes.length >= most * WISHES_PER_LABEL;
      if (enough && obstacles.length >= MOST_OBSTACLES) break;
      const spot = this.spot(id);
      if (!spot || spot.x < -40 || spot.y < -20 || spot.x > width + 40 || spot.y > height + 20) continue;
      if (obstacles.length < MOST_OBSTACLES) obstacles.push(spot);
      if (enough) continue;
      const must = musts.has(id);
      const text = labelText(scene.model.graph.getNodeAttribute(id, 'name'), must);
      wishes.push({ id, text, ...spot, width: this.widthOf(text, context, must), height: PX + 5, must });
    }
    const { left, top, right, bottom } = insetsOf(width);
    return placeLabels(wishes, obstacles, most, [left, top, width - right, height - bottom / 2]);
  }

  /** Those that must have a name, then the others that are in focus, most important first. */
  private *inOrder(scene: Scene, { near }: Focus, musts: ReadonlySet<string>): Generator<string> {
    for (const id of musts) if (scene.visible.nodes.has(id)) yield id;
    for (const id of this.ranked(scene)) if (!musts.has(id) && (!near || near.nodes.has(id))) yield id;
  }

  /** Visible nodes, most important first; kept while the scene is the same. */
  private ranked(scene: Scene): readonly string[] {
    if (this.order.scene?.visible !== scene.visible || this.order.scene.measure !== scene.measure) {
      const nodes = [...scene.visible.nodes].map((id) => scene.model.graph.getNodeAttributes(id));
      const value = (node: NodeData): number => measureOf(node, scene.measure, scene.computed);
      nodes.sort((a, b) => value(b) - value(a) || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
      this.order = { scene, ids: nodes.map((node) => node.id) };
    }
    return this.order.ids;
  }

  private spot(id: string): { x: number; y: number; radius: number } | null {
    const data = this.sigma.getNodeDisplayData(id);
    if (!data || data.hidden) return null;
    const { x, y } = this.sigma.framedGraphToViewport(data);
    return { x, y, radius: this.sigma.scaleSize(data.size) };
  }

  private widthOf(text: string, context: CanvasRenderingContext2D, bold: boolean): number {
    const key = bold ? `*${text}` : text;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    context.font = font(bold);
    const width = context.measureText(text).width;
    this.widths.set(key, width);
    return width;
  }

  /** Column heads and dates of the layout, in place of axes. */
  private drawGuides(scene: Scene, context: CanvasRenderingContext2D): void {
    context.textBaseline = 'bottom';
    context.font = font(true);
    const free = GUIDE_LINES.map(() => Number.NEGATIVE_INFINITY);
    for (const { x, y, text, kind } of scene.guides) {
      const spot = this.sigma.graphToViewport({ x, y });
      const words = text || scene.names(kind ?? '');
      // Left to right: a word without room of its own stands a line higher, or is left out; its column's colour still says what it is.
      const line = free.findIndex((from) => spot.x >= from);
      if (line < 0) continue;
      free[line] = spot.x + context.measureText(words).width + 4;
      context.fillStyle = kind ? scene.palette.kind(kind) : scene.palette.inkSoft;
      context.fillText(words, spot.x - 6, spot.y - (GUIDE_LINES[line] ?? 0));
    }
  }

  private drawRings(
    scene: Scene,
    context: CanvasRenderingContext2D,
    { hovered, pinned, selected: chosen }: Focus,
  ): void {
    for (const id of new Set([...pinned, ...chosen, hovered])) {
      const spot = id && scene.visible.nodes.has(id) ? this.spot(id) : null;
      if (!spot) continue;
      const selected = chosen.has(id);
      context.beginPath();
      context.arc(spot.x, spot.y, spot.radius + (selected ? 3.5 : 2.5), 0, Math.PI * 2);
      context.lineWidth = selected ? 3 : 1.5;
      context.strokeStyle = selected ? scene.palette.accent : scene.palette.inkSoft;
      context.setLineDash(selected || id === hovered ? [] : [3, 3]);
      context.stroke();
    }
    context.setLineDash([]);
  }

  private drawLabel(label: PlacedLabel, scene: Scene, context: CanvasRenderingContext2D): void {
    const spot = this.spot(label.id);
    if (!spot) return;
    context.font = font(label.must);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.strokeStyle = scene.palette.ground;
    context.strokeText(label.text, spot.x + label.dx, spot.y + label.dy);
    context.fillStyle = scene.palette.ink;
    context.fillText(label.text, spot.x + label.dx, spot.y + label.dy);
  }
}

const font = (bold: boolean): string => `${bold ? '600 ' : ''}${PX}px ${LABEL_FONT}`;

/** Control and direction characters would draw outside their own label. */
const labelText = (name: string, whole: boolean): string =>
  clip(name.replace(/[\p{Cc}\p{Cf}]/gu, ''), whole ? 40 : LONGEST);
