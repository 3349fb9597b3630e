/** What is shown instead of a room that failed, for example because its file is gone after the program was built anew. The bar stays. */
import { Component, type ReactNode } from 'react';
import { useText } from '../text/use-text.js';

interface Props {
  readonly children: ReactNode;
}

/** React catches only in classes. To be given a `key` that changes with the room, so that leaving it is a way out. */
export class FaultBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const t = useText();
  return (
    <div className="waiting" role="alert">
      <p>{t('app.broken')}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </div>
  );
}
