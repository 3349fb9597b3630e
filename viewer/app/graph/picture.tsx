/**
 * The picture with what lies over it: legend, tools, status line, the card of what is hovered.
 *
 * It turns the state into a scene; the canvas itself knows nothing of the store.
 */
import { useMemo } from 'react';
import { useLayout } from '../layout/use-layout.js';
import { useCalm, useNarrow, usePalette } from '../look/use-theme.js';
import { clearSelection, expand, move, select, selectRelation, toggleSelected } from '../state/actions.js';
import { addressBook, changeFilters, notify, useApp } from '../state/store.js';
import { DEFAULT_FILTERS } from '../state/view.js';
import { useVisible } from '../state/visible-now.js';
import { useKindName, useText } from '../text/use-text.js';
import { CanvasTools } from './canvas-tools.js';
import { findFocus } from './focus.js';
import { HoverCard } from './hover-card.js';
import { Legend } from './legend.js';
import { makeScene, type Scene } from './look.js';
import type { Model } from './model.js';
import { SelectArea } from './select-area.js';
import { type CanvasEvents, SigmaCanvas } from './sigma-canvas.js';
import { StatusLine } from './status-line.js';
import { useFollow } from './use-follow.js';
import type { Visible } from './visible.js';

const EVENTS: CanvasEvents = {
  hoverNode: (id) => useApp.setState({ hovered: id }),
  hoverEdge: (id) => useApp.setState({ hoveredRelation: id }),
  clickNode: (id, add) => (add ? toggleSelected(id) : select(id)),
  clickEdge: selectRelation,
  clickStage: clearSelection,
  openNode: (id) => void expand(id),
  dragEnd: move,
  rest: (camera) => {
    if (camera === useApp.getState().camera) return;
    useApp.setState({ camera });
    addressBook.record(false);
  },
  contextLost: () => {
    useApp.setState({ drawable: false });
    notify('notice.webgl-lost', {}, 'warn');
  },
};

export function Picture({ model }: { readonly model: Model }) {
  const visible = useVisible();
  const drawable = useApp((state) => state.drawable);
  return (
    <div className={drawable ? 'picture' : 'picture undrawn'}>
      {visible && drawable && <Canvas model={model} visible={visible} />}
      {visible && visible.nodes.size === 0 && <NothingPasses />}
      {drawable && <CanvasTools />}
      <div className="picture-foot">
        {drawable && <Legend />}
        {visible && <StatusLine model={model} visible={visible} />}
      </div>
    </div>
  );
}

function Canvas({ model, visible }: { readonly model: Model; readonly visible: Visible }) {
  const t = useText();
  const { view, hovered, hoveredRelation, layoutBusy: busy } = useApp();
  const calm = useCalm();
  const scene = useScene(model, visible);
  const focus = useMemo(
    () => findFocus(model, view, visible, hovered, hoveredRelation),
    [model, view, visible, hovered, hoveredRelation],
  );
  useLayout(model, view, visible, calm);
  useFollow(visible);
  const camera = useMemo(() => useApp.getState().camera, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes the arrow keys
    <div className="canvas-frame" role="img" aria-busy={busy} aria-label={t('graph.canvas')} tabIndex={0}>
      <SigmaCanvas scene={scene} focus={focus} camera={camera} calm={calm} events={EVENTS}>
        <SelectArea visible={visible} />
        <HoverCard model={model} />
      </SigmaCanvas>
    </div>
  );
}

function useScene(model: Model, visible: Visible): Scene {
  const t = useText();
  const kindName = useKindName();
  const palette = usePalette();
  const scale = useNarrow() ? 0.7 : 1;
  const { computed, guides } = useApp();
  const { measure, colouring, curved } = useApp((state) => state.view);
  return useMemo(() => {
    const names = (kind: string): string => (kind ? kindName(kind) : t('layout.undated'));
    return makeScene({ model, visible, palette, measure, colouring, curved, computed, guides, names, scale });
  }, [model, visible, palette, measure, colouring, curved, computed, guides, kindName, t, scale]);
}

function NothingPasses() {
  const t = useText();
  return (
    <div className="blank over">
      <p>{t('graph.nothing')}</p>
      <button type="button" className="main-act" onClick={() => changeFilters(DEFAULT_FILTERS)}>
        {t('graph.nothing-act')}
      </button>
    </div>
  );
}
