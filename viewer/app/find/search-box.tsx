/**
 * The search box: names, aliases, pinyin and sentences; up, down, Enter and Escape as in any combobox.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SentenceView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { KindMark } from '../panel/kind-mark.js';
import { read, showInGraph } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useKindName, useText } from '../text/use-text.js';
import type { Found } from './rank-entries.js';
import { searchEntities, warmUpSearch } from './search-client.js';

interface Hits {
  readonly entities: readonly Found[];
  readonly sentences: readonly SentenceView[];
  readonly query: string;
}

const NOTHING: Hits = { entities: [], sentences: [], query: '' };
const SENTENCE_DELAY_MS = 180;

export function SearchBox() {
  const t = useText();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const hits = useHits(query);
  const box = useRef<HTMLInputElement>(null);
  const total = hits.entities.length + hits.sentences.length;
  const shown = open && query.trim() !== '';

  const choose = (at: number): void => {
    const entity = hits.entities[at];
    const sentence = hits.sentences[at - hits.entities.length];
    if (entity) void showInGraph(entity.id);
    else if (sentence) read(sentence.document.id, sentence.id);
    else return;
    setOpen(false);
    setQuery('');
    box.current?.blur();
  };

  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && total > 0) setActive((active + step + total) % total);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(active);
    else if (event.key === 'Escape') {
      if (query) setQuery('');
      else box.current?.blur();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <search className="search">
      <input
        ref={box}
        id="search"
        type="search"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('search.label')}
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-activedescendant={shown && total > 0 ? `hit-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={t('search.placeholder')}
        value={query}
        maxLength={200}
        onFocus={() => {
          warmUpSearch();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onKeyDown={pressed}
      />
      <HitList hits={hits} shown={shown} active={active} choose={choose} />
    </search>
  );
}

/** Entities at once; sentences a moment after the last letter, because the server looks for them, and never before entities: what Enter takes must not change. */
function useHits(query: string): Hits {
  const [hits, setHits] = useState(NOTHING);
  useEffect(() => {
    const wanted = query.trim();
    if (!wanted) {
      setHits(NOTHING);
      return;
    }
    const control = new AbortController();
    let live = true;
    const entitiesShown = searchEntities(wanted).then((entities) => {
      if (live) setHits((before) => ({ ...before, entities, query: wanted }));
    });
    const timer = setTimeout(() => {
      Promise.all([api.searchSentences(wanted, 4, control.signal), entitiesShown]).then(
        ([{ items }]) => live && setHits((before) => ({ ...before, sentences: items })),
        () => live && setHits((before) => ({ ...before, sentences: [] })),
      );
    }, SENTENCE_DELAY_MS);
    return () => {
      live = false;
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return hits;
}

interface HitListProps {
  readonly hits: Hits;
  readonly shown: boolean;
  readonly active: number;
  readonly choose: (at: number) => void;
}

function HitList({ hits, shown, active, choose }: HitListProps) {
  const t = useText();
  const empty = hits.query !== '' && hits.entities.length + hits.sentences.length === 0;
  return (
    <div id="search-hits" role="listbox" aria-label={t('search.hits')} className="hits" hidden={!shown}>
      {hits.entities.map((hit, at) => (
        <EntityHit key={hit.id} hit={hit} at={at} active={at === active} choose={choose} />
      ))}
      {hits.sentences.map((hit, index) => {
        const at = index + hits.entities.length;
        return <SentenceHit key={hit.id} hit={hit} at={at} active={at === active} choose={choose} />;
      })}
      {empty && (
        // biome-ignore lint/a11y/useFocusableInteractive: nothing to choose; the listbox only may not be empty
        <div role="option" aria-selected="false" aria-disabled="true" className="hit none">
          {t('search.none')}
        </div>
      )}
    </div>
  );
}

interface HitProps<T> {
  readonly hit: T;
  readonly at: number;
  readonly active: boolean;
  readonly choose: (at: number) => void;
}

function Option({
  at,
  active,
  choose,
  children,
}: Omit<HitProps<null>, 'hit'> & { readonly children: React.ReactNode }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's input has the keyboard
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the input, aria-activedescendant points here
    <div
      ref={line}
      id={`hit-${at}`}
      role="option"
      aria-selected={active}
      className="hit"
      // The box would lose its focus, and close, before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(at)}
    >
      {children}
    </div>
  );
}

function EntityHit({ hit, ...rest }: HitProps<Found>) {
  const t = useText();
  const kindName = useKindName();
  // The index does not say in how many texts; what the page has fetched does.
  const documents = useApp(({ model }) =>
    model?.graph.hasNode(hit.id) ? model.graph.getNodeAttribute(hit.id, 'documents') : 0,
  );
  return (
    <Option {...rest}>
      <KindMark kind={hit.kind} />
      <bdi className="hit-name">{clip(hit.name, 40)}</bdi>
      {hit.via && <bdi className="hit-via">{clip(hit.via, 24)}</bdi>}
      <span className="hit-facts">
        {kindName(hit.kind)} · {t('count.mentions', { n: hit.mentions })}
        {documents > 0 && ` · ${t('count.documents', { n: documents })}`}
      </span>
    </Option>
  );
}

function SentenceHit({ hit, ...rest }: HitProps<SentenceView>) {
  const first = hit.hits[0];
  const from = Math.max(0, (first?.start ?? 0) - 8);
  const before = hit.text.slice(from, first?.start ?? from);
  const marked = first ? hit.text.slice(first.start, first.end) : '';
  const after = hit.text.slice(first?.end ?? from, (first?.end ?? from) + 30);
  return (
    <Option {...rest}>
      <span className="quote-mark" aria-hidden="true">
        “
      </span>
      <bdi className="hit-name">
        {from > 0 && '…'}
        {before}
        <mark>{marked}</mark>
        {after}
      </bdi>
      <span className="hit-facts">{clip(hit.document.title, 16)}</span>
    </Option>
  );
}
