/** Where a text's tokens begin and end, to be asked at any offset; made once per document and shared by all rules. */

import type { Segmented, Token } from '../document.js';
import { CharacterSet } from '../lexicon/character-set.js';

export interface TokenView {
  readonly plain: string;
  /** Index of the token that starts at an offset; -1 when none does. One longer than the text. */
  readonly startsAt: Int32Array;
  /** Index of the token that ends at an offset; -1 when none does. */
  readonly endsAt: Int32Array;
  /** 1 where a token begins, and at the end of the text. */
  readonly edges: Uint8Array;
  /** Tag of the token that is exactly this span; undefined when no token is. */
  tagOf(start: number, end: number): string | undefined;
  /** The token that starts at an offset. */
  tokenFrom(start: number): Token | undefined;
  /** True when no token runs across the offset. */
  isEdge(offset: number): boolean;
}

const views = new WeakMap<Segmented['tokens'], TokenView>();

export function viewOf({ plain, tokens }: Pick<Segmented, 'plain' | 'tokens'>): TokenView {
  const known = views.get(tokens);
  if (known) return known;
  const startsAt = new Int32Array(plain.length + 1).fill(-1);
  const endsAt = new Int32Array(plain.length + 1).fill(-1);
  const edges = new Uint8Array(plain.length + 1);
  edges[plain.length] = 1;
  for (let i = 0; i < tokens.length; i++) {
    const { start, end } = tokens[i]!;
    startsAt[start] = i;
    endsAt[end] = i;
    edges[start] = 1;
  }
  const view: TokenView = {
    plain,
    startsAt,
    endsAt,
    edges,
    tagOf(start, end) {
      const token = tokens[startsAt[start]!];
      return token?.end === end ? token.tag : undefined;
    },
    tokenFrom: (start) => tokens[startsAt[start] ?? -1],
    isEdge: (offset) => edges[offset] !== 0,
  };
  views.set(tokens, view);
  return view;
}

export const STOP_CHARACTERS = '，。；：、！？“”‘’「」『』《》〈〉（）()【】〔〕［］[]—…\n\r\t ,;:!?"\'　|/\\·-';
const STOPS = new CharacterSet(STOP_CHARACTERS);

/** Punctuation, space, and the ends of the text. */
export const isStop = (character: string | undefined): boolean => character === undefined || STOPS.has(character);

/** The same of the character at an offset, for rules that ask everywhere. */
export const isStopAt = (text: string, offset: number): boolean =>
  offset < 0 || offset >= text.length || STOPS.hasAt(text, offset);
