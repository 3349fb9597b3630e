/**
 * The stretches of a text in which keywords may lie: words between punctuation, numbers, function words and mentions.
 *
 * Tags only sort out function words; what is a keyword is decided by statistics.
 */
import type { Mentioned } from '../document.js';
import { readTable } from '../lexicon/tsv.js';
import { wordsOf } from '../segment/jieba-segmenter.js';

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Distinct words are numbered from 1. */
  readonly id: number;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  readonly mayBeAlone: boolean;
}

/** Prepositions, conjunctions, particles, pronouns, adverbs, numbers, measures, localisers, times, modal words. */
const FUNCTION_TAG = /^(?:p|c|u[a-z]*|r|d|m|q|f|t|y|e|o|h|k|zg|df)$/;
const WORD = /^[\u4e00-\u9fffA-Za-z]+$/;

type Use = 'never' | 'first' | 'last' | 'alone' | 'any';

/** How the words of other tables stand in keywords: verbs such as 推动 end a run; 建设 and 发展 only cannot begin one; 高质量 is none alone; 口岸办主任 is a person. */
const USES: Readonly<Record<string, Use>> = {
  strong: 'never', lead: 'never', pronoun: 'never', word: 'never', joint: 'never', middle: 'first', before: 'last', both: 'last', after: 'last', manner: 'alone', modifier: 'alone',
}; // biome-ignore format: a table reads better in rows

const TABLES = [
  ['../lexicon/generic-modifiers.tsv', 'kind'],
  ['../lexicon/initiative-openers.tsv', 'kind'],
  ['../lexicon/roles.tsv', 'stands'],
  ['./edges.tsv', 'use'],
] as const;

let uses: ReadonlyMap<string, Use> | undefined;

function readUses(): ReadonlyMap<string, Use> {
  const found = new Map<string, Use>();
  for (const [file, column] of TABLES)
    for (const row of readTable(new URL(file, import.meta.url), ['word', column])) {
      const value = (row as Record<string, string>)[column]!;
      const use = column === 'use' ? (value as Use) : USES[value];
      if (use) found.set(row.word, use);
    }
  return found;
}

/** 市场化, 阶段性, 国家级: what something is like, not what it is. */
const QUALITY = /[化性级型]$/;

/** 大力发展 and 切实加强 are words of the dictionary; they begin like phrases that end a run. */
function restriction(word: string): Use | undefined {
  uses ??= readUses();
  const use = uses.get(word);
  if (use) return use;
  if (word.length > 3 && uses.get(word.slice(0, 2)) === 'never') return 'never';
  return QUALITY.test(word) ? 'alone' : undefined;
}

/** Of words and tags seen before: a text says the same few thousand again and again. */
const standings = new Map<string, Use>();
const functions = new Map<string, boolean>();
const MOST_SEEN = 50_000;

function standingOf(word: string): Use {
  const known = standings.get(word);
  if (known !== undefined) return known;
  const use = WORD.test(word) ? (restriction(word) ?? 'any') : 'never';
  if (standings.size >= MOST_SEEN) standings.clear();
  standings.set(word, use);
  return use;
}

function isFunction(tag: string): boolean {
  const known = functions.get(tag);
  if (known !== undefined) return known;
  functions.set(tag, FUNCTION_TAG.test(tag));
  return isFunction(tag);
}

/**
 * @param ids numbers of the words met so far; shared by texts that are counted together
 * @returns runs of words, in text order; titles, headings and running text alike
 */
export function runsOf(document: Mentioned, ids = new Map<string, number>()): Word[][] {
  const { plain, tokens, mentions, sentences } = document;
  const words = wordsOf(document);
  const runs: Word[][] = [];
  let run: Word[] = [];
  let mention = 0;
  let sentence = 0;
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const { start, end, tag } = tokens[i]!;
    while (mentions[mention] && mentions[mention]!.end <= start) mention++;
    while (sentences[sentence] && sentences[sentence]!.end <= start) {
      sentence++;
      close();
    }
    const named = (mentions[mention]?.start ?? plain.length) < end;
    const part = sentences[sentence]?.part;
    if (named || isFunction(tag) || part === 'byline' || part === 'caption') {
      close();
      continue;
    }
    const word = words[i]!;
    const use = standingOf(word);
    if (use === 'never') {
      close();
      continue;
    }
    const id = ids.get(word) ?? ids.size + 1;
    if (id > ids.size) ids.set(word, id);
    run.push({ start, end, id, mayOpen: use !== 'first', mayClose: use !== 'last', mayBeAlone: use !== 'alone' });
  }
  close();
  return runs;
}
