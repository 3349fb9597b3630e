/**
 * Moves the shown entities to where the view's layout wants them, gliding unless the person asked for less motion.
 *
 * What was dragged or pinned by hand stays where the hand put it. The server's own layout needs no moving at the start.
 */
import { useEffect, useRef } from 'react';
import { canvasAspect, canvasHandle } from '../graph/canvas-handle.js';
import type { Model, ModelGraph } from '../graph/model.js';
import type { Visible } from '../graph/visible.js';
import { report } from '../state/actions.js';
import { useApp } from '../state/store.js';
import type { LayoutName, View } from '../state/view.js';
import type { Places } from './arrange.js';
import { placeNodes } from './place-nodes.js';

const GLIDE_MS = 350;
let lastLayout: LayoutName = 'given';

export function useLayout(model: Model, view: View, visible: Visible, calm: boolean): void {
  const computed = useApp((state) => state.computed);
  // A link that says where the camera is means that place in its own layout.
  const linked = useRef(useApp.getState().camera !== null);
  const first = useRef(true);
  // What the other layouts sort by.
  const order = view.layout === 'given' ? null : view.measure === 'betweenness' ? computed : view.measure;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the view, only these parts place nodes
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    useApp.setState({ layoutBusy: true });
    placeNodes(model, view, visible, computed, canvasAspect(), signal).then(
      async ({ places, guides }) => {
        if (signal.aborted) return;
        useApp.setState({ guides, layoutBusy: false });
        const opening = first.current;
        const refit = (opening || lastLayout !== view.layout) && !linked.current;
        lastLayout = view.layout;
        [first.current, linked.current] = [false, false];
        await glide(model.graph, { ...Object.fromEntries(places), ...shownMoves(view, places) }, calm, signal);
        if (refit && !signal.aborted) canvasHandle.current?.fit(null, !opening);
      },
      (error: unknown) => {
        if (signal.aborted) return;
        useApp.setState({ layoutBusy: false });
        report(error);
      },
    );
    return () => control.abort();
  }, [
    model.graph,
    view.layout,
    view.moved,
    visible.nodes,
    view.layout === 'force' ? visible.edges : null,
    order,
    calm,
  ]);
}

const shownMoves = (view: View, places: Places): View['moved'] =>
  Object.fromEntries(Object.entries(view.moved).filter(([id]) => places.has(id)));

interface Leg {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

async function glide(graph: ModelGraph, targets: View['moved'], calm: boolean, signal: AbortSignal): Promise<void> {
  const legs = new Map<string, Leg>();
  for (const [id, to] of Object.entries(targets)) {
    const { x, y } = graph.getNodeAttributes(id);
    if (Math.abs(x - to[0]) + Math.abs(y - to[1]) > 1e-6) legs.set(id, { from: [x, y], to });
  }
  if (legs.size === 0) return;
  const start = performance.now();
  for (let share = calm ? 1 : 0; !signal.aborted; ) {
    putNodes(graph, legs, share < 1 ? share * (2 - share) : 1);
    if (share >= 1) return;
    await new Promise(requestAnimationFrame);
    share = Math.min(1, (performance.now() - start) / GLIDE_MS);
  }
}

function putNodes(graph: ModelGraph, legs: ReadonlyMap<string, Leg>, share: number): void {
  graph.updateEachNodeAttributes(
    (id, node) => {
      const leg = legs.get(id);
      if (leg) {
        node.x = leg.from[0] + (leg.to[0] - leg.from[0]) * share;
        node.y = leg.from[1] + (leg.to[1] - leg.from[1]) * share;
      }
      return node;
    },
    { attributes: ['x', 'y'] },
  );
}
