/**
 * What concerns the whole page: the server is away, the browser cannot draw, texts are being read.
 */
import { isOver } from '../bring/follow-job.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

export function Banners() {
  const t = useText();
  const bringing = useApp((state) => state.bringing);
  const busy = bringing && !isOver(bringing.job) ? bringing.job : null;
  const drawable = useApp((state) => state.drawable);
  const gone = useApp((state) => state.serverGone);
  return (
    <div role="status" className="banners">
      {!drawable && <p className="banner">{t('banner.webgl')}</p>}
      {busy && (
        <p className="banner calm">
          {t('bring.running', { done: busy.filesDone, total: busy.filesTotal })}{' '}
          <button type="button" className="quiet" onClick={() => useApp.setState({ sheet: 'bring' })}>
            {t('bring.show')}
          </button>
        </p>
      )}
      {gone && <p className="banner">{t('banner.gone')}</p>}
    </div>
  );
}
