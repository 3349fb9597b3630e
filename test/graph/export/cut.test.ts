/** What each condition leaves of a small graph that is known by heart, alone and together, and what is said when nothing is left. */
import { describe, expect, test } from 'vitest';
import { PolicygraphError } from '../../../graph/errors.js';
import { cutSubgraph } from '../../../graph/export/cut-subgraph.js';
import { type Selection, within } from '../../../graph/export/selection.js';
import type { SubgraphEdge } from '../../../graph/export/subgraph.js';
import { CITY_BATCHES } from '../../viewer/fixture-batches.js';
import { exportStore } from './export-store.js';

const held = exportStore(CITY_BATCHES);

async function cut(selection: Selection) {
  const subgraph = await cutSubgraph(held.store, selection);
  const edges: SubgraphEdge[] = [];
  for await (const edge of subgraph.edges()) edges.push(edge);
  const names: string[] = [];
  for await (const { name } of subgraph.nodes()) names.push(name);
  return { names, edges, counts: subgraph.counts };
}

describe('a cut', () => {
  test('without conditions is everything', async () => {
    const { counts, names, edges } = await cut({});
    expect(names).toHaveLength(counts.nodes);
    expect(edges).toHaveLength(counts.edges);
    expect(counts.nodes).toBe(14);
  });

  test.each<[string, Selection, string[]]>([
    ['around a name, nothing but itself at depth 0', { around: ['周晓岚'], depth: 0 }, ['周晓岚']],
    ['around a name, its neighbours at depth 1', { around: ['周晓岚'] }, ['周晓岚', '江城日报']],
    ['around an alias', { around: ['林主任'], depth: 0 }, ['林海生']],
    [
      'around a name in traditional form of its quotation marks',
      { around: ['「四千行动」'], depth: 0 },
      ['“四千行动”'],
    ],
    ['around the slogan in a name', { around: ['33618'], depth: 0 }, ['“33618”现代制造业集群体系']],
    ['on the path between two', { path: ['周晓岚', '林海生'] }, ['周晓岚', '林海生', '江城日报']],
    ['of one type', { types: ['Person'] }, ['周晓岚', '林海生']],
    ['of one type by its Chinese name', { types: ['媒体'] }, ['江城日报']],
    ['of one relation', { relations: ['REPORTS_FOR'] }, ['周晓岚', '江城日报']],
    ['of what an answer names', { rows: [{ anything: '江城市' }, { list: ['周晓岚'] }] }, ['周晓岚', '江城市']],
  ])('%s', async (_what, selection, expected) => {
    expect((await cut(selection)).names.sort()).toEqual([...expected].sort());
  });

  test('by speaker keeps only the evidence that the person says', async () => {
    const { edges } = await cut({ speakers: ['林海生'] });
    expect(edges.length).toBeGreaterThan(0);
    for (const { evidence } of edges) for (const { speaker } of evidence) expect(speaker).toBe('林海生');
  });

  test('by date lowers the weight of a relation to the evidence within', async () => {
    const { edges } = await cut({ since: '2026' });
    for (const { evidence, weight } of edges) {
      expect(weight).toBe(evidence.length);
      for (const { date } of evidence) expect(date >= '2026').toBe(true);
    }
  });

  test('by the top ones keeps so many, and names asked for by name besides', async () => {
    expect((await cut({ top: { count: 3, measure: 'degree' } })).names).toHaveLength(3);
    const { names } = await cut({ around: ['周晓岚'], depth: 5, top: { count: 2, measure: 'pagerank' } });
    expect(names).toContain('周晓岚');
  });

  test('keeps relations that are sure enough, and what stands on the screen without them', async () => {
    const { edges: all } = await cut({});
    const sure = Math.max(...all.map(({ confidence }) => confidence));
    expect((await cut({ minConfidence: sure })).edges).toEqual(all.filter(({ confidence }) => confidence === sure));
    expect(sure).toBeLessThan(1);
    await expect(cut({ minConfidence: 1 })).rejects.toThrow('--min-confidence');
    const onScreen = await cut({ ids: ['Person:林海生'], minConfidence: 1 });
    expect(onScreen.edges).toEqual([]);
    expect(onScreen.names).toEqual(['林海生']);
  });

  test('combines conditions', async () => {
    const { names, edges } = await cut({ around: ['西部陆海新通道'], depth: 2, types: ['Initiative'], minWeight: 1 });
    expect(names).toContain('西部陆海新通道');
    for (const { from, to } of edges) expect([from, to].every((id) => id.startsWith('Initiative:'))).toBe(true);
  });

  test('has every sentence of an edge name both ends or come from a turn', async () => {
    const { edges } = await cut({});
    for (const { evidence, weight, rules } of edges) {
      expect(evidence).toHaveLength(weight);
      expect(rules.length).toBeGreaterThan(0);
      for (const { text, title } of evidence) expect(text && title).toBeTruthy();
    }
  });
});

describe('an impossible cut says why', () => {
  test.each<[string, Selection, string, RegExp]>([
    ['an unknown name, with the nearest by spelling', { around: ['陆海新通到'] }, 'unknown-name', /陆海新通道/],
    ['an unknown name, with the nearest by sound', { around: ['路海新通道'] }, 'unknown-name', /陆海新通道/],
    ['an unknown name, with the nearest by a part of it', { around: ['海新通'] }, 'unknown-name', /陆海新通道/],
    ['an unknown type', { types: ['Inititive'] }, 'unknown-name', /Initiative/],
    ['an unknown relation', { relations: ['ASK'] }, 'unknown-name', /ASKED/],
    ['an unknown measure', { top: { count: 1, measure: 'rank' } }, 'unknown-name', /pagerank/],
    ['a bad date', { since: '03/2025' }, 'bad-parameter', /2025-03-06/],
    ['a bad confidence', { minConfidence: 90 }, 'bad-parameter', /0 to 1/],
    ['a bad depth', { around: ['江城市'], depth: 99 }, 'bad-parameter', /0 to 10/],
    ['a condition that empties it', { minWeight: 1000 }, 'empty-subgraph', /--min-weight/],
    ['a date that empties it', { since: '2099' }, 'empty-subgraph', /--since/],
    ['a type that no answer has', { rows: [{ name: '江城市' }], types: ['Keyword'] }, 'empty-subgraph', /--type/],
  ])('%s', async (_what, selection, code, words) => {
    const error = await cutSubgraph(held.store, selection).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(PolicygraphError);
    const { code: found, message, hint } = error as PolicygraphError;
    expect(found).toBe(code);
    expect(`${message} ${hint}`).toMatch(words);
  });
});

test('a cut that was emptied names only the conditions that were given', async () => {
  await expect(cutSubgraph(held.store, { documents: [], speakers: [], since: '2099' })).rejects.toMatchObject({
    message: expect.stringMatching(/after --since$/),
    hint: 'The texts are of 2025-03-06 to 2026-03-05.',
  });
});

describe('dates are compared as far as both go', () => {
  test.each([
    ['2025', '2025-03', '2025-04', true],
    ['2025-03-06', '2025-03', '2025-03', true],
    ['2025-03-06', '2025-03-07', undefined, false],
    ['2024', '2025', undefined, false],
    ['', '2025', undefined, false],
    ['', undefined, undefined, true],
  ])('%s within %s to %s: %s', (date, since, until, expected) => {
    expect(within(date, since, until)).toBe(expected);
  });
});
