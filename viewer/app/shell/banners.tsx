/**
 * What concerns the whole page: the server is away, or the browser cannot draw.
 */
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

export function Banners() {
  const t = useText();
  const drawable = useApp((state) => state.drawable);
  const gone = useApp((state) => state.serverGone);
  return (
    <div role="status" className="banners">
      {!drawable && <p className="banner">{t('banner.webgl')}</p>}
      {gone && <p className="banner">{t('banner.gone')}</p>}
    </div>
  );
}
