/**
 * The panel while its content is on the way, or why it did not come.
 */
import { useText } from '../text/use-text.js';

export function PanelState({ error }: { readonly error: string }) {
  const t = useText();
  return (
    <div className="panel-body" role={error ? 'alert' : 'status'}>
      <p className="soft">{error ? t('panel.unknown') : t('panel.waiting')}</p>
      {error && (
        <p className="soft">
          <bdi>{error}</bdi>
        </p>
      )}
    </div>
  );
}
