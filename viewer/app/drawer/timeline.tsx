/**
 * When the shown entities stand in texts: one row per important entity, one column per text by date, dots by type.
 */
import { clip, type Model, type NodeData } from '../graph/model.js';
import { EntityLink } from '../panel/entity-link.js';
import { read } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import type { DrawerPageProps } from './table-twin.js';
import { topOf } from './top-of.js';

const ROWS = 40;
const COLUMNS = 60;

export function Timeline({ model, visible }: DrawerPageProps) {
  const t = useText();
  const measure = useApp((state) => state.view.measure);
  const computed = useApp((state) => state.computed);
  const selected = useApp((state) => state.view.selected);
  const texts = datedTexts(model);
  if (texts.length === 0) return <p className="soft">{t('timeline.empty')}</p>;
  const chosen = selected.filter((id) => model.graph.hasNode(id)).map((id) => model.graph.getNodeAttributes(id));
  const rows = [...new Set([...chosen, ...topOf(model, visible, measure, computed).slice(0, ROWS)])];
  return (
    <table className="timeline">
      <caption className="visually-hidden">{t('timeline.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.name')}</th>
          {texts.map(({ id, date, title }) => (
            <th key={id} scope="col">
              <button type="button" className="text-link" title={clip(title, 200)} onClick={() => read(id)}>
                {date}
                <bdi>{clip(title, 8)}</bdi>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((node) => (
          <TimelineRow key={node.id} node={node} texts={texts} />
        ))}
      </tbody>
    </table>
  );
}

type Dated = Model['documents'][number] & { readonly at: number };

const datedTexts = (model: Model): readonly Dated[] =>
  model.documents
    .map((document, at) => ({ ...document, at }))
    .filter(({ date }) => date !== '')
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at))
    .slice(-COLUMNS);

function TimelineRow({ node, texts }: { readonly node: NodeData; readonly texts: readonly Dated[] }) {
  const there = new Set(node.in);
  return (
    <tr
      onMouseEnter={() => useApp.setState({ hovered: node.id })}
      onMouseLeave={() => useApp.setState({ hovered: '' })}
    >
      <th scope="row">
        <EntityLink entity={node} longest={16} />
      </th>
      {texts.map(({ id, at, title }) => (
        <td key={id}>
          {there.has(at) && <span className="dot" data-kind={node.kind} role="img" aria-label={clip(title, 40)} />}
        </td>
      ))}
    </tr>
  );
}
