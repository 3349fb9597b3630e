/**
 * 提法对比: what two texts word differently, the sentences side by side. The two texts are in the address.
 */
import { useEffect, useState } from 'react';
import type { Comparison, DocumentLine } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { toggled } from '../graph/legend.js';
import { clip } from '../graph/model.js';
import { EntityLink } from '../panel/entity-link.js';
import { useLoaded } from '../panel/use-loaded.js';
import { read } from '../state/actions.js';
import { change, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { markWords } from './mark-words.js';
import { textsToCompare } from './texts-to-compare.js';
import './compare.css';

type Change = Comparison['changes'][number];
type Side = Change['before'];
const CHANGES = ['new', 'gone', 'stronger', 'weaker', 'same'] as const satisfies readonly Change['change'][];
const SIGNS = { new: '+', gone: '−', stronger: '↑', weaker: '↓', same: '=' } as const;

const fetchDocuments = () => api.documents();
const fetchComparison = (key: string) => {
  const [before = '', after = ''] = key.split('\n');
  return api.compare(before, after);
};

export function ComparePage() {
  const t = useText();
  const { before = '', after = '' } = useApp((state) => state.view.parameters);
  const documents = useLoaded('documents', fetchDocuments).value?.items;
  useEffect(() => {
    // As every room, this one opens on an answer.
    const pair = before && after ? null : textsToCompare(documents ?? [], before || after);
    if (pair) change({ parameters: { before: pair[0], after: pair[1] } }, { record: false });
  }, [documents, before, after]);
  const alike = before !== '' && before === after;
  const loaded = useLoaded(before && after && !alike ? `${before}\n${after}` : '', fetchComparison);
  const stale = loaded.key !== `${before}\n${after}`;
  if (documents && documents.length < 2) return <p className="waiting">{t('compare.few')}</p>;
  return (
    <>
      <header className="question-head">
        <h1>{t('compare.title')}</h1>
        <p>{t('compare.about')}</p>
      </header>
      <div className="compare-texts">
        <Pick end="before" chosen={before} documents={documents ?? []} />
        <button type="button" onClick={() => change({ parameters: { before: after, after: before } })}>
          ⇄ {t('compare.swap')}
        </button>
        <Pick end="after" chosen={after} documents={documents ?? []} />
      </div>
      {alike && <p className="answer-state">{t('compare.alike')}</p>}
      {!alike && loaded.error && <p className="problem">{loaded.error}</p>}
      {!alike && !loaded.error && stale && <p className="answer-state">{t('ask.running')}</p>}
      {!alike && loaded.value && !stale && <Changes changes={loaded.value.changes} />}
    </>
  );
}

/** By date, then by id, so that the same store always opens on the same two. */
interface PickProps {
  readonly end: 'before' | 'after';
  readonly chosen: string;
  readonly documents: readonly DocumentLine[];
}

function Pick({ end, chosen, documents }: PickProps) {
  const t = useText();
  const pick = (id: string): void => change(({ parameters }) => ({ parameters: { ...parameters, [end]: id } }));
  return (
    <label className="field">
      {t(`compare.${end}`)}
      <select value={chosen} onChange={(event) => pick(event.target.value)}>
        {!documents.some(({ id }) => id === chosen) && <option value={chosen}>{clip(chosen, 40)}</option>}
        {documents.map(({ id, title, date }) => (
          <option key={id} value={id}>
            {[date, clip(title, 40)].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </label>
  );
}

const PAGE = 60;

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const t = useText();
  const [off, setOff] = useState<readonly Change['change'][]>(['same']);
  const [limit, setLimit] = useState(PAGE);
  const shown = changes.filter(({ change: kind }) => !off.includes(kind));
  return (
    <>
      <fieldset className="compare-kinds" aria-label={t('compare.changes')}>
        {CHANGES.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={!off.includes(kind)}
            onClick={() => setOff(toggled(off, kind))}
          >
            <span aria-hidden="true">{SIGNS[kind]}</span> {t(`compare.change.${kind}`)}{' '}
            <span className="count">{changes.filter((one) => one.change === kind).length}</span>
          </button>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="answer-state">{t('compare.nothing')}</p>}
      <ul className="changes">
        {shown.slice(0, limit).map((one) => (
          <ChangeView key={one.id} change={one} />
        ))}
      </ul>
      {shown.length > limit && (
        <button type="button" onClick={() => setLimit(limit + 5 * PAGE)}>
          {t('app.more', { n: shown.length - limit })}
        </button>
      )}
    </>
  );
}

function ChangeView({ change: one }: { readonly change: Change }) {
  const t = useText();
  return (
    <li className="change">
      <p className="change-head">
        <span className={`change-kind is-${one.change}`}>
          <span aria-hidden="true">{SIGNS[one.change]}</span> {t(`compare.change.${one.change}`)}
        </span>
        <EntityLink entity={one} />
      </p>
      <SideView name={one.name} side={one.before} end="before" />
      <SideView name={one.name} side={one.after} end="after" />
    </li>
  );
}

function SideView({
  name,
  side,
  end,
}: {
  readonly name: string;
  readonly side: Side;
  readonly end: 'before' | 'after';
}) {
  const t = useText();
  if (side.sentences === 0)
    return (
      <div className={`side ${end} absent`}>
        <p className="soft">{t('compare.absent')}</p>
      </div>
    );
  const { word } = side.strength;
  return (
    <div className={`side ${end}`}>
      <p>
        {markWords(side.sentence, [name, word]).map(({ start, words, marked }) =>
          marked < 0 ? (
            words
          ) : (
            <mark key={start} data-mark={marked === 0 ? 'self' : 'to'}>
              {words}
            </mark>
          ),
        )}
      </p>
      <footer className="soft">
        <button
          type="button"
          className="text-link"
          onClick={() => read(side.sentenceId.split(':s')[0] ?? '', side.sentenceId)}
        >
          {t('sentence.read')}
        </button>
        <span>{t('count.sentences', { n: side.sentences })}</span>
        {word && <span>{t('compare.word', { word })}</span>}
      </footer>
    </div>
  );
}
