/** Where a text's tokens begin and end, to be asked at any offset; made once per document and shared by all rules. */

import type { Segmented, Token, Tokens } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';

export interface TokenView {
  readonly plain: string;
  /** 1 where a token begins, and at the end of the text. */
  readonly edges: Uint8Array;
  /** Tag of the token that is exactly this span; undefined when no token is. */
  tagOf(start: number, end: number): string | undefined;
  /** The token that starts at an offset. */
  tokenFrom(start: number): Token | undefined;
  /** The token that ends at an offset. */
  tokenBefore(end: number): Token | undefined;
  /** Tag of the token that starts at an offset; '' when none does. */
  tagFrom(start: number): string;
  /** Tag of the token that ends at an offset; '' when none does. */
  tagBefore(end: number): string;
  /** True when no token runs across the offset. */
  isEdge(offset: number): boolean;
}

const views = new WeakMap<Tokens, TokenView>();

export function viewOf({ plain, tokens }: Pick<Segmented, 'plain' | 'tokens'>): TokenView {
  const known = views.get(tokens);
  if (known) return known;
  // For each offset one more than the index of the token that starts there; 0 where none does.
  const numbers = new Int32Array(plain.length + 1);
  const edges = new Uint8Array(plain.length + 1);
  for (let i = 0; i <= tokens.length; i++) {
    const start = tokens.startOf(i);
    numbers[start] = i + 1;
    edges[start] = 1;
  }
  const from = (start: number) => (numbers[start] ?? 0) - 1;
  const before = (end: number) => (numbers[end] ?? 0) - 2;
  const tag = (index: number) => (index >= 0 && index < tokens.length ? tokens.tagOf(index) : '');
  const view: TokenView = {
    plain,
    edges,
    tagOf(start, end) {
      const index = from(start);
      return index >= 0 && index < tokens.length && tokens.startOf(index + 1) === end ? tokens.tagOf(index) : undefined;
    },
    tokenFrom: (start) => tokens.at(from(start)),
    tokenBefore: (end) => tokens.at(before(end)),
    tagFrom: (start) => tag(from(start)),
    tagBefore: (end) => tag(before(end)),
    isEdge: (offset) => edges[offset] !== 0,
  };
  views.set(tokens, view);
  return view;
}

export const STOP_CHARACTERS = '，。；：、！？“”‘’「」『』《》〈〉（）()【】〔〕［］[]—…\n\r\t ,;:!?"\'　|/\\·-';
const STOPS = new CharacterSet(STOP_CHARACTERS);

/** Punctuation, space, and outside the text. */
export const isStopAt = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || STOPS.hasAt(text, offset);
