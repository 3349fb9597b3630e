/**
 * The relations of an entity by type, each line “→ name ×3”, opening its sentences in place.
 */
import { useState } from 'react';
import type { EntityCard, RelationLine } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { selectRelation } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useRelationName, useText } from '../text/use-text.js';
import { EntityLink } from './entity-link.js';
import { markEnds } from './mark-ends.js';
import { Sentence } from './sentence.js';
import { useLoaded } from './use-loaded.js';

type Group = EntityCard['relations'][number];
const ARROWS = { out: '→', in: '←', both: '↔' } as const;
const SHORT = 6;

export function RelationGroups({ card }: { readonly card: EntityCard }) {
  const t = useText();
  if (card.relations.length === 0) return null;
  return (
    <section>
      <h3>{t('card.relations')}</h3>
      {card.relations.map((group) => (
        <RelationGroup key={`${group.kind} ${group.direction}`} group={group} />
      ))}
    </section>
  );
}

function RelationGroup({ group }: { readonly group: Group }) {
  const t = useText();
  const relationName = useRelationName();
  const [whole, setWhole] = useState(false);
  const shown = whole ? group.items : group.items.slice(0, SHORT);
  return (
    <details className="relation-group" open={group.kind !== 'CO_OCCURS'}>
      <summary>
        {ARROWS[group.direction]} {relationName(group.kind)} <span className="count">{group.total}</span>
      </summary>
      <ul>
        {shown.map((line) => (
          <Line key={line.id} line={line} arrow={ARROWS[group.direction]} />
        ))}
      </ul>
      {group.items.length > SHORT && (
        <button type="button" className="quiet" onClick={() => setWhole(!whole)}>
          {whole ? t('app.less') : t('app.more', { n: group.items.length - SHORT })}
        </button>
      )}
    </details>
  );
}

function Line({ line, arrow }: { readonly line: RelationLine; readonly arrow: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const hover = (id: string) => (): void => useApp.setState({ hoveredRelation: id });
  return (
    <li onMouseEnter={hover(line.id)} onMouseLeave={hover('')}>
      <div className="relation-line">
        <span className="arrow" aria-hidden="true">
          {arrow}
        </span>
        <EntityLink entity={line.other} longest={20} />
        {line.detail && (
          <bdi className="detail" title={clip(line.detail, 300)}>
            {clip(line.detail, 22)}
          </bdi>
        )}
        <button
          type="button"
          className="quiet evidence-toggle"
          aria-expanded={open}
          title={t('path.evidence')}
          onClick={() => setOpen(!open)}
        >
          ×{line.weight}
        </button>
      </div>
      {open && <LineEvidence id={line.id} />}
    </li>
  );
}

const few = (id: string) => api.evidence(id, 0, 3);

function LineEvidence({ id }: { readonly id: string }) {
  const t = useText();
  const { value, error } = useLoaded(id, few);
  if (!value) return <p className="soft">{error || t('panel.waiting')}</p>;
  return (
    <div className="inline-evidence">
      {value.items.map(({ sentence }) => (
        <Sentence key={sentence.id} sentence={markEnds(sentence, value)} />
      ))}
      <button type="button" className="quiet" onClick={() => selectRelation(id)}>
        {t('panel.title')} ({value.total})
      </button>
    </div>
  );
}
