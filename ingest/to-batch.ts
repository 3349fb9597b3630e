/** Writes down what was read as a `GraphBatch`: ids, counts, evidence, in a fixed order. */
import { hash } from 'node:crypto';
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
import { documentId } from './document-keys.js';

const byId = (a: { id: string }, b: { id: string }) => (a.id === b.id ? 0 : a.id < b.id ? -1 : 1);

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
  const id = documentId(document);
  /** By ordinal. */
  const sentenceIds = document.sentences.map(({ ordinal }) => `${id}:s${String(ordinal).padStart(5, '0')}`);
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
    sentences: sentenceRecords(document, sentenceIds),
    entities: entityRecords(document, indicators),
    mentions: mentionRecords(document, sentenceIds),
    relations: relationRecords(relations, figures, sentenceIds),
    observations: figures.map((figure) => observationRecord(document, figure, id, sentenceIds)),
  };
}

/** Mentions and sentences both stand in text order, so that each mention's sentence is the one before it or a later one. */
function mentionRecords(document: Spoken, sentenceIds: readonly string[]): MentionRecord[] {
  const { text, mentions, sentences, entities, entityOf } = document;
  let sentence = 0;
  return mentions.map(({ start, end, rule }, i) => {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.start <= start) sentence++;
    return {
      sentence: sentenceIds[sentence]!,
      entity: entities[entityOf[i]!]!.id,
      start,
      end,
      surface: text.slice(start, end),
      rule,
      confidence: confidenceOf(rule),
    };
  });
}

function sentenceRecords(document: Spoken, sentenceIds: readonly string[]): SentenceRecord[] {
  let turn = 0;
  return document.sentences.map((sentence) => {
    while (turn < document.turns.length && document.turns[turn]!.end <= sentence.start) turn++;
    const speaker = mainSpeaker(document, sentence.start, sentence.end, turn);
    return {
      id: sentenceIds[sentence.ordinal]!,
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
  const counts = document.entities.map(() => 0);
  for (const entity of document.entityOf) counts[entity]!++;
  const own = document.entities.map(({ id, kind, name, aliases, attributes }, i) => ({
    id,
    kind,
    name,
    aliases,
    attributes,
    localId: id,
    mentions: counts[i]!,
  }));
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

interface Weighed {
  readonly relation: WeighedRelation;
  readonly from: string;
  readonly to: string;
  readonly evidence: Evidence[];
}

function relationRecords(
  relations: readonly WeighedRelation[],
  figures: readonly Figure[],
  sentenceIds: readonly string[],
): RelationRecord[] {
  const found = new Map<string, Weighed>();
  const add = (relation: WeighedRelation) => {
    const { kind } = relation;
    const inOrder = relationType(kind).directed || relation.from < relation.to;
    const [from, to] = inOrder ? [relation.from, relation.to] : [relation.to, relation.from];
    if (from === to) return;
    const key = `${kind}\n${from}\n${to}`;
    const row = found.get(key) ?? { relation, from, to, evidence: [] };
    if (row.evidence.length === 0) found.set(key, row);
    row.evidence.push(evidenceOf(relation, sentenceIds));
  };
  for (const relation of relations) add(relation);
  for (const figure of figures) if (figure.subject) add(measuredBy(figure, figure.subject));
  return [...found.keys()].sort().map((key) => relationRecord(found.get(key)!));
}

const measuredBy = (figure: Figure, subject: string): WeighedRelation => ({
  kind: 'MEASURED_BY',
  from: subject,
  to: indicatorId(figure),
  sentence: figure.sentence,
  rule: figure.rule,
});

function evidenceOf({ sentence, rule, npmi, detail }: WeighedRelation, sentenceIds: readonly string[]): Evidence {
  const confidence = npmi === undefined ? confidenceOf(rule) : Math.max(0, npmi);
  const evidence = { sentence: sentenceIds[sentence]!, rule, confidence };
  return detail ? { ...evidence, detail } : evidence;
}

function relationRecord({ relation: { kind, npmi }, from, to, evidence }: Weighed): RelationRecord {
  const sorted = evidence.length > 1 ? distinct(evidence) : evidence;
  return npmi === undefined ? { kind, from, to, evidence: sorted } : { kind, from, to, npmi, evidence: sorted };
}

/** In order of sentence, rule and detail; what says the same is said once. */
const distinct = (evidence: Evidence[]): Evidence[] =>
  evidence.sort(compareEvidence).filter((one, i, all) => i === 0 || compareEvidence(all[i - 1]!, one) !== 0);

function compareEvidence(a: Evidence, b: Evidence): number {
  if (a.sentence !== b.sentence) return a.sentence < b.sentence ? -1 : 1;
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  const [one, other] = [a.detail ?? '', b.detail ?? ''];
  return one === other ? 0 : one < other ? -1 : 1;
}

function observationRecord(
  document: Spoken,
  figure: Figure,
  documentId: string,
  sentenceIds: readonly string[],
): ObservationRecord {
  const content = [figure.start, figure.end, figure.indicator, figure.value, figure.status].join('\n');
  return {
    id: `${documentId}:o${hash('sha256', content).slice(0, 12)}`,
    indicator: indicatorId(figure),
    value: figure.value,
    unit: figure.unit,
    comparator: figure.comparator,
    status: figure.status,
    period: figure.period,
    text: document.text.slice(figure.start, figure.end),
    start: figure.start,
    end: figure.end,
    sentence: sentenceIds[figure.sentence]!,
    rule: figure.rule,
    confidence: confidenceOf(figure.rule),
  };
}
