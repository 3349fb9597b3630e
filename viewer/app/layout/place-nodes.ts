/**
 * Which arrangement belongs to a view; asks the worker where that takes long.
 */
import type { Box, Model } from '../graph/model.js';
import { boxOf } from '../graph/model.js';
import type { MeasureValues, Visible } from '../graph/visible.js';
import { measureOf } from '../graph/visible.js';
import type { LayoutName, View } from '../state/view.js';
import { type Arrange, type Arrangement, circle, columns, home, type Item, NO_GUIDES, time } from './arrange.js';
import type { LayoutAnswer, LayoutTask } from './layout.worker.js';

const ARRANGED: Readonly<Partial<Record<LayoutName, Arrange>>> = { circle, columns, time };

export async function placeNodes(
  model: Model,
  view: View,
  visible: Visible,
  computed: MeasureValues | null,
  /** Width of the canvas over its height. */
  aspect: number,
  signal: AbortSignal,
): Promise<Arrangement> {
  const items: Item[] = [...visible.nodes].map((id) => {
    const node = model.graph.getNodeAttributes(id);
    return { node, value: measureOf(node, view.measure, computed) };
  });
  // The same in a canvas of any shape and by any measure, so that nothing jumps when a panel opens or circles change their size.
  if (view.layout === 'given')
    return home(
      items.map(({ node }) => ({ node, value: node.rank })),
      model.box,
    );
  const arrange = ARRANGED[view.layout];
  if (arrange) return arrange(items, frame(model.box, aspect));
  const answer = await askWorker(taskOf(model, view, visible, items), signal);
  return { places: fitted(answer, shownBox(model, visible)), guides: NO_GUIDES };
}

/** As wide as the first picture and of the canvas's shape, so that lines and columns use all of it. */
function frame({ x, y }: Box, aspect: number): Box {
  const half = Math.max(x[1] - x[0], (y[1] - y[0]) * aspect) / 2;
  const [cx, cy] = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  return { x: [cx - half, cx + half], y: [cy - half / aspect, cy + half / aspect] };
}

const shownBox = (model: Model, visible: Visible): Box => boxOf(model.graph, visible.nodes, true);

function taskOf(model: Model, view: View, visible: Visible, items: readonly Item[]): LayoutTask {
  const largest = Math.max(...items.map(({ value }) => value), 1e-9);
  const nodes = items.map(({ node, value }) => ({
    id: node.id,
    ...placed(view, node.id, node.homeX, node.homeY),
    size: 6 + 14 * Math.sqrt(Math.max(0, value) / largest),
    fixed: false,
  }));
  const edges = [...visible.edges].sort().map((edge) => {
    const [from, to] = model.graph.extremities(edge);
    return [from, to, model.graph.getEdgeAttribute(edge, 'weight')] as const;
  });
  return {
    layout: view.layout === 'force' ? 'force' : 'apart',
    nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges,
  };
}

const placed = (view: View, id: string, x: number, y: number): { x: number; y: number } => {
  const at = view.moved[id];
  return at ? { x: at[0], y: at[1] } : { x, y };
};

function askWorker(task: LayoutTask, signal: AbortSignal): Promise<LayoutAnswer> {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<LayoutAnswer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}

/** Brings the worker's coordinates, whose scale is its own, into the box; the proportions stay. */
function fitted(answer: LayoutAnswer, box: Box): Map<string, readonly [number, number]> {
  const xs = answer.map(([, x]) => x);
  const ys = answer.map(([, , y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [box.x[1] - box.x[0], box.y[1] - box.y[0]];
  const scale = Math.min(width / Math.max(1e-9, right - left), height / Math.max(1e-9, high - low));
  const [cx, cy] = [(box.x[0] + box.x[1]) / 2, (box.y[0] + box.y[1]) / 2];
  return new Map(
    answer.map(
      ([id, x, y]) => [id, [cx + (x - (left + right) / 2) * scale, cy + (y - (low + high) / 2) * scale]] as const,
    ),
  );
}
