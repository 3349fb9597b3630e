/**
 * All sentences that name an entity, page by page; a field narrows those that are there.
 */
import { useCallback, useState } from 'react';
import { api } from '../api/client.js';
import { useText } from '../text/use-text.js';
import { Sentence } from './sentence.js';
import { useLoaded } from './use-loaded.js';

const PAGE = 20;
const FIELD_FROM = 4;

export function SentenceList({ id, total }: { readonly id: string; readonly total: number }) {
  const t = useText();
  const [limit, setLimit] = useState(PAGE);
  const [wanted, setWanted] = useState('');
  const fetchIt = useCallback((entity: string) => api.sentences(entity, 0, limit), [limit]);
  const { value, error } = useLoaded(id, fetchIt);
  if (!value) return total === 0 ? null : <p className="soft">{error || t('panel.waiting')}</p>;
  const shown = value.items.filter(({ text, speaker, document }) =>
    [text, speaker ?? '', document.title].some((words) => words.includes(wanted)),
  );
  return (
    <section>
      <h3>
        {t('card.sentences')} <span className="count">{value.total}</span>
      </h3>
      {value.total >= FIELD_FROM && (
        <input
          type="search"
          value={wanted}
          placeholder={t('card.find-sentence')}
          aria-label={t('card.find-sentence')}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {shown.length === 0 && <p className="soft">{t('card.no-sentence')}</p>}
      {shown.map((sentence) => (
        <Sentence key={sentence.id} sentence={sentence} />
      ))}
      {value.items.length < value.total && (
        <button type="button" onClick={() => setLimit(limit + PAGE * 2)}>
          {t('app.more', { n: value.total - value.items.length })}
        </button>
      )}
    </section>
  );
}
