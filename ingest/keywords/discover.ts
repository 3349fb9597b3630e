/**
 * Which names does the lexicon not know yet? Candidates from several texts, the most promising first, each with sentences.
 *
 * What a recogniser names already is no candidate. A candidate is quoted, a numeral slogan, or a sequence of words that the texts
 * repeat; a person decides.
 */
import type { Mentioned, RawText } from '../document.js';
import { readTable } from '../lexicon/tsv.js';
import { NO_LEXICON, type UserLexicon } from '../lexicon/user-lexicon.js';
import { recognise } from '../recognise/index.js';
import { lastAtMost } from '../repair/clean-characters.js';
import { repair } from '../repair/repair.js';
import { segment } from '../segment/jieba-segmenter.js';
import { isCommon, surprisal } from './background.js';
import { formedSpots } from './forms.js';
import { repeatedGrams } from './grams.js';
import { rate } from './rate.js';
import { rowOf } from './runs.js';

export interface LexiconCandidate {
  readonly candidate: string;
  /** quoted, numeral, phrase, word; or the form that its head noun gives a name: action, plan, zone. */
  readonly form: string;
  /** Comparable within one answer only. */
  readonly score: number;
  readonly documents: number;
  readonly count: number;
  /** The first of each document, at most three. */
  readonly sentences: readonly { readonly source: string; readonly text: string }[];
}

const MOST_SENTENCES = 3;
/** Names are coined in these forms; a phrase is more often a term, and a single word is one of the language. */
const PROMISE: Readonly<Record<string, number>> = { quoted: 3, numeral: 3, phrase: 1, word: 0.2 };
const HEADED = 2;

interface Found {
  readonly form: string;
  /** Per occurrence, before frequency and spread. */
  readonly weight: number;
  /** Where it stands: document, offset. */
  readonly spots: (readonly [document: number, start: number])[];
}

/** @throws PolicygraphError bad-lexicon, missing-part */
export function discoverCandidates(texts: readonly RawText[], lexicon: UserLexicon = NO_LEXICON): LexiconCandidate[] {
  const documents = texts.map((text) => withoutKeywords(recognise(segment(repair(text)), lexicon)));
  const found = new Map<string, Found>();
  documents.forEach((document, at) => {
    for (const { form, start, end } of formedSpots(document))
      add(found, document.plain.slice(start, end), form, surprisal(''), [[at, start]]);
  });
  addPhrases(found, documents);
  const refused = new Set([...lexicon.never, ...everyday()]);
  return [...found]
    .filter(([candidate]) => !refused.has(candidate))
    .map(([candidate, one]) => toRow(candidate, one, documents))
    .sort((a, b) => b.score - a.score || (a.candidate < b.candidate ? -1 : 1));
}

const everyday = () => readTable(new URL('./everyday.tsv', import.meta.url), ['term']).map(({ term }) => term);

/** Keywords are known to nobody but the statistics that find candidates here. */
const withoutKeywords = (document: Mentioned): Mentioned => ({
  ...document,
  mentions: document.mentions.filter(({ kind }) => kind !== 'Keyword'),
});

function add(found: Map<string, Found>, name: string, form: string, weight: number, spots: Found['spots']): void {
  const before = found.get(name);
  if (before) before.spots.push(...spots);
  else found.set(name, { form, weight, spots: [...spots] });
}

/** Sequences are counted over all texts at once, laid end to end. */
function addPhrases(found: Map<string, Found>, documents: readonly Mentioned[]): void {
  const starts: number[] = [];
  let length = 0;
  for (const { plain } of documents) {
    starts.push(length);
    length += plain.length;
  }
  const plain = documents.map((document) => document.plain).join('');
  for (const { gram, text, score } of rate(repeatedGrams(rowOf(documents)), plain)) {
    const spots = gram.spots.map(({ start }) => {
      const at = lastAtMost(starts, start);
      return [at, start - starts[at]!] as const;
    });
    if (!found.has(text) && !isCommon(text))
      add(found, text, gram.words === 1 ? 'word' : formOf(text), score / Math.sqrt(gram.count), spots);
  }
}

let heads: ReadonlyMap<string, string> | undefined;

/** By the longest head noun that the phrase ends with. */
function formOf(phrase: string): string {
  heads ??= new Map(
    readTable(new URL('../lexicon/initiative-heads.tsv', import.meta.url), ['head', 'form']).map(({ head, form }) => [
      head,
      form,
    ]),
  );
  for (let from = 1; from < phrase.length; from++) {
    const form = heads.get(phrase.slice(from));
    if (form) return form;
  }
  return 'phrase';
}

function toRow(candidate: string, { form, weight, spots }: Found, documents: readonly Mentioned[]): LexiconCandidate {
  const firsts = [...new Map([...spots].reverse()).entries()].sort(([a], [b]) => a - b);
  return {
    candidate,
    form,
    score: Number(
      ((PROMISE[form] ?? HEADED) * weight * Math.sqrt(spots.length) * Math.log2(1 + firsts.length)).toFixed(3),
    ),
    documents: firsts.length,
    count: spots.length,
    sentences: firsts.slice(0, MOST_SENTENCES).map(([at, start]) => ({
      source: documents[at]!.source,
      text: sentenceAt(documents[at]!, start),
    })),
  };
}

function sentenceAt({ text, sentences }: Mentioned, offset: number): string {
  const { start, end } =
    sentences[
      lastAtMost(
        sentences.map((sentence) => sentence.start),
        offset,
      )
    ]!;
  return text.slice(start, end);
}
