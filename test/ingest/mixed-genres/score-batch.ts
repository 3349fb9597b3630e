/**
 * How well does a batch of texts come out: which bodies, places, initiatives and sectors are found, missed and wrong?
 *
 * A labelled text is one file: the text, a line of four dashes, one entity a line. The first character says what it is (O body, P place,
 * I initiative, S sector; small for one that may be found), behind it the names that are right, between bars. A second entity for one thing is wrong.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { analyseToBatch } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';

const folder = new URL('./', import.meta.url);
const MARK = '\n----\n';
const MARKS = { Organization: 'O', Place: 'P', Initiative: 'I', Industry: 'S' } as const;

export type Kind = keyof typeof MARKS;
export const KINDS = Object.keys(MARKS) as Kind[];

export const BATCHES: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export interface KindScore {
  readonly right: number;
  /** `wrong FILE NAME`, `missed FILE NAME`. */
  readonly errors: readonly string[];
}

const norm = (surface: string) =>
  surface
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();

export function scoreBatch(batch: string): Record<Kind, KindScore> {
  const texts = readdirSync(new URL(`${batch}/`, folder)).map((file) => scoreText(`${batch}/${file}`));
  const total = (kind: Kind): KindScore => ({
    right: texts.reduce((sum, scores) => sum + scores[kind].right, 0),
    errors: texts.flatMap((scores) => scores[kind].errors),
  });
  return Object.fromEntries(KINDS.map((kind) => [kind, total(kind)])) as Record<Kind, KindScore>;
}

function scoreText(file: string): Record<Kind, KindScore> {
  const [text = '', labels = ''] = readFileSync(new URL(file, folder), 'utf8').split(MARK);
  const { entities } = analyseToBatch(readText(file, Buffer.from(text)));
  const scoreOf = (kind: Kind) => {
    const found = entities
      .filter((entity) => entity.kind === kind && entity.mentions > 0)
      .map(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)].map(norm));
    return judge(file, found, namesOf(labels, MARKS[kind]), namesOf(labels, MARKS[kind].toLowerCase()));
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, scoreOf(kind)])) as Record<Kind, KindScore>;
}

const namesOf = (labels: string, mark: string) =>
  labels
    .split('\n')
    .filter((line) => line.startsWith(`${mark} `))
    .map((line) => line.slice(2).split(' | ').map(norm));

type Names = readonly string[];

function judge(file: string, found: readonly Names[], must: readonly Names[], may: readonly Names[]): KindScore {
  const left = new Set(must);
  const errors: string[] = [];
  for (const names of found) {
    const isOf = (label: Names) => label.some((name) => names.includes(name));
    const label = [...left].find(isOf);
    if (label) left.delete(label);
    else if (!may.some(isOf)) errors.push(`wrong ${file} ${names[0]}`);
  }
  for (const [name] of left) errors.push(`missed ${file} ${name}`);
  return { right: must.length - left.size, errors };
}
