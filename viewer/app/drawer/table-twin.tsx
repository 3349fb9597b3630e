/**
 * The picture as a table: the same entities, the same relations, the same selection; what a screen reader reads instead.
 */
import { useMemo, useState } from 'react';
import { clip, type EdgeData, type Model, type NodeData } from '../graph/model.js';
import type { Visible } from '../graph/visible.js';
import { EntityLink } from '../panel/entity-link.js';
import { selectRelation } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useKindName, useRelationName, useText } from '../text/use-text.js';
import { type Column, Sortable } from './sortable.js';
import { topOf } from './top-of.js';

export interface DrawerPageProps {
  readonly model: Model;
  readonly visible: Visible;
}

export function TableTwin({ model, visible }: DrawerPageProps) {
  const t = useText();
  const [edges, setEdges] = useState(false);
  return (
    <>
      <fieldset className="switch">
        <legend className="visually-hidden">{t('drawer.table')}</legend>
        <button type="button" aria-pressed={!edges} onClick={() => setEdges(false)}>
          {t('table.entities')} <span className="count">{visible.nodes.size}</span>
        </button>
        <button type="button" aria-pressed={edges} onClick={() => setEdges(true)}>
          {t('table.edges')} <span className="count">{visible.edges.size}</span>
        </button>
      </fieldset>
      {edges ? <EdgeTable model={model} visible={visible} /> : <NodeTable model={model} visible={visible} />}
    </>
  );
}

const hoverNode = (id: string): void => useApp.setState({ hovered: id });
const hoverEdge = (id: string): void => useApp.setState({ hoveredRelation: id });

function NodeTable({ model, visible }: DrawerPageProps) {
  const t = useText();
  const kindName = useKindName();
  const selected = useApp((state) => state.view.selected);
  const measure = useApp((state) => state.view.measure);
  const computed = useApp((state) => state.computed);
  const rows = useMemo(() => topOf(model, visible, measure, computed), [model, visible, measure, computed]);
  const columns = useMemo((): readonly Column<NodeData>[] => {
    const number = (key: string, head: string, value: (node: NodeData) => number): Column<NodeData> => ({
      key,
      head,
      value,
      cell: value,
    });
    return [
      { key: 'name', head: t('table.name'), value: (node) => node.name, cell: (node) => <EntityLink entity={node} /> },
      { key: 'kind', head: t('table.kind'), value: (node) => kindName(node.kind), cell: (node) => kindName(node.kind) },
      number('mentions', t('table.mentions'), (node) => node.mentions),
      number('documents', t('table.documents'), (node) => node.documents),
      number('relations', t('table.relations'), (node) => node.degree),
      { key: 'first', head: t('table.first'), value: (node) => node.firstDate, cell: (node) => node.firstDate },
    ];
  }, [t, kindName]);
  return (
    <Sortable
      caption={t('table.caption')}
      columns={columns}
      rows={rows}
      idOf={(node) => node.id}
      chosen={new Set(selected)}
      hover={hoverNode}
    />
  );
}

interface EdgeRow extends EdgeData {
  readonly from: NodeData;
  readonly to: NodeData;
}

function EdgeTable({ model, visible }: DrawerPageProps) {
  const t = useText();
  const relationName = useRelationName();
  const relation = useApp((state) => state.view.relation);
  const rows = useMemo(() => edgeRows(model, visible), [model, visible]);
  const columns = useMemo(
    (): readonly Column<EdgeRow>[] => [
      {
        key: 'from',
        head: t('table.from'),
        value: (edge) => edge.from.name,
        cell: (edge) => <EntityLink entity={edge.from} />,
      },
      {
        key: 'kind',
        head: t('table.kind'),
        value: (edge) => relationName(edge.kind),
        cell: (edge) => (
          <button
            type="button"
            className="text-link"
            title={t('path.evidence')}
            onClick={() => selectRelation(edge.id)}
          >
            {relationName(edge.kind)}
          </button>
        ),
      },
      {
        key: 'to',
        head: t('table.to'),
        value: (edge) => edge.to.name,
        cell: (edge) => <EntityLink entity={edge.to} />,
      },
      {
        key: 'detail',
        head: t('edge.detail'),
        value: (edge) => edge.detail,
        cell: (edge) => <bdi>{clip(edge.detail, 40)}</bdi>,
      },
      { key: 'weight', head: t('table.weight'), value: (edge) => edge.weight, cell: (edge) => edge.weight },
      {
        key: 'sure',
        head: t('table.confidence'),
        value: (edge) => edge.confidence,
        cell: (edge) => `${Math.round(edge.confidence * 100)}%`,
      },
    ],
    [t, relationName],
  );
  return (
    <Sortable
      caption={t('table.edges')}
      columns={columns}
      rows={rows}
      idOf={(edge) => edge.id}
      chosen={new Set([relation])}
      hover={hoverEdge}
    />
  );
}

function edgeRows(model: Model, visible: Visible): readonly EdgeRow[] {
  const rows = [...visible.edges].map((id): EdgeRow => {
    const [from, to] = model.graph.extremities(id);
    return {
      ...model.graph.getEdgeAttributes(id),
      from: model.graph.getNodeAttributes(from),
      to: model.graph.getNodeAttributes(to),
    };
  });
  return rows.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}
