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
  readonly turns?: readonly { readonly speaker: string; readonly start: string; readonly end: string }[];
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

/** Without spaces and quotation marks, as the labels quote; `at` gives the place of each kept character in the text. */
function squeeze(text: string): { words: string; at: number[] } {
  const at: number[] = [];
  let words = '';
  for (let i = 0; i < text.length; i++)
    for (const character of text[i]!.normalize('NFKC').replace(/[\s“”‘’"'「」『』]/g, '')) {
      words += character;
      at.push(i);
    }
  return { words, at };
}

/** @returns who speaks at an offset of the text, as labelled; undefined when the file labels no turns. */
export function goldSpeakers({ turns }: Gold, text: string): ((offset: number) => string | undefined) | undefined {
  if (!turns) return undefined;
  const { words, at } = squeeze(text);
  const spans: { speaker: string; start: number; end: number }[] = [];
  let from = 0;
  for (const { speaker, start, end } of turns) {
    const first = words.indexOf(squeeze(start).words, from);
    const last = words.indexOf(squeeze(end).words, first) + squeeze(end).words.length - 1;
    spans.push({ speaker, start: at[first]!, end: at[last]! });
    from = first;
  }
  return (offset) => spans.find(({ start, end }) => offset >= start && offset <= end)?.speaker;
}
