/**
 * An answer as a drawing: the entities in its rows and the worded relations among them, laid out by the server.
 */
import { type Ref, useMemo } from 'react';
import type { EntityKind } from '../../../graph/schema/entity-types.js';
import { type RelationKind, relationType } from '../../../graph/schema/relation-types.js';
import type { EntityRef } from '../../server/api-types.js';
import { api } from '../api/client.js';
import type { Palette } from '../look/palette.js';
import { useNarrow, usePalette } from '../look/use-theme.js';
import { useLoaded } from '../panel/use-loaded.js';
import { showInGraph } from '../state/actions.js';
import { Figure } from '../take/figure.js';
import { type FigureEdge, type FigureNode, layFigure } from '../take/lay-figure.js';
import { useKindName, useText } from '../text/use-text.js';

/** More than this nobody can read in a drawing of this size. */
const MOST = 80;
const WIDE = { width: 960, highest: 620, letter: 13 } as const;
const NARROW = { width: 400, highest: 520, letter: 13 } as const;

/** What is needed of graphology's serialisation, which the export writes. */
interface Exported {
  readonly nodes: readonly {
    readonly key: string;
    readonly attributes: {
      readonly kind: EntityKind;
      readonly label: string;
      readonly mentions: number;
      readonly x: number;
      readonly y: number;
    };
  }[];
  readonly edges: readonly {
    readonly key: string;
    readonly source: string;
    readonly target: string;
    readonly attributes: { readonly kind: RelationKind; readonly weight: number };
  }[];
}

const fetchPart = async (ids: string): Promise<Exported> =>
  (await api.exportFile({ format: 'json', ids: ids.split('\n') })).json() as Promise<Exported>;

interface AnswerGraphProps {
  readonly entities: readonly EntityRef[];
  readonly drawing: Ref<SVGSVGElement>;
}

export function AnswerGraph({ entities, drawing }: AnswerGraphProps) {
  const t = useText();
  const kindName = useKindName();
  const palette = usePalette();
  const size = useNarrow() ? NARROW : WIDE;
  const drawn = entities.slice(0, MOST);
  const loaded = useLoaded(drawn.map(({ id }) => id).join('\n'), fetchPart);
  const part = loaded.value;
  const figure = useMemo(() => part && figureOf(part, palette), [part, palette]);
  if (entities.length === 0) return <p className="soft">{t('ask.graph-none')}</p>;
  if (loaded.error) return <p className="soft">{loaded.error}</p>;
  if (!figure) return <p className="soft">{t('ask.running')}</p>;
  const kinds = [...new Set(figure.nodes.map(({ kind }) => kind as EntityKind))];
  const facts = t('ask.graph-facts', { nodes: figure.nodes.length, edges: figure.edges.length });
  return (
    <>
      <p className="soft">{entities.length > MOST ? t('ask.graph-cut', { n: MOST, total: entities.length }) : facts}</p>
      <Figure
        ref={drawing}
        sheet={layFigure(figure.nodes, figure.edges, size)}
        palette={palette}
        letter={size.letter}
        title=""
        legend={kinds.map((kind) => ({ text: kindName(kind), colour: palette.kind(kind) }))}
        caption=""
        label={facts}
        onPick={(id) => void showInGraph(id)}
      />
    </>
  );
}

function figureOf({ nodes, edges }: Exported, palette: Palette) {
  const ranked = [...nodes].sort((a, b) => b.attributes.mentions - a.attributes.mentions || (a.key < b.key ? -1 : 1));
  return {
    nodes: ranked.map(({ key, attributes: { kind, label, mentions, x, y } }): FigureNode => {
      const radius = Math.min(16, 4 + 2 * Math.sqrt(mentions));
      return { id: key, kind, name: label, colour: palette.kind(kind), x, y, radius };
    }),
    edges: edges
      .filter(({ attributes }) => relationType(attributes.kind).worded)
      .map(({ key, source, target, attributes: { kind, weight } }): FigureEdge => {
        const { worded, directed } = relationType(kind);
        const width = Math.min(5, 1.2 + 0.6 * Math.log2(weight));
        return { id: key, from: source, to: target, width, worded, directed, bend: 0.12 };
      }),
  };
}
