/**
 * Stands where a part of the page is on its way. Only for what goes away by itself: tests wait until it is gone.
 */
import { useText } from '../text/use-text.js';

export function Waiting() {
  const t = useText();
  return (
    <p className="waiting" role="status" aria-busy="true">
      {t('app.loading')}
    </p>
  );
}
