/** Tokens of a repaired text, by nodejieba: the only file that knows the segmenter. */
import nodejieba from 'nodejieba';
import type { Document, Segmented, Token } from '../document.js';
import { findHome } from './home.js';
import { simplify } from './simplify.js';

let loaded = false;

/** Takes about a second and 270 MB once per thread; called by the first `segment`. */
export function loadSegmenter(): void {
  if (loaded) return;
  nodejieba.load();
  loaded = true;
}

export function segment(document: Document): Segmented {
  loadSegmenter();
  const plain = simplify(document.text);
  const tokens: Token[] = [];
  let start = 0;
  for (const { word, tag } of nodejieba.tag(plain)) {
    tokens.push({ start, end: start + word.length, tag });
    start += word.length;
  }
  return { ...document, tokens, plain, home: findHome(document, plain, tokens) };
}
