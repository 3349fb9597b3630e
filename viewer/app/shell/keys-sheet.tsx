/**
 * All keys, from the table that handles them.
 */
import { useText } from '../text/use-text.js';
import { SHORTCUTS } from './use-keys.js';

export function KeysSheet() {
  const t = useText();
  return (
    <dl className="keys">
      {SHORTCUTS.map(({ label, says }) => (
        <div key={label}>
          <dt>
            <kbd>{label}</kbd>
          </dt>
          <dd>{t(says)}</dd>
        </div>
      ))}
    </dl>
  );
}
