/**
 * Says how much of the whole is on screen, chosen by what, and offers more: “128 of 3,402 entities, 361 relations, by PageRank”.
 */
import { clearFilters, fetchWhole, showHidden, unfocus } from '../state/actions.js';
import { change, useApp } from '../state/store.js';
import { DEFAULT_FILTERS, type LayoutName } from '../state/view.js';
import { useText } from '../text/use-text.js';
import { clip, type Model } from './model.js';
import type { Visible } from './visible.js';

const STEPS = [20, 50, 150, 400, 1000, 3000, 10_000] as const;
/** Layouts that take long enough to say so. */
const SLOW: readonly LayoutName[] = ['force', 'apart'];

export function StatusLine({ model, visible }: { readonly model: Model; readonly visible: Visible }) {
  const t = useText();
  const view = useApp((state) => state.view);
  const spotlight = useApp((state) => state.spotlight);
  const busy = useApp((state) => state.layoutBusy);
  const progress = useApp((state) => state.progress);
  const measure = t(`measure.${view.measure}`);
  const [shown, relations] = [visible.nodes.size, visible.edges.size];
  const name = model.graph.hasNode(view.ego) ? clip(model.graph.getNodeAttribute(view.ego, 'name'), 16) : '';
  const words = spotlight
    ? t('status.path', { shown, relations })
    : name
      ? t('status.ego', { name, depth: view.depth, shown, relations })
      : t('status.shown', { shown, total: model.totals.entities, relations, measure });
  return (
    <div className="status-line">
      <span role="status">
        {words}
        {view.filters !== DEFAULT_FILTERS && ` · ${t('status.filtered', { n: visible.passing })}`}
        {busy && SLOW.includes(view.layout) && ` · ${t('layout.working')}`}
        {progress !== null &&
          ` · ${t('measure.working', { measure: t('measure.betweenness'), percent: Math.round(progress * 100) })}`}
      </span>
      {spotlight || name ? (
        <button type="button" className="quiet" onClick={unfocus}>
          {t('status.back')}
        </button>
      ) : (
        <MoreAndFewer shown={shown} passing={visible.passing} model={model} />
      )}
      {view.filters !== DEFAULT_FILTERS && (
        <button type="button" className="quiet" onClick={clearFilters}>
          {t('graph.nothing-act')}
        </button>
      )}
      {view.hidden.length > 0 && (
        <span>
          {t('status.hidden', { n: view.hidden.length })}{' '}
          <button type="button" className="quiet" onClick={showHidden}>
            {t('status.show-hidden')}
          </button>
        </span>
      )}
    </div>
  );
}

interface Amounts {
  readonly shown: number;
  readonly passing: number;
  readonly model: Model;
}

function MoreAndFewer({ shown, passing, model }: Amounts) {
  const t = useText();
  const top = useApp((state) => state.view.top);
  const more = STEPS.find((step) => step > Math.max(top, 1)) ?? 0;
  const fewer = [...STEPS].reverse().find((step) => step < (top === 0 ? shown : Math.min(top, shown)));
  const show = (count: number): void => {
    change({ top: count });
    if (count > model.graph.order) void fetchWhole();
  };
  const canGrow = top !== 0 && (shown < passing || model.graph.order < model.totals.entities);
  return (
    <span className="status-acts">
      {fewer !== undefined && (
        <button type="button" className="quiet" onClick={() => show(fewer)}>
          {t('status.fewer')}
        </button>
      )}
      {canGrow && (
        <button type="button" className="quiet" onClick={() => show(more)}>
          {t('status.more')}
        </button>
      )}
      {canGrow && (
        <button type="button" className="quiet" onClick={() => show(0)}>
          {t('status.all')}
        </button>
      )}
    </span>
  );
}
