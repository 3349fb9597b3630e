/**
 * Does a thing stand in a document that passes the filters of document, publisher and date?
 *
 * One document has to pass all three; two documents that pass one each do not make up for it.
 */
import type { Filters } from '../state/view.js';
import type { Model } from './model.js';

export interface DocumentTest {
  readonly passes: (documents: readonly number[]) => boolean;
  /** Adds `things` to every value under which things in these documents would be found, each facet following the other two. */
  readonly count: (documents: readonly number[], things: number, counts: DocumentCounts) => void;
}

export interface DocumentCounts {
  readonly documents: Map<string, number>;
  readonly publishers: Map<string, number>;
  /** By whole date as the document gives it; '' for none. */
  readonly dates: Map<string, number>;
}

export function documentTest(model: Model, filters: Filters): DocumentTest {
  const { documents, publishers, since, until } = filters;
  const open = documents.length === 0 && publishers.length === 0 && !since && !until;
  const facts = model.documents.map((document) => ({
    ...document,
    idOk: documents.length === 0 || documents.includes(document.id),
    publisherOk: publishers.length === 0 || publishers.includes(document.publisher),
    // '2025' is inside 2025-03…2025-04 as far as we know: compare at the coarser of the two precisions.
    dateOk: (!since || atLeast(document.date, since)) && (!until || atLeast(until, document.date)),
  }));
  // Lists of documents are shared by all things in the same ones (`model.ts`): each is judged once.
  const judged = new Map<readonly number[], boolean>();
  const judge = (list: readonly number[]): boolean => {
    const passes = list.some((index) => facts[index]?.idOk && facts[index].publisherOk && facts[index].dateOk);
    judged.set(list, passes);
    return passes;
  };
  return {
    passes: (list) => open || (judged.get(list) ?? judge(list)),
    count: (list, things, counts) => {
      const seen = { documents: new Set<string>(), publishers: new Set<string>(), dates: new Set<string>() };
      for (const index of list) {
        const fact = facts[index];
        if (!fact) continue;
        if (fact.publisherOk && fact.dateOk) seen.documents.add(fact.id);
        if (fact.idOk && fact.dateOk) seen.publishers.add(fact.publisher);
        if (fact.idOk && fact.publisherOk) seen.dates.add(fact.date);
      }
      for (const facet of ['documents', 'publishers', 'dates'] as const)
        for (const value of seen[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + things);
    },
  };
}

function atLeast(date: string, bound: string): boolean {
  const length = Math.min(date.length, bound.length);
  return length > 0 && date.slice(0, length) >= bound.slice(0, length);
}
