/**
 * Who matters by which measure: all measures side by side, sorted by the one that sizes the circles.
 */
import { useMemo } from 'react';
import { clip, type Model, type NodeData } from '../graph/model.js';
import { type MeasureValues, measureOf, type Visible } from '../graph/visible.js';
import { ensureBetweenness, stopMeasure } from '../measure/compute.js';
import { EntityLink } from '../panel/entity-link.js';
import { useApp } from '../state/store.js';
import { MEASURES, type MeasureName } from '../state/view.js';
import { type Text, useText } from '../text/use-text.js';
import { type Column, Sortable } from './sortable.js';
import type { DrawerPageProps } from './table-twin.js';
import { topOf } from './top-of.js';

interface Row {
  readonly node: NodeData;
  readonly rank: number;
}

const hover = (id: string): void => useApp.setState({ hovered: id });

export function Ranking({ model, visible }: DrawerPageProps) {
  const t = useText();
  const { selected, measure } = useApp((state) => state.view);
  const computed = useApp((state) => state.computed);
  const rows = useMemo(() => ranked(model, visible, measure, computed), [model, visible, measure, computed]);
  const columns = useMemo(() => columnsOf(t, model, computed), [t, model, computed]);
  return (
    <>
      <MeasureState computed={computed} />
      <Sortable
        caption={t('drawer.ranking')}
        columns={columns}
        rows={rows}
        idOf={({ node }) => node.id}
        chosen={new Set(selected)}
        hover={hover}
      />
    </>
  );
}

const ranked = (model: Model, visible: Visible, measure: MeasureName, computed: MeasureValues | null): readonly Row[] =>
  topOf(model, visible, measure, computed).map((node, at) => ({ node, rank: at + 1 }));

function columnsOf(t: Text, model: Model, computed: MeasureValues | null): readonly Column<Row>[] {
  const shown = MEASURES.filter((measure) => measure !== 'betweenness' || computed);
  return [
    { key: 'rank', head: t('ranking.rank'), value: ({ rank }) => -rank, cell: ({ rank }) => rank },
    {
      key: 'name',
      head: t('table.name'),
      value: ({ node }) => node.name,
      cell: ({ node }) => <EntityLink entity={node} />,
    },
    ...shown.map((measure) => ({
      key: measure,
      head: t(`measure.${measure}`),
      value: ({ node }: Row) => measureOf(node, measure, computed),
      cell: ({ node }: Row) => tidy(measureOf(node, measure, computed)),
    })),
    {
      key: 'community',
      head: t('ranking.community'),
      value: ({ node }) => model.communities.get(node.community) ?? '',
      cell: ({ node }) => {
        const name = model.communities.get(node.community) ?? '';
        return <bdi title={name}>{clip(name, 14)}</bdi>;
      },
    },
  ];
}

const tidy = (value: number): string => (Number.isInteger(value) ? value.toLocaleString('en-US') : value.toFixed(3));

function MeasureState({ computed }: { readonly computed: MeasureValues | null }) {
  const t = useText();
  const progress = useApp((state) => state.progress);
  if (progress !== null)
    return (
      <p className="measure-state">
        <label>
          {t('measure.working', { measure: t('measure.betweenness'), percent: Math.round(progress * 100) })}{' '}
          <progress value={progress} max={1} />
        </label>
        <button type="button" onClick={stopMeasure}>
          {t('app.cancel')}
        </button>
      </p>
    );
  if (computed) return null;
  return (
    <p className="measure-state">
      <button type="button" onClick={ensureBetweenness}>
        {t('ranking.compute')}
      </button>
    </p>
  );
}
