/**
 * Several entities selected: the list of them, and what can be done with all at once.
 */
import type { Model } from '../graph/model.js';
import { connect, hide, toggleSelected } from '../state/actions.js';
import { useText } from '../text/use-text.js';
import { EntityLink } from './entity-link.js';

const MOST_ENDS = 5;

export function SeveralPanel({ ids, model }: { readonly ids: readonly string[]; readonly model: Model }) {
  const t = useText();
  const known = ids.filter((id) => model.graph.hasNode(id));
  return (
    <div className="panel-body">
      <h2>{t('panel.several', { n: ids.length })}</h2>
      <div className="acts">
        {known.length <= MOST_ENDS && (
          <button type="button" onClick={() => connect(known)}>
            {t('card.connect')}
          </button>
        )}
        <button type="button" onClick={() => hide(ids)}>
          {t('card.hide')}
        </button>
      </div>
      <ul className="plain-list">
        {known.map((id) => (
          <li key={id} className="several-line">
            <EntityLink entity={model.graph.getNodeAttributes(id)} />
            <button type="button" className="quiet" aria-label={t('panel.close')} onClick={() => toggleSelected(id)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
