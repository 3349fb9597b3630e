/**
 * What an entity is, in the words of a text, with the place where they stand; and the few attributes its type has.
 *
 * A definition that stands in no sentence comes from the user's own word list, and the card says so.
 */
import type { EntityCard } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { clip } from '../graph/model.js';
import { read } from '../state/actions.js';
import { useAttributeWords } from '../text/attribute-words.js';
import { useText } from '../text/use-text.js';
import { useLoaded } from './use-loaded.js';

const SHOWN = ['slogan', 'form', 'adminCode', 'level'] as const;

export function Definition({ card }: { readonly card: EntityCard }) {
  const { definition } = card.attributes;
  const facts = SHOWN.filter((name) => card.attributes[name] !== undefined && card.attributes[name] !== '');
  if (!definition && facts.length === 0) return null;
  return (
    <section>
      {definition && (
        <p className="definition">
          <bdi>{clip(String(definition), 600)}</bdi>
          <Source words={String(definition)} />
        </p>
      )}
      {facts.length > 0 && <Facts card={card} names={facts} />}
    </section>
  );
}

interface FactsProps {
  readonly card: EntityCard;
  readonly names: readonly (typeof SHOWN)[number][];
}

function Facts({ card, names }: FactsProps) {
  const t = useText();
  const words = useAttributeWords();
  return (
    <dl className="facts">
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`card.${name}`)}</dt>
          <dd>
            <bdi>{clip(words(name, String(card.attributes[name])), 60)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Characters of a definition that are looked for: enough to stand in one sentence only. */
const SOUGHT = 40;
/** The latest sentence that has the first words of the definition; null when none has. */
const findSource = async (words: string) => {
  const { items } = await api.searchSentences(words, 1);
  return items[0] ?? null;
};

function Source({ words }: { readonly words: string }) {
  const t = useText();
  const sought = words.split(/[\s。；;]/u)[0]?.slice(0, SOUGHT) ?? '';
  const { value, key } = useLoaded(sought, findSource);
  if (key !== sought) return null;
  if (!value) return <span className="definition-source">{t('card.own-lexicon')}</span>;
  const { document, id } = value;
  return (
    <button type="button" className="definition-source text-link" onClick={() => read(document.id, id)}>
      <bdi>{[clip(document.title, 30), document.date].filter(Boolean).join(' · ')}</bdi>
    </button>
  );
}
