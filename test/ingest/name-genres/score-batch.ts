/**
 * How well does a batch of texts come out: which persons, meetings and media are found, missed and wrong?
 *
 * Beside each batch's texts lies `labels.tsv`; what is neither `must` nor `ok` there and found all the same counts as wrong, and so does
 * a second entity for one thing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { analyseToBatch } from '../../../ingest/analyse.js';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { readText } from '../../../ingest/read/read-text.js';

const folder = new URL('./', import.meta.url);

export const KINDS = ['Person', 'Meeting', 'Media'] as const;
export type Kind = (typeof KINDS)[number];

export const BATCHES: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export interface KindScore {
  readonly right: number;
  /** `wrong FILE NAME`, `missed FILE NAME`. */
  readonly errors: readonly string[];
}

type Label = Record<'text' | 'kind' | 'use' | 'name', string>;

export function scoreBatch(batch: string): Record<Kind, KindScore> {
  const labels: Label[] = readTable(new URL(`${batch}/labels.tsv`, folder), ['text', 'kind', 'use', 'name']);
  const texts = [...new Set(labels.map(({ text }) => text))];
  const scores = texts.map((text) =>
    scoreText(
      `${batch}/${text}`,
      labels.filter((label) => label.text === text),
    ),
  );
  const total = (kind: Kind): KindScore => ({
    right: scores.reduce((sum, score) => sum + score[kind].right, 0),
    errors: scores.flatMap((score) => score[kind].errors),
  });
  return { Person: total('Person'), Meeting: total('Meeting'), Media: total('Media') };
}

const norm = (surface: string) =>
  surface
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();

function scoreText(file: string, labels: readonly Label[]): Record<Kind, KindScore> {
  const { entities } = analyseToBatch(readText(file, readFileSync(new URL(file, folder))));
  const scoreOf = (kind: Kind) => {
    const found = entities
      .filter((entity) => entity.kind === kind && entity.mentions > 0)
      .map(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)].map(norm));
    return judge(
      file,
      found,
      labels.filter((label) => label.kind === kind),
    );
  };
  return { Person: scoreOf('Person'), Meeting: scoreOf('Meeting'), Media: scoreOf('Media') };
}

function judge(file: string, found: readonly (readonly string[])[], labels: readonly Label[]): KindScore {
  const surfaces = (use: string) =>
    labels.filter((label) => label.use === use).map(({ name }) => name.split('|').map(norm));
  const must = surfaces('must');
  const fine = new Set(surfaces('ok').flat());
  const got = new Set<number>();
  const errors: string[] = [];
  for (const names of found) {
    const at = must.findIndex((label, i) => !got.has(i) && label.some((name) => names.includes(name)));
    if (at >= 0) got.add(at);
    else if (!names.some((name) => fine.has(name))) errors.push(`wrong ${file} ${names[0]}`);
  }
  const missed = must.filter((_, i) => !got.has(i)).map(([name]) => `missed ${file} ${name}`);
  return { right: got.size, errors: [...errors, ...missed] };
}
