/**
 * The shortest connections between the entities of a path view: fetched, added to the model, and shown alone.
 */
import type { PathsView } from '../../server/api-types.js';
import { api } from '../api/client.js';
import { report } from '../state/actions.js';
import { notify, useApp } from '../state/store.js';
import { growModel } from './model.js';
import type { Spotlight } from './visible.js';

/** One step of a chain, for the panel that tells it as prose. */
export interface Chain {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** The shortest ways from one entity to the next of those to be connected. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly chains: readonly Chain[];
}

export interface PathSpotlight extends Spotlight {
  readonly legs: readonly Leg[];
}

const LONGEST = 6;

/** Called when `view.path` changes and after the graph was fetched. */
export async function computeSpotlight(): Promise<void> {
  const { view, model } = useApp.getState();
  if (view.path.length < 2 || !model) {
    if (useApp.getState().spotlight) useApp.setState({ spotlight: null });
    return;
  }
  try {
    const pairs = view.path.slice(1).map((to, at) => api.paths(view.path[at] ?? '', to, LONGEST));
    const found = await Promise.all(pairs);
    const now = useApp.getState();
    if (now.view.path !== view.path || !now.model) return;
    const grown = found.reduce((growing, { graph }) => growModel(growing, graph), now.model);
    if (found.some(({ paths }) => paths.length === 0)) notify('notice.no-path', {}, 'warn');
    useApp.setState({ model: grown, spotlight: gather(found, view.path) });
  } catch (error) {
    report(error);
  }
}

function gather(found: readonly PathsView[], ends: readonly string[]): PathSpotlight {
  const chains = found.flatMap(({ paths }) => paths);
  return {
    legs: found.map(({ from, to, paths }) => ({ from: from.id, to: to.id, chains: paths })),
    nodes: new Set([...ends, ...chains.flatMap(({ nodes }) => nodes)]),
    edges: new Set(chains.flatMap(({ edges }) => edges)),
  };
}
