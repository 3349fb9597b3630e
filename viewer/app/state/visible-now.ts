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

let last: { inputs: readonly unknown[]; result: Visible | null } = { inputs: [], result: null };

export function visibleNow(state: AppState): Visible | null {
  const { model, view, computed, spotlight } = state;
  const inputs = [model, computed, spotlight, ...DECIDING.map((key) => view[key])];
  if (last.inputs.length === inputs.length && inputs.every((input, at) => input === last.inputs[at]))
    return last.result;
  last = { inputs, result: model ? findVisible(model, view, computed, spotlight) : null };
  return last.result;
}

export const useVisible = (): Visible | null => useApp(visibleNow);
