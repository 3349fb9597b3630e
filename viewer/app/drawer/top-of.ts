/**
 * The shown entities, most important first by the chosen measure; ties by mentions, then id.
 */
import type { Model, NodeData } from '../graph/model.js';
import { type MeasureValues, measureOf, type Visible } from '../graph/visible.js';
import type { MeasureName } from '../state/view.js';

export function topOf(
  model: Model,
  visible: Visible,
  measure: MeasureName,
  computed: MeasureValues | null,
): readonly NodeData[] {
  const value = (node: NodeData): number => measureOf(node, measure, computed);
  return [...visible.nodes]
    .map((id) => model.graph.getNodeAttributes(id))
    .sort((a, b) => value(b) - value(a) || b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
}
