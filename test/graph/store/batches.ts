/** Batches for tests of stores: small ones made by hand, and arbitrary ones whose parts fit together. */
import fc from 'fast-check';
import type { EntityRecord, GraphBatch, MentionRecord, RelationRecord } from '../../../graph/batch.js';
import { ENTITY_KINDS, type EntityKind } from '../../../graph/schema/entity-types.js';

const NAMES = ['陆海新通道', '“33618”集群', '江城市', '林晓', '江城日报', 'O\'Neil, "N"\n`x`', '😀会议'];

/** What one document says about one entity. */
export interface Said {
  readonly kind: EntityKind;
  readonly key: string;
  readonly name: string;
  readonly mentions: number;
  readonly aliases: readonly string[];
  readonly slogan?: string;
}

export interface Sketch {
  readonly id: string;
  readonly date: string;
  readonly said: readonly Said[];
  /** Pairs of places in `said`, with the sentence that states it. */
  readonly relations: readonly (readonly [number, number, number])[];
  readonly sentences: number;
}

const idOf = ({ kind, key }: Said): string => `${kind}:${key}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function batchOf({ id, date, said, relations, sentences }: Sketch): GraphBatch {
  const sentence = (ordinal: number) => `${id}:s${String(ordinal % sentences).padStart(5, '0')}`;
  return {
    document: {
      id,
      title: `题目 ${id}`,
      publisher: '',
      date,
      source: `texts/${id}.txt`,
      sha256: id.padEnd(64, '0'),
      chars: sentences * 10,
      genre: 'report',
      byline: [],
      captions: ['图片说明'],
      text: '一二三四五六七八九。'.repeat(sentences),
      pipeline: '1',
    },
    sentences: Array.from({ length: sentences }, (_, ordinal) => ({
      id: sentence(ordinal),
      ordinal,
      part: 'body' as const,
      text: '一二三四五六七八九。',
      start: ordinal * 10,
      end: ordinal * 10 + 10,
      paragraph: ordinal >> 1,
      speaker: ordinal % 2 ? '林晓' : null,
      speakerId: ordinal % 2 ? 'Person:林晓' : null,
    })),
    entities: said.map(entityOf).sort((a, b) => compare(a.id, b.id)),
    mentions: said.flatMap((one) => mentionsOf(one, sentence, sentences)).sort(byPlace),
    relations: relationsOf(said, relations, sentence),
    observations: said
      .filter(({ kind }) => kind === 'Indicator')
      .map((one, i) => ({
        id: `${id}:o${i}`,
        indicator: idOf(one),
        value: i % 2 ? 15.5 : 4200,
        unit: '%',
        comparator: '>=' as const,
        status: 'target' as const,
        period: '',
        text: '15.5%',
        start: i,
        end: i + 5,
        sentence: sentence(i),
        rule: 'amount',
        confidence: 1,
      })),
  };
}

const entityOf = (one: Said): EntityRecord => ({
  id: idOf(one),
  localId: idOf(one),
  kind: one.kind,
  name: one.name,
  aliases: one.aliases
    .map((surface) => ({ surface, rule: 'short-form' }))
    .sort((a, b) => compare(a.surface, b.surface)),
  mentions: one.mentions,
  attributes: one.slogan === undefined ? {} : { slogan: one.slogan },
});

const mentionsOf = (one: Said, sentence: (i: number) => string, sentences: number): MentionRecord[] =>
  Array.from({ length: one.mentions }, (_, i) => ({
    sentence: sentence(i),
    entity: idOf(one),
    start: (i % sentences) * 10 + Math.floor(i / sentences),
    end: (i % sentences) * 10 + Math.floor(i / sentences) + 1,
    surface: one.name.slice(0, 1),
    rule: 'lexicon',
    confidence: i % 2 ? 0.75 : 1,
  }));

const byPlace = (a: MentionRecord, b: MentionRecord): number =>
  a.start - b.start || a.end - b.end || compare(a.entity, b.entity);

function relationsOf(
  said: readonly Said[],
  pairs: Sketch['relations'],
  sentence: (i: number) => string,
): RelationRecord[] {
  const found = new Map<string, RelationRecord>();
  for (const [a, b, at] of pairs) {
    const [from, to] = [said[a % said.length], said[b % said.length]]
      .map((one) => (one ? idOf(one) : ''))
      .sort(compare);
    if (!from || !to || from === to) continue;
    const evidence = [{ sentence: sentence(at), rule: 'same-sentence', confidence: at % 2 ? 0.5 : 1 }];
    found.set(`${from}\n${to}`, { kind: 'CO_OCCURS', from, to, evidence, npmi: at % 2 ? 0.25 : 1 });
  }
  return [...found.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

const arbitrarySaid: fc.Arbitrary<Said> = fc.record(
  {
    kind: fc.constantFrom(...ENTITY_KINDS.slice(0, 3), 'Indicator' as const),
    key: fc.constantFrom('甲', '乙', '丙'),
    name: fc.constantFrom(...NAMES),
    mentions: fc.integer({ min: 0, max: 4 }),
    aliases: fc.uniqueArray(fc.constantFrom('简称', '旧称', '新通道'), { maxLength: 2 }),
    slogan: fc.constantFrom('33618', '416'),
  },
  { requiredKeys: ['kind', 'key', 'name', 'mentions', 'aliases'] },
);

/** A batch of the document `id`; documents overlap in what they speak of and disagree about it. */
export const arbitraryBatch = (id: string): fc.Arbitrary<GraphBatch> =>
  fc
    .record({
      id: fc.constant(id),
      date: fc.constantFrom('', '2024', '2025-03', '2025-03-06'),
      said: fc.uniqueArray(arbitrarySaid, { minLength: 1, maxLength: 6, selector: idOf }),
      relations: fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(9)), { maxLength: 8 }),
      sentences: fc.integer({ min: 1, max: 4 }),
    })
    .map(batchOf);

const said = (kind: EntityKind, key: string, name: string, mentions: number, more: Partial<Said> = {}): Said => ({
  kind,
  key,
  name,
  mentions,
  aliases: [],
  ...more,
});

/** Two documents that share three entities and disagree on a name and an attribute. */
export const FIRST = batchOf({
  id: 'd000000000001',
  date: '2024-03',
  said: [
    said('Initiative', '通道', '通道', 1, { slogan: '416' }),
    said('Place', '江城', '江城市', 2, { aliases: ['江城'] }),
    said('Indicator', '产值', '产值', 2),
  ],
  relations: [
    [0, 1, 0],
    [1, 2, 1],
  ],
  sentences: 3,
});

export const SECOND = batchOf({
  id: 'd000000000002',
  date: '2025-03-06',
  said: [
    said('Initiative', '通道', '陆海新通道', 3, { slogan: '33618', aliases: ['新通道'] }),
    said('Place', '江城', '江城市', 1),
    said('Indicator', '产值', '总产值', 1),
    said('Person', '林晓', '林晓', 2),
  ],
  relations: [
    [0, 1, 1],
    [0, 3, 0],
  ],
  sentences: 2,
});
