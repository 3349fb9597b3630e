import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityRecord, GraphBatch } from '../../../graph/batch.js';
import type { EntityKind } from '../../../graph/schema/entity-types.js';
import type { StoredName } from '../../../graph/store/store.js';
import { linkCorpus, resolveBatch } from '../../../ingest/link/link-corpus.js';
import { nameKey } from '../../../ingest/link/name-key.js';

const stored = (
  document: string,
  name: string,
  aliases: string[] = [],
  kind: EntityKind = 'Initiative',
): StoredName => {
  const localId = `${kind}:${nameKey(name)}`;
  return { document, localId, id: localId, kind, name, aliases, mentions: 1 };
};

const idOf = (names: readonly StoredName[], name: StoredName) => linkCorpus(names).idOf(name.document, name.localId);

describe('names of different texts', () => {
  it('are one where their key is one', () => {
    const names = [stored('d1', '“27419”体系'), stored('d2', '27419体系')];
    expect(idOf(names, names[0]!)).toBe(idOf(names, names[1]!));
  });

  it('are one where only the head noun is left off', () => {
    const names = [stored('d1', '“27419”现代农业集群体系'), stored('d2', '“27419”')];
    expect(idOf(names, names[1]!)).toBe(names[0]!.localId);
  });

  it('stay apart where the place is left off and no text has shown that it may be', () => {
    const names = [stored('d1', '西部陆海新通道'), stored('d2', '陆海新通道')];
    expect(idOf(names, names[1]!)).toBe(names[1]!.localId);
  });

  it('are one once a text has used both for one thing', () => {
    const names = [stored('d1', '西部陆海新通道', ['陆海新通道']), stored('d2', '陆海新通道')];
    expect(idOf(names, names[1]!)).toBe(names[0]!.localId);
  });

  it('stay apart where the short one could be two things', () => {
    const names = [
      stored('d1', '西部陆海新通道', ['陆海新通道']),
      stored('d2', '陆海新通道'),
      stored('d3', '东部陆海新通道'),
    ];
    expect(idOf(names, names[1]!)).toBe(names[1]!.localId);
  });

  it('stay apart where one text keeps them apart', () => {
    const names = [stored('d1', '数字重庆'), stored('d1', '数字重庆建设'), stored('d2', '数字重庆')];
    expect(idOf(names, names[1]!)).not.toBe(idOf(names, names[0]!));
  });

  it('do not take a nickname of one person for another', () => {
    const names = [stored('d1', '袁明远', ['袁书记'], 'Person'), stored('d2', '袁书记', [], 'Person')];
    expect(idOf(names, names[1]!)).toBe('Person:袁书记');
  });

  it('join indicators by name and by synonym', () => {
    const names = [stored('d1', 'R&D经费投入强度', [], 'Indicator'), stored('d2', '研发经费投入强度', [], 'Indicator')];
    expect(idOf(names, names[0]!)).toBe(idOf(names, names[1]!));
  });

  it('follow a person who joins or parts', () => {
    const names = [stored('d1', '“27419”体系'), stored('d2', '“27419”')];
    const [main, other] = [nameKey('“27419”体系'), nameKey('“27419”')];
    const apart = linkCorpus(names, { same: [], apart: [{ kind: undefined, main, other }] });
    expect(apart.idOf('d2', names[1]!.localId)).toBe(names[1]!.localId);
    const far = [stored('d1', '山城夜话'), stored('d2', '周末论坛')];
    const same = linkCorpus(far, {
      same: [{ kind: 'Initiative', main: nameKey('山城夜话'), other: nameKey('周末论坛') }],
      apart: [],
    });
    expect(same.idOf('d2', far[1]!.localId)).toBe(far[0]!.localId);
    expect(same.ruleOf(far[1]!.localId)).toBe('override');
  });

  const PIECES = ['西部', '东部', '国家级', '陆海新通道', '“33”', '体系', '建设', '数字', '集群', 'AI+', '人工智能+'];
  const name = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
  const corpus = fc
    .uniqueArray(fc.tuple(fc.constantFrom('d1', 'd2', 'd3', 'd4'), name), {
      selector: ([document, one]) => document + nameKey(one),
      maxLength: 20,
    })
    .map((rows) => rows.map(([document, one]) => stored(document, one)));

  it('link the same in whatever order the texts came', () => {
    fc.assert(
      fc.property(
        corpus.chain((names) => fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length }))),
        ([names, shuffled]) => {
          const [one, other] = [linkCorpus(names), linkCorpus(shuffled)];
          for (const { document, localId } of names)
            expect(other.idOf(document, localId)).toBe(one.idOf(document, localId));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('link the same when they are linked again', () => {
    fc.assert(
      fc.property(corpus, (names) => {
        const links = linkCorpus(names);
        const again = linkCorpus(names.map((one) => ({ ...one, id: links.idOf(one.document, one.localId) })));
        for (const { document, localId } of names)
          expect(again.idOf(document, localId)).toBe(links.idOf(document, localId));
      }),
      { numRuns: 100 },
    );
  });

  it('never make one of two names that one text keeps apart', () => {
    fc.assert(
      fc.property(corpus, (names) => {
        const links = linkCorpus(names);
        const ids = names.map(({ document, localId }) => `${document} ${links.idOf(document, localId)}`);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 100 },
    );
  });
});

const entity = (name: string, kind: EntityKind = 'Initiative'): EntityRecord => ({
  id: `${kind}:${name}`,
  localId: `${kind}:${name}`,
  kind,
  name,
  aliases: [],
  mentions: 1,
  attributes: {},
});

const batch = {
  document: { id: 'd2' },
  sentences: [{ id: 'd2:s1', speakerId: 'Person:王明' }],
  entities: [entity('王明', 'Person'), entity('数字重庆建设'), entity('山城夜话')],
  mentions: [{ sentence: 'd2:s1', entity: 'Initiative:数字重庆建设' }],
  relations: [
    {
      kind: 'CO_OCCURS',
      from: 'Initiative:山城夜话',
      to: 'Initiative:数字重庆建设',
      evidence: [{ sentence: 'd2:s1', rule: 'co-occurs', confidence: 1 }],
    },
  ],
  observations: [],
} as unknown as GraphBatch;

describe('a batch under links', () => {
  const links = {
    idOf: (_document: string, id: string) => (id === 'Initiative:数字重庆建设' ? 'Initiative:a数字重庆' : id),
    ruleOf: () => 'trailing-head',
  };

  it('points at the linked ids everywhere and says why', () => {
    const resolved = resolveBatch(batch, links);
    expect(resolved.mentions[0]?.entity).toBe('Initiative:a数字重庆');
    expect(resolved.entities.find(({ id }) => id === 'Initiative:a数字重庆')).toMatchObject({
      localId: 'Initiative:数字重庆建设',
      aliases: [{ surface: '数字重庆建设', rule: 'trailing-head' }],
    });
  });

  it('keeps what has no direction from the smaller id to the larger', () => {
    expect(resolveBatch(batch, links).relations[0]).toMatchObject({
      from: 'Initiative:a数字重庆',
      to: 'Initiative:山城夜话',
    });
  });

  it('is as it was when the links are taken back', () => {
    const back = { idOf: (_document: string, id: string) => id, ruleOf: () => '' };
    const there = resolveBatch(resolveBatch(batch, links), back);
    expect(there.entities).toEqual(resolveBatch(batch, back).entities);
    expect(there.mentions).toEqual(batch.mentions);
    expect(there.relations).toEqual(batch.relations);
  });

  it('drops a relation of a thing with itself', () => {
    const one = { idOf: () => 'Initiative:山城夜话', ruleOf: () => 'override' };
    expect(resolveBatch(batch, one).relations).toEqual([]);
  });
});
