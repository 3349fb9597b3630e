/**
 * One entity: what it is, its other names, figures, relations, where it appears, and every sentence that names it.
 */
import type { EntityCard } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip, type Model } from '../graph/model.js';
import { read } from '../state/actions.js';
import { useKindName, useText } from '../text/use-text.js';
import { Aliases } from './aliases.js';
import { Definition } from './definition.js';
import { EntityActs } from './entity-acts.js';
import { Figures } from './figures.js';
import { KindMark } from './kind-mark.js';
import { PanelState } from './panel-state.js';
import { RelationGroups } from './relation-groups.js';
import { SentenceList } from './sentence-list.js';
import { useLoaded } from './use-loaded.js';

export function EntityPanel({ id, model }: { readonly id: string; readonly model: Model }) {
  const loaded = useLoaded(id, api.entity);
  const card = loaded.key === id ? loaded.value : null;
  if (!card) return <PanelState error={loaded.key === id ? loaded.error : ''} />;
  return (
    <div className="panel-body" key={id}>
      <CardHead card={card} />
      <EntityActs id={id} degree={card.degree} model={model} />
      <Definition card={card} />
      <Figures observations={card.observations} own={id} />
      <RelationGroups card={card} />
      <Timeline card={card} />
      <SentenceList id={id} total={card.mentions} />
    </div>
  );
}

function CardHead({ card }: { readonly card: EntityCard }) {
  const t = useText();
  const kindName = useKindName();
  return (
    <header className="card-head">
      <h2>
        <bdi title={clip(card.name, 400)}>{clip(card.name, 120)}</bdi>
      </h2>
      <p className="card-facts">
        <KindMark kind={card.kind} /> {kindName(card.kind)} · {t('count.mentions', { n: card.mentions })} ·{' '}
        {t('count.documents', { n: card.documents })} · {t('count.relations', { n: card.degree })}
      </p>
      <Aliases card={card} />
      {card.mentions === 0 && <p className="soft">{t('card.gazetteer')}</p>}
    </header>
  );
}

/** One bar per text that names it, by date. */
function Timeline({ card }: { readonly card: EntityCard }) {
  const t = useText();
  if (card.timeline.length === 0) return null;
  const largest = Math.max(...card.timeline.map(({ mentions }) => mentions), 1);
  return (
    <section>
      <h3>{t('card.timeline')}</h3>
      <ul className="bars">
        {card.timeline.map(({ document, mentions }) => (
          <li key={document.id}>
            <button type="button" className="bar-line" onClick={() => read(document.id)}>
              <span className="bar-date">{document.date || '—'}</span>
              <bdi className="bar-name" title={clip(document.title, 200)}>
                {clip(document.title, 26)}
              </bdi>
              <span className="bar-space" aria-hidden="true">
                <span style={{ width: `${(mentions / largest) * 100}%` }} />
              </span>
              <span className="count">{mentions}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
