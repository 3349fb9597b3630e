/** Which part of the graph is shown first, and what filters, expanding and ego networks make of it. */
import { describe, expect, test } from 'vitest';
import { createModel } from '../../../../viewer/app/graph/model.js';
import { findVisible } from '../../../../viewer/app/graph/visible.js';
import { DEFAULT_VIEW, type View } from '../../../../viewer/app/state/view.js';
import type { Graph, GraphEdge, GraphNode } from '../../../../viewer/server/api-types.js';

const node = (id: string, rank: number): GraphNode => ({
  id,
  kind: 'Initiative',
  name: id,
  aliases: [],
  mentions: 1,
  documents: 1,
  firstDate: '',
  lastDate: '',
  x: rank,
  y: 0,
  rank,
  community: 0,
  degree: 1,
  in: [0],
});
const edge = (source: string, target: string, kind = 'SUPPORTS', confidence = 0.9): GraphEdge => ({
  id: `${kind}|${source}|${target}`,
  source,
  target,
  kind,
  weight: 1,
  confidence,
  detail: '',
  firstDate: '',
  lastDate: '',
  in: [0],
});

/** Fifty pairs p0–q0, p1–q1 … and fifty of high rank that are related to nothing but by standing in one sentence. */
const NODES = [
  ...Array.from({ length: 50 }, (_, at) => node(`alone${at}`, 1000 - at)),
  ...Array.from({ length: 50 }, (_, at) => [node(`p${at}`, 500 - at), node(`q${at}`, 100 - at)]).flat(),
];
const EDGES = [
  ...Array.from({ length: 50 }, (_, at) => edge(`p${at}`, `q${at}`, 'SUPPORTS', at < 25 ? 0.9 : 0.4)),
  ...Array.from({ length: 49 }, (_, at) => edge(`p${at}`, `p${at + 1}`, 'CO_OCCURS')),
  edge('alone0', 'alone1', 'CO_OCCURS'),
];
const GRAPH: Graph = {
  nodes: NODES,
  edges: EDGES,
  documents: [{ id: 'd', title: '报告', publisher: '', date: '2025' }],
  totals: { entities: NODES.length, relations: EDGES.length, byKind: {}, byRelation: {} },
  revision: '1',
};

const shown = (part: Partial<View>) => findVisible(createModel(GRAPH), { ...DEFAULT_VIEW, ...part }, null, null);

describe('what is shown', () => {
  test('is related to something else that is shown', () => {
    const { nodes, edges } = shown({ top: 40 });
    expect(nodes.size).toBe(40);
    const touched = new Set([...edges].flatMap((id) => id.split('|').slice(1)));
    expect([...nodes].filter((id) => !touched.has(id))).toEqual([]);
    expect(nodes.has('p0')).toBe(true);
  });

  test('is everything when all are asked for, also what is related to nothing', () => {
    expect(shown({ top: 0 }).nodes.size).toBe(150);
  });

  test('is the first in rank where hardly anything is related', () => {
    const { nodes } = shown({ top: 30, filters: { ...DEFAULT_VIEW.filters, relationsOff: ['SUPPORTS'] } });
    expect([...nodes].every((id) => id.startsWith('alone'))).toBe(true);
  });

  test('holds what was selected and pinned, whatever its rank', () => {
    expect([...shown({ top: 40, selected: ['alone49'], pinned: ['q49'] }).nodes]).toEqual(
      expect.arrayContaining(['alone49', 'q49']),
    );
  });

  test('grows by the neighbours of what is expanded', () => {
    expect(shown({ top: 40, expanded: ['p49'] }).nodes.has('q49')).toBe(true);
  });

  test.each([
    [1, 3],
    [2, 5],
    [3, 7],
  ])('lies within %i steps of the middle of an ego network: %i entities', (depth, many) => {
    expect(shown({ ego: 'p0', depth, cooccurrence: true }).nodes.size).toBe(many);
  });

  test('has lost the relations that are less sure than asked for', () => {
    const { edges } = shown({ top: 0, filters: { ...DEFAULT_VIEW.filters, minConfidence: 0.5 } });
    expect(edges.size).toBe(25);
  });
});
