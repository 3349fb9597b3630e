/**
 * What a person can do to the picture: select, expand, hide, pin, focus, connect. Each is one step of undo.
 */
import { api, Refused } from '../api/client.js';
import { growModel } from '../graph/model.js';
import { problemWords } from '../text/problem-words.js';
import { change, notify, useApp } from './store.js';
import { DEFAULT_FILTERS, DEFAULT_VIEW, type Room } from './view.js';

export const goTo = (room: Room): void => change({ room });

export const select = (id: string): void => change({ selected: id ? [id] : [], relation: '' });

export const selectMany = (ids: readonly string[]): void => change({ selected: ids, relation: '' });

/** Adds to the selection, or takes out what is in it. */
export const toggleSelected = (id: string): void =>
  change(({ selected }) => ({
    selected: selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id],
    relation: '',
  }));

export const selectRelation = (id: string): void => change({ relation: id });

export const clearSelection = (): void => change({ selected: [], relation: '' });

/** Shows an entity in the graph, fetching it when the page does not have it yet. */
export async function showInGraph(id: string): Promise<void> {
  await fetchAround(id, 0);
  change({ room: 'graph', selected: [id], relation: '' });
}

const NEIGHBOURS = 300;

export async function expand(id: string): Promise<void> {
  await fetchAround(id, NEIGHBOURS);
  change(({ expanded }) => (expanded.includes(id) ? {} : { expanded: [...expanded, id] }));
}

export const collapse = (id: string): void =>
  change(({ expanded }) => ({ expanded: expanded.filter((one) => one !== id) }));

/** Grows the model by an entity and up to `limit` neighbours. Says so when the server does not know it. */
export async function fetchAround(id: string, limit: number): Promise<void> {
  const { model } = useApp.getState();
  if (!model || (limit === 0 && model.graph.hasNode(id))) return;
  try {
    const part = await api.neighbours(id, Math.max(limit, 1));
    const { model: now } = useApp.getState();
    if (now) useApp.setState({ model: growModel(now, part) });
  } catch (error) {
    report(error);
  }
}

export const hide = (ids: readonly string[]): void =>
  change(({ hidden, selected }) => ({
    hidden: [...new Set([...hidden, ...ids])],
    selected: selected.filter((id) => !ids.includes(id)),
    relation: '',
  }));

export const showHidden = (): void => change({ hidden: [] });

/** Pinned: stays where it is in every layout, and is shown whatever the measure says. */
export function togglePin(id: string): void {
  const { view, model } = useApp.getState();
  if (!model?.graph.hasNode(id)) return;
  const { x, y } = model.graph.getNodeAttributes(id);
  const { [id]: _, ...others } = view.moved;
  if (view.pinned.includes(id)) change({ pinned: view.pinned.filter((one) => one !== id), moved: others });
  else change({ pinned: [...view.pinned, id], moved: { ...others, [id]: [x, y] } });
}

export const move = (id: string, x: number, y: number): void =>
  change(({ moved }) => ({ moved: { ...moved, [id]: [x, y] } }), { merge: `move ${id}` });

export async function focus(id: string, depth: number): Promise<void> {
  await (depth > 1 ? fetchWhole() : fetchAround(id, NEIGHBOURS));
  change({ ego: id, depth, path: [], selected: [id], relation: '' });
}

/** How far an ego network reaches. */
export async function reach(depth: number): Promise<void> {
  if (depth > 1) await fetchWhole();
  change({ depth });
}

let fetching: Promise<void> | null = null;

/** Adds all that the page does not have yet; asked for twice, it is fetched once. */
export function fetchWhole(): Promise<void> {
  const { model } = useApp.getState();
  if (!model || model.graph.order >= model.totals.entities) return Promise.resolve();
  fetching ??= growToWhole().finally(() => {
    fetching = null;
  });
  return fetching;
}

async function growToWhole(): Promise<void> {
  try {
    const part = await api.graph(0);
    const { model } = useApp.getState();
    if (model) useApp.setState({ model: growModel(model, part) });
  } catch (error) {
    report(error);
  }
}

export const unfocus = (): void => change({ ego: '', depth: DEFAULT_VIEW.depth, path: [] });

export const connect = (ids: readonly string[]): void =>
  change({ path: [...new Set(ids)], ego: '', selected: [], relation: '' });

export const clearFilters = (): void => change({ filters: DEFAULT_FILTERS });

export const startAgain = (): void => change(({ room }) => ({ ...DEFAULT_VIEW, room }));

export const read = (document: string, sentence = ''): void => change({ room: 'read', document, sentence });

/** Stands for a question in the address, though no file of the catalogue asks it. */
export const COMPARE = 'compare';

export const compareWith = (document: string): void =>
  change({ room: 'ask', question: COMPARE, parameters: { after: document } });

export function report(error: unknown): void {
  if (error instanceof Refused) {
    const { code, detail, hint } = error.problem;
    const words = problemWords(code, useApp.getState().preferences.language);
    notify('notice.refused', { detail: [words, detail, hint].filter(Boolean).join(' ') }, 'warn');
  } else if (!useApp.getState().serverGone) notify('notice.failed', { detail: String(error) }, 'warn');
}
