/**
 * The room for questions: the catalogue of named ones and Cypher by hand.
 */
import { useText } from '../text/use-text.js';

export function AskRoom() {
  const t = useText();
  return (
    <section className="blank">
      <h1>{t('ask.catalogue')}</h1>
    </section>
  );
}
