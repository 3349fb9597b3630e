/**
 * Where quotation marks open and close, whatever their style: “” "" ‘’ 「」 『』 ＂.
 *
 * Straight marks have no direction, so they pair up one after the other. A pair never crosses a paragraph; pairs may be nested; a mark
 * without a partner is passed over. One walk over the text.
 */
import { CharacterSet } from '../../lexicon/character-set.js';

export interface Quotation {
  /** Of the opening mark. */
  readonly start: number;
  /** Behind the closing mark. */
  readonly end: number;
  /** Another quotation stands around it, as speech does. */
  readonly nested: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"', '＂': '＂' };
const CLOSING = new Set(Object.values(CLOSERS));

const MARKS = new CharacterSet('“”‘’「」『』"＂\n');

/** Open marks remembered at once: deeper nesting than this names nothing, and a bound keeps the walk linear. */
const DEPTH = 8;

interface Open {
  readonly at: number;
  readonly closer: string | undefined;
}

/** A function of its own: a closure in the walk would make something anew for every character. */
const lastOpen = (open: readonly Open[], mark: string) => open.findLastIndex(({ closer }) => closer === mark);

/** Pairs in the order in which they close, so that an inner one comes before the one around it. */
export function quotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: Open[] = [];
  for (let index = 0; index < text.length; index++) {
    if (!MARKS.hasAt(text, index)) continue;
    const mark = text[index]!;
    if (mark === '\n') open = [];
    const partner = CLOSING.has(mark) ? lastOpen(open, mark) : -1;
    if (partner >= 0) {
      found.push({ start: open[partner]!.at, end: index + 1, nested: partner > 0 });
      open.length = partner;
    } else if (CLOSERS[mark]) {
      if (open.length === DEPTH) open.shift();
      open.push({ at: index, closer: CLOSERS[mark] });
    }
  }
  return found;
}

export const isClosing = (character: string | undefined) => character !== undefined && CLOSING.has(character);

/** Nothing but the name stands between the marks: whether it is one is for the rule of quoted names to say. */
export const fillsQuotation = (text: string, start: number, end: number): boolean =>
  CLOSERS[text[start - 1] ?? ''] !== undefined && isClosing(text[end]);
