/**
 * What the plans of Grafeo 0.6 are made of, and how its text is read: one operator a line, indented by depth.
 *
 * A name with a line break in it makes lines of its own, which then are refused; it cannot take a line away. Subqueries in
 * expressions are printed inside a line, each operator of theirs as `NameOp {`.
 */
import type { PlanRules, PlanStep } from './check-plan.js';

const READS = `Return Project Filter NodeScan EdgeScan Expand VariableLengthExpand ShortestPath Limit Skip Sort Distinct Aggregate
HorizontalAggregate Unwind Apply LeftJoin AntiJoin SemiJoin Join MultiWayJoin Union Intersect Except Otherwise Empty Discriminant
ParameterScan MapCollect Bind`;

const WRITES =
  'Create CreateNode CreateEdge SetProperty AddLabel RemoveLabel DeleteNode DeleteEdge Merge MergeRelationship';

const GRAPH_ALGORITHMS = `articulation_points betweenness_centrality bfs bridges closeness_centrality clustering_coefficient
connected_components degree_centrality dfs dijkstra kcore label_propagation labels louvain pagerank procedures propertyKeys
relationshipTypes strongly_connected_components`;

const words = (text: string): string[] => text.split(/\s+/);

export const GRAFEO_RULES: PlanRules = {
  reads: new Set(words(READS)),
  writes: new Set(words(WRITES)),
  calls: 'CallProcedure',
  procedures: new Set([
    'db.labels',
    'db.relationshipTypes',
    'db.propertyKeys',
    ...words(GRAPH_ALGORITHMS).map((name) => `grafeo.${name}`),
  ]),
};

/** @param plan what `EXPLAIN` answers */
export function grafeoSteps(plan: string): PlanStep[] {
  const lines = plan.split('\n').filter((line) => line.trim() !== '');
  return lines.flatMap((line) => {
    const [, operator = line.trim(), detail = ''] = /^ *([A-Za-z]+)(?: \(([^)]*)\))?/.exec(line) ?? [];
    const inside = [...line.matchAll(/\b([A-Z]\w*)Op \{/g)].map(([, name = '']) => ({ operator: name }));
    return [{ operator, procedure: detail }, ...inside];
  });
}
