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
const LONE_SURROGATE = /\p{Surrogate}/gu;

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
  for (const { word, tag } of nodejieba.tag(plain.replace(LONE_SURROGATE, '\ufffd'))) {
    tokens.push({ start, end: start + word.length, tag });
    start += word.length;
  }
  if (start !== plain.length) throw new Error(`nodejieba: tokens end at ${start}, the text at ${plain.length}`);
  return tokens;
}

export function segment(document: Document): Segmented {
  const plain = simplify(document.text);
  const tokens = tokenize(plain);
  return { ...document, tokens, plain, home: findHome(document, plain, tokens) };
}
