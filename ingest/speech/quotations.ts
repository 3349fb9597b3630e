/**
 * Where words stand between quotation marks: the outermost quotations of a paragraph, whatever is nested inside.
 *
 * Marks are often missing. A quotation that nothing closes counts only where speech may begin - at the start of the paragraph
 * or after a colon or comma - and then lasts to the end of the paragraph, as in quotations of several paragraphs.
 */
import type { Span } from '../document.js';
import { firstFrom } from '../mentions-in.js';

/** From the opening mark to behind the closing one. */
export interface Quotation extends Span {
  readonly closed: boolean;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '‘': '’', '"': '"' };
const MARK = new RegExp(`[${Object.entries(CLOSERS).flat().join('')}]`, 'g');
const CLOSING = new Set(Object.values(CLOSERS));
const SPEECH_MAY_BEGIN = new Set('：:，,');

const opensQuotation = (mark: string | undefined): boolean => mark !== undefined && mark in CLOSERS;

export function quotationsIn(text: string, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  let until = start;
  // In text order: marks are noted as they are met.
  for (const [at, close] of matchMarks(text, start, end)) {
    if (at < until) continue;
    if (close >= 0) found.push({ start: at, end: close + 1, closed: true });
    else if (at === start || SPEECH_MAY_BEGIN.has(text[at - 1]!)) found.push({ start: at, end, closed: false });
    else continue;
    until = found.at(-1)!.end;
  }
  return found;
}

/** Each opening mark with its closing one, -1 when it has none. One pass: a closing mark drops what was left open inside. */
function matchMarks(text: string, start: number, end: number): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { at: number; closer: string }[] = [];
  const waiting = new Map<string, number>();
  for (const { index, 0: mark } of text.slice(start, end).matchAll(MARK)) {
    const i = start + index;
    if (CLOSING.has(mark) && (waiting.get(mark) ?? 0) > 0) {
      for (let top = open.pop(); top; top = open.pop()) {
        waiting.set(top.closer, waiting.get(top.closer)! - 1);
        if (top.closer !== mark) continue;
        ends.set(top.at, i);
        break;
      }
    } else if (opensQuotation(mark)) {
      const closer = CLOSERS[mark]!;
      open.push({ at: i, closer });
      waiting.set(closer, (waiting.get(closer) ?? 0) + 1);
      ends.set(i, -1);
    }
  }
  return ends;
}

const SAID = new Set('。！？!?…，,；;—');
const GOES_ON = new Set('的等之和与及为');
const CLAUSE_END = new Set('。！？!?；;\n');

/** Is a quotation worded like speech? Its last mark, or - after a colon or comma, and long enough - its standing alone. */
export function isSpoken(text: string, { start, end, closed }: Quotation): boolean {
  if (!closed) return true;
  const next = text[end];
  if (next !== undefined && GOES_ON.has(next)) return false;
  if (SAID.has(text[end - 2]!)) return true;
  return end - start >= 8 && '：:，,'.includes(text[start - 1] ?? '') && (next === undefined || CLAUSE_END.has(next));
}

/** The quotation that opens at an offset. */
export function firstOpenAt(quotations: readonly Quotation[], offset: number): Quotation | undefined {
  const at = firstFrom(quotations, offset);
  return quotations[at]?.start === offset ? quotations[at] : undefined;
}
