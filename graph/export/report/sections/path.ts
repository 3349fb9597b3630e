/** How two things are connected: each shortest path as one line, with a sentence for every step. Only where a path was asked for. */
import { foldName } from '../../../nearest.js';
import { RELATION_TYPES, relationType } from '../../../schema/relation-types.js';
import type { SubgraphEdge } from '../../subgraph.js';
import type { Material } from '../material.js';
import { EMPTY, type SectionType, state } from '../section.js';

/** From where, by which edge, to where: an edge may be walked against its direction. */
interface Step {
  readonly edge: SubgraphEdge;
  readonly from: string;
  readonly to: string;
}

export const path: SectionType = {
  id: 'path',
  zh: '最短路径',
  en: 'Shortest paths',
  intro: {
    zh: '箭头为关系的方向，每一步引一句原文。',
    en: 'Arrows show the direction of a relation; each step quotes a sentence.',
  },
  build(material, limit) {
    const { path: ends } = material.selection;
    if (!ends) return EMPTY;
    const [starts, goals] = ends.map((name) => idsOf(material, name));
    const quoting = { ...material, quoted: Number.MAX_SAFE_INTEGER };
    const statements = pathsBetween(material, starts ?? [], goals ?? [], limit).map((steps) =>
      state(
        quoting,
        say(steps, material),
        steps.map(({ edge }) => edge.evidence[0]).filter((one) => one !== undefined),
      ),
    );
    return { statements };
  },
};

const idsOf = ({ nodes }: Material, wanted: string): string[] => {
  const folded = foldName(wanted);
  return nodes
    .filter(({ id, name, aliases, attributes: { slogan = '' } }) =>
      [id, name, ...aliases, String(slogan)].some((one) => one === wanted || foldName(one) === folded),
    )
    .map(({ id }) => id);
};

/** Over stated relations where they connect the two, otherwise over all: as the cut was made. */
function pathsBetween(
  { edges }: Material,
  starts: readonly string[],
  goals: readonly string[],
  limit: number,
): Step[][] {
  const worded = edges.filter(({ kind }) => relationType(kind).worded);
  const found = walk(worded, starts, goals, limit);
  return found.length > 0 ? found : walk(edges, starts, goals, limit);
}

function walk(
  edges: readonly SubgraphEdge[],
  starts: readonly string[],
  goals: readonly string[],
  limit: number,
): Step[][] {
  const steps = new Map<string, Step[]>();
  const add = (edge: SubgraphEdge, from: string, to: string) =>
    steps.set(from, [...(steps.get(from) ?? []), { edge, from, to }]);
  for (const edge of edges) {
    add(edge, edge.from, edge.to);
    add(edge, edge.to, edge.from);
  }
  const left = new Map(goals.map((id) => [id, 0]));
  for (const [id, distance] of left)
    for (const { to } of steps.get(id) ?? []) if (!left.has(to)) left.set(to, distance + 1);
  const shortest = Math.min(...starts.map((id) => left.get(id) ?? Infinity));
  const paths: Step[][] = [];
  const follow = (id: string, walked: readonly Step[]): void => {
    if (paths.length >= limit) return;
    if (left.get(id) === 0) paths.push([...walked]);
    else
      for (const step of steps.get(id) ?? [])
        if (left.get(step.to) === left.get(id)! - 1) follow(step.to, [...walked, step]);
  };
  for (const id of starts) if (left.get(id) === shortest && shortest > 0) follow(id, []);
  return paths;
}

function say(steps: readonly Step[], { language, nodeOf }: Material): string {
  const names = steps.map(({ edge, from, to }) => {
    const type = RELATION_TYPES[edge.kind];
    const label = edge.detail && edge.kind === 'HOLDS_ROLE' ? edge.detail : type[language];
    const arrow = !edge.directed ? `—${label}—` : edge.from === from ? `—${label}→` : `←${label}—`;
    return `${arrow} ${nodeOf.get(to)!.name}`;
  });
  return [nodeOf.get(steps[0]!.from)!.name, ...names].join(' ');
}
