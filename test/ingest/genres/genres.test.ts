/**
 * Do entities of texts of many genres come out as labelled: round-ups, open days, features, delegations, tours, visits, companies?
 *
 * `must` has to be found, `ok` may be; both in the format of `NAME.json`. What is still missed is bounded, not hidden.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyseToBatch } from '../../../ingest/analyse.js';
import { readText } from '../../../ingest/read/read-text.js';

interface Labels {
  readonly text: string;
  readonly entities: Readonly<Record<string, { readonly must: readonly string[][]; readonly ok: readonly string[][] }>>;
}

const folder = new URL('./', import.meta.url);
const norm = (surface: string) => surface.normalize('NFKC').replace(/[\s“”‘’"'「」『』《》〈〉]/g, '');

/** The least share of right answers among those labelled and found, per kind. */
const LEAST: Readonly<Record<string, number>> = {
  Person: 0.97,
  Media: 0.97,
  Organization: 0.87,
  Meeting: 0.87,
  Place: 0.92,
};

function score(kind: string): { f1: number; wrong: string[] } {
  let right = 0;
  const wrong: string[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const labels = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Labels;
    const { must = [], ok = [] } = labels.entities[kind] ?? {};
    const batch = analyseToBatch(readText(labels.text, readFileSync(new URL(labels.text, folder))));
    const found = batch.entities
      .filter((entity) => entity.kind === kind && entity.mentions > 0)
      .map(({ name, aliases }) => [name, ...aliases.map(({ surface }) => surface)].map(norm));
    const fits = (names: string[], surfaces: readonly string[]) => surfaces.some((one) => names.includes(norm(one)));
    for (const surfaces of must)
      if (found.some((names) => fits(names, surfaces))) right++;
      else wrong.push(`missed ${file} ${surfaces[0]}`);
    for (const names of found)
      if (![...must, ...ok].some((surfaces) => fits(names, surfaces))) wrong.push(`wrong ${file} ${names[0]}`);
  }
  return { f1: (2 * right) / (2 * right + wrong.length), wrong };
}

describe('entities of many genres', () => {
  it.each(Object.entries(LEAST))('%s is found as labelled', (kind, least) => {
    const { f1, wrong } = score(kind);
    expect(f1, wrong.join('\n')).toBeGreaterThanOrEqual(least);
  });
});
