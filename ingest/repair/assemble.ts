/** Puts lines together to paragraphs: joins what a column, page or line break cut, and sets apart what is not running text. */
import type { TextPart } from '../../graph/batch.js';
import type { KnownLine } from './classify.js';
import { cutsWord } from './cuts-word.js';
import type { Line, Piece } from './line.js';
import {
  beginsAnew,
  beginsItem,
  closesQuotation,
  endsClosed,
  fillsWidth,
  isDateline,
  isFinished,
  isOpenInside,
  looksLoose,
  neverFirst,
  wrapWidth,
} from './shapes.js';

export interface Block {
  readonly part: TextPart;
  readonly pieces: Piece[];
  /** Simplified, only its end: enough to see how it stops. */
  tail: string;
  length: number;
}

/** How much of a paragraph's end is kept: rules look no further back, and joining a thousand lines stays linear. */
const TAIL = 400;

/** A title or the lines under it are no longer than this. */
const LONGEST_TITLE = 60;
/** Slogans and cross-heads that may stand between the two halves of a cut paragraph. */
const LONGEST_INSERT = 14;

export const normalTitle = (title: string): string => title.replace(/[\s“”‘’"'「」『』《》〈〉]/g, '').toLowerCase();
/** A web page's title with column and site: …破八千户 - 文汇网, …_省内要闻_某省人民政府门户网站. */
const SITE_SUFFIX =
  /^(.{4,}?)\s*[-_|–—｜]{1,2}\s*(?:[^-_|–—｜。，]{2,12}\s*[-_|–—｜]{1,2}\s*){0,2}([\u4e00-\u9fffA-Za-z·]{1,14}(?:网|網|网站|網站|报|報|社|台|新闻|新聞|在线|频道|中心|门户|客户端|政府|com|cn))$/;

/** @returns the title of a page and the site it names; '' when it names none. */
export function splitSite(title: string): { readonly title: string; readonly site: string } {
  const found = title.length <= 2 * LONGEST_TITLE ? SITE_SUFFIX.exec(title) : null;
  return found ? { title: found[1]!, site: found[2]! } : { title, site: '' };
}

export function assemble(known: readonly KnownLine[]): Block[] {
  const lines = known.filter(({ kind }) => kind === 'text').map(({ line }) => line);
  const width = wrapWidth(lines);
  const assembler = new Assembler(width, width > 0 && lines.filter((line) => line.indented).length > 1);
  const bodyFrom = firstBodyLine(known, width);
  known.forEach((entry, i) => {
    assembler.add(entry, i < bodyFrom, nextText(known, i), known[i + 1]?.line);
  });
  return assembler.blocks;
}

/** The first line that must be running text: long, or a finished sentence below the first line. */
function firstBodyLine(known: readonly KnownLine[], width: number): number {
  let seen = 0;
  for (const [i, { line, kind }] of known.entries()) {
    if (kind !== 'text') {
      if (kind === 'heading') seen++;
      continue;
    }
    if (line.plain.length > LONGEST_TITLE || /[。；;：:，、]$/.test(line.plain) || /[。；]/.test(line.plain)) return i;
    if (isFinished(line.plain) && seen > 0 && !/[？?！!]$/.test(line.plain)) return i;
    if (isDateline(line.plain) || (isFinished(line.plain) && beginsAnew(line.plain))) return i;
    if (isCutSentence(line, known[i + 1], width)) return i;
    seen++;
  }
  return seen > 1 ? known.length : 0;
}

/** A clause that goes on in the next line: no title, even without a full stop. */
const isCutSentence = (line: Line, next: KnownLine | undefined, width: number) =>
  next?.kind === 'text' &&
  !next.line.indented &&
  /[，、；]/.test(line.plain) &&
  (cutsWord(line.plain, next.line.plain) || (fillsWidth(line, width) && fillsWidth(next.line, width)));

const nextText = (known: readonly KnownLine[], from: number): Line | undefined => {
  for (let i = from + 1; i < Math.min(known.length, from + 12); i++)
    if (known[i]!.kind === 'text' && !looksLoose(known[i]!.line.plain, LONGEST_INSERT)) return known[i]!.line;
  return undefined;
};

const newBlock = (part: TextPart, line: Line): Block => ({
  part,
  pieces: [...line.pieces],
  tail: line.plain.slice(-TAIL),
  length: line.plain.length,
});

const goesOn = (line: Line, next: Line) => neverFirst(next.plain) || cutsWord(line.plain, next.plain);

function append(block: Block, line: Line): void {
  for (const piece of line.pieces) block.pieces.push(piece);
  block.tail = (block.tail + line.plain).slice(-TAIL);
  block.length += line.plain.length;
}

class Assembler {
  readonly blocks: Block[] = [];
  readonly #width: number;
  /** A wrapped file that indents its paragraphs: a line that is not indented goes on with the one above. */
  readonly #indents: boolean;
  #title = '';
  /** The page begins with the end of another page's article; its own title comes later. */
  #startsCut = false;
  /** The last paragraph of running text, and its last line. */
  #body: Block | undefined;
  #last: Line | undefined;
  /** The last line over the text. */
  #head: Line | undefined;

  constructor(width: number, indents: boolean) {
    this.#width = width;
    this.#indents = indents;
  }

  add({ line, kind }: KnownLine, head: boolean, next: Line | undefined, below: Line | undefined): void {
    if (kind === 'furniture' || kind === 'list' || this.#isTitleAgain(line)) return;
    if (kind === 'source') this.#aside('byline', line);
    else if (kind === 'caption' || kind === 'byline') this.#aside(kind, line);
    else if (kind === 'heading' && !this.#isWrapped(line, below)) this.#addHeading(line, head);
    else if (head && kind !== 'heading' && !line.cutBefore) this.#addHead(line);
    else this.#addText(line, next);
  }

  #isTitleAgain(line: Line): boolean {
    if (this.#title === '' || line.plain.length > LONGEST_TITLE + 20) return false;
    const again = normalTitle(splitSite(line.plain).title);
    return again === this.#title || normalTitle(line.plain) === this.#title;
  }

  #aside(part: TextPart, line: Line): void {
    if (part === 'title') this.#title = normalTitle(splitSite(line.plain).title);
    this.blocks.push(newBlock(part, line));
  }

  /** The lines over the text: the title, and what stands under it; a line that was wrapped goes on in the next. */
  #addHead(line: Line): void {
    const above = this.blocks.at(-1);
    const wrapped = this.#head && fillsWidth(this.#head, this.#width) && !line.blankBefore && !line.indented;
    if (above && wrapped) append(above, line);
    else this.#aside(this.#title === '' ? 'title' : 'heading', line);
    this.#head = line;
  }

  #addHeading(line: Line, head: boolean): void {
    if (this.#title === '' && (line.markdown === 1 || (head && line.markdown > 0))) this.#aside('title', line);
    else if (this.#joins(line) && this.#width > 0 && !line.blankBefore) this.#join(line);
    else {
      this.#aside('heading', line);
      this.#body = undefined;
    }
  }

  #addText(line: Line, next: Line | undefined): void {
    const loose = looksLoose(line.plain) && !(next && (fillsWidth(line, this.#width) || goesOn(line, next)));
    if (this.#joins(line) && !(loose && next && this.#isInserted(line, next))) this.#join(line);
    else if (loose) {
      this.#aside(this.#title === '' && this.#startsCut ? 'title' : 'heading', line);
      if (!this.#isCut()) this.#body = undefined;
    } else this.#openBody(line);
  }

  #openBody(line: Line): void {
    this.#startsCut ||= this.blocks.length === 0 && line.cutBefore;
    this.#body = newBlock('body', line);
    this.blocks.push(this.#body);
    this.#last = line;
  }

  /** A slogan or cross-head between the two halves of a cut paragraph. */
  #isInserted(line: Line, next: Line): boolean {
    if (this.#width > 0 || neverFirst(line.plain)) return false;
    return line.plain.length <= LONGEST_INSERT || cutsWord(this.#body?.tail ?? '', next.plain);
  }

  /** （一） opens headings and paragraphs; it is a paragraph when the line breaks off and its sentence ends in the next. */
  #isWrapped(line: Line, next: Line | undefined): boolean {
    if (!next || next.blankBefore || next.indented || !/[。；]/.test(next.plain)) return false;
    return goesOn(line, next) || (fillsWidth(line, this.#width) && !beginsAnew(next.plain));
  }

  /** The last paragraph stops in mid-sentence. */
  #isCut(): boolean {
    const body = this.#body;
    if (!body) return false;
    if (this.#last?.cutAfter && !/[。！？]$/.test(body.tail)) return true;
    if (/[；;]$/.test(body.tail)) return true;
    if (endsClosed(body.tail) && !isFinished(body.tail)) return body.length >= 30 && !/^[（(]/.test(body.tail);
    return !isFinished(body.tail);
  }

  #joins(line: Line): boolean {
    const body = this.#body;
    const last = this.#last;
    if (!body || !last) return false;
    if (neverFirst(line.plain)) return true;
    if (
      fillsWidth(last, this.#width) &&
      !line.blankBefore &&
      !line.indented &&
      (this.#indents || !beginsAnew(line.plain))
    )
      return true;
    if (!this.#isCut()) return closesQuotation(body.tail, line.plain);
    if (/[；;]$/.test(body.tail)) return !beginsItem(line.plain) && !last.cutAfter;
    if (beginsAnew(line.plain)) return /[，、,“「（《]$/.test(body.tail) || isOpenInside(body.tail);
    return true;
  }

  #join(line: Line): void {
    const body = this.#body!;
    // Latin words need the space that the line break stood for; Chinese needs none.
    if (/[A-Za-z0-9,.]$/.test(body.tail) && /^[A-Za-z]/.test(line.plain)) {
      const at = line.pieces[0]!.start;
      body.pieces.push({ start: at, end: at + 1, literal: ' ' });
      body.length++;
    }
    append(body, line);
    this.#last = line;
  }
}
