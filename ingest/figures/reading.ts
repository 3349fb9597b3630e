/** A text as the figure rules read it: its plain form, and where tokens begin. */
import type { Spoken } from '../document.js';
import { viewOf } from '../recognise/token-view.js';

export interface Reading {
  readonly plain: string;
  /** 1 where a token begins, and at the end of the text: words of lists are only words there. */
  readonly bounds: Uint8Array;
}

export const openReading = ({ plain, tokens }: Pick<Spoken, 'plain' | 'tokens'>): Reading => ({
  plain,
  bounds: viewOf({ plain, tokens }).edges,
});
