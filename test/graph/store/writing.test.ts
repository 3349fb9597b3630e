import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { GraphBatch } from '../../../graph/batch.js';
import type { GraphStore } from '../../../graph/store/store.js';
import { arbitraryBatch, FIRST, SECOND } from './batches.js';
import { dump } from './dump.js';
import { describeStores } from './engines.js';

const batches = fc.tuple(
  arbitraryBatch('d00000000000a'),
  arbitraryBatch('d00000000000b'),
  arbitraryBatch('d00000000000c'),
);

async function clear(store: GraphStore): Promise<void> {
  for (const { id } of await store.documents()) await store.remove(id);
}

async function written(store: GraphStore, ...list: readonly GraphBatch[]): Promise<string> {
  await clear(store);
  for (const batch of list) await store.write(batch);
  return dump(store);
}

describeStores('writing', ({ engine, fresh, again }) => {
  it('gives a batch back as it was written', async () => {
    const store = await fresh();
    await store.write(FIRST);
    await store.write(SECOND);
    expect(await store.readBatch(FIRST.document.id)).toEqual(FIRST);
    expect(await store.readBatch(SECOND.document.id)).toEqual(SECOND);
    expect(await store.readBatch('d999999999999')).toBeNull();
  });

  it('sums up what documents say of an entity and of a relation', async () => {
    const store = await fresh();
    await store.write(FIRST);
    await store.write(SECOND);
    const entity = await store.run('MATCH (i:Initiative) RETURN properties(i) AS p', {}, { trusted: true });
    expect(entity.rows[0]?.p).toMatchObject({
      name: '陆海新通道',
      slogan: '33618',
      aliases: ['新通道', '通道'],
      aliasRules: ['short-form', 'other-name'],
      mentions: 4,
      documents: 2,
      firstDate: '2024-03',
      lastDate: '2025-03-06',
    });
    const relation = await store.run(
      'MATCH (:Initiative)-[r:CO_OCCURS]->(:Place) RETURN r.weight AS weight, r.confidence AS confidence, r.documents AS documents, r.npmi AS npmi',
      {},
      { trusted: true },
    );
    expect(relation.rows).toEqual([
      { weight: 2, confidence: 1, documents: [FIRST.document.id, SECOND.document.id], npmi: 0.625 },
    ]);
  });

  it('twice equals once, and removing equals never having written', async () => {
    const store = await fresh();
    await fc.assert(
      fc.asyncProperty(batches, async ([a, b, c]) => {
        const once = await written(store, a, b);
        expect(await written(store, a, a, b, a)).toBe(once);
        await store.write(c);
        expect(await store.remove(c.document.id)).toBe(true);
        expect(await dump(store)).toBe(once);
      }),
      { numRuns: engine.runs },
    );
  });

  it('does not depend on the order of documents', async () => {
    const store = await fresh();
    await fc.assert(
      fc.asyncProperty(batches, async ([a, b, c]) => {
        expect(await written(store, c, a, b)).toBe(await written(store, b, c, a));
      }),
      { numRuns: engine.runs },
    );
  });

  it('replaces what the document said before', async () => {
    const store = await fresh();
    await store.write(FIRST);
    await store.write(SECOND);
    const changed = { ...FIRST, relations: [], observations: [] };
    await store.write(changed);
    expect(await store.readBatch(FIRST.document.id)).toEqual(changed);
  });

  it('leaves nothing of a document that is removed, and says whether there was one', async () => {
    const store = await fresh();
    await store.write(FIRST);
    expect(await store.remove(FIRST.document.id)).toBe(true);
    expect(await store.remove(FIRST.document.id)).toBe(false);
    const { rows } = await store.run('MATCH (n) WHERE NOT n:Layout RETURN count(n) AS n', {}, { trusted: true });
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('keeps everything across closing and opening', async () => {
    const store = await fresh();
    await store.write(FIRST);
    await store.write(SECOND);
    const before = await dump(store);
    const info = await store.info();
    await store.close();
    const reopened = await again();
    expect(await dump(reopened)).toBe(before);
    expect(info).toMatchObject({
      documents: 2,
      sentences: 5,
      entities: 4,
      relations: 3,
      observations: 2,
      schemaVersion: 1,
    });
  });

  it('refuses a second node with the key of a first', async () => {
    const store = await fresh();
    const twice = () => store.run("CREATE (:Entity {id: 'x'})", {}, { readOnly: false, trusted: true });
    await twice();
    await expect(twice()).rejects.toThrow(/Cypher/);
  });

  it('writes and reads large documents that speak of the same', async () => {
    const store = await fresh();
    const large = largeBatch(1500);
    const other = renamed(large, 'd000000000100');
    for (const batch of [large, other]) await store.write(batch);
    for (const batch of [large, other]) expect(await store.readBatch(batch.document.id)).toEqual(batch);
  });

  it('keeps nothing of a batch that fails halfway', async () => {
    const store = await fresh();
    await store.write(FIRST);
    const before = await dump(store);
    await expect(store.write(cutShort(SECOND))).rejects.toThrow('cut short');
    expect(await dump(store)).toBe(before);
  });

  it('refuses a batch with loose ends, and says which', async () => {
    const store = await fresh();
    const [mention] = SECOND.mentions;
    const loose = { ...SECOND, mentions: [{ ...mention!, entity: 'Place:无' }] };
    await expect(store.write(loose)).rejects.toThrow(/Place:无/);
    expect(await store.documents()).toEqual([]);
  });

  it('lets readers and a writer work at the same time', async () => {
    const store = await fresh();
    await store.write(FIRST);
    const count = () => store.run('MATCH (d:Document) RETURN count(d) AS n', {}, { trusted: true });
    const [, ...counts] = await Promise.all([store.write(SECOND), ...Array.from({ length: 8 }, count)]);
    for (const { rows } of counts) expect([1, 2]).toContain(rows[0]?.n);
    expect((await count()).rows).toEqual([{ n: 2 }]);
  });

  it('takes writes that arrive at once', async () => {
    const store = await fresh();
    const all = Array.from({ length: 6 }, (_, i) => renamed(SECOND, `d00000000010${i}`));
    await Promise.all(all.map((batch) => store.write(batch)));
    expect(await dump(store)).toBe(await written(store, ...all));
  });
});

/** A batch whose last part cannot be had when it is to be written, after all the others have been. */
function cutShort(batch: GraphBatch): GraphBatch {
  let asked = 0;
  return {
    ...batch,
    get observations() {
      if (asked++ > 0) throw new Error('cut short');
      return batch.observations;
    },
  };
}

function renamed(batch: GraphBatch, id: string): GraphBatch {
  return JSON.parse(JSON.stringify(batch).replaceAll(batch.document.id, id));
}

function largeBatch(count: number): GraphBatch {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const sentence = (i: number) => `d0000000000ff:s${String(i).padStart(5, '0')}`;
  const entity = (i: number) => `Keyword:词${String(i).padStart(5, '0')}`;
  return {
    document: { ...FIRST.document, id: 'd0000000000ff' },
    sentences: numbers.map((i) => ({ ...FIRST.sentences[0]!, id: sentence(i), ordinal: i, start: i, end: i + 1 })),
    entities: numbers.map((i) => ({
      id: entity(i),
      localId: entity(i),
      kind: 'Keyword' as const,
      name: `词${i}`,
      aliases: [],
      mentions: 1,
      attributes: {},
    })),
    mentions: numbers.map((i) => ({
      sentence: sentence(i),
      entity: entity(i),
      start: i,
      end: i + 1,
      surface: '词',
      rule: 'lexicon',
      confidence: 0.5,
    })),
    relations: numbers.slice(1).map((i) => ({
      kind: 'CO_OCCURS' as const,
      from: entity(i - 1),
      to: entity(i),
      npmi: 0.5,
      evidence: [{ sentence: sentence(i), rule: 'same-sentence', confidence: 1 }],
    })),
    observations: [],
  };
}
