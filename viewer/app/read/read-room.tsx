/**
 * The reading room: the repaired text as a newspaper would set it, every mention a way into the graph.
 *
 * Texts at the left, the page in the middle, and at the right what this text holds or the evidence of what was picked in it.
 */
import { useEffect } from 'react';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { useLoaded } from '../panel/use-loaded.js';
import { Waiting } from '../shell/waiting.js';
import { change, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { Paper } from './paper.js';
import { ReadAside } from './read-aside.js';

const allDocuments = () => api.documents();

export function ReadRoom() {
  const t = useText();
  const chosen = useApp((state) => state.view.document);
  const list = useLoaded('documents', allDocuments);
  const loaded = useLoaded(chosen, api.document);
  const first = list.value?.items[0]?.id ?? '';
  useEffect(() => {
    // The room opens on a text, not on a list; this is not a step that anybody would want to undo.
    if (!chosen && first) change({ document: first }, { record: false });
  }, [chosen, first]);
  const document = loaded.key === chosen ? loaded.value : null;
  if (list.value?.items.length === 0) return <NoTexts />;
  return (
    <div className="read-room">
      <nav className="texts scrolls" aria-label={t('read.documents')}>
        <h2>{t('read.documents')}</h2>
        <ul>
          {list.value?.items.map(({ id, title, publisher, date }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === chosen ? 'true' : undefined}
                onClick={() => change({ document: id, sentence: '' })}
              >
                <bdi>{clip(title, 60)}</bdi>
                <span className="soft">{[clip(publisher, 20), date].filter(Boolean).join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {document ? (
        <>
          <Paper key={document.id} document={document} />
          <ReadAside document={document} />
        </>
      ) : loaded.key === chosen && loaded.error ? (
        <p className="waiting" role="status">
          {t('read.unknown')}
        </p>
      ) : (
        <Waiting />
      )}
    </div>
  );
}

function NoTexts() {
  const t = useText();
  return (
    <section className="blank">
      <h1>{t('read.none')}</h1>
      <p>{t('graph.empty-hint')}</p>
      <button type="button" className="main-act" onClick={() => useApp.setState({ sheet: 'bring' })}>
        {t('graph.empty-act')}
      </button>
    </section>
  );
}
