/**
 * The first-visit tour: four short steps in a corner of the page, over nothing that is needed; skipped with one press, back from the panel.
 */
import { useState } from 'react';
import { prefer, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

const STEPS = ['tour.graph', 'tour.evidence', 'tour.search', 'tour.rooms'] as const;

export function TourCard() {
  const t = useText();
  const wanted = useApp(
    (state) => !state.preferences.tourSeen && state.view.room === 'graph' && (state.model?.graph.order ?? 0) > 0,
  );
  const [at, setAt] = useState(0);
  if (!wanted) return null;
  const last = at === STEPS.length - 1;
  const end = (): void => {
    setAt(0);
    prefer({ tourSeen: true });
  };
  return (
    <section className="tour" aria-label={t('tour.title')}>
      <p aria-live="polite">{t(STEPS[at] ?? 'tour.graph')}</p>
      <footer>
        <span className="soft">{t('tour.step', { n: at + 1, total: STEPS.length })}</span>
        {!last && (
          <button type="button" className="quiet" onClick={end}>
            {t('tour.skip')}
          </button>
        )}
        <button type="button" className="main-act" onClick={last ? end : () => setAt(at + 1)}>
          {t(last ? 'tour.done' : 'tour.next')}
        </button>
      </footer>
    </section>
  );
}
