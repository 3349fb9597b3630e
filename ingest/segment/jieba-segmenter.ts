/**
 * Tokens of a repaired text, as nodejieba cuts and tags them: the only file that knows that package.
 *
 * The dictionary and the model are the package's; the cutting is done here, the same word for word (a test holds both together),
 * because handing a text to the native module and a hundred thousand strings back takes longer than cutting it.
 */
import { readFileSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { PolicygraphError } from '../../graph/errors.js';
import type { Document, Segmented, Tokens } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';
import { hashOf, NONE, RECORD, type TrieColumns, WEIGHT, WORD } from '../lexicon/code-trie.js';
import { findHome } from './home.js';
import { FORMS, JiebaDictionary } from './jieba-dictionary.js';
import { simplify } from './simplify.js';
import { TokenColumns } from './tokens.js';
import { UnknownWords } from './unknown-words.js';
import { curlyQuotes, wideMarks } from './wide-marks.js';

/** Exported by the package, missing in its types. */
type Paths = Readonly<Record<'DEFAULT_DICT' | 'DEFAULT_HMM_DICT' | 'DEFAULT_USER_DICT', string>>;
const { DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_USER_DICT } = nodejieba as typeof nodejieba & Paths;

interface Segmenter {
  readonly dictionary: JiebaDictionary;
  readonly columns: TrieColumns;
  readonly unknown: UnknownWords;
}

let loaded: Segmenter | undefined;

/**
 * Takes some tenths of a second, once per thread, with the first text.
 *
 * @throws PolicygraphError missing-part when the dictionaries are not there.
 */
function loadSegmenter(): Segmenter {
  if (!loaded) {
    const dictionary = new JiebaDictionary(read(DEFAULT_DICT), read(DEFAULT_USER_DICT));
    loaded = { dictionary, columns: dictionary.columns, unknown: new UnknownWords(read(DEFAULT_HMM_DICT)) };
  }
  return loaded;
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new PolicygraphError(
      'missing-part',
      `nodejieba: the dictionary ${path} is not there`,
      'Run npm install again.',
      { cause },
    );
  }
}

/** What no word runs across: cutting begins anew behind it. */
const SEPARATORS = new CharacterSet(' \t\n，。');

/** @returns tokens that tile `plain` exactly, whatever it holds. */
export function tokenize(plain: string): Tokens {
  const { dictionary } = loadSegmenter();
  const tokens = new TokenColumns(plain.length, dictionary.tags);
  /** Characters that the model put together, which the dictionary may have all the same. */
  const addUnknown = (end: number): void => {
    const word = dictionary.find(plain, tokens.end, end);
    tokens.add(end, word, dictionary.tagOf(word) || FORMS[formOf(plain, tokens.end, end)]);
  };
  for (let start = 0; start < plain.length; ) {
    let end = start;
    while (end < plain.length && !SEPARATORS.hasAt(plain, end)) end++;
    cutStretch(plain, start, end === start ? ++end : end, tokens, addUnknown);
    start = end;
  }
  return tokens;
}

/** Of the stretch that is cut, by offset: the weight of the best row of words from there on, and where its first word ends and which it is. */
let weights = new Float64Array(1024);
let ends = new Int32Array(1024);
let words = new Int32Array(1024);

function cutStretch(
  plain: string,
  start: number,
  end: number,
  tokens: TokenColumns,
  addUnknown: (end: number) => void,
): void {
  const segmenter = loadSegmenter();
  const { dictionary, unknown } = segmenter;
  bestRow(segmenter, plain, start, end);
  for (let at = start; at < end; ) {
    let next = ends[at - start]!;
    if (next > at + 1) {
      const word = words[at - start]!;
      tokens.add(next, word, dictionary.tagOf(word) || FORMS.x);
      at = next;
      continue;
    }
    // Single characters in a row may be a word that the dictionary lacks.
    while (next < end && ends[next - start] === next + 1) next++;
    unknown.cut(plain, at, next, addUnknown);
    at = next;
  }
}

/**
 * The likeliest row of words of the dictionary, from right to left; the shorter first word on a tie.
 *
 * Reads the trie's columns itself: a call for each character takes a sixth of the time of cutting.
 */
function bestRow({ dictionary, columns }: Segmenter, plain: string, start: number, end: number): void {
  const length = end - start;
  if (weights.length <= length) {
    weights = new Float64Array(2 * length);
    ends = new Int32Array(2 * length);
    words = new Int32Array(2 * length);
  }
  weights[length] = 0;
  const { first, leastWeight } = dictionary;
  const { codes, records, weights: weightOf } = columns;
  const lastPlace = codes.length - 1;
  for (let i = end - 1; i >= start; i--) {
    let node = first[plain.charCodeAt(i)]!;
    const single = node === NONE ? 0 : records[node * RECORD + WORD]!;
    let best = weights[i - start + 1]! + (single === 0 ? leastWeight : weightOf[(node * RECORD) / 2 + WEIGHT]!);
    let bestEnd = i + 1;
    let bestWord = single;
    for (let j = i + 1; j < end && node !== NONE; j++) {
      const code = plain.charCodeAt(j);
      let place = hashOf(node, code) & lastPlace;
      while (codes[place] !== 0 && (codes[place] !== code || records[place * RECORD] !== node))
        place = (place + 1) & lastPlace;
      if (codes[place] === 0) break;
      node = place;
      const word = records[node * RECORD + WORD]!;
      if (word === 0) continue;
      const weight = weights[j + 1 - start]! + weightOf[(node * RECORD) / 2 + WEIGHT]!;
      if (weight <= best) continue;
      best = weight;
      bestEnd = j + 1;
      bestWord = word;
    }
    weights[i - start] = best;
    ends[i - start] = bestEnd;
    words[i - start] = bestWord;
  }
}

/** Jieba looks at the first half of a word only: digits are a number, other Latin characters English. */
function formOf(plain: string, start: number, end: number): keyof typeof FORMS {
  const half = (end - start) >> 1;
  let [latin, digits] = [0, 0];
  for (let i = start; i < end && latin < half; i++) {
    const code = plain.charCodeAt(i);
    if (code >= 0x80) continue;
    latin++;
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  if (latin === 0) return 'x';
  return digits === latin ? 'm' : 'eng';
}

export function segment(document: Document): Segmented {
  const plain = curlyQuotes(wideMarks(simplify(document.text)), document.paragraphs);
  const tokens = tokenize(plain);
  return { ...document, tokens, plain, home: findHome(document, plain, tokens) };
}
