/**
 * The right-hand panel: always in the same place, whatever is selected, it says what that is and what it rests on.
 *
 * On a phone it is a sheet at the lower edge that opens with a selection.
 */
import type { Model } from '../graph/model.js';
import { clearSelection } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { useText } from '../text/use-text.js';
import { EntityPanel } from './entity-panel.js';
import { Overview } from './overview.js';
import { PathPanel } from './path-panel.js';
import { RelationPanel } from './relation-panel.js';
import { SeveralPanel } from './several-panel.js';

export function EvidencePanel({ model }: { readonly model: Model }) {
  const t = useText();
  const { selected, relation } = useApp((state) => state.view);
  const spotlight = useApp((state) => state.spotlight);
  const chosen = relation !== '' || selected.length > 0;
  const open = chosen || spotlight !== null;
  return (
    <section id="evidence" className={open ? 'panel open' : 'panel'} aria-label={t('panel.title')} tabIndex={-1}>
      {chosen && (
        <button
          type="button"
          className="quiet panel-close"
          aria-label={t('panel.close')}
          title={t('panel.close')}
          onClick={clearSelection}
        >
          ✕
        </button>
      )}
      <PanelBody model={model} />
    </section>
  );
}

function PanelBody({ model }: { readonly model: Model }) {
  const { selected, relation } = useApp((state) => state.view);
  const spotlight = useApp((state) => state.spotlight);
  const last = selected.at(-1);
  if (relation) return <RelationPanel id={relation} />;
  if (selected.length > 1) return <SeveralPanel ids={selected} model={model} />;
  if (last) return <EntityPanel id={last} model={model} />;
  if (spotlight) return <PathPanel spotlight={spotlight} model={model} />;
  return <Overview model={model} />;
}
