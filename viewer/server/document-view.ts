/** One document as a reader sees it: the repaired text, and what lies over it. */
import type { GraphBatch, SentenceRecord } from '../../graph/batch.js';
import type { DocumentView } from './api-types.js';
import type { Snapshot } from './snapshot.js';

export function readDocument(
  { document, sentences, mentions, observations }: GraphBatch,
  { nodeOf }: Snapshot,
): DocumentView {
  const { pipeline: _, byline, captions, ...about } = document;
  const reference = { id: about.id, title: about.title, publisher: about.publisher, date: about.date };
  const refOf = (id: string) => {
    const { kind = id.slice(0, id.indexOf(':')), name = id.slice(id.indexOf(':') + 1) } = nodeOf.get(id) ?? {};
    return { id, kind, name };
  };
  const textOf = new Map(sentences.map(({ id, text }) => [id, text]));
  return {
    ...about,
    byline: [...byline],
    captions: [...captions],
    sentences: sentences.map(({ text: _text, ...sentence }) => sentence),
    mentions: mentions.map(({ start, end, sentence, entity, rule, confidence }) => {
      const { kind, name } = refOf(entity);
      return { start, end, sentence, entity, kind, name, rule, confidence };
    }),
    turns: turnsOf(sentences),
    observations: observations.map(({ indicator, ...observation }) => ({
      ...observation,
      indicator: refOf(indicator),
      document: reference,
      sentenceText: textOf.get(observation.sentence) ?? '',
    })),
  };
}

/** Consecutive sentences of one speaker. */
function turnsOf(sentences: readonly SentenceRecord[]): DocumentView['turns'] {
  const turns: DocumentView['turns'] = [];
  let before: string | null = null;
  for (const { speaker, speakerId, start, end } of sentences) {
    const last = turns.at(-1);
    if (speaker !== null && speaker === before && last !== undefined) last.end = end;
    else if (speaker !== null) turns.push({ speaker, speakerId, start, end });
    before = speaker;
  }
  return turns;
}
