/**
 * The graph of one text, small: its most important entities where the big picture has them, and the worded relations among them.
 */
import { useMemo } from 'react';
import { relationType } from '../../../graph/schema/relation-types.js';
import { clip, type Model, type NodeData } from '../graph/model.js';
import { type PlacedLabel, placeLabels } from '../graph/place-labels.js';
import { select } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

const MOST = 26;
const NAMED = 14;
/** Pixels of a Chinese character. */
const LETTER = 11;
const [WIDTH, HEIGHT, MARGIN] = [340, 220, 14];

interface Spot extends NodeData {
  readonly left: number;
  readonly top: number;
}

export function MiniGraph({ document }: { readonly document: string }) {
  const t = useText();
  const model = useApp((state) => state.model);
  const part = useMemo(() => (model ? partOf(model, document) : null), [model, document]);
  if (!part || part.spots.length === 0) return null;
  return (
    <svg className="mini-graph" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('read.mini')}>
      {part.lines.map(({ id, from, to }) => (
        <line key={id} x1={from.left} y1={from.top} x2={to.left} y2={to.top} />
      ))}
      {part.spots.map((spot) => (
        <MiniNode key={spot.id} spot={spot} label={part.labels.get(spot.id)} />
      ))}
    </svg>
  );
}

function MiniNode({ spot, label }: { readonly spot: Spot; readonly label: PlacedLabel | undefined }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list below holds the same entities as buttons
    <g className="mini-node" data-kind={spot.kind} onClick={() => select(spot.id)}>
      <circle cx={spot.left} cy={spot.top} r={radiusOf(spot)} />
      {label && (
        <text x={spot.left + label.dx} y={spot.top + label.dy + 4}>
          {label.text}
        </text>
      )}
    </g>
  );
}

const radiusOf = (spot: Spot): number => 2.5 + 5 * Math.sqrt(spot.rank);

function nameSpots(spots: readonly Spot[]): ReadonlyMap<string, PlacedLabel> {
  const circles = spots.map((spot) => ({ x: spot.left, y: spot.top, radius: radiusOf(spot) }));
  const wishes = spots.map((spot, at) => {
    const text = clip(spot.name, 10);
    const circle = circles[at] ?? { x: 0, y: 0, radius: 0 };
    return { id: spot.id, text, ...circle, width: text.length * LETTER, height: LETTER + 3, must: false };
  });
  return new Map(placeLabels(wishes, circles, NAMED, [2, 2, WIDTH - 2, HEIGHT - 2]).map((label) => [label.id, label]));
}

function partOf({ graph, documents }: Model, document: string) {
  const at = documents.findIndex(({ id }) => id === document);
  const ids = graph.filterNodes((_, node) => node.in.includes(at));
  const nodes = ids.map((id) => graph.getNodeAttributes(id));
  nodes.sort((a, b) => b.rank - a.rank || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  const spots = spread(nodes.slice(0, MOST));
  const place = new Map(spots.map((spot) => [spot.id, spot]));
  const lines = graph
    .filterEdges((_, edge) => relationType(edge.kind).worded && edge.in.includes(at))
    .flatMap((id) => {
      const [from, to] = graph.extremities(id).map((end) => place.get(end));
      return from && to ? [{ id, from, to }] : [];
    });
  return { spots, lines, labels: nameSpots(spots) };
}

/** Fills the frame by rank of place rather than by place: what lies close together in the big picture stays readable here. */
function spread(nodes: readonly NodeData[]): readonly Spot[] {
  const scale = (value: (node: NodeData) => number, size: number): Map<string, number> => {
    const sorted = [...nodes].sort((a, b) => value(a) - value(b) || (a.id < b.id ? -1 : 1));
    return new Map(
      sorted.map(({ id }, at) => [id, MARGIN + (at / Math.max(1, sorted.length - 1)) * (size - 2 * MARGIN)]),
    );
  };
  const left = scale((node) => node.homeX, WIDTH);
  const top = scale((node) => -node.homeY, HEIGHT);
  return nodes.map((node) => ({ ...node, left: left.get(node.id) ?? 0, top: top.get(node.id) ?? 0 }));
}
