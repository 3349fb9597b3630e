/** A text as the figure rules read it: its plain form, and where tokens begin. */
import type { Spoken, Token } from '../document.js';

export interface Reading {
  readonly plain: string;
  readonly tokens: readonly Token[];
  /** 1 where a token begins, and at the end of the text: words of lists are only words there. */
  readonly bounds: Uint8Array;
}

export function openReading({ plain, tokens }: Pick<Spoken, 'plain' | 'tokens'>): Reading {
  const bounds = new Uint8Array(plain.length + 1);
  for (const { start } of tokens) bounds[start] = 1;
  bounds[plain.length] = 1;
  return { plain, tokens, bounds };
}
