/**
 * What the plans of Neo4j (5.26 and the 2026 line) are made of; a name in brackets after an operator is its variant and does not count.
 *
 * Reading of files (LoadCSV), SHOW and administration commands, composite databases and transactions inside a question are left out on purpose.
 */
import type { PlanRules, PlanStep } from './check-plan.js';

const READS = `AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker AssertSameNode AssertSameRelationship
BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
DirectedRelationshipByIdSeek DirectedRelationshipFulltextIndexSearch DirectedRelationshipIndexContainsScan
DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
DirectedRelationshipTypeScan DirectedRelationshipUniqueIndexSeek DirectedUnionRelationshipTypesScan Distinct
DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup Eager EagerAggregation EmptyResult
EmptyRow ExhaustiveLimit Expand Filter Input IntersectionNodeByLabelsScan LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply
LetSemiApply Limit MultiNodeIndexSeek NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeFulltextIndexSearch
NodeHashJoin NodeIndexContainsScan NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin
NodeRightOuterHashJoin NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NonFuseable NullifyMetadata Optional OptionalExpand
OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PartitionedAllNodesScan PartitionedDirectedAllRelationshipsScan
PartitionedDirectedRelationshipIndexScan PartitionedDirectedRelationshipTypeScan PartitionedDirectedUnionRelationshipTypesScan
PartitionedIntersectionNodeByLabelsScan PartitionedNodeByLabelScan PartitionedNodeIndexScan PartitionedSubtractionNodeByLabelsScan
PartitionedUndirectedAllRelationshipsScan PartitionedUndirectedRelationshipIndexScan PartitionedUndirectedRelationshipTypeScan
PartitionedUndirectedUnionRelationshipTypesScan PartitionedUnionNodeByLabelsScan PartitionedUnwind PathPropagatingBFS PreserveOrder
ProduceResults ProjectEndpoints Projection RelationshipCountFromCountStore RemoteBatchProperties RemoteBatchPropertiesWithFilter Repeat
RepeatOptions RollUpApply SelectOrAntiSemiApply SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath
SubtractionNodeByLabelsScan Top TriadicBuild TriadicFilter TriadicSelection UndirectedAllRelationshipsScan
UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek UndirectedRelationshipFulltextIndexSearch
UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan
UndirectedRelationshipUniqueIndexSeek UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin
ValueMergeJoin VarLengthExpand`;

const WRITES = `Create Delete DetachDelete Foreach LockNodes LockingMerge Merge MergeInto MergeUniqueNode RemoveLabels SetDynamicProperty
SetLabels SetNodePropertiesFromMap SetProperties SetPropertiesFromMap SetProperty SetRelationshipPropertiesFromMap`;

const PROCEDURES = `db.labels db.relationshipTypes db.propertyKeys db.schema.visualization db.schema.nodeTypeProperties
db.schema.relTypeProperties db.index.fulltext.queryNodes db.index.fulltext.queryRelationships`;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const NEO4J_RULES: PlanRules = {
  reads: words(READS),
  writes: words(WRITES),
  calls: 'ProcedureCall',
  procedures: words(PROCEDURES),
};

/** As the driver gives it. */
export interface Neo4jPlan {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly children: readonly Neo4jPlan[];
}

export function neo4jSteps({ operatorType, arguments: said, children }: Neo4jPlan): PlanStep[] {
  const operator = /^\w+/.exec(operatorType)?.[0] ?? operatorType;
  const procedure = /^[^(]*/.exec(String(said.Details ?? ''))?.[0].trim() ?? '';
  return [{ operator, procedure }, ...children.flatMap(neo4jSteps)];
}

/** The plan as text, one operator a line, for those who asked to see it. */
export const neo4jPlanText = (plan: Neo4jPlan, depth = 0): string =>
  [
    `${'  '.repeat(depth)}${operatorOf(plan)} (${plan.arguments.Details ?? ''})`,
    ...plan.children.map((child) => neo4jPlanText(child, depth + 1)),
  ].join('\n');

const operatorOf = ({ operatorType }: Neo4jPlan): string => operatorType.replace(/@.*/, '');
