/**
 * How well does a batch of texts come out: which persons are found, missed and wrong, and which later mentions are linked?
 *
 * Beside each batch's texts lies `people.tsv`; what is neither `must` nor `ok` there and found all the same counts as wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readTable } from '../../../ingest/lexicon/tsv.js';
import { link } from '../../../ingest/link/link.js';
import { readText } from '../../../ingest/read/read-text.js';
import { recognise } from '../../../ingest/recognise/index.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

const folder = new URL('./', import.meta.url);
const norm = (surface: string) => surface.normalize('NFKC').replace(/\s/g, '');

export interface BatchScore {
  readonly right: number;
  /** `wrong FILE NAME`, `missed FILE NAME`. */
  readonly errors: readonly string[];
  /** `FILE 袁书记` that is not among the names of the person it means. */
  readonly unlinked: readonly string[];
}

export const BATCHES: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Label = Record<'text' | 'use' | 'person' | 'later', string>;

export function scoreBatch(batch: string): BatchScore {
  const labels = readTable(new URL(`${batch}/people.tsv`, folder), ['text', 'use', 'person', 'later']) as Label[];
  const texts = [...new Set(labels.map(({ text }) => text))];
  const scores = texts.map((text) =>
    scoreText(
      `${batch}/${text}`,
      labels.filter((label) => label.text === text),
    ),
  );
  return {
    right: scores.reduce((sum, { right }) => sum + right, 0),
    errors: scores.flatMap(({ errors }) => errors),
    unlinked: scores.flatMap(({ unlinked }) => unlinked),
  };
}

function scoreText(file: string, labels: readonly Label[]): BatchScore {
  const { entities } = link(recognise(segment(repair(readText(file, readFileSync(new URL(file, folder)))))));
  const found = entities
    .filter(({ kind }) => kind === 'Person')
    .map(({ name, aliases }) => new Set([name, ...aliases.map(({ surface }) => surface)].map(norm)));
  const named = ({ person }: Label) =>
    found.filter((names) => person.split('|').some((surface) => names.has(norm(surface))));
  const must = labels.filter(({ use }) => use === 'must');
  const right = must.filter((label) => named(label).length > 0);
  const meant = new Set(labels.flatMap((label) => named(label).slice(0, 1)));
  return {
    right: right.length,
    errors: [
      ...must.filter((label) => !right.includes(label)).map(({ person }) => `missed ${file} ${person}`),
      ...found.filter((names) => !meant.has(names)).map(([name]) => `wrong ${file} ${name}`),
    ],
    unlinked: right.flatMap((label) =>
      label.later
        .split('|')
        .filter((later) => later !== '' && !named(label).some((names) => names.has(later)))
        .map((later) => `${file} ${later}`),
    ),
  };
}
