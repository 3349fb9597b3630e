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
import { HoverCard } from './hover-card.js';
import { Legend } from './legend.js';
import { makeScene } from './look.js';
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
  cameraRest: (camera) => {
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
      {drawable && <Legend />}
      {drawable && <CanvasTools />}
      {visible && <StatusLine model={model} visible={visible} />}
    </div>
  );
}

function Canvas({ model, visible }: { readonly model: Model; readonly visible: Visible }) {
  const t = useText();
  const { view, computed, hovered, hoveredRelation, guides } = useApp();
  const kindName = useKindName();
  const palette = usePalette();
  const calm = useCalm();
  const narrow = useNarrow();
  useLayout(model, view, visible, calm);
  useFollow(visible);
  const still = useMemo(
    () => ({
      model,
      view,
      visible,
      palette,
      computed,
      guides,
      scale: narrow ? 0.7 : 1,
      names: (kind: string) => (kind ? kindName(kind) : t('layout.undated')),
    }),
    [model, view, visible, palette, computed, guides, kindName, t, narrow],
  );
  const scene = useMemo(() => makeScene({ ...still, hovered, hoveredRelation }), [still, hovered, hoveredRelation]);
  const camera = useMemo(() => useApp.getState().camera, []);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture takes the arrow keys
    <div className="canvas-frame" role="img" aria-label={t('graph.canvas')} tabIndex={0}>
      <SigmaCanvas scene={scene} hovered={hovered} camera={camera} calm={calm} events={EVENTS}>
        <SelectArea visible={visible} />
        <HoverCard model={model} />
      </SigmaCanvas>
    </div>
  );
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
