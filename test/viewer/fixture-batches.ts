/**
 * Small graphs made by hand, for tests of what stands on a store: two years of one city's reports with a press conference, one
 * document full of hostile text, and any number of made-up entities.
 *
 * They do not depend on how texts are read: mentions are wherever a name or alias stands, relations are what is listed.
 */
import { createHash } from 'node:crypto';
import type { EntityRecord, GraphBatch, MentionRecord, ObservationRecord, RelationRecord } from '../../graph/batch.js';
import type { EntityKind } from '../../graph/schema/entity-types.js';
import type { RelationKind } from '../../graph/schema/relation-types.js';

interface Name {
  readonly kind: EntityKind;
  readonly aliases?: readonly string[];
  readonly attributes?: Readonly<Record<string, string | number>>;
}

interface Draft {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  /** One paragraph each; the second part of a pair says it. */
  readonly sentences: readonly (string | readonly [text: string, speaker: string])[];
  readonly names: Readonly<Record<string, Name>>;
  /** kind, from, to, ordinal of the sentence, detail. */
  readonly relations: readonly (readonly [RelationKind, string, string, number, string?])[];
  readonly figures?: readonly Figure[];
}

type Figure = Pick<ObservationRecord, 'value' | 'unit' | 'status' | 'period' | 'text'> & {
  readonly indicator: string;
  readonly sentence: number;
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id);

/** Everything one draft contributes, as the reading stages would write it. */
export function batchOf(draft: Draft): GraphBatch {
  const texts = draft.sentences.map((one) => (typeof one === 'string' ? one : one[0]));
  const text = texts.join('\n');
  const sha256 = createHash('sha256').update(`${draft.source}\n${text}`).digest('hex');
  const id = `d${sha256.slice(0, 12)}`;
  const idOf = (name: string): string => {
    const known = draft.names[name];
    if (known === undefined) throw new RangeError(`${name} is not among the names`);
    return `${known.kind}:${name}`;
  };
  const sentenceId = (ordinal: number): string => `${id}:s${String(ordinal).padStart(4, '0')}`;
  const starts = texts.map((_, index) => texts.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0));
  const mentions = texts.flatMap((sentence, ordinal) =>
    mentionsIn(sentence, draft.names).map(
      ({ name, surface, at }): MentionRecord => ({
        sentence: sentenceId(ordinal),
        entity: idOf(name),
        start: (starts[ordinal] ?? 0) + at,
        end: (starts[ordinal] ?? 0) + at + surface.length,
        surface,
        rule: 'fixture',
        confidence: 0.9,
      }),
    ),
  );
  return {
    document: {
      id,
      title: draft.title,
      publisher: draft.publisher,
      date: draft.date,
      source: draft.source,
      sha256,
      chars: text.length,
      genre: 'report',
      byline: [],
      captions: [],
      text,
      pipeline: 'fixture',
    },
    sentences: draft.sentences.map((one, ordinal) => ({
      id: sentenceId(ordinal),
      ordinal,
      part: 'body',
      text: texts[ordinal] ?? '',
      start: starts[ordinal] ?? 0,
      end: (starts[ordinal] ?? 0) + (texts[ordinal]?.length ?? 0),
      paragraph: ordinal,
      speaker: typeof one === 'string' ? null : one[1],
      speakerId: typeof one === 'string' ? null : idOf(one[1]),
    })),
    entities: entitiesOf(draft.names, mentions),
    mentions,
    relations: relationsOf(draft, idOf, sentenceId),
    observations: (draft.figures ?? []).map((figure, index) => observationOf(figure, index)),
  };

  function observationOf({ indicator, sentence, ...figure }: Figure, index: number): ObservationRecord {
    const at = (texts[sentence] ?? '').indexOf(figure.text);
    const start = (starts[sentence] ?? 0) + at;
    const place = { start, end: start + figure.text.length, sentence: sentenceId(sentence) };
    return {
      id: `${id}:o${index}`,
      indicator: idOf(indicator),
      ...figure,
      comparator: '=',
      ...place,
      rule: 'fixture',
      confidence: 0.9,
    };
  }
}

