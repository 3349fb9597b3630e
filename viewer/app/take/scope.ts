/**
 * Which part of the graph is taken away: as shown, what is selected, or everything; and how the server is told.
 */
import { RELATION_KINDS, type RelationKind, relationType } from '../../../graph/schema/relation-types.js';
import type { ExportRequest } from '../../server/api-types.js';
import type { Model } from '../graph/model.js';
import type { Visible } from '../graph/visible.js';
import type { Scope, View } from '../state/view.js';

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

/** The relations among what is taken: those on screen, or of the whole graph all that the page has. */
export function edgesOf(scope: Scope, model: Model, visible: Visible, view: View): ReadonlySet<string> {
  if (scope !== 'all') return visible.edges;
  return new Set(model.graph.filterEdges((_, { kind }) => view.cooccurrence || relationType(kind).worded));
}

/**
 * Conditions that give the server's files the relations that are on screen, not all that there are among the entities.
 *
 * Reports tell their conditions and keep to worded relations anyway: there only what a person switched off is named.
 */
export function conditionsOf(ids: readonly string[] | null, view: View, forReport: boolean): Partial<ExportRequest> {
  if (ids === null) return {};
  const { since, until, minWeight, minConfidence, documents, relationsOff } = view.filters;
  const faint = (kind: RelationKind): boolean => !view.cooccurrence && !relationType(kind).worded;
  const relations = RELATION_KINDS.filter((kind) => !relationsOff.includes(kind) && !faint(kind));
  const asked = forReport ? relationsOff.length > 0 : relations.length < RELATION_KINDS.length;
  return {
    ids: [...ids],
    ...(asked ? { relations } : {}),
    ...(documents.length > 0 ? { documents: [...documents] } : {}),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(minWeight > 1 ? { minWeight } : {}),
    ...(minConfidence > 0 ? { minConfidence } : {}),
  };
}
