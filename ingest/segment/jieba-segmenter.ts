/**
 * Tokens of a repaired text, by nodejieba: the only file that knows the segmenter.
 *
 * A missing dictionary would end the process without a word, so paths are looked at before loading; half a surrogate pair would
 * shift every offset behind it, so the segmenter is shown U+FFFD in its place.
 */
import { existsSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { PolicygraphError } from '../../graph/errors.js';
import type { Document, Segmented, Token } from '../document.js';
import { findHome } from './home.js';
import { simplify } from './simplify.js';

/** Exported by the package, missing in its types. */
type Paths = Readonly<Record<'DEFAULT_DICT' | 'DEFAULT_HMM_DICT' | 'DEFAULT_USER_DICT', string>>;
const { DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_USER_DICT } = nodejieba as typeof nodejieba & Paths;
const DICTIONARIES = [DEFAULT_DICT, DEFAULT_HMM_DICT, DEFAULT_USER_DICT];

let loaded = false;

/**
 * Takes about a second and 270 MB once per thread; called by the first `segment`.
 *
 * @throws PolicygraphError missing-part when the native module was not built or its dictionaries are not there.
 */
export function loadSegmenter(): void {
  if (loaded) return;
  const missing = DICTIONARIES.find((path) => !existsSync(path));
  if (missing) throw notInstalled(`the dictionary ${missing} is not there`);
  try {
    nodejieba.load();
  } catch (cause) {
    throw notInstalled((cause as Error).message.split('\n')[0]!, cause);
  }
  loaded = true;
}

const notInstalled = (what: string, cause?: unknown) =>
  new PolicygraphError('missing-part', `nodejieba: ${what}`, 'Run npm rebuild nodejieba (needs a C++ compiler).', {
    cause,
  });

/** @returns tokens that tile `plain` exactly, whatever it holds. */
export function tokenize(plain: string): Token[] {
  loadSegmenter();
  const tokens: Token[] = [];
  let start = 0;
  // Strict cutting (true) gives the words of `tag()`; without it 2025 falls into four.
  const cut = nodejieba.cut(plain.toWellFormed(), true);
  for (const word of cut) {
    tokens.push({ start, end: start + word.length, tag: tagOf(word) });
    start += word.length;
  }
  if (start !== plain.length) throw new Error(`nodejieba: tokens end at ${start}, the text at ${plain.length}`);
  words.set(tokens, cut);
  return tokens;
}

/** The strings that tokens were made of: whoever looks every word up need not cut and hash it again. */
const words = new WeakMap<readonly Token[], readonly string[]>();

/** What each token says, in the order of `tokens`. */
export const wordsOf = ({ plain, tokens }: Pick<Segmented, 'plain' | 'tokens'>): readonly string[] =>
  words.get(tokens) ?? tokens.map(({ start, end }) => plain.slice(start, end));

/** Of words looked up before: a tag depends on the word alone, and looking one up costs more than cutting. */
const tags = new Map<string, string>();
/** Some ten megabytes; a text of noise may hold as many different words as it likes. */
const MOST_TAGS = 100_000;
/** Jieba's tag of what its dictionary does not have. */
const UNKNOWN = 'x';

function tagOf(word: string): string {
  let tag = tags.get(word);
  if (tag !== undefined) return tag;
  const [found, more] = nodejieba.tag(word);
  tag = found && !more ? found.tag : UNKNOWN;
  if (tags.size >= MOST_TAGS) tags.clear();
  tags.set(word, tag);
  return tag;
}

export function segment(document: Document): Segmented {
  const plain = simplify(document.text);
  const tokens = tokenize(plain);
  return { ...document, tokens, plain, home: findHome(document, plain, tokens) };
}
