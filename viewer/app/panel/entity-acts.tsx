/**
 * What can be done with the selected entity: expand, focus, connect, pin, hide.
 */
import type { Model } from '../graph/model.js';
import { collapse, connect, expand, focus, hide, reach, togglePin, unfocus } from '../state/actions.js';
import { notify, useApp } from '../state/store.js';
import { useVisible } from '../state/visible-now.js';
import { useText } from '../text/use-text.js';

const DEPTHS = [1, 2, 3, 4, 5] as const;

interface ActsProps {
  readonly id: string;
  /** Relations in the whole graph, shown or not. */
  readonly degree: number;
  readonly model: Model;
}

export function EntityActs({ id, degree, model }: ActsProps) {
  const t = useText();
  const { expanded, pinned, ego, depth } = useApp((state) => state.view);
  const visible = useVisible();
  const shown =
    visible && model.graph.hasNode(id) ? model.graph.filterEdges(id, (edge) => visible.edges.has(edge)).length : 0;
  const open = expanded.includes(id);
  return (
    <div className="acts">
      <button type="button" onClick={() => (open ? collapse(id) : void expand(id))}>
        {open ? t('card.collapse') : t('card.expand', { n: Math.max(0, degree - shown) })}
      </button>
      <button type="button" aria-pressed={ego === id} onClick={() => (ego === id ? unfocus() : void focus(id, depth))}>
        {t('card.focus')}
      </button>
      {ego === id && (
        <label className="depth">
          {t('card.depth')}
          <select value={depth} onChange={(event) => void reach(Number(event.target.value))}>
            {DEPTHS.map((steps) => (
              <option key={steps}>{steps}</option>
            ))}
          </select>
        </label>
      )}
      <ConnectAct id={id} />
      <button type="button" aria-pressed={pinned.includes(id)} onClick={() => togglePin(id)}>
        {pinned.includes(id) ? t('card.unpin') : t('card.pin')}
      </button>
      <button type="button" onClick={() => hide([id])}>
        {t('card.hide')}
      </button>
    </div>
  );
}

/** The first press remembers this end; at the next entity the same place offers to connect the two. */
function ConnectAct({ id }: { readonly id: string }) {
  const t = useText();
  const from = useApp((state) => state.connectFrom);
  const start = (): void => {
    useApp.setState({ connectFrom: id });
    notify('card.connect-hint');
  };
  const finish = (): void => {
    useApp.setState({ connectFrom: '' });
    connect([from, id]);
  };
  const ready = from !== '' && from !== id;
  return (
    <button type="button" aria-pressed={from === id} onClick={ready ? finish : start}>
      {ready ? t('card.connect-here') : t('card.connect')}
    </button>
  );
}
