/**
 * Who says what: a map of who asked whom, and below it each question as a row that opens its sentence.
 */
import type { QuestionView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { EntityLink } from '../panel/entity-link.js';
import { useLoaded } from '../panel/use-loaded.js';
import { read, selectRelation } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { AskedFlow } from './asked-flow.js';

const all = () => api.questions();

export function AskedMap() {
  const t = useText();
  const relation = useApp((state) => state.view.relation);
  const { value, error } = useLoaded('questions', all);
  if (!value) return <p className="soft">{error || t('app.loading')}</p>;
  if (value.items.length === 0) return <p className="soft">{t('asked.empty')}</p>;
  return (
    <>
      <AskedFlow items={value.items} />
      <table className="asked">
        <caption className="visually-hidden">{t('asked.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('asked.medium')}</th>
            <th scope="col">
              <span className="visually-hidden">→</span>
            </th>
            <th scope="col">{t('asked.person')}</th>
            <th scope="col">{t('asked.topic')}</th>
            <th scope="col">{t('read.documents')}</th>
          </tr>
        </thead>
        <tbody>
          {value.items.map((item) => (
            <AskedRow key={`${item.relation} ${item.sentence.id}`} item={item} chosen={item.relation === relation} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function AskedRow({ item, chosen }: { readonly item: QuestionView; readonly chosen: boolean }) {
  const { document, id, text } = item.sentence;
  const hover = (relation: string) => (): void => useApp.setState({ hoveredRelation: relation });
  return (
    <tr className={chosen ? 'chosen' : undefined} onMouseEnter={hover(item.relation)} onMouseLeave={hover('')}>
      <td>
        <EntityLink entity={item.medium} longest={16} />
      </td>
      <td aria-hidden="true">→</td>
      <td>
        <EntityLink entity={item.person} longest={12} />
      </td>
      <td className="wide">
        <button
          type="button"
          className="text-link"
          title={clip(text, 300)}
          onClick={() => selectRelation(item.relation)}
        >
          <bdi>{clip(item.topic || text, 60)}</bdi>
        </button>
      </td>
      <td>
        <button type="button" className="text-link" onClick={() => read(document.id, id)}>
          <bdi>{[clip(document.title, 14), document.date].filter(Boolean).join(' · ')}</bdi>
        </button>
      </td>
    </tr>
  );
}