/** The longest name at every place, from left to right. */
function mentionsIn(sentence: string, names: Draft['names']): { name: string; surface: string; at: number }[] {
  const surfaces = Object.entries(names)
    .flatMap(([name, { aliases = [] }]) => [name, ...aliases].map((surface) => ({ name, surface })))
    .sort((a, b) => b.surface.length - a.surface.length);
  const found: { name: string; surface: string; at: number }[] = [];
  for (let at = 0; at < sentence.length; ) {
    const here = surfaces.find(({ surface }) => sentence.startsWith(surface, at));
    if (here !== undefined) found.push({ ...here, at });
    at += here?.surface.length ?? 1;
  }
  return found;
}

function entitiesOf(names: Draft['names'], mentions: readonly MentionRecord[]): EntityRecord[] {
  return Object.entries(names)
    .map(([name, { kind, attributes = {} }]) => {
      const id = `${kind}:${name}`;
      const own = mentions.filter(({ entity }) => entity === id);
      const other = [...new Set(own.map(({ surface }) => surface))].filter((surface) => surface !== name).sort(compare);
      const aliases = other.map((surface) => ({ surface, rule: 'fixture-alias' }));
      return { id, localId: id, kind, name, aliases, mentions: own.length, attributes };
    })
    .sort(byId);
}

function relationsOf(
  { relations }: Draft,
  idOf: (name: string) => string,
  sentenceId: (ordinal: number) => string,
): RelationRecord[] {
  const held = new Map<string, RelationRecord>();
  for (const [kind, a, b, ordinal, detail] of relations) {
    const ends = [idOf(a), idOf(b)] as const;
    const [from, to] = kind === 'CO_OCCURS' && ends[0] > ends[1] ? [ends[1], ends[0]] : ends;
    const key = `${kind}|${from}|${to}`;
    const before = held.get(key);
    const evidence = {
      sentence: sentenceId(ordinal),
      rule: `fixture-${kind.toLowerCase().replaceAll('_', '-')}`,
      confidence: 0.8,
      ...(detail === undefined ? {} : { detail }),
    };
    held.set(key, {
      kind,
      from,
      to,
      evidence: [...(before?.evidence ?? []), evidence],
      ...(kind === 'CO_OCCURS' ? { npmi: 0.5 } : {}),
    });
  }
  return [...held.entries()].sort(([a], [b]) => compare(a, b)).map(([, relation]) => relation);
}

const CORRIDOR: Name = { kind: 'Initiative', aliases: ['陆海新通道'], attributes: { form: 'corridor' } };
const CLUSTERS: Name = {
  kind: 'Initiative',
  aliases: ['33618'],
  attributes: { slogan: '33618', form: 'system', definition: '三大主导、三大支柱、六大特色产业集群' },
};
const LIN: Name = { kind: 'Person', aliases: ['林主任'] };

