/** The four questions that every store answers, from batches in memory: so that rules are measured without a store. */
import type { GraphBatch } from '../../graph/batch.js';

export function rowsOf(
  question: string,
  { entities, relations, observations, sentences, document }: GraphBatch,
): Record<string, unknown>[] {
  const named = new Map(entities.map((entity) => [entity.id, entity]));
  const questions: Record<string, () => Record<string, unknown>[]> = {
    entities: () =>
      entities
        .filter((entity) => entity.mentions > 0)
        .map(({ kind, name, aliases, mentions }) => ({
          kind,
          name,
          aliases: aliases.map((alias) => alias.surface),
          mentions,
          documents: 1,
        })),
    relations: () =>
      relations.map(({ kind, from, to, evidence }) => ({
        kind,
        from: named.get(from)?.name,
        fromKind: named.get(from)?.kind,
        to: named.get(to)?.name,
        toKind: named.get(to)?.kind,
        weight: evidence.length,
      })),
    observations: () =>
      observations.map(({ indicator, value, unit, status }) => ({
        indicator: named.get(indicator)?.name,
        value,
        unit,
        status,
      })),
    sentences: () =>
      sentences
        .filter((s) => s.part === 'body')
        .map(({ ordinal, text, speaker }) => ({ document: document.id, ordinal, text, speaker })),
  };
  return questions[question]!();
}
