/**
 * Do bodies, meetings, media and places come out as labelled in texts of many genres: reports, newscasts, ministries, companies, committees?
 *
 * Unlike in `../genres`, a second entity for one thing counts as wrong. Each text was scored once before any rule was changed for it:
 * `first-run.tsv` keeps those figures, which are the honest ones.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { EntityKind } from '../../../graph/schema/entity-types.js';
import { analyseToBatch } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';

type Labels = Readonly<Record<'must' | 'ok', readonly (readonly string[])[]>>;

const folder = new URL('./', import.meta.url);
const FILES = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** The least F1 over all texts. */
const LEAST = { Organization: 0.95, Meeting: 0.93, Media: 0.97, Place: 0.95 } as const satisfies Partial<
  Record<EntityKind, number>
>;
const KINDS = Object.keys(LEAST) as (keyof typeof LEAST)[];

const norm = (surface: string) =>
  surface
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();

function compare(file: string) {
  const labels: { text: string; entities: Record<string, Labels> } = JSON.parse(
    readFileSync(new URL(file, folder), 'utf8'),
  );
  const { entities } = analyseToBatch(readText(labels.text, readFileSync(new URL(labels.text, folder))));
  return KINDS.map((kind) => {
    const found = entities
      .filter((entity) => entity.kind === kind && entity.mentions > 0)
      .map(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)].map(norm));
    return { file, kind, ...judge(labels.entities[kind]!, found) };
  });
}

function judge({ must, ok }: Labels, found: readonly (readonly string[])[]) {
  const left = must.map((surfaces) => new Set(surfaces.map(norm)));
  const fine = new Set(ok.flat().map(norm));
  const got = new Set<number>();
  const wrong: string[] = [];
  for (const names of found) {
    const at = left.findIndex((set, i) => !got.has(i) && names.some((name) => set.has(name)));
    if (at >= 0) got.add(at);
    else if (left.some((set) => names.some((name) => set.has(name))) || !names.some((name) => fine.has(name)))
      wrong.push(`wrong ${names[0]}`);
  }
  return { right: got.size, wrong, missed: must.filter((_, i) => !got.has(i)).map(([name]) => `missed ${name}`) };
}

const rows = FILES.flatMap(compare);

describe('bodies, meetings, media and places of many genres', () => {
  it.each(KINDS)('%s is found as labelled', (kind) => {
    const own = rows.filter((row) => row.kind === kind);
    const right = own.reduce((sum, row) => sum + row.right, 0);
    const errors = own.flatMap(({ file, wrong, missed }) => [...wrong, ...missed].map((error) => `${file} ${error}`));
    expect((2 * right) / (2 * right + errors.length), errors.join('\n')).toBeGreaterThanOrEqual(LEAST[kind]);
  });
});
