/**
 * One relation: both ends, what is stated, how its weight was made, by which rules, and every sentence with both ends marked.
 */
import { useCallback, useState } from 'react';
import { type RelationKind, relationType } from '../../../graph/schema/relation-types.js';
import type { EvidencePage } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { useRuleWords } from '../text/rule-words.js';
import { useRelationName, useText } from '../text/use-text.js';
import { EntityLink } from './entity-link.js';
import { markEnds } from './mark-ends.js';
import { PanelState } from './panel-state.js';
import { Sentence } from './sentence.js';
import { useLoaded } from './use-loaded.js';

const PAGE = 30;

export function RelationPanel({ id }: { readonly id: string }) {
  const t = useText();
  const ruleWords = useRuleWords();
  const [limit, setLimit] = useState(PAGE);
  const fetchIt = useCallback((relation: string) => api.evidence(relation, 0, limit), [limit]);
  const loaded = useLoaded(id, fetchIt);
  const page = loaded.key === id ? loaded.value : null;
  if (!page) return <PanelState error={loaded.key === id ? loaded.error : ''} />;
  return (
    <div className="panel-body">
      <RelationHead page={page} />
      <WeightFacts page={page} />
      <h3>
        {t('card.sentences')} <span className="count">{page.total}</span>
      </h3>
      {page.items.map(({ sentence, rule }) => (
        <div key={`${sentence.id} ${rule}`}>
          <Sentence sentence={markEnds(sentence, page)} />
          <p className="rule-note">{ruleWords(rule)}</p>
        </div>
      ))}
      {page.items.length < page.total && (
        <button type="button" onClick={() => setLimit(limit + PAGE * 2)}>
          {t('app.more', { n: page.total - page.items.length })}
        </button>
      )}
    </div>
  );
}

function RelationHead({ page }: { readonly page: EvidencePage }) {
  const relationName = useRelationName();
  const { directed } = relationType(page.kind as RelationKind);
  return (
    <header className="card-head relation-head">
      <h2 className="visually-hidden">
        {clip(page.from.name, 60)} {relationName(page.kind)} {clip(page.to.name, 60)}
      </h2>
      <span className="end from">
        <EntityLink entity={page.from} longest={40} />
      </span>
      <span className="relation-word">
        {relationName(page.kind)} {directed ? '→' : '↔'}
      </span>
      <span className="end to">
        <EntityLink entity={page.to} longest={40} />
      </span>
      {page.detail && (
        <p className="definition">
          <bdi>{clip(page.detail, 300)}</bdi>
        </p>
      )}
    </header>
  );
}

function WeightFacts({ page }: { readonly page: EvidencePage }) {
  const t = useText();
  const ruleWords = useRuleWords();
  const { worded } = relationType(page.kind as RelationKind);
  return (
    <section className="card-facts">
      <p>{t(worded ? 'edge.weight' : 'edge.weight-cooccurs', { n: page.weight })}</p>
      <p>{t('edge.confidence', { n: Math.round(page.confidence * 100) })}</p>
      {page.npmi !== null && <p>{t('edge.npmi', { n: page.npmi.toFixed(2) })}</p>}
      {!worded && <p>{t('edge.faint')}</p>}
      {page.rules.length > 0 && (
        <p>
          {t('edge.rules')}：{page.rules.map(ruleWords).join('；')}
        </p>
      )}
    </section>
  );
}
