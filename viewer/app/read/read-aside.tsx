/**
 * Beside the page: what this text holds, or, when a mention was picked, its places here and its whole evidence.
 */
import { useMemo, useState } from 'react';
import type { DocumentView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { forgetSearch } from '../find/search-client.js';
import { clip } from '../graph/model.js';
import { EntityPanel } from '../panel/entity-panel.js';
import { Figures } from '../panel/figures.js';
import { KindMark } from '../panel/kind-mark.js';
import { clearSelection, compareWith, report, select, showInGraph } from '../state/actions.js';
import { reload } from '../state/load-graph.js';
import { change, notify, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { MiniGraph } from './mini-graph.js';

export function ReadAside({ document }: { readonly document: DocumentView }) {
  const t = useText();
  const model = useApp((state) => state.model);
  const selected = useApp((state) => state.view.selected.at(-1) ?? '');
  return (
    <aside className="panel read-aside open" aria-label={t('panel.title')}>
      {selected && model ? (
        <>
          <Places document={document} entity={selected} />
          <EntityPanel id={selected} model={model} />
        </>
      ) : (
        <Contents document={document} />
      )}
    </aside>
  );
}

/** Steps through the places where the picked entity stands in this text. */
function Places({ document, entity }: { readonly document: DocumentView; readonly entity: string }) {
  const t = useText();
  const places = useMemo(() => document.mentions.filter((mention) => mention.entity === entity), [document, entity]);
  const [at, setAt] = useState(0);
  const go = (step: number): void => {
    const next = (at + step + places.length) % places.length;
    setAt(next);
    change({ sentence: places[next]?.sentence ?? '' }, { merge: 'places' });
  };
  return (
    <div className="places">
      {places.length > 0 && (
        <>
          <button type="button" className="quiet" onClick={() => go(-1)}>
            {t('read.previous')}
          </button>
          <span className="count">{t('read.place', { n: Math.min(at + 1, places.length), total: places.length })}</span>
          <button type="button" className="quiet" onClick={() => go(1)}>
            {t('read.next')}
          </button>
        </>
      )}
      <button type="button" className="quiet" onClick={() => void showInGraph(entity)}>
        {t('room.graph')} →
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={t('panel.close')}
        title={t('panel.close')}
        onClick={clearSelection}
      >
        ✕
      </button>
    </div>
  );
}

const TOP = 24;

function Contents({ document }: { readonly document: DocumentView }) {
  const t = useText();
  const top = useMemo(() => countMentions(document).slice(0, TOP), [document]);
  const inGraph = (): void =>
    change(({ filters }) => ({ room: 'graph', filters: { ...filters, documents: [document.id] } }));
  return (
    <div className="panel-body">
      <h2>{t('read.mini')}</h2>
      <MiniGraph document={document.id} />
      <button type="button" onClick={inGraph}>
        {t('read.to-graph')}
      </button>
      <button type="button" onClick={() => compareWith(document.id)}>
        {t('compare.other')}
      </button>
      <h3>{t('read.top')}</h3>
      <ul className="plain-list two">
        {top.map(({ id, kind, name, count }) => (
          <li key={id}>
            <button type="button" className="entity-link" onClick={() => select(id)}>
              <KindMark kind={kind} />
              <bdi>{clip(name, 14)}</bdi>
              <span className="count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      <Figures observations={document.observations} own="" />
      <RemoveAct document={document} />
    </div>
  );
}

function countMentions({ mentions }: DocumentView) {
  const counts = new Map<string, { id: string; kind: string; name: string; count: number }>();
  for (const { entity: id, kind, name } of mentions)
    counts.set(id, { id, kind, name, count: (counts.get(id)?.count ?? 0) + 1 });
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Removing is not undone by Ctrl+Z: the second press does it. */
function RemoveAct({ document }: { readonly document: DocumentView }) {
  const t = useText();
  const [sure, setSure] = useState(false);
  const remove = async (): Promise<void> => {
    try {
      await api.removeDocument(document.id);
      notify('read.removed', { title: clip(document.title, 40) });
      change({ document: '', sentence: '' }, { record: false });
      forgetSearch();
      await reload();
    } catch (error) {
      report(error);
    }
  };
  return (
    <p className="remove">
      {sure && <span className="soft">{t('read.remove-sure')} </span>}
      <button type="button" onClick={() => (sure ? void remove() : setSure(true))}>
        {t('read.remove')}
      </button>
      {sure && (
        <button type="button" className="quiet" onClick={() => setSure(false)}>
          {t('app.cancel')}
        </button>
      )}
    </p>
  );
}
