/**
 * The visible part for the present state, computed once per change and shared by canvas, lists and counts.
 */
import { findVisible, type Visible } from '../graph/visible.js';
import { type AppState, useApp } from './store.js';
import type { View } from './view.js';

/** The parts of the view that decide what is shown; others must not make us compute again. */
const DECIDING = [
  'selected',
  'relation',
  'filters',
  'cooccurrence',
  'measure',
  'top',
  'expanded',
  'hidden',
  'pinned',
  'ego',
  'depth',
] as const satisfies readonly (keyof View)[];

/** Places of selection and relation among the inputs, after model, measures and spotlight. */
const SELECTING = [3 + DECIDING.indexOf('selected'), 3 + DECIDING.indexOf('relation')];

let last: { inputs: readonly unknown[]; result: Visible | null } = { inputs: [], result: null };

export function visibleNow(state: AppState): Visible | null {
  const { model, view, computed, spotlight } = state;
  const inputs = [model, computed, spotlight, ...DECIDING.map((key) => view[key])];
  if (last.inputs.length === inputs.length && inputs.every((input, at) => input === last.inputs[at]))
    return last.result;
  const result = model ? findVisible(model, view, computed, spotlight) : null;
  last = { inputs, result: sameParts(last.inputs, inputs, last.result, result) ? last.result : result };
  return last.result;
}

export const useVisible = (): Visible | null => useApp(visibleNow);

/** Selecting something that is shown already changes nothing: canvas, lists and counts keep what they have. */
function sameParts(
  before: readonly unknown[],
  now: readonly unknown[],
  old: Visible | null,
  fresh: Visible | null,
): boolean {
  if (!old || !fresh || old.nodes.size !== fresh.nodes.size || old.edges.size !== fresh.edges.size) return false;
  const onlySelected = before.every((input, at) => input === now[at] || SELECTING.includes(at));
  if (!onlySelected) return false;
  for (const id of fresh.nodes) if (!old.nodes.has(id)) return false;
  for (const id of fresh.edges) if (!old.edges.has(id)) return false;
  return true;
}
