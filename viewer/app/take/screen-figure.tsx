/**
 * The figure of what is on screen: same places, sizes and colours as the canvas, with legend and caption.
 */
import { type Ref, useEffect, useMemo, useState } from 'react';
import { ENTITY_KINDS, ENTITY_TYPES } from '../../../graph/schema/entity-types.js';
import { relationType } from '../../../graph/schema/relation-types.js';
import { colourOf, makeScene, type Scene, sizeOf, widthOf } from '../graph/look.js';
import { clip, type Model, type NodeData } from '../graph/model.js';
import { measureOf, type Visible } from '../graph/visible.js';
import { NO_GUIDES } from '../layout/arrange.js';
import type { Palette } from '../look/palette.js';
import type { Language } from '../state/preferences.js';
import { useApp } from '../state/store.js';
import { say } from '../text/use-text.js';
import { Figure, type LegendKey } from './figure.js';
import { type FigureEdge, type FigureNode, layFigure } from './lay-figure.js';

const SIZE = { width: 1400, highest: 1050, letter: 15 } as const;
/** Canvas pixels to those of the sheet, which is printed larger. */
const ENLARGED = 1.3;
const MOST_COMMUNITIES = 8;

interface ScreenFigureProps {
  readonly model: Model;
  /** What of the model is drawn. */
  readonly part: Visible;
  readonly palette: Palette;
  readonly title: string;
  readonly language: Language;
  readonly drawing: Ref<SVGSVGElement>;
}

export function ScreenFigure({ model, part, palette, title, language, drawing }: ScreenFigureProps) {
  const { measure, colouring, curved } = useApp((state) => state.view);
  const computed = useApp((state) => state.computed);
  const moves = useMoves(model);
  // biome-ignore lint/correctness/useExhaustiveDependencies: moves say that the layout has put nodes elsewhere
  const { sheet, legend, caption } = useMemo(() => {
    const names = (): string => '';
    const scene = makeScene({
      model,
      visible: part,
      palette,
      measure,
      colouring,
      curved,
      computed,
      guides: NO_GUIDES,
      names,
      scale: 1,
    });
    const nodes = nodesOf(scene);
    const edges = edgesOf(scene);
    const caption = captionOf(model, nodes, edges.length, language);
    return {
      sheet: layFigure(
        nodes.map((node) => spotOf(node, scene)),
        edges,
        SIZE,
      ),
      legend: legendOf(nodes, scene, language),
      caption,
    };
  }, [model, part, palette, measure, colouring, curved, computed, moves, language]);
  return (
    <Figure
      ref={drawing}
      sheet={sheet}
      palette={palette}
      letter={SIZE.letter}
      title={title}
      legend={legend}
      caption={caption}
      label={caption}
    />
  );
}

/** Counts how often a layout has moved the nodes, which it does in place. */
function useMoves({ graph }: Model): number {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    const moved = (): void => setMoves((before) => before + 1);
    graph.on('eachNodeAttributesUpdated', moved);
    return () => {
      graph.off('eachNodeAttributesUpdated', moved);
    };
  }, [graph]);
  return moves;
}

function nodesOf({ model, visible, measure, computed }: Scene): readonly NodeData[] {
  const nodes = [...visible.nodes].map((id) => model.graph.getNodeAttributes(id));
  const value = (node: NodeData): number => measureOf(node, measure, computed);
  return nodes.sort((a, b) => value(b) - value(a) || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}

const spotOf = (node: NodeData, scene: Scene): FigureNode => {
  const { id, kind, name, x, y } = node;
  return { id, kind, name, x, y, colour: colourOf(node, scene), radius: sizeOf(node, scene) * ENLARGED };
};

function edgesOf({ model, visible, bends }: Scene): readonly FigureEdge[] {
  return [...visible.edges].flatMap((id) => {
    const [from, to] = model.graph.extremities(id);
    if (!visible.nodes.has(from) || !visible.nodes.has(to)) return [];
    const edge = model.graph.getEdgeAttributes(id);
    const { worded, directed } = relationType(edge.kind);
    return [{ id, from, to, worded, directed, width: widthOf(edge), bend: bends.get(id) ?? 0 }];
  });
}

function legendOf(
  nodes: readonly NodeData[],
  { colouring, palette, model }: Scene,
  language: Language,
): readonly LegendKey[] {
  if (colouring === 'kind')
    return ENTITY_KINDS.flatMap((kind) => {
      const count = nodes.filter((node) => node.kind === kind).length;
      return count > 0 ? [{ text: `${ENTITY_TYPES[kind][language]} ${count}`, colour: palette.kind(kind) }] : [];
    });
  const counts = new Map<number, number>();
  for (const { community } of nodes) counts.set(community, (counts.get(community) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, MOST_COMMUNITIES)
    .map(([community]) => ({
      text: clip(model.communities.get(community) ?? '', 20),
      colour: palette.community(community),
    }));
}

/** How much is shown, from how many texts of what time; what a reader of the picture must know. */
function captionOf(model: Model, nodes: readonly NodeData[], edges: number, language: Language): string {
  const sources = [...new Set(nodes.flatMap((node) => node.in))].map((at) => model.documents[at]);
  const dates = sources.flatMap((document) => (document?.date ? [document.date] : [])).sort();
  const span = [...new Set([dates[0], dates.at(-1)])].filter(Boolean).join(' – ');
  const counts = { nodes: nodes.length, edges, documents: sources.length };
  const words = span ? say(language, 'take.caption-dated', { ...counts, span }) : say(language, 'take.caption', counts);
  return `${words} · policygraph`;
}
