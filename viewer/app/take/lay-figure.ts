/**
 * Where everything of a figure lies on its sheet: circles, lines and names, from places in the layout's own units.
 *
 * The sheet is as wide as asked and as high as the places need; the same input gives the same sheet.
 */
import { clip } from '../graph/model.js';
import { placeLabels } from '../graph/place-labels.js';

export interface FigureNode {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly colour: string;
  /** Layout units; y grows upwards. */
  readonly x: number;
  readonly y: number;
  /** Pixels on the sheet. */
  readonly radius: number;
}

export interface FigureEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly width: number;
  readonly worded: boolean;
  readonly directed: boolean;
  /** 0 is straight; the share of its length by which the line leaves it. */
  readonly bend: number;
}

export interface Spot extends FigureNode {
  readonly left: number;
  readonly top: number;
}

export interface Line {
  readonly id: string;
  readonly path: string;
  readonly width: number;
  readonly worded: boolean;
  readonly arrow: boolean;
}

export interface Label {
  readonly id: string;
  readonly text: string;
  readonly left: number;
  readonly middle: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
}

export interface SheetSize {
  readonly width: number;
  readonly highest: number;
  readonly letter: number;
}

const MARGIN = 56;
const LOWEST = 220;
const LONGEST_NAME = 16;
/** Square pixels of the sheet to one name, at most. */
const ROOM_PER_LABEL = 11_000;

/** @param nodes most important first: their names are placed first */
export function layFigure(nodes: readonly FigureNode[], edges: readonly FigureEdge[], size: SheetSize): Sheet {
  const { spots, height } = place(nodes, size);
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const lines = edges.flatMap((edge) => {
    const [from, to] = [at.get(edge.from), at.get(edge.to)];
    const path = from && to ? pathBetween(from, to, edge) : '';
    return path ? [{ id: edge.id, path, width: edge.width, worded: edge.worded, arrow: edge.directed }] : [];
  });
  // Co-occurrence lies below what the texts state.
  lines.sort((a, b) => Number(a.worded) - Number(b.worded));
  return { width: size.width, height, spots, lines, labels: nameSpots(spots, height, size) };
}

function place(nodes: readonly FigureNode[], { width, highest }: SheetSize) {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const inner = { width: width - 2 * MARGIN, height: highest - 2 * MARGIN };
  const scale = Math.min(inner.width / (right - left || 1), inner.height / (high - low || 1));
  const height = Math.round(Math.max(LOWEST, (high - low) * scale + 2 * MARGIN));
  const middle = { x: (left + right) / 2, y: (low + high) / 2 };
  const spots = nodes.map((node): Spot => {
    const across = width / 2 + (node.x - middle.x) * scale;
    return { ...node, left: across, top: height / 2 - (node.y - middle.y) * scale };
  });
  return { spots, height };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** From rim to rim, with room for the arrow's head; '' when the circles touch. */
function pathBetween(from: Spot, to: Spot, { bend, directed, width }: FigureEdge): string {
  const [dx, dy] = [to.left - from.left, to.top - from.top];
  const length = Math.hypot(dx, dy);
  const head = directed ? 3 + width : 0;
  if (length <= from.radius + to.radius + head) return '';
  const middle = {
    x: (from.left + to.left) / 2 - dy * bend,
    y: (from.top + to.top) / 2 + dx * bend,
  };
  const start = towards(from, middle, from.radius);
  const end = towards(to, middle, to.radius + head);
  return bend === 0
    ? `M${start.x} ${start.y}L${end.x} ${end.y}`
    : `M${start.x} ${start.y}Q${round(middle.x)} ${round(middle.y)} ${end.x} ${end.y}`;
}

function towards({ left, top }: Spot, aim: { x: number; y: number }, distance: number) {
  const length = Math.hypot(aim.x - left, aim.y - top) || 1;
  return { x: round(left + ((aim.x - left) / length) * distance), y: round(top + ((aim.y - top) / length) * distance) };
}

function nameSpots(spots: readonly Spot[], height: number, { width, letter }: SheetSize): Label[] {
  const circles = spots.map(({ left, top, radius }) => ({ x: left, y: top, radius }));
  const wishes = spots.map(({ id, name, left, top, radius }) => {
    const text = clip(name.replace(/[\p{Cc}\p{Cf}]/gu, ''), LONGEST_NAME);
    return { id, text, x: left, y: top, radius, width: widthOf(text, letter), height: letter + 4, must: false };
  });
  const most = Math.max(12, Math.round((width * height) / ROOM_PER_LABEL));
  return placeLabels(wishes, circles, most, [4, 4, width - 4, height - 4]).map(({ id, text, dx, dy }) => {
    const spot = spots.find((one) => one.id === id);
    return { id, text, left: round((spot?.left ?? 0) + dx), middle: round((spot?.top ?? 0) + dy) };
  });
}

/** Without a canvas: Chinese is as wide as it is high, Latin about half. */
export function widthOf(text: string, letter: number): number {
  let letters = 0;
  for (const character of text) letters += /[\u2e80-\uffef\u2014\u2018-\u201d\u2026]/u.test(character) ? 1 : 0.6;
  return letters * letter;
}
