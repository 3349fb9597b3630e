/**
 * The panel with nothing selected: how to begin, the most important entities, the texts.
 */

import { topOf } from '../drawer/top-of.js';
import type { Model } from '../graph/model.js';
import { clip } from '../graph/model.js';
import { read } from '../state/actions.js';
import { prefer, useApp } from '../state/store.js';
import { useVisible } from '../state/visible-now.js';
import { useText } from '../text/use-text.js';
import { EntityLink } from './entity-link.js';

const TOP = 12;

export function Overview({ model }: { readonly model: Model }) {
  const t = useText();
  const info = useApp((state) => state.info);
  const { measure } = useApp((state) => state.view);
  const computed = useApp((state) => state.computed);
  const visible = useVisible();
  const top = visible ? topOf(model, visible, measure, computed).slice(0, TOP) : [];
  return (
    <div className="panel-body">
      <h2>{t('panel.overview')}</h2>
      <p>{t('panel.overview-hint')}</p>
      <button type="button" className="quiet" onClick={() => prefer({ tourSeen: false })}>
        {t('tour.title')}
      </button>
      <h3>
        {t('panel.top')} <span className="soft">{t('panel.top-by', { measure: t(`measure.${measure}`) })}</span>
      </h3>
      <ol className="plain-list two">
        {top.map((node) => (
          <li key={node.id}>
            <EntityLink entity={node} longest={16} />
          </li>
        ))}
      </ol>
      <TextList model={model} />
      {info && <p className="soft">{t('panel.store', { ...info })}</p>}
    </div>
  );
}

const MOST_TEXTS = 12;

function TextList({ model }: { readonly model: Model }) {
  const t = useText();
  return (
    <>
      <h3>{t('panel.texts')}</h3>
      <ul className="plain-list">
        {model.documents.slice(0, MOST_TEXTS).map(({ id, title, date }) => (
          <li key={id}>
            <button type="button" className="text-link" onClick={() => read(id)}>
              <bdi>{clip(title, 60)}</bdi> <span className="soft">{date}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
