/**
 * The picture as SVG: edges below, nodes above, names around them, legend and caption beneath. Text is outlines, so it looks alike everywhere.
 *
 * A name is drawn where it covers no other; the most mentioned come first. Co-occurrence is thin and pale; width means evidence.
 */

import { FRAME } from '../layout.js';
import { ENTITY_KINDS, ENTITY_TYPES } from '../schema/entity-types.js';
import type { ExportContext } from './exporter.js';
import { type Glyphs, openGlyphs } from './glyphs.js';
import { Pen } from './pen.js';
import type { Picture, PlacedEdge, PlacedNode } from './picture.js';
import { placeLabels } from './place-labels.js';
import { XmlText } from './xml.js';

const WIDTH = 1600;
const MARGIN = 90;
const CAPTION = 24;
/** Radius; few nodes have room for circles that would drown names and edges. */
const LARGEST = 38;
const INK = '#1f2430';
const PALE = '#8a93a3';
/** Longest name drawn whole; the rest ends in …. */
const MAX_NAME = 20;

/** A node on the sheet. Edges and names refer to it by number, for pages that light up neighbours. */
interface Spot extends PlacedNode {
  readonly number: number;
}

export interface Drawing {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export async function drawSvg(picture: Picture, context: ExportContext, caption: string): Promise<Drawing> {
  const xml = new XmlText();
  const legend = legendOf(picture, context);
  const names = new Map(picture.nodes.map((node) => [node.id, shorten(node.name)]));
  const glyphs = await openGlyphs(
    [...names.values(), context.title, caption, ...legend.map(({ text }) => text)].join(''),
  );
  const frame = frameOf(picture);
  const pen = new Pen(glyphs);
  const top = context.title ? 70 : 20;
  const at = (x: number, y: number) => ({
    x: MARGIN + (x - frame.left) * frame.across,
    y: top + MARGIN / 2 + (frame.top - y) * frame.up,
  });
  const largest = Math.max(...picture.nodes.map(({ radius }) => radius)) * frame.up;
  const size = frame.up * Math.min(1, LARGEST / largest);
  const placed = new Map(
    picture.nodes.map((node, number) => [
      node.id,
      {
        ...node,
        number,
        ...at(node.x, node.y),
        radius: Math.max(picture.nodes.length > 12 ? 3 : 14, node.radius * size),
      },
    ]),
  );
  const bottom = top + MARGIN + frame.height + CAPTION;
  const below = legendLines(legend, glyphs);
  const height = Math.ceil(bottom + below.height + CAPTION * 2.5);
  const body = [
    ...(context.title ? [pen.text(context.title, MARGIN, 48, 30, INK)] : []),
    `<g fill="none">${picture.edges.map((edge) => edgePath(edge, placed)).join('')}</g>`,
    ...[...placed.values()].map((node) => nodeCircle(node, xml)),
    ...placeLabels([...placed.values()], names, glyphs, WIDTH).map(
      ({ number, text, x, y, size }) => `<g data-node="${number}">${pen.text(text, x, y, size, INK, true)}</g>`,
    ),
    ...below.items.map(
      ({ text, colour, x, y }) =>
        `<circle cx="${x + 7}" cy="${bottom + y - 6}" r="7" fill="${colour}"/>${pen.text(text, x + 20, bottom + y, 18, INK)}`,
    ),
    pen.text(caption, MARGIN, height - CAPTION, 16, PALE),
  ].join('\n');
  xml.report(context);
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${xml.escape(`${context.title} ${caption}`.trim())}">
<defs>
<marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.8 8 4 0 7.2Z" fill="${PALE}"/></marker>
${pen.definitions()}</defs>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${body}
</svg>
`;
  return { svg, width: WIDTH, height };
}

const shorten = (name: string): string =>
  [...name].length > MAX_NAME ? `${[...name].slice(0, MAX_NAME - 1).join('')}…` : name;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Pixels a unit of the layout takes across and up: a picture of few is not as tall as one of many. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly up: number;
  readonly height: number;
}

function frameOf({ nodes }: Picture): Frame {
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs, FRAME), Math.max(...xs, -FRAME)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const across = (WIDTH - 2 * MARGIN) / Math.max(right - left, 1);
  const up = Math.min(across, (300 + 60 * nodes.length) / Math.max(high - low, 1));
  return { left, top: high, across, up, height: Math.max(60, (high - low) * up) };
}

function edgePath({ from, to, weight, directed, worded }: PlacedEdge, placed: ReadonlyMap<string, Spot>): string {
  const [a, b] = [placed.get(from)!, placed.get(to)!];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length <= a.radius + b.radius) return '';
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const ends = [
    a.x + ux * a.radius,
    a.y + uy * a.radius,
    b.x - ux * (b.radius + (directed ? 3 : 0)),
    b.y - uy * (b.radius + (directed ? 3 : 0)),
  ].map(round);
  const width = worded ? round(Math.min(6, 1 + Math.log2(weight))) : 0.6;
  const look = worded ? `stroke="${PALE}" stroke-opacity="0.75"` : 'stroke="#b8bfca" stroke-opacity="0.5"';
  return `<path data-edge="${a.number} ${b.number}" d="M${ends[0]} ${ends[1]}L${ends[2]} ${ends[3]}" ${look} stroke-width="${width}"${directed ? ' marker-end="url(#arrow)"' : ''}/>`;
}

const nodeCircle = ({ number, x, y, radius, kind, name }: Spot, xml: XmlText): string =>
  `<circle data-node="${number}" cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${ENTITY_TYPES[kind].colour}" stroke="#ffffff" stroke-width="1.5"><title>${xml.escape(name)}</title></circle>`;

interface LegendItem {
  readonly text: string;
  readonly colour: string;
}

function legendOf({ nodes }: Picture, { language }: ExportContext): LegendItem[] {
  const counts = new Map<string, number>();
  for (const { kind } of nodes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return ENTITY_KINDS.filter((kind) => counts.has(kind)).map((kind) => ({
    text: `${ENTITY_TYPES[kind][language]} ${counts.get(kind)}`,
    colour: ENTITY_TYPES[kind].colour,
  }));
}

function legendLines(items: readonly LegendItem[], glyphs: Glyphs) {
  let [x, y] = [MARGIN, 30];
  const placed = items.map((item) => {
    const width = 20 + glyphs.width(item.text, 18) + 30;
    if (x + width > WIDTH - MARGIN && x > MARGIN) [x, y] = [MARGIN, y + 32];
    const here = { ...item, x, y };
    x += width;
    return here;
  });
  return { items: placed, height: y + 10 };
}
