/** The hand-made labels, as far as the rule table and the peers need them; absent when `../shared` is not beside the repository. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RawText } from '../../ingest/document.js';
import { readText } from '../../ingest/read/read-text.js';

export interface Gold {
  readonly doc: string;
  readonly text: string;
  readonly entities: Readonly<Record<string, { must: string[][]; ok?: string[][] }>>;
  readonly relations?: Readonly<Record<string, { must?: [string, string][]; ok?: [string, string][] }>>;
  readonly observations?: readonly GoldFigure[];
  readonly observations_ok?: readonly Partial<GoldFigure>[];
}

export interface GoldFigure {
  readonly value: number;
  readonly unit: string;
  readonly status: string;
}

const SHARED = fileURLToPath(new URL('../../../shared', import.meta.url));

/** Why the measurements cannot be made here; undefined when they can. */
export const sharedMissing = (): string | undefined =>
  existsSync(`${SHARED}/score/score.mjs`) ? undefined : 'the labelled texts (../shared) are not beside the repository';

export const SCORER = `${SHARED}/score/score.mjs`;
export const goldFile = (name: string): string => `${SHARED}/score/gold/${name}.json`;

export function readGold(name: string): { gold: Gold; raw: RawText } {
  const file = goldFile(name);
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  const path = resolve(dirname(file), gold.text);
  return { gold, raw: readText(path, readFileSync(path)) };
}

/** The scorer's own normal form of a name. */
export const normal = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s“”‘’"'「」『』《》〈〉]/g, '')
    .toLowerCase();
