/**
 * Walking with the arrow keys: from the selected entity to the shown neighbour that lies most nearly in that direction.
 */
import { select } from '../state/actions.js';
import { useApp } from '../state/store.js';
import { visibleNow } from '../state/visible-now.js';
import { canvasHandle } from './canvas-handle.js';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function stepSelection(key: string): void {
  const state = useApp.getState();
  const visible = visibleNow(state);
  const { model, view } = state;
  const direction = DIRECTIONS[key];
  if (!visible || !model || !direction) return;
  const from = view.selected.at(-1) ?? '';
  const start = canvasHandle.current?.spotOf(from);
  if (!from || !start || !model.graph.hasNode(from)) {
    const first = mostImportant(visible.nodes);
    if (first) select(first);
    return;
  }
  let best = { id: '', score: Number.POSITIVE_INFINITY };
  model.graph.forEachEdge(from, (edge, _, source, target) => {
    const id = source === from ? target : source;
    const spot = visible.edges.has(edge) ? canvasHandle.current?.spotOf(id) : null;
    if (!spot) return;
    const [dx, dy] = [spot.x - start.x, spot.y - start.y];
    const along = dx * direction[0] + dy * direction[1];
    const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
    const score = along > 0 ? along + 2 * aside : Number.POSITIVE_INFINITY;
    if (score < best.score || (score === best.score && best.id !== '' && id < best.id)) best = { id, score };
  });
  if (best.id) select(best.id);
}

function mostImportant(nodes: ReadonlySet<string>): string {
  const { model } = useApp.getState();
  let best = '';
  let rank = -1;
  for (const id of nodes) {
    const value = model?.graph.getNodeAttribute(id, 'rank') ?? 0;
    if (value > rank) [best, rank] = [id, value];
  }
  return best;
}
