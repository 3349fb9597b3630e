/**
 * What concerns the whole page: the server is away.
 */
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

export function Banners() {
  const t = useText();
  const gone = useApp((state) => state.serverGone);
  return (
    <div role="status" className="banners">
      {gone && <p className="banner">{t('banner.gone')}</p>}
    </div>
  );
}
