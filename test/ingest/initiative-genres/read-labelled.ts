/**
 * A labelled text in one file: the text, a line of four dashes, and below it one entity a line.
 *
 * The first character says what it is: I an initiative and S a sector that must be found, i and s ones that may be; behind it the names
 * that are right, between bars.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { link } from '../../../ingest/link/link.js';
import { readText } from '../../../ingest/read/read-text.js';
import { recognise } from '../../../ingest/recognise/index.js';
import { repair } from '../../../ingest/repair/repair.js';
import { segment } from '../../../ingest/segment/jieba-segmenter.js';

const folder = new URL('./', import.meta.url);
const MARK = '\n----\n';

export const LABELLED = readdirSync(folder).filter((name) => name.endsWith('.labelled.txt'));

const KINDS = { Initiative: ['I', 'i'], Industry: ['S', 's'] } as const;
export type LabelledKind = keyof typeof KINDS;

export interface Score {
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const norm = (surface: string) => surface.normalize('NFKC').replace(/[\s“”‘’"'「」『』《》〈〉]/g, '');

export function scoreOf(file: string, kind: LabelledKind): Score {
  const [text = '', labels = ''] = readFileSync(new URL(file, folder), 'utf8').split(MARK);
  const of = (mark: string) =>
    labels
      .split('\n')
      .filter((line) => line.startsWith(`${mark} `))
      .map((line) => line.slice(2).split(' | ').map(norm));
  const [must, ok] = [of(KINDS[kind][0]), of(KINDS[kind][1])];
  const found = link(recognise(segment(repair(readText(file, Buffer.from(text))))))
    .entities.filter((entity) => entity.kind === kind)
    .map(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)].map(norm));
  const left = new Set(must);
  const wrong: string[] = [];
  for (const names of found) {
    const isOf = (label: readonly string[]) => label.some((one) => names.includes(one));
    const hit = [...left].find(isOf);
    if (hit) left.delete(hit);
    else if (must.some(isOf) || !ok.some(isOf)) wrong.push(names[0]!);
  }
  return { right: must.length - left.size, missed: [...left].map(([first]) => first!), wrong };
}
