/**
 * All sentences that name an entity, page by page; a field and two lists narrow them by words, document and speaker.
 *
 * Narrowing fetches the rest first: what is not there cannot be found.
 */
import { useCallback, useState } from 'react';
import type { SentenceView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { useText } from '../text/use-text.js';
import { Sentence } from './sentence.js';
import { useLoaded } from './use-loaded.js';

const PAGE = 20;
const FIELD_FROM = 4;
/** What the server gives at once. */
const MOST = 1000;

interface Narrowing {
  readonly words: string;
  /** Ids and names as in the sentences; '' lets all through. */
  readonly document: string;
  readonly speaker: string;
}

const ALL: Narrowing = { words: '', document: '', speaker: '' };

const passes = ({ text, speaker, document }: SentenceView, wanted: Narrowing): boolean =>
  (!wanted.document || document.id === wanted.document) &&
  (!wanted.speaker || speaker === wanted.speaker) &&
  [text, speaker ?? '', document.title].some((words) => words.includes(wanted.words));

export function SentenceList({ id, total }: { readonly id: string; readonly total: number }) {
  const t = useText();
  const [limit, setLimit] = useState(PAGE);
  const [wanted, setWanted] = useState(ALL);
  const fetchIt = useCallback((entity: string) => api.sentences(entity, 0, limit), [limit]);
  const { value, error } = useLoaded(id, fetchIt);
  if (!value) return total === 0 ? null : <p className="soft">{error || t('panel.waiting')}</p>;
  const shown = value.items.filter((sentence) => passes(sentence, wanted));
  const narrow = (part: Partial<Narrowing>): void => {
    setWanted({ ...wanted, ...part });
    setLimit(MOST);
  };
  return (
    <section>
      <h3>
        {t('card.sentences')} <span className="count">{value.total}</span>
      </h3>
      {value.total >= FIELD_FROM && <NarrowFields items={value.items} wanted={wanted} narrow={narrow} />}
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

interface FieldsProps {
  readonly items: readonly SentenceView[];
  readonly wanted: Narrowing;
  readonly narrow: (part: Partial<Narrowing>) => void;
}

function NarrowFields({ items, wanted, narrow }: FieldsProps) {
  const t = useText();
  const documents = new Map(
    items.map(({ document }) => [document.id, [clip(document.title, 24), document.date].filter(Boolean).join(' · ')]),
  );
  const speakers = new Map(items.flatMap(({ speaker }) => (speaker ? [[speaker, clip(speaker, 20)]] : [])));
  return (
    <div className="narrow-fields">
      <input
        type="search"
        value={wanted.words}
        placeholder={t('card.find-sentence')}
        aria-label={t('card.find-sentence')}
        onChange={(event) => narrow({ words: event.target.value })}
      />
      <Pick
        any={t('card.any-document')}
        options={documents}
        value={wanted.document}
        pick={(document) => narrow({ document })}
      />
      <Pick
        any={t('card.any-speaker')}
        options={speakers}
        value={wanted.speaker}
        pick={(speaker) => narrow({ speaker })}
      />
    </div>
  );
}

interface PickProps {
  readonly any: string;
  readonly options: ReadonlyMap<string, string>;
  readonly value: string;
  readonly pick: (value: string) => void;
}

/** Nothing to pick from a single value. */
function Pick({ any, options, value, pick }: PickProps) {
  if (options.size < 2 && !value) return null;
  return (
    <select aria-label={any} value={value} onChange={(event) => pick(event.target.value)}>
      <option value="">{any}</option>
      {[...options].map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
}
