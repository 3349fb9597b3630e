/**
 * Batches of labelled texts, a folder each beside a test: which entities are found, missed and wrong?
 *
 * What is neither required nor allowed and found all the same is wrong, and so is a second entity for one thing.
 */
import { readdirSync } from 'node:fs';
import type { EntityKind } from '../../graph/schema/entity-types.js';
import { analyseToBatch } from '../../ingest/analyse.js';
import type { RawText } from '../../ingest/document.js';

export interface Score {
  readonly right: number;
  /** `wrong FILE NAME`, `missed FILE NAME`. */
  readonly errors: readonly string[];
}

/** The names of one thing that are right. */
export type Names = readonly string[];

export interface Labels {
  readonly must: readonly Names[];
  readonly may: readonly Names[];
}

export const batchesIn = (folder: URL): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const norm = (surface: string) =>
  surface
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();

export function scoreText<Kind extends EntityKind>(
  raw: RawText,
  kinds: readonly Kind[],
  labelsOf: (kind: Kind) => Labels,
): Map<Kind, Score> {
  const { entities } = analyseToBatch(raw);
  const namesOf = (kind: Kind) =>
    entities
      .filter((entity) => entity.kind === kind && entity.mentions > 0)
      .map(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)].map(norm));
  return new Map(kinds.map((kind) => [kind, judge(raw.source, namesOf(kind), labelsOf(kind))]));
}

function judge(file: string, found: readonly Names[], { must, may }: Labels): Score {
  const left = new Set(must);
  const errors: string[] = [];
  for (const names of found) {
    const isOf = (label: Names) => label.some((name) => names.includes(norm(name)));
    const label = [...left].find(isOf);
    if (label) left.delete(label);
    else if (!may.some(isOf)) errors.push(`wrong ${file} ${names[0]}`);
  }
  for (const [name] of left) errors.push(`missed ${file} ${name}`);
  return { right: must.length - left.size, errors };
}

/** F1 of a kind over all texts, and what is behind it. */
export function f1Of<Kind>(scores: readonly ReadonlyMap<Kind, Score>[], kind: Kind): { f1: number; errors: string } {
  const right = scores.reduce((sum, score) => sum + score.get(kind)!.right, 0);
  const errors = scores.flatMap((score) => score.get(kind)!.errors);
  return { f1: (2 * right) / (2 * right + errors.length), errors: errors.join('\n') };
}
