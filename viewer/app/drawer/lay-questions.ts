/**
 * Where media, persons and topics stand on the map of questions: topics in rows, grouped by who answered; each person beside the
 * middle of theirs, each medium as near as may be to what it asked, so that few bands cross.
 */
import type { EntityRef, QuestionView } from '../../server/api-types.js';

export interface Placed<T> {
  readonly what: T;
  /** In rows from the top; 0.5 is the middle of the first. */
  readonly y: number;
}

export interface QuestionMap {
  readonly media: readonly Placed<EntityRef>[];
  readonly persons: readonly Placed<EntityRef>[];
  readonly topics: readonly Placed<QuestionView>[];
}

/** Whoever answered most comes first; ties by id. */
export function layQuestions(items: readonly QuestionView[]): QuestionMap {
  const answers = groupBy(items, ({ person }) => person);
  answers.sort((a, b) => b.items.length - a.items.length || byId(a.entity, b.entity));
  const topics = answers.flatMap((answer) => answer.items).map((what, row) => ({ what, y: row + 0.5 }));
  const rowOf = new Map(topics.map(({ what, y }) => [what, y]));
  const middle = (group: Group): number =>
    group.items.reduce((sum, item) => sum + (rowOf.get(item) ?? 0), 0) / group.items.length;
  const media = groupBy(items, ({ medium }) => medium);
  media.sort((a, b) => middle(a) - middle(b) || byId(a.entity, b.entity));
  const share = topics.length / media.length;
  return {
    media: media.map(({ entity }, at) => ({ what: entity, y: (at + 0.5) * share })),
    persons: answers.map((answer) => ({ what: answer.entity, y: middle(answer) })),
    topics,
  };
}

interface Group {
  readonly entity: EntityRef;
  readonly items: QuestionView[];
}

function groupBy(items: readonly QuestionView[], of: (item: QuestionView) => EntityRef): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const entity = of(item);
    const group = groups.get(entity.id);
    if (group) group.items.push(item);
    else groups.set(entity.id, { entity, items: [item] });
  }
  return [...groups.values()];
}

const byId = (a: EntityRef, b: EntityRef): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
