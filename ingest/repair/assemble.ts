/** Puts lines together to paragraphs: joins what a column, page or line break cut, and sets apart what is not running text. */
import type { TextPart } from '../../graph/batch.js';
import type { KnownLine } from './classify.js';
import type { Line, Piece } from './line.js';
import {
  beginsAnew,
  beginsItem,
  endsClosed,
  fillsWidth,
  isFinished,
  isOpenInside,
  looksLoose,
  neverFirst,
  wrapWidth,
} from './shapes.js';

export interface Block {
  readonly part: TextPart;
  readonly pieces: Piece[];
  plain: string;
}

/** A title or the lines under it are no longer than this. */
const LONGEST_TITLE = 60;
/** Slogans and cross-heads that may stand between the two halves of a cut paragraph. */
const LONGEST_INSERT = 14;

export const normalTitle = (title: string): string => title.replace(/[\s“”‘’"'「」『』《》〈〉]/g, '').toLowerCase();
/** A web page's title with the site's name: …破八千户 - 文汇网. */
export const SITE_SUFFIX = /\s*[-_|–—｜]{1,2}\s*([^-_|–—｜。，]{2,16})$/;

export function assemble(known: readonly KnownLine[]): Block[] {
  const width = wrapWidth(known.filter(({ kind }) => kind === 'text').map(({ line }) => line));
  const assembler = new Assembler(width);
  const bodyFrom = firstBodyLine(known);
  known.forEach((entry, i) => {
    assembler.add(entry, i < bodyFrom, nextText(known, i));
  });
  return assembler.blocks;
}

/** The first line that must be running text: long, or a finished sentence below the first line. */
function firstBodyLine(known: readonly KnownLine[]): number {
  let seen = 0;
  for (const [i, { line, kind }] of known.entries()) {
    if (kind !== 'text') {
      if (kind === 'heading') seen++;
      continue;
    }
    if (line.plain.length > LONGEST_TITLE || /[。；;：:，、]$/.test(line.plain) || /[。；]/.test(line.plain)) return i;
    if (isFinished(line.plain) && seen > 0 && !/[？?！!]$/.test(line.plain)) return i;
    if (isFinished(line.plain) && beginsAnew(line.plain)) return i;
    seen++;
  }
  return seen > 1 ? known.length : 0;
}

const nextText = (known: readonly KnownLine[], from: number): Line | undefined => {
  for (let i = from + 1; i < Math.min(known.length, from + 12); i++)
    if (known[i]!.kind === 'text' && !looksLoose(known[i]!.line.plain, LONGEST_INSERT)) return known[i]!.line;
  return undefined;
};

class Assembler {
  readonly blocks: Block[] = [];
  readonly #width: number;
  #title = '';
  /** The last paragraph of running text, and its last line. */
  #body: Block | undefined;
  #last: Line | undefined;
  /** Something that is not running text stood after it. */
  #interrupted = false;

  constructor(width: number) {
    this.#width = width;
  }

  add({ line, kind }: KnownLine, head: boolean, next: Line | undefined): void {
    if (kind === 'furniture' || kind === 'list') this.#interrupted = true;
    else if (this.#isTitleAgain(line)) this.#interrupted = true;
    else if (kind === 'source') this.#aside('byline', line);
    else if (kind === 'caption' || kind === 'byline') this.#aside(kind, line);
    else if (kind === 'heading') this.#addHeading(line, head);
    else if (head) this.#aside(this.#title === '' ? 'title' : 'heading', line);
    else this.#addText(line, next);
  }

  #isTitleAgain(line: Line): boolean {
    if (this.#title === '' || line.plain.length > LONGEST_TITLE + 20) return false;
    const again = normalTitle(line.plain.replace(SITE_SUFFIX, ''));
    return again === this.#title || normalTitle(line.plain) === this.#title;
  }

  #aside(part: TextPart, line: Line): void {
    if (part === 'title') this.#title = normalTitle(line.plain.replace(SITE_SUFFIX, ''));
    this.blocks.push({ part, pieces: [...line.pieces], plain: line.plain });
    this.#interrupted = true;
  }

  #addHeading(line: Line, head: boolean): void {
    if (this.#title === '' && (line.markdown === 1 || (head && line.markdown > 0))) return this.#aside('title', line);
    if (this.#joins(line) && this.#width > 0 && !line.blankBefore) return this.#join(line);
    this.#aside('heading', line);
    this.#body = undefined;
  }

  #addText(line: Line, next: Line | undefined): void {
    const inserted = looksLoose(line.plain, LONGEST_INSERT) && next !== undefined && !fillsWidth(line, this.#width);
    if (this.#joins(line) && !(inserted && this.#width === 0)) return this.#join(line);
    if (looksLoose(line.plain) && !(fillsWidth(line, this.#width) && next)) {
      this.#aside('heading', line);
      if (!this.#isCut()) this.#body = undefined;
      return;
    }
    this.#body = { part: 'body', pieces: [...line.pieces], plain: line.plain };
    this.blocks.push(this.#body);
    this.#last = line;
    this.#interrupted = false;
  }

  /** The last paragraph stops in mid-sentence. */
  #isCut(): boolean {
    const body = this.#body;
    if (!body) return false;
    if (this.#last?.cutAfter && !/[。！？]$/.test(body.plain)) return true;
    if (/[；;]$/.test(body.plain)) return true;
    if (endsClosed(body.plain) && !isFinished(body.plain)) return body.plain.length >= 30 && !/^[（(]/.test(body.plain);
    return !isFinished(body.plain);
  }

  #joins(line: Line): boolean {
    const body = this.#body;
    const last = this.#last;
    if (!body || !last) return false;
    if (neverFirst(line.plain)) return true;
    if (fillsWidth(last, this.#width) && !line.blankBefore && !line.indented && !beginsAnew(line.plain)) return true;
    if (!this.#isCut()) return false;
    if (/[；;]$/.test(body.plain)) return !beginsItem(line.plain) && !last.cutAfter;
    if (beginsAnew(line.plain)) return /[，、,“「（《]$/.test(body.plain) || isOpenInside(body.plain);
    return true;
  }

  #join(line: Line): void {
    const body = this.#body!;
    // Latin words need the space that the line break stood for; Chinese needs none.
    if (/[A-Za-z0-9,.]$/.test(body.plain) && /^[A-Za-z]/.test(line.plain)) {
      const at = line.pieces[0]!.start;
      body.pieces.push({ start: at, end: at + 1, literal: ' ' });
      body.plain += ' ';
    }
    body.pieces.push(...line.pieces);
    body.plain += line.plain;
    this.#last = line;
    this.#interrupted = false;
  }
}
