/**
 * What stays bright while the rest steps back: the hovered thing with its neighbours, or else what is selected.
 */
import type { View } from '../state/view.js';
import type { Model } from './model.js';
import type { Visible } from './visible.js';

export interface Focus {
  readonly hovered: string;
  readonly selected: ReadonlySet<string>;
  readonly pinned: readonly string[];
  /** The relation under the pointer, or else the selected one; '' for none. */
  readonly relation: string;
  /** Null when nothing steps back: nothing is in focus, or it has no neighbours here and the rest would only be dimmed. */
  readonly near: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } | null;
}

export function findFocus(model: Model, view: View, visible: Visible, hovered: string, hoveredRelation: string): Focus {
  const relation = hoveredRelation || (hovered ? '' : view.relation);
  const centres = hovered ? [hovered] : relation ? [] : view.selected;
  const nodes = new Set<string>();
  const edges = new Set<string>();
  if (relation && model.graph.hasEdge(relation)) {
    edges.add(relation);
    for (const end of model.graph.extremities(relation)) nodes.add(end);
  }
  for (const centre of centres) {
    if (!visible.nodes.has(centre)) continue;
    nodes.add(centre);
    model.graph.forEachEdge(centre, (edge, _, source, target) => {
      if (!visible.edges.has(edge)) return;
      edges.add(edge);
      nodes.add(source === centre ? target : source);
    });
  }
  const selected = new Set(view.selected);
  return { hovered, selected, pinned: view.pinned, relation, near: edges.size > 0 ? { nodes, edges } : null };
}
