/** What each route of the API answers, on the fixture's documents. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  Comparison,
  DocumentView,
  EntityCard,
  EvidencePage,
  Graph,
  Info,
  PathsView,
  QuestionPage,
  ResolvedView,
  SearchIndex,
  SentencePage,
} from '../../../viewer/server/api-types.js';
import { CITY_BATCHES, HOSTILE_BATCH } from '../fixture-batches.js';
import { type Fixture, openFixture } from './fixture-server.js';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await openFixture([...CITY_BATCHES, HOSTILE_BATCH]);
});
afterAll(() => fixture.close());

const id = encodeURIComponent;
const CORRIDOR = 'Initiative:西部陆海新通道';

describe('the graph', () => {
  test('holds every node with its place, rank and community, most important first', async () => {
    const graph = await fixture.get<Graph>('/graph?limit=0');
    expect(graph.nodes).toHaveLength(graph.totals.entities);
    expect(graph.edges).toHaveLength(graph.totals.relations);
    expect(graph.nodes.map(({ rank }) => rank)).toEqual(graph.nodes.map(({ rank }) => rank).sort((a, b) => b - a));
    expect(new Set(graph.nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length);
  });

  test('is cut to the number, kinds, relations and weight asked for', async () => {
    const small = await fixture.get<Graph>('/graph?limit=3');
    expect(small.nodes).toHaveLength(3);
    const kinds = await fixture.get<Graph>('/graph?kinds=Initiative,Place&relations=CARRIED_OUT_IN');
    expect(new Set(kinds.nodes.map(({ kind }) => kind))).toEqual(new Set(['Initiative', 'Place']));
    expect(new Set(kinds.edges.map(({ kind }) => kind))).toEqual(new Set(['CARRIED_OUT_IN']));
    expect((await fixture.get<Graph>('/graph?minWeight=99')).edges).toEqual([]);
  });

  test('gives an entity with its neighbours and no stranger', async () => {
    const { nodes, edges } = await fixture.get<Graph>(`/neighbours/${id('Person:林海生')}`);
    expect(nodes[0]?.id).toBe('Person:林海生');
    const ids = new Set(nodes.map((node) => node.id));
    expect(edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
    expect(ids.has('Indicator:软件从业人员')).toBe(false);
  });

  test('places every node at the same spot each time', async () => {
    const other = await openFixture([...CITY_BATCHES, HOSTILE_BATCH].reverse());
    try {
      expect((await other.get<Graph>('/graph')).nodes).toEqual((await fixture.get<Graph>('/graph')).nodes);
    } finally {
      await other.close();
    }
  });
});

describe('paths', () => {
  const between = (from: string, to: string, more = '') =>
    fixture.get<PathsView>(`/paths?from=${id(from)}&to=${id(to)}${more}`);

  test('run over stated relations, the shortest first, with all their nodes and edges', async () => {
    const { paths, graph } = await between('林海生', '“四千行动”');
    expect(paths[0]?.nodes.at(0)).toBe('Person:林海生');
    expect(paths[0]?.nodes.at(-1)).toBe('Initiative:“四千行动”');
    expect(paths.every(({ nodes, edges }) => edges.length === nodes.length - 1)).toBe(true);
    expect(new Set(graph.edges.map((edge) => edge.id))).toEqual(new Set(paths.flatMap(({ edges }) => edges)));
    expect(graph.edges.some(({ kind }) => kind === 'CO_OCCURS')).toBe(false);
  });

  test('take a co-occurrence when nothing else leads there', async () => {
    const { paths } = await between('“四千行动”', '新质生产力');
    expect(paths[0]?.edges).toHaveLength(1);
  });

  test('are none when the length asked is too short, and one of no step from a thing to itself', async () => {
    expect((await between('周晓岚', '“四千行动”', '&maxLength=1')).paths).toEqual([]);
    expect((await between('林海生', '林主任')).paths).toEqual([{ nodes: ['Person:林海生'], edges: [] }]);
  });
});

describe('an entity', () => {
  test('has a card with aliases and their rules, attributes, figures, relations by type and a timeline by date', async () => {
    const card = await fixture.get<EntityCard>(`/entities/${id('Initiative:“33618”现代制造业集群体系')}`);
    expect(card.aliases).toEqual([]);
    expect(card.attributes).toMatchObject({ slogan: '33618', definition: '三大主导、三大支柱、六大特色产业集群' });
    expect(card.observations.map(({ status, value }) => [status, value])).toEqual([
      ['actual', 400_000],
      ['target', 500_000],
    ]);
    expect(card.relations.map(({ kind, direction, total }) => `${kind} ${direction} ${total}`)).toEqual([
      'FOCUSES_ON out 1',
      'FOCUSES_ON in 1',
      'PART_OF in 1',
      'SUPPORTS in 1',
      'MEASURED_BY out 1',
    ]);
    const corridor = await fixture.get<EntityCard>(`/entities/${id(CORRIDOR)}`);
    expect(corridor.aliases).toContainEqual({ surface: '陆海新通道', rule: 'fixture-alias' });
    expect(corridor.timeline.map(({ document }) => document.date)).toEqual(['2025-03-06', '2025-06-18', '2026-03-05']);
  });

  test('has only the figures of sentences that say they measure it', async () => {
    const { observations } = await fixture.get<EntityCard>(`/entities/${id(CORRIDOR)}`);
    expect(observations.map(({ value }) => value)).toEqual([520_000]);
  });

  test('has its sentences in pages, latest first, with every mention in place and its own marked', async () => {
    const page = await fixture.get<SentencePage>(`/entities/${id(CORRIDOR)}/sentences?limit=2`);
    expect([page.items.length, page.total]).toEqual([2, 4]);
    expect(page.items.map(({ document }) => document.date)).toEqual(['2026-03-05', '2025-06-18']);
    const words = page.items.flatMap(({ text, spans }) =>
      spans.map(({ start, end, mark }) => [text.slice(start, end), mark]),
    );
    expect(words).toContainEqual(['陆海新通道', 'self']);
    expect(words).toContainEqual(['江城日报', null]);
  });

  test('is found by name, alias and slogan; a misspelt one brings the nearest', async () => {
    const found = await fixture.get<ResolvedView>(`/resolve?name=${id('33618现代制造业集群体系')}`);
    expect(found.matches.map((match) => match.id)).toEqual(['Initiative:“33618”现代制造业集群体系']);
    const short = await fixture.get<ResolvedView>('/resolve?name=33618');
    expect(short.matches.map((match) => match.id)).toEqual(['Initiative:“33618”现代制造业集群体系']);
    expect((await fixture.get<ResolvedView>(`/resolve?name=${id('陆海新通到')}`)).nearest).toContain('陆海新通道');
    const missing = await fixture.ask(`/entities/${id('Initiative:陆海新通到')}`);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await missing.json()).toMatchObject({ code: 'unknown-name', hint: expect.stringContaining('陆海新通道') });
  });

  test('may be called anything', async () => {
    for (const { id: entity, name } of HOSTILE_BATCH.entities)
      expect((await fixture.get<EntityCard>(`/entities/${id(entity)}`)).name).toBe(name);
    for (const { kind, from, to } of HOSTILE_BATCH.relations)
      expect((await fixture.get<EvidencePage>(`/relations/${id(`${kind}|${from}|${to}`)}/evidence`)).total).toBe(1);
  });

  test('has pinyin and initials in the search index', async () => {
    const { entries } = await fixture.get<SearchIndex>('/search-index');
    expect(entries.find((entry) => entry.id === CORRIDOR)).toMatchObject({
      pinyin: 'xibuluhaixintongdao',
      initials: 'xblhxtd',
    });
  });
});

describe('evidence', () => {
  test('of a relation marks both ends and names the rule', async () => {
    const page = await fixture.get<EvidencePage>(
      `/relations/${id(`FOCUSES_ON|${CORRIDOR}|Initiative:“33618”现代制造业集群体系`)}/evidence`,
    );
    const [item] = page.items;
    expect(item?.rule).toBe('fixture-focuses-on');
    expect(item?.sentence.spans.map(({ name, mark }) => [name, mark])).toEqual([
      ['江城市', null],
      ['西部陆海新通道', 'from'],
      ['“33618”现代制造业集群体系', 'to'],
    ]);
  });

  test('of an unknown relation is a clear refusal', async () => {
    for (const relation of ['nonsense', 'ASKED|Media:甲|Person:乙', `FOCUSES_ON|${CORRIDOR}`])
      expect((await fixture.ask(`/relations/${id(relation)}/evidence`)).status).toBe(404);
  });

  test('of questions says who asked whom what', async () => {
    const { items } = await fixture.get<QuestionPage>('/questions');
    expect(items.map(({ medium, person, topic }) => [medium.name, person.name, topic])).toEqual([
      ['江城日报', '林海生', '陆海新通道的新进展'],
    ]);
  });
});

describe('searching sentences', () => {
  test.each([
    ['陸海新通道', 4, 'traditional characters find simplified ones and their own'],
    ['“33618”', 3, 'quotation marks do not count'],
    ['軟件　从业', 2, 'all words must stand in the sentence'],
    ['33618現代', 3, 'quotation marks in the text do not count either'],
    ['３３６１８', 3, 'full-width digits are digits'],
    ['软', 2, 'one character is enough'],
    ['不存在的词', 0, 'nothing is found'],
    ['“”', 0, 'nothing is left to look for'],
  ])('%s: %i sentences, because %s', async (typed, total) => {
    const page = await fixture.get<SentencePage>(`/search?q=${id(typed)}`);
    expect(page.total).toBe(total);
    for (const { text, hits } of page.items)
      expect(hits.every(({ start, end }) => text.slice(start, end).length > 0)).toBe(true);
  });
});

describe('documents', () => {
  test('are listed latest first and read with mentions, turns and figures that lie in the text', async () => {
    const { items } = await fixture.get<{ items: { id: string; date: string; mentions: number }[] }>('/documents');
    expect(items.map(({ date }) => date)).toEqual(['2026-03-05', '2025-06-18', '2025-03-06', '']);
    expect(items[1]?.mentions).toBe(10);
    const press = await fixture.get<DocumentView>(`/documents/${items[1]?.id}`);
    expect(press.mentions.map(({ start, end }) => press.text.slice(start, end))).toContain('陸海新通道');
    expect(
      press.turns.map(({ speaker, start, end }) => [speaker, press.text.slice(start, end).split('\n').length]),
    ).toEqual([['林海生', 2]]);
    const report = await fixture.get<DocumentView>(`/documents/${items[2]?.id}`);
    expect(report.observations.map(({ start, end }) => report.text.slice(start, end))).toEqual(['40万人', '50万人']);
  });

  test('are taken out by DELETE, once, and everything follows', async () => {
    const own = await openFixture();
    try {
      const before = await own.get<Info>('/info');
      const path = `/documents/${CITY_BATCHES[1]?.document.id}`;
      expect((await own.ask(path, { method: 'DELETE' })).status).toBe(204);
      expect((await own.ask(path, { method: 'DELETE' })).status).toBe(404);
      const after = await own.get<Info>('/info');
      expect([after.documents, after.revision === before.revision]).toEqual([2, false]);
      expect((await own.get<Graph>('/graph')).nodes.some(({ name }) => name === '林海生')).toBe(false);
    } finally {
      await own.close();
    }
  });
});

test('two years are compared by what they name, with the sentences of both', async () => {
  const { before, after, changes } = await fixture.get<Comparison>('/compare?before=2025&after=2026');
  expect([before.length, after.length]).toEqual([2, 1]);
  expect(changes.filter(({ change }) => change === 'new').map(({ name }) => name)).toEqual(['新质生产力']);
  expect(changes.find(({ name }) => name === '西部陆海新通道')?.after.sentence).toContain('更加畅通');
  expect((await fixture.ask(`/compare?before=2025&after=${id('不存在')}`)).status).toBe(404);
});

describe('asking', () => {
  test('a named question answers in the columns of its header', async () => {
    const response = await fixture.post('/queries/entities', { parameters: { kind: 'Person' }, limit: 10 });
    const { columns, rows } = (await response.json()) as { columns: string[]; rows: { name: string }[] };
    expect(columns.slice(0, 2)).toEqual(['kind', 'name']);
    expect(rows.map(({ name }) => name).sort()).toEqual(['周晓岚', '林海生']);
  });

  test('Cypher answers with nodes as plain values and is cut at its limit', async () => {
    const response = await fixture.post('/cypher', { cypher: 'MATCH (n:Initiative) RETURN n', limit: 2 });
    const answer = (await response.json()) as { rows: { n: { labels: string[] } }[]; truncated: boolean };
    expect([answer.rows.length, answer.truncated, answer.rows[0]?.n.labels]).toEqual([
      2,
      true,
      ['Entity', 'Initiative'],
    ]);
  });

  test.each([
    ['/cypher', { cypher: 'CREATE (n:X)' }, 403],
    ['/cypher', { cypher: 'MATCH (' }, 400],
    ['/cypher', { cypher: '' }, 400],
    ['/cypher', {}, 400],
    ['/queries/nothing', {}, 404],
    ['/queries/entities', { parameters: { knd: 'Person' } }, 400],
    ['/queries/entities', { parameters: { minMentions: 'many' } }, 400],
    ['/queries/entities', { limit: 0 }, 400],
  ])('%s %j is refused with %i, in words', async (path, body, status) => {
    const response = await fixture.post(path, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({
      detail: expect.stringMatching(/./),
      hint: expect.stringMatching(/./),
    });
  });

  test('completion proposes what there is, and what contains the text typed', async () => {
    const { values } = await fixture.get<{ values: string[] }>(
      `/completions?of=${id('entity:Initiative')}&q=${id('新通')}`,
    );
    expect(values).toEqual(['西部陆海新通道']);
    expect((await fixture.ask('/completions?of=constructor')).status).toBe(400);
  });

  test('an answer comes line by line to those who accept that', async () => {
    const lines = await fixture.ask('/documents?limit=1', { headers: { accept: 'application/x-ndjson' } });
    const items = (await lines.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { date: string });
    expect(items.map(({ date }) => date)).toEqual(['2026-03-05', '2025-06-18', '2025-03-06', '']);
  });
});

describe('taking away', () => {
  test('every format listed can be had, as a file with its name', async () => {
    const { formats } = await fixture.get<{ formats: { id: string }[] }>('/formats');
    for (const { id: format } of formats) {
      const response = await fixture.ask(`/export?format=${format}&around=${id(CORRIDOR)}`);
      expect([format, response.status, response.headers.get('content-disposition')]).toEqual([
        format,
        200,
        expect.stringMatching(/^attachment; filename="policygraph\.\w+"$/),
      ]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(0);
    }
  });

  test('conditions combine, in the address and in a body', async () => {
    const kinds = async (response: Response) =>
      new Set(
        ((await response.json()) as { nodes: { attributes: { kind: string } }[] }).nodes.map(
          (node) => node.attributes.kind,
        ),
      );
    const byAddress = await fixture.ask(
      `/export?format=json&around=${id('林海生')}&types=Initiative&types=Person&depth=1`,
    );
    expect(await kinds(byAddress)).toEqual(new Set(['Initiative', 'Person']));
    const byBody = await fixture.post('/export', {
      format: 'json',
      query: { name: 'entities', parameters: { kind: 'Media' } },
    });
    expect(await kinds(byBody)).toEqual(new Set(['Media']));
  });

  test.each([
    ['format=nothing', 404],
    ['format=json&around=nobody', 404],
    ['format=json&since=yesterday', 400],
    ['format=json&path=a', 400],
    ['', 400],
  ])('/export?%s is refused with %i', async (query, status) => {
    expect((await fixture.ask(`/export?${query}`)).status).toBe(status);
  });
});

test('nothing above was a fault of the server', () => {
  expect(fixture.faults).toEqual([]);
});
