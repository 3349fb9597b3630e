/**
 * Computes a measure that the server does not send, in a worker, when it is first chosen; can be stopped.
 */
import { relationType } from '../../../graph/schema/relation-types.js';
import type { Model } from '../graph/model.js';
import { report } from '../state/actions.js';
import { change, useApp } from '../state/store.js';
import { DEFAULT_VIEW } from '../state/view.js';
import type { MeasureAnswer, MeasureTask } from './measure.worker.js';

let running: Worker | null = null;

/** Over all worded relations fetched; anew when more have come. */
export function ensureBetweenness(): void {
  const { model, computed } = useApp.getState();
  if (!model || running || computed?.size === model.graph.order) return;
  const worker = new Worker(new URL('./measure.worker.ts', import.meta.url), { type: 'module' });
  running = worker;
  useApp.setState({ progress: 0 });
  worker.onmessage = ({ data }: MessageEvent<MeasureAnswer>) => {
    if ('share' in data) return useApp.setState({ progress: data.share });
    stop();
    useApp.setState({ computed: new Map(data.values) });
  };
  worker.onerror = (event) => {
    stop();
    report(new Error(event.message));
  };
  worker.postMessage(taskOf(model));
}

function stop(): void {
  running?.terminate();
  running = null;
  useApp.setState({ progress: null });
}

/** As the person wishes: what was to be chosen by it is chosen by the usual measure. */
export function stopMeasure(): void {
  stop();
  if (useApp.getState().view.measure === 'betweenness') change({ measure: DEFAULT_VIEW.measure });
}

function taskOf({ graph }: Model): MeasureTask {
  const edges = graph.filterEdges((_, edge) => relationType(edge.kind).worded).sort();
  return { nodes: graph.nodes().sort(), edges: edges.map((edge) => graph.extremities(edge)) };
}