/** Two years and a press conference of an invented city; every kind of entity and most relations occur. */
export const CITY_BATCHES: readonly GraphBatch[] = [
  batchOf({
    source: 'fixture/report-2025.txt',
    title: '二〇二五年工作报告',
    publisher: '江城日报',
    date: '2025-03-06',
    sentences: [
      '江城市加快建设西部陆海新通道，重点是“33618”现代制造业集群体系。',
      '“33618”现代制造业集群体系包括智能网联汽车和电子信息制造业。',
      '2024年软件从业人员达到40万人，2025年目标是50万人。',
      '以“四千行动”支撑“33618”现代制造业集群体系，推动高质量发展。',
    ],
    names: {
      西部陆海新通道: CORRIDOR,
      '“33618”现代制造业集群体系': CLUSTERS,
      '“四千行动”': { kind: 'Initiative', attributes: { slogan: '四千', form: 'action' } },
      智能网联汽车: { kind: 'Industry' },
      电子信息制造业: { kind: 'Industry' },
      软件从业人员: { kind: 'Indicator' },
      高质量发展: { kind: 'Keyword' },
      江城市: { kind: 'Place', attributes: { adminCode: '990100', level: 'city' } },
    },
    relations: [
      ['FOCUSES_ON', '西部陆海新通道', '“33618”现代制造业集群体系', 0],
      ['CARRIED_OUT_IN', '西部陆海新通道', '江城市', 0],
      ['FOCUSES_ON', '“33618”现代制造业集群体系', '智能网联汽车', 1],
      ['PART_OF', '电子信息制造业', '“33618”现代制造业集群体系', 1],
      ['SUPPORTS', '“四千行动”', '“33618”现代制造业集群体系', 3],
      ['CO_OCCURS', '“四千行动”', '高质量发展', 3],
      ['MEASURED_BY', '“33618”现代制造业集群体系', '软件从业人员', 2],
    ],
    figures: [
      {
        indicator: '软件从业人员',
        sentence: 2,
        value: 400_000,
        unit: '人',
        status: 'actual',
        period: '2024年',
        text: '40万人',
      },
      {
        indicator: '软件从业人员',
        sentence: 2,
        value: 500_000,
        unit: '人',
        status: 'target',
        period: '2025年',
        text: '50万人',
      },
    ],
  }),
  batchOf({
    source: 'fixture/press-2025.txt',
    title: '新闻发布会实录',
    publisher: '江城日报',
    date: '2025-06-18',
    sentences: [
      '江城日报记者问：陆海新通道有哪些新进展？',
      ['林海生说，陸海新通道已通达百国，陆海新通道由江城市口岸办牵头。', '林海生'],
      ['我们还将推进智能网联汽车试点。', '林海生'],
      '林主任出席了江城开放论坛，周晓岚报道。',
    ],
    names: {
      西部陆海新通道: { ...CORRIDOR, aliases: ['陆海新通道', '陸海新通道'] },
      智能网联汽车: { kind: 'Industry' },
      江城日报: { kind: 'Media' },
      林海生: LIN,
      周晓岚: { kind: 'Person' },
      江城市口岸办: { kind: 'Organization' },
      江城开放论坛: { kind: 'Meeting' },
    },
    relations: [
      ['ASKED', '江城日报', '林海生', 0, '陆海新通道的新进展'],
      ['SPOKE_ON', '林海生', '西部陆海新通道', 1],
      ['SPOKE_ON', '林海生', '智能网联汽车', 2],
      ['HOLDS_ROLE', '林海生', '江城市口岸办', 1, '主任'],
      ['LED_BY', '西部陆海新通道', '江城市口岸办', 1],
      ['ATTENDED', '林海生', '江城开放论坛', 3],
      ['REPORTS_FOR', '周晓岚', '江城日报', 3],
    ],
  }),
  batchOf({
    source: 'fixture/report-2026.txt',
    title: '二〇二六年工作报告',
    publisher: '江城日报',
    date: '2026-03-05',
    sentences: ['陆海新通道更加畅通，软件从业人员达到52万人。', '江城市实施“四千行动”，培育新质生产力。'],
    names: {
      西部陆海新通道: CORRIDOR,
      '“四千行动”': { kind: 'Initiative', attributes: { slogan: '四千', form: 'action' } },
      软件从业人员: { kind: 'Indicator' },
      新质生产力: { kind: 'Keyword' },
      江城市: { kind: 'Place', attributes: { adminCode: '990100', level: 'city' } },
    },
    relations: [
      ['CARRIED_OUT_IN', '“四千行动”', '江城市', 1],
      ['CO_OCCURS', '“四千行动”', '新质生产力', 1],
      ['MEASURED_BY', '西部陆海新通道', '软件从业人员', 0],
    ],
    figures: [
      {
        indicator: '软件从业人员',
        sentence: 0,
        value: 520_000,
        unit: '人',
        status: 'actual',
        period: '',
        text: '52万人',
      },
    ],
  }),
];

/** Text that wants to be markup, a link, a formula or something else than text, and a name of ten thousand characters. */
export const HOSTILE_BATCH: GraphBatch = batchOf({
  source: 'fixture/<img src=x onerror=alert(1)>.txt',
  title: '<script>alert("title")</script>\u202Etxt.exe',
  publisher: '=cmd|calc',
  date: '',
  sentences: [
    '<script>alert(1)</script>计划依托javascript:alert(1)平台',
    `A/B|C:D?E#F%20计划与${'长'.repeat(10_000)}计划`,
  ],
  names: {
    '<script>alert(1)</script>计划': { kind: 'Initiative' },
    'javascript:alert(1)平台': { kind: 'Initiative' },
    'A/B|C:D?E#F%20计划': { kind: 'Initiative' },
    [`${'长'.repeat(10_000)}计划`]: { kind: 'Initiative' },
  },
  relations: [
    ['SUPPORTS', 'javascript:alert(1)平台', '<script>alert(1)</script>计划', 0],
    ['CO_OCCURS', 'A/B|C:D?E#F%20计划', `${'长'.repeat(10_000)}计划`, 1],
  ],
});

