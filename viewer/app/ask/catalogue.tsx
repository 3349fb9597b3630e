/**
 * All questions in groups, each with one line on what its answer means; above them Cypher by hand, among the texts the comparison.
 */
import { useState } from 'react';
import type { QueryView } from '../../server/api-types.js';
import { COMPARE } from '../state/actions.js';
import { change, useApp } from '../state/store.js';
import type { MessageKey } from '../text/messages.js';
import { useLanguage, useText } from '../text/use-text.js';

/** What the console opens with. */
const FIRST_STATEMENT = `MATCH (i:Initiative)-[r]->(other:Entity)
RETURN i, type(r) AS relation, other, r.weight AS weight
ORDER BY weight DESC, i.id, other.id
LIMIT 50`;

interface Entry {
  readonly name: string;
  readonly group: string;
  readonly title: string;
  readonly about: string;
}

export function Catalogue({ queries }: { readonly queries: readonly QueryView[] }) {
  const t = useText();
  const entries = useEntries(queries);
  const [wanted, setWanted] = useState('');
  const fits = ({ name, title, about }: Entry): boolean =>
    `${name} ${title} ${about}`.toLowerCase().includes(wanted.trim().toLowerCase());
  const found = entries.filter(fits);
  const groups = [...new Set(found.map(({ group }) => group))];
  return (
    <nav className="catalogue scrolls" aria-label={t('ask.catalogue')}>
      <ConsoleEntry />
      <input
        type="search"
        value={wanted}
        placeholder={t('ask.find')}
        aria-label={t('ask.find')}
        onChange={(event) => setWanted(event.target.value)}
      />
      {groups.map((group) => (
        <section key={group}>
          <h2>{t(`ask.group.${group}` as MessageKey)}</h2>
          <ul>
            {found
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <EntryLine key={entry.name} entry={entry} />
              ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && <p className="soft">{t('ask.none-found')}</p>}
    </nav>
  );
}

function useEntries(queries: readonly QueryView[]): readonly Entry[] {
  const t = useText();
  const language = useLanguage();
  const compare = { name: COMPARE, group: 'documents', title: t('compare.title'), about: t('compare.about') };
  const named = queries.map(({ name, group, title, about }) => ({
    name,
    group,
    title: title[language],
    about: about[language],
  }));
  const at = named.findIndex(({ group }) => group === compare.group);
  return at < 0 ? [...named, compare] : named.toSpliced(at, 0, compare);
}

function ConsoleEntry() {
  const t = useText();
  const { question, cypher } = useApp((state) => state.view);
  const open = (): void => change({ question: '', parameters: {}, cypher: cypher || FIRST_STATEMENT });
  return (
    <button
      type="button"
      className="entry"
      aria-current={question === '' && cypher !== '' ? 'true' : undefined}
      onClick={open}
    >
      {t('ask.cypher')}
      <span className="soft">{t('ask.cypher-about')}</span>
    </button>
  );
}

function EntryLine({ entry: { name, title, about } }: { readonly entry: Entry }) {
  const current = useApp((state) => state.view.question === name);
  return (
    <li>
      <button
        type="button"
        className="entry"
        aria-current={current ? 'true' : undefined}
        onClick={() => change({ question: name, parameters: {} })}
      >
        {title}
        <span className="soft">{about}</span>
      </button>
    </li>
  );
}
