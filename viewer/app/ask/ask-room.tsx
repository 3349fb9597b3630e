/**
 * The room for questions: the catalogue of named ones, Cypher by hand, and the comparison of two texts; each has its own address.
 */
import { lazy, Suspense, useEffect } from 'react';
import { api } from '../api/client.js';
import { useNarrow } from '../look/use-theme.js';
import { useLoaded } from '../panel/use-loaded.js';
import { Waiting } from '../shell/waiting.js';
import { COMPARE } from '../state/actions.js';
import { change, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { Catalogue } from './catalogue.js';
import { ConsolePage } from './console-page.js';
import { QuestionPage } from './question-page.js';
import '../look/fields.css';
import './ask.css';

const ComparePage = lazy(async () => ({ default: (await import('../compare/compare-page.js')).ComparePage }));

const fetchQueries = () => api.queries();

/** What the room opens with, where the catalogue has it. */
const FIRST_QUESTION = 'initiative-overview';

export function AskRoom() {
  const t = useText();
  const { question, cypher } = useApp((state) => state.view);
  const loaded = useLoaded('queries', fetchQueries);
  const queries = loaded.value?.queries ?? [];
  const first = (queries.find(({ name }) => name === FIRST_QUESTION) ?? queries[0])?.name ?? '';
  useEffect(() => {
    // The room opens on an answer, not on a list; this is not a step that anybody would want to undo.
    if (!question && !cypher && first) change({ question: first }, { record: false });
  }, [question, cypher, first]);
  const found = queries.find(({ name }) => name === question);
  return (
    <div className="ask-room">
      <CatalogueFrame>
        <Catalogue queries={queries} />
      </CatalogueFrame>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="ask-page scrolls" tabIndex={0} aria-label={t('room.ask')}>
        {question === COMPARE ? (
          <Suspense fallback={<Waiting />}>
            <ComparePage />
          </Suspense>
        ) : found ? (
          <QuestionPage key={found.name} question={found} />
        ) : question === '' && cypher !== '' ? (
          <ConsolePage />
        ) : loaded.error || (loaded.value && question) ? (
          <p className="waiting" role="status">
            {loaded.error || t('ask.unknown', { name: question.slice(0, 80) })}
          </p>
        ) : (
          <Waiting />
        )}
      </section>
    </div>
  );
}

/** On a phone the list of questions folds away above the answer. */
function CatalogueFrame({ children }: { readonly children: React.ReactNode }) {
  const t = useText();
  const narrow = useNarrow();
  const chosen = useApp(({ view }) => `${view.question} ${view.cypher === '' ? '' : 'c'}`);
  if (!narrow) return children;
  return (
    <details className="catalogue-fold" key={chosen}>
      <summary>{t('ask.catalogue')}</summary>
      {children}
    </details>
  );
}