const MADE_UP = { Initiative: '工程', Industry: '产业', Place: '市', Keyword: '发展', Organization: '局' } as const;
const SYLLABLES = '江城海山川林泉云岭平安和顺长宁通达兴盛新高';

/**
 * One document of a graph of any size: a few centres with many neighbours, as real ones have. The same numbers give the same batch.
 * @param entities at least 2 @param edges worded ones, one sentence each
 */
export function madeUpBatch(entities: number, edges: number, source = 'fixture/made-up.txt'): GraphBatch {
  const kinds = Object.keys(MADE_UP) as (keyof typeof MADE_UP)[];
  const syllable = (index: number): string => SYLLABLES[index % SYLLABLES.length] ?? '';
  const name = (index: number): string => {
    const kind = kinds[index % kinds.length] ?? 'Initiative';
    return `${syllable(index)}${syllable(index >> 3)}${index}${MADE_UP[kind]}`;
  };
  const names = Object.fromEntries(
    Array.from({ length: entities }, (_, index) => [
      name(index),
      { kind: kinds[index % kinds.length] ?? 'Initiative' },
    ]),
  );
  const pairs = Array.from({ length: edges }, (_, index) => {
    const from = (index * 5) % entities;
    const hub = ((index * 7919) % Math.max(2, Math.ceil(Math.sqrt(entities)))) * 5;
    const to = index % 3 === 0 ? (index * 104_729 + 1) % entities : hub % entities;
    return [name(from), name(to === from ? (to + 1) % entities : to)] as const;
  });
  const draft = { source, title: '编造的大图', publisher: '', date: '2025-01-01' };
  return fastBatch(draft, names, pairs);
}

/** As `batchOf`, but each sentence names its two ends and nothing is searched for. */
function fastBatch(
  draft: Pick<Draft, 'source' | 'title' | 'publisher' | 'date'>,
  names: Draft['names'],
  pairs: readonly (readonly [string, string])[],
): GraphBatch {
  const empty = batchOf({ ...draft, sentences: [`${draft.title}${pairs.length}`], names: {}, relations: [] });
  const idOf = (name: string): string => `${names[name]?.kind}:${name}`;
  const counts = new Map<string, number>();
  const texts = pairs.map(([from, to]) => `${from}支撑${to}。`);
  let start = 0;
  const sentences = texts.map((text, ordinal) => {
    const at = { start, end: start + text.length };
    start += text.length + 1;
    const id = `${empty.document.id}:s${String(ordinal).padStart(4, '0')}`;
    return { id, ordinal, part: 'body' as const, text, ...at, paragraph: ordinal, speaker: null, speakerId: null };
  });
  const mentions = pairs.flatMap(([from, to], index) =>
    [from, to].map((surface, end): MentionRecord => {
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
      const { id, start: first } = sentences[index]!;
      const at = first + (end === 0 ? 0 : from.length + 2);
      const place = { start: at, end: at + surface.length, surface };
      return { sentence: id, entity: idOf(surface), ...place, rule: 'fixture', confidence: 0.9 };
    }),
  );
  const relations = new Map<string, RelationRecord>();
  for (const [index, [from, to]] of pairs.entries()) {
    const key = `${idOf(from)}|${idOf(to)}`;
    const evidence = { sentence: sentences[index]!.id, rule: 'fixture-supports', confidence: 0.8 };
    const before = relations.get(key)?.evidence ?? [];
    relations.set(key, { kind: 'SUPPORTS', from: idOf(from), to: idOf(to), evidence: [...before, evidence] });
  }
  const text = texts.join('\n');
  return {
    document: { ...empty.document, chars: text.length, text },
    sentences,
    entities: Object.entries(names)
      .map(([name, { kind }]) => {
        const id = idOf(name);
        return { id, localId: id, kind, name, aliases: [], mentions: counts.get(name) ?? 0, attributes: {} };
      })
      .sort(byId),
    mentions,
    relations: [...relations.entries()].sort(([a], [b]) => compare(a, b)).map(([, relation]) => relation),
    observations: [],
  };
}
