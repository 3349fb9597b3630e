/**
 * Which part of the graph is taken away: as shown, what is selected, or everything; and how the server is told.
 */
import { RELATION_KINDS, type RelationKind } from '../../../graph/schema/relation-types.js';
import type { ExportRequest } from '../../server/api-types.js';
import type { Model } from '../graph/model.js';
import type { Visible } from '../graph/visible.js';
import type { View } from '../state/view.js';

export const SCOPES = ['screen', 'selected', 'around', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** What is picked: the selection, or the ends of the selected relation. */
const pickedIn = ({ selected, relation }: View): readonly string[] =>
  relation ? relation.split('|').slice(1) : selected;

/** Entity ids in the model's order; null for the whole graph, which the page may not have. */
export function idsOf(scope: Scope, model: Model, visible: Visible, view: View): readonly string[] | null {
  if (scope === 'all') return null;
  if (scope === 'screen') return [...visible.nodes];
  const picked = pickedIn(view).filter((id) => model.graph.hasNode(id));
  if (scope === 'selected') return picked;
  const around = new Set(picked);
  for (const id of picked)
    model.graph.forEachEdge(id, (edge, _, source, target) => {
      if (visible.edges.has(edge)) around.add(source === id ? target : source);
    });
  return [...around];
}

/** Conditions that give the server's files the relations that are on screen, not all that there are among the entities. */
export function conditionsOf(
  ids: readonly string[] | null,
  model: Model,
  visible: Visible,
  view: View,
): Partial<ExportRequest> {
  if (ids === null) return {};
  const kinds = new Set<RelationKind>();
  for (const edge of visible.edges) kinds.add(model.graph.getEdgeAttribute(edge, 'kind'));
  const { since, until, minWeight, documents } = view.filters;
  return {
    ids: [...ids],
    ...(kinds.size > 0 && kinds.size < RELATION_KINDS.length ? { relations: [...kinds].sort() } : {}),
    ...(documents.length > 0 ? { documents: [...documents] } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(minWeight > 1 ? { minWeight } : {}),
  };
}
