/**
 * Short messages at the lower edge: what was done, what could not be understood. Read out, and dismissed by hand or time.
 */
import { useEffect } from 'react';
import { dismiss, type Notice, useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';

const STAY_MS = 6000;

export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const t = useText();
  useEffect(() => {
    // A warning stays until it is read.
    if (notice.tone === 'warn') return;
    const timer = setTimeout(() => dismiss(notice.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div className={`notice ${notice.tone}`}>
      <span>{t(notice.key, notice.values)}</span>
      <button type="button" className="quiet" onClick={() => dismiss(notice.id)}>
        {t('app.close')}
      </button>
    </div>
  );
}
