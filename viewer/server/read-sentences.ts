/**
 * Sentences as the browser shows them: with their document, speaker and every mention, in a fixed number of questions to the store.
 */

import { groupBy } from '../../graph/group-by.js';
import type { SentenceView } from './api-types.js';
import type { Ask } from './context.js';
import type { Snapshot } from './snapshot.js';

export type Mark = SentenceView['spans'][number]['mark'];

interface SentenceRow {
  readonly id: string;
  readonly document: string;
  readonly ordinal: number;
  readonly paragraph: number;
  readonly part: string;
  readonly text: string;
  readonly begins: number;
  readonly speaker: string | null;
  readonly speakerId: string | null;
}

interface MentionRow {
  readonly sentence: string;
  readonly begins: number;
  readonly ends: number;
  readonly entity: string;
  readonly kind: string;
  readonly name: string;
  readonly rule: string;
  readonly confidence: number;
}

const SENTENCES = `UNWIND $ids AS wanted MATCH (s:Sentence {id: wanted})
  RETURN s.id AS id, s.document AS document, s.ordinal AS ordinal, s.paragraph AS paragraph, s.part AS part, s.text AS text,
    s.start AS begins, s.speaker AS speaker, s.speakerId AS speakerId`;
const MENTIONS = `UNWIND $ids AS wanted MATCH (s:Sentence {id: wanted})-[m:MENTIONS]->(e:Entity)
  RETURN s.id AS sentence, m.start AS begins, m.end AS ends, e.id AS entity, e.kind AS kind, e.name AS name, m.rule AS rule,
    m.confidence AS confidence`;

/**
 * @param ids in the order wanted; those that do not exist are left out
 * @param markOf why a mention of an entity is highlighted
 */
export async function readSentences(
  ask: Ask,
  snapshot: Snapshot,
  ids: readonly string[],
  markOf: (entity: string) => Mark = () => null,
): Promise<SentenceView[]> {
  if (ids.length === 0) return [];
  const parameters = { ids: [...new Set(ids)] };
  const [rows, mentions] = [await ask<SentenceRow>(SENTENCES, parameters), await ask<MentionRow>(MENTIONS, parameters)];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const mentionsOf = groupBy(mentions, ({ sentence }) => sentence);
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [viewOf(row, mentionsOf.get(id) ?? [], snapshot, markOf)];
  });
}

function viewOf(
  { begins, document, ...row }: SentenceRow,
  mentions: readonly MentionRow[],
  snapshot: Snapshot,
  markOf: (entity: string) => Mark,
): SentenceView {
  return {
    ...row,
    document: snapshot.documentOf.get(document) ?? { id: document, title: '', publisher: '', date: '' },
    spans: mentions
      .map(({ begins: from, ends: to, sentence: _, ...mention }) => ({
        start: from - begins,
        end: to - begins,
        ...mention,
        mark: markOf(mention.entity),
      }))
      .sort((a, b) => a.start - b.start),
    hits: [],
  };
}

/** Latest document first, undated last; within one in text order. Sentence ids of one document sort in text order. */
export const byDate =
  ({ documentOf }: Snapshot) =>
  (a: { readonly id: string; readonly document: string }, b: typeof a): number => {
    const [left, right] = [documentOf.get(a.document)?.date ?? '', documentOf.get(b.document)?.date ?? ''];
    if (left !== right) return left < right ? 1 : -1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
