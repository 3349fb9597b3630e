/**
 * The subgraph as a picture before anything is drawn: where each node lies, how large it is, which name it bears.
 *
 * Size is by the square root of mentions, so that area means mentions. Above `MAX_PLACED` nodes there is no picture, because nobody
 * could read it and the layout would take minutes.
 */
import { PolicygraphError } from '../errors.js';
import { layoutPositions, type Position } from '../layout.js';
import type { EntityKind } from '../schema/entity-types.js';
import { type RelationKind, relationType } from '../schema/relation-types.js';
import type { Subgraph } from './subgraph.js';

export const MAX_PLACED = 2000;

export interface PlacedNode extends Position {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Radius, in the layout's units. */
  readonly radius: number;
  readonly mentions: number;
}

export interface PlacedEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: RelationKind;
  readonly weight: number;
  readonly directed: boolean;
  readonly worded: boolean;
}

export interface Picture {
  /** Most mentioned first. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

const SMALLEST = 5;

/** Radius in a frame of 2,000 by 2,000. */
export const radiusOf = (mentions: number): number => Math.min(60, 12 + 6 * Math.sqrt(mentions));

/** Positions for formats that can do without: none above the limit. */
export const placesOf = async (subgraph: Subgraph): Promise<ReadonlyMap<string, Position>> =>
  subgraph.counts.nodes > MAX_PLACED
    ? new Map()
    : new Map((await drawPicture(subgraph)).nodes.map(({ id, x, y }) => [id, { x, y }]));

/** @throws PolicygraphError too-large above `MAX_PLACED` nodes */
export async function drawPicture(subgraph: Subgraph): Promise<Picture> {
  const { nodes: count } = subgraph.counts;
  if (count > MAX_PLACED)
    throw new PolicygraphError(
      'too-large',
      `${count} entities do not fit on a picture (at most ${MAX_PLACED})`,
      'Cut a part out (--around, --type, --top), or export gexf for Gephi.',
    );
  const nodes = [];
  // Few nodes have room: they are drawn larger.
  const zoom = Math.min(2.2, Math.max(1, Math.sqrt(150 / count)));
  for await (const { id, kind, name, mentions } of subgraph.nodes())
    nodes.push({ id, kind, name, mentions, size: radiusOf(mentions) * zoom });
  const edges: PlacedEdge[] = subgraph.outline.edges.map(({ from, to, kind, weight }) => {
    const { directed, worded } = relationType(kind);
    return { from, to, kind, weight, directed, worded };
  });
  const places = layoutPositions(nodes, edges);
  const placed = nodes.map(({ size, ...node }) => ({ ...node, ...places.get(node.id)!, radius: size }));
  return {
    nodes: apart(placed).sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1)),
    edges,
  };
}

/** Circles as large as they can be without touching: two that are near each other both shrink, down to `SMALLEST`. */
function apart(nodes: readonly PlacedNode[]): PlacedNode[] {
  const radii = nodes.map(({ radius }) => radius);
  for (let i = 0; i < nodes.length; i++)
    for (let j = i + 1; j < nodes.length; j++) {
      const [a, b] = [nodes[i]!, nodes[j]!];
      const room = Math.hypot(a.x - b.x, a.y - b.y) * 0.92;
      const share = room / (a.radius + b.radius);
      if (share >= 1) continue;
      radii[i] = Math.min(radii[i]!, a.radius * share);
      radii[j] = Math.min(radii[j]!, b.radius * share);
    }
  return nodes.map((node, at) => ({ ...node, radius: Math.max(SMALLEST, radii[at]!) }));
}
