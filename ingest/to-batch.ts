/** Writes down what was read as a `GraphBatch`: ids, counts, evidence, in a fixed order. */
import { createHash } from 'node:crypto';
import type {
  EntityRecord,
  Evidence,
  GraphBatch,
  MentionRecord,
  ObservationRecord,
  RelationRecord,
  SentenceRecord,
} from '../graph/batch.js';
import { relationType } from '../graph/schema/relation-types.js';
import { confidenceOf } from './confidence.js';
import type { Figure, FoundRelation, LinkedEntity, Spoken } from './document.js';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** A relation between entities with what a document-wide statistic adds. */
export interface WeighedRelation extends FoundRelation {
  readonly npmi?: number;
}

export function toBatch(
  document: Spoken,
  relations: readonly WeighedRelation[],
  figures: readonly Figure[],
  pipeline: string,
): GraphBatch {
  const id = `d${document.sha256.slice(0, 12)}`;
  const sentenceId = (ordinal: number) => `${id}:s${String(ordinal).padStart(5, '0')}`;
  const sentenceAt = sentenceFinder(document);
  const mentions: MentionRecord[] = document.mentions.map((mention, i) => ({
    sentence: sentenceId(sentenceAt(mention.start)),
    entity: document.entities[document.entityOf[i]!]!.id,
    start: mention.start,
    end: mention.end,
    surface: document.text.slice(mention.start, mention.end),
    rule: mention.rule,
    confidence: confidenceOf(mention.rule),
  }));
  const indicators = indicatorEntities(figures);
  return {
    document: {
      id,
      title: document.title,
      publisher: document.publisher,
      date: document.date,
      source: document.source,
      sha256: document.sha256,
      chars: document.text.length,
      genre: document.genre,
      byline: document.byline,
      captions: document.captions,
      text: document.text,
      pipeline,
    },
    sentences: sentenceRecords(document, sentenceId),
    entities: entityRecords(document, indicators),
    mentions,
    relations: relationRecords(relations, figures, sentenceId),
    observations: figures.map((figure) => observationRecord(document, figure, id, sentenceId)),
  };
}

/** Finds the sentence that holds an offset, by bisection. */
function sentenceFinder({ sentences }: Spoken): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (sentences[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

function sentenceRecords(document: Spoken, sentenceId: (ordinal: number) => string): SentenceRecord[] {
  let turn = 0;
  return document.sentences.map((sentence) => {
    while (turn < document.turns.length && document.turns[turn]!.end <= sentence.start) turn++;
    const speaker = mainSpeaker(document, sentence.start, sentence.end, turn);
    return {
      id: sentenceId(sentence.ordinal),
      ordinal: sentence.ordinal,
      part: sentence.part,
      text: document.text.slice(sentence.start, sentence.end),
      start: sentence.start,
      end: sentence.end,
      paragraph: sentence.paragraph,
      speaker: speaker?.name ?? null,
      speakerId: speaker?.id ?? null,
    };
  });
}

/** Who says most of a sentence; nobody when the writer does. */
function mainSpeaker({ turns, entities }: Spoken, start: number, end: number, from: number): LinkedEntity | undefined {
  const said = new Map<number, number>();
  let total = 0;
  for (let i = from; i < turns.length && turns[i]!.start < end; i++) {
    const length = Math.min(end, turns[i]!.end) - Math.max(start, turns[i]!.start);
    if (length <= 0) continue;
    said.set(turns[i]!.speaker, (said.get(turns[i]!.speaker) ?? 0) + length);
    total += length;
  }
  if (total * 2 < end - start) return undefined;
  const [speaker] = [...said].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return speaker === undefined ? undefined : entities[speaker];
}

const indicatorId = (figure: Figure) => `Indicator:${figure.indicator}`;

function indicatorEntities(figures: readonly Figure[]): Map<string, { name: string; count: number }> {
  const found = new Map<string, { name: string; count: number }>();
  for (const figure of figures) {
    const row = found.get(indicatorId(figure));
    if (row) row.count++;
    else found.set(indicatorId(figure), { name: figure.indicator, count: 1 });
  }
  return found;
}

function entityRecords(document: Spoken, indicators: ReturnType<typeof indicatorEntities>): EntityRecord[] {
  const counts = new Map<number, number>();
  for (const entity of document.entityOf) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const own = document.entities.map((entity, i) => ({ ...entity, localId: entity.id, mentions: counts.get(i) ?? 0 }));
  const counted = [...indicators].map(([id, { name, count }]) => ({
    id,
    localId: id,
    kind: 'Indicator' as const,
    name,
    aliases: [],
    mentions: count,
    attributes: {},
  }));
  return [...own, ...counted].sort(byId);
}

function relationRecords(
  relations: readonly WeighedRelation[],
  figures: readonly Figure[],
  sentenceId: (ordinal: number) => string,
): RelationRecord[] {
  const measured: WeighedRelation[] = figures.flatMap((figure) =>
    figure.subject
      ? [
          {
            kind: 'MEASURED_BY' as const,
            from: figure.subject,
            to: indicatorId(figure),
            sentence: figure.sentence,
            rule: figure.rule,
          },
        ]
      : [],
  );
  const found = new Map<
    string,
    { kind: WeighedRelation['kind']; from: string; to: string; npmi?: number; evidence: Map<string, Evidence> }
  >();
  for (const relation of [...relations, ...measured]) {
    const [from, to] =
      relationType(relation.kind).directed || relation.from < relation.to
        ? [relation.from, relation.to]
        : [relation.to, relation.from];
    if (from === to) continue;
    const key = `${relation.kind}\n${from}\n${to}`;
    let row = found.get(key);
    if (!row) {
      row = { kind: relation.kind, from, to, npmi: relation.npmi, evidence: new Map() };
      found.set(key, row);
    }
    const evidence: Evidence = {
      sentence: sentenceId(relation.sentence),
      rule: relation.rule,
      confidence: relation.npmi === undefined ? confidenceOf(relation.rule) : Math.max(0, relation.npmi),
      ...(relation.detail ? { detail: relation.detail } : {}),
    };
    row.evidence.set(`${evidence.sentence}\n${evidence.rule}\n${evidence.detail ?? ''}`, evidence);
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { evidence, npmi, ...row }]) => ({
      ...row,
      ...(npmi === undefined ? {} : { npmi }),
      evidence: [...evidence].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
    }));
}

function observationRecord(
  document: Spoken,
  figure: Figure,
  documentId: string,
  sentenceId: (ordinal: number) => string,
): ObservationRecord {
  return {
    id: `${documentId}:o${hash(`${figure.start}\n${figure.end}\n${figure.indicator}\n${figure.value}\n${figure.status}`)}`,
    indicator: indicatorId(figure),
    value: figure.value,
    unit: figure.unit,
    comparator: figure.comparator,
    status: figure.status,
    period: figure.period,
    text: document.text.slice(figure.start, figure.end),
    start: figure.start,
    end: figure.end,
    sentence: sentenceId(figure.sentence),
    rule: figure.rule,
    confidence: confidenceOf(figure.rule),
  };
}
