/**
 * The other names of an entity, each under the rule that merged it, in plain words: “又作 陆海新通道：省去前面限定语的简称”.
 */
import type { EntityCard } from '../../server/api-types.js';
import { clip } from '../graph/model.js';
import { useRuleWords } from '../text/rule-words.js';
import { useText } from '../text/use-text.js';

/** Names listed; an entity with more has them in the export. */
const MOST = 12;

export function Aliases({ card }: { readonly card: EntityCard }) {
  const t = useText();
  const ruleWords = useRuleWords();
  const groups = new Map<string, string[]>();
  for (const { surface, rule } of card.aliases.filter((alias) => alias.surface !== card.name).slice(0, MOST)) {
    const words = ruleWords(rule);
    groups.set(words, [...(groups.get(words) ?? []), surface]);
  }
  if (groups.size === 0) return null;
  return (
    <dl className="aliases">
      <dt>{t('card.known-as')}</dt>
      {[...groups].map(([words, surfaces]) => (
        <dd key={words}>
          {surfaces.map((surface) => (
            <bdi key={surface} className="alias" title={clip(surface, 400)}>
              {clip(surface, 40)}
            </bdi>
          ))}{' '}
          {words}
        </dd>
      ))}
    </dl>
  );
}
