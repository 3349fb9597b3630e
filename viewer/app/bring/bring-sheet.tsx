/**
 * Bringing texts: choose files or paste.
 */
import { useText } from '../text/use-text.js';

export function BringSheet() {
  const t = useText();
  return <p>{t('graph.empty-hint')}</p>;
}
