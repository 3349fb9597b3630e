/**
 * Fetches the first part of the graph, and what the address asks for beyond it; tries again when the server was away.
 */
import type { Graph } from '../../server/api-types.js';
import { api, contact } from '../api/client.js';
import { createModel, growModel, type Model } from '../graph/model.js';
import { computeSpotlight } from '../graph/spotlight.js';
import { ensureBetweenness } from '../measure/compute.js';
import { fetchWhole } from './actions.js';
import { useApp } from './store.js';
import { DEFAULT_FILTERS, type View } from './view.js';

/** Entities fetched at first, whatever the view shows of them. */
const FIRST = 1000;
/** A graph of so many is fetched whole once its first picture stands: counts and filters are then of everything. */
const USUAL = 6000;
const RETRY_MS = 2000;

/** Of more than the most important: all, what lies farther off than a neighbour, what a filter lets through. */
const wantsWhole = ({ top, ego, depth, filters }: View): boolean =>
  top === 0 || (ego !== '' && depth > 1) || filters !== DEFAULT_FILTERS;

export async function loadGraph(): Promise<void> {
  followServer();
  followView();
  await reload();
}

/** What a change of the view calls for beyond drawing it. */
function followView(): void {
  useApp.subscribe(({ view, model }, before) => {
    if (view.path !== before.view.path) void computeSpotlight();
    if (view !== before.view && wantsWhole(view)) void fetchWhole();
    const measured = view.measure === 'betweenness';
    if (measured && (before.view.measure !== view.measure || before.model !== model)) ensureBetweenness();
  });
}

/** Fetches the graph anew: at the start, after texts were brought, when the server is back. */
export async function reload(): Promise<void> {
  const { view } = useApp.getState();
  try {
    const part = await api.graph(wantsWhole(view) ? 0 : Math.max(FIRST, view.top));
    const model = await addWanted(createModel(part), view);
    useApp.setState({ model, failure: '' });
    await computeSpotlight();
    useApp.setState({ info: await api.info() });
    if (model.totals.entities <= USUAL) await fetchWhole();
  } catch (error) {
    useApp.setState({ failure: error instanceof Error ? error.message : String(error) });
  }
}

/** What a link names may lie outside the first part. Unknown ids are left alone: they may come with the next ingest. */
async function addWanted(model: Model, view: View): Promise<Model> {
  const open = new Set([...view.expanded, view.ego, ...view.path]);
  const wanted = new Set([...view.selected, ...view.pinned, ...open]);
  const relationEnds = view.relation.split('|').slice(1);
  for (const id of relationEnds) wanted.add(id);
  wanted.delete('');
  const missing = [...wanted].filter((id) => open.has(id) || !model.graph.hasNode(id)).slice(0, 40);
  const parts = await Promise.all(
    missing.map((id) => api.neighbours(id, open.has(id) ? 300 : 1).catch((): Graph | null => null)),
  );
  return parts.reduce<Model>((grown, part) => (part ? growModel(grown, part) : grown), model);
}

/** Shows a banner while the server is away and goes on when it is back. */
function followServer(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const knock = (): void => {
    timer = setTimeout(() => {
      timer = undefined;
      void api.info().then(
        () => (useApp.getState().model ? undefined : reload()),
        () => undefined,
      );
    }, RETRY_MS);
  };
  contact.heard = (alive) => {
    if (useApp.getState().serverGone === alive) useApp.setState({ serverGone: !alive });
    if (!alive && timer === undefined) knock();
  };
}
