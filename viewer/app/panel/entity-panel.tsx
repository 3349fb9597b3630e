/**
 * One entity: what it is, its other names, figures, relations, where it appears, and every sentence that names it.
 */
import type { EntityCard } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip, type Model } from '../graph/model.js';
import { read } from '../state/actions.js';
import { useRuleWords } from '../text/rule-words.js';
import { useKindName, useText } from '../text/use-text.js';
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
  const ruleWords = useRuleWords();
  const others = card.aliases.filter(({ surface }) => surface !== card.name);
  return (
    <header className="card-head">
      <h2>
        <bdi title={clip(card.name, 400)}>{clip(card.name, 120)}</bdi>
      </h2>
      <p className="card-facts">
        <KindMark kind={card.kind} /> {kindName(card.kind)} · {t('count.mentions', { n: card.mentions })} ·{' '}
        {t('count.documents', { n: card.documents })} · {t('count.relations', { n: card.degree })}
      </p>
      {others.length > 0 && (
        <p className="aliases">
          {t('card.known-as')}{' '}
          {others.slice(0, 12).map(({ surface, rule }) => (
            <bdi key={surface} className="alias" title={ruleWords(rule)}>
              {clip(surface, 40)}
            </bdi>
          ))}
        </p>
      )}
      {card.mentions === 0 && <p className="soft">{t('card.gazetteer')}</p>}
    </header>
  );
}

const SHOWN = ['slogan', 'form', 'adminCode', 'level'] as const;

function Definition({ card }: { readonly card: EntityCard }) {
  const t = useText();
  const { definition } = card.attributes;
  const facts = SHOWN.filter((name) => card.attributes[name] !== undefined && card.attributes[name] !== '');
  if (!definition && facts.length === 0) return null;
  return (
    <section>
      {definition && (
        <p className="definition">
          <bdi>{clip(String(definition), 600)}</bdi>
        </p>
      )}
      {facts.length > 0 && (
        <dl className="facts">
          {facts.map((name) => (
            <div key={name}>
              <dt>{t(`card.${name}`)}</dt>
              <dd>
                <bdi>{clip(String(card.attributes[name]), 60)}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
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
