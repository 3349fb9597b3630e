/** Puts lines together to paragraphs: joins what a column, page or line break cut, and sets apart what is not running text. */
import type { TextPart } from '../../graph/batch.js';
import { append, type Block, newBlock } from './block.js';
import { GOES_ON, type KnownLine, PAGE_OWNER } from './classify.js';
import { cutsWord } from './cuts-word.js';
import { findBody } from './find-body.js';
import type { Line } from './line.js';
import { loneLabels, speakerLines } from './lone-labels.js';
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
  wantsMore,
  wrapWidth,
} from './shapes.js';
import { isKicker, isRubric, LONGEST_TITLE, normalTitle, splitSite } from './title.js';

/** How many lines may stand between the halves of a cut paragraph. */
const FURTHEST = 12;
/** Slogans and cross-heads that may stand between the two halves of a cut paragraph. */
const LONGEST_INSERT = 14;

export function assemble(known: readonly KnownLine[]): Block[] {
  const lines = known.filter(({ kind }) => kind === 'text').map(({ line }) => line);
  const width = wrapWidth(lines);
  const indented = lines.filter((line) => line.indented).length;
  const indents = indented > 1 && indented < lines.length;
  const kept = known.filter(({ kind }) => kind !== 'furniture').map(({ line }) => line);
  const assembler = new Assembler(known, width, indents, loneLabels(lines), speakerLines(kept));
  const bodyFrom = findBody(known, width);
  for (let i = 0; i < known.length; i++) assembler.add(i, i < bodyFrom);
  return assembler.blocks;
}

/** A clause has ended, and the next goes on to the end of the line. */
const RUNS = /[，。；][^。！？；：]{2,}$/;

/** 吉林代表团举行开放团组会议——, 某省人民政府 ⏎ 关于印发…的通知. */
const goesOnInTitle = (title: string, line: string) =>
  isKicker(title) || (PAGE_OWNER.test(title) && GOES_ON.test(line));

/** 王明：各位好 - has a label of its own. */
const LABELLED = /^[\u4e00-\u9fff·]{2,8}[：:]/;

/** So short that it can only be the end of what the line before began. */
const TAIL_OF_A_SENTENCE = /^[^。！？：“「]{1,4}[。！？]$|^[^。！？：“「，对好是有不没]{1,2}[。！？]/;

/** 5.8亿元，同比增长22%: the number of what the line before began. */
const AMOUNT = /^[\d.,]{1,12}(?:[万亿%％‰]|个百分点)[^，。；、]{0,6}[，。；、]/;

const nextText = (known: readonly KnownLine[], from: number): Line | undefined => {
  for (let i = from + 1; i < Math.min(known.length, from + FURTHEST); i++)
    if (known[i]!.kind === 'text' && !looksLoose(known[i]!.line.plain, LONGEST_INSERT)) return known[i]!.line;
  return undefined;
};

/** The next line begins in mid-sentence, so far as its edge with this one shows. */
const goesOn = (plain: string, next: Line) =>
  neverFirst(next.plain) ||
  TAIL_OF_A_SENTENCE.test(next.plain) ||
  AMOUNT.test(next.plain) ||
  closesQuotation(plain, next.plain) ||
  (!beginsAnew(next.plain) && cutsWord(plain, next.plain));

/** The line under it, past captions and furniture, if it may be running text. */
function lineBelow(known: readonly KnownLine[], from: number): Line | undefined {
  for (let i = from + 1; i < Math.min(known.length, from + FURTHEST); i++) {
    const { kind, line } = known[i]!;
    if (kind === 'text') return line;
    if (kind === 'heading') return undefined;
  }
  return undefined;
}

class Assembler {
  readonly blocks: Block[] = [];
  readonly #known: readonly KnownLine[];
  readonly #width: number;
  /** The file indents its paragraphs: where it is wrapped, a line that is not indented goes on with the one above. */
  readonly #indents: boolean;
  readonly #labels: ReadonlySet<string>;
  readonly #speakers: ReadonlySet<string>;
  #title = '';
  /** The page begins with the end of another page's article; its own title comes later. */
  #startsCut = false;
  /** The last paragraph of running text, and its last line. */
  #body: Block | undefined;
  #last: Line | undefined;
  /** The last line over the text. */
  #head: Line | undefined;

  constructor(
    known: readonly KnownLine[],
    width: number,
    indents: boolean,
    labels: ReadonlySet<string>,
    speakers: ReadonlySet<string>,
  ) {
    this.#known = known;
    this.#width = width;
    this.#indents = indents;
    this.#labels = labels;
    this.#speakers = speakers;
  }

  /** @param i index of the line; @param head true above the running text. */
  add(i: number, head: boolean): void {
    const { line, kind } = this.#known[i]!;
    if (kind === 'furniture' || kind === 'list' || this.#isTitleAgain(line)) return;
    if (kind === 'source') this.#aside('byline', line);
    else if (this.#speakers.size > 0 && this.#speakers.has(line.plain)) this.#startSpeech(line);
    else if (kind === 'caption' || kind === 'byline') this.#aside(kind, line);
    else if (kind === 'heading' && (line.markdown > 0 || !this.#isWrapped(line, lineBelow(this.#known, i))))
      this.#addHeading(line, head);
    else if (head && kind !== 'heading' && !line.cutBefore && !this.#isLabel(line.plain)) this.#addHead(line, i);
    else this.#addText(line, i);
  }

  #startSpeech(line: Line): void {
    this.#aside('heading', line);
    this.#body = undefined;
  }

  /** Most texts have none; then nothing is looked up. */
  #isLabel(words: string): boolean {
    return this.#labels.size > 0 && this.#labels.has(words);
  }

  #isTitleAgain(line: Line): boolean {
    if (this.#title === '' || line.plain.length > LONGEST_TITLE + 20 || line.plain.length < this.#title.length)
      return false;
    const again = normalTitle(splitSite(line.plain).title);
    return again === this.#title || normalTitle(line.plain) === this.#title;
  }

  #aside(part: TextPart, line: Line): void {
    if (part === 'title') this.#title = normalTitle(splitSite(line.plain).title);
    this.blocks.push(newBlock(part, line));
  }

  /** The lines over the text: the title, and what stands under it; a line that was wrapped goes on in the next. */
  #addHead(line: Line, i: number): void {
    const below = isRubric(line.plain) ? lineBelow(this.#known, i) : undefined;
    const rubric = below && below.plain.length > 5 && !/。/.test(below.plain);
    const above = this.blocks.at(-1);
    const wrapped = this.#head && fillsWidth(this.#head, this.#width) && !line.blankBefore && !line.indented;
    if (above && (wrapped || (above.part === 'title' && goesOnInTitle(above.tail, line.plain)))) append(above, line);
    else this.#aside(this.#title === '' && !rubric ? 'title' : 'heading', line);
    this.#head = line;
  }

  #addHeading(line: Line, head: boolean): void {
    if (this.#title === '' && (line.markdown === 1 || (head && line.markdown > 0))) this.#aside('title', line);
    else if (line.markdown === 0 && this.#joins(line) && this.#width > 0 && !line.blankBefore) this.#join(line);
    else {
      this.#aside('heading', line);
      this.#body = undefined;
    }
  }

  #addText(line: Line, i: number): void {
    const alone = looksLoose(line.plain) && !this.#isLabel(line.plain);
    const next = alone ? nextText(this.#known, i) : undefined;
    const loose = alone && !(next && (fillsWidth(line, this.#width) || this.#isHalf(line, next)));
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

  /** The next line goes on with this one, and not with the paragraph before it. */
  #isHalf(line: Line, next: Line): boolean {
    if (this.#runsOn(line, next)) return true;
    return goesOn(line.plain, next) && !(this.#body && this.#isCut() && goesOn(this.#body.tail, next));
  }

  /** By their indentation the next line belongs to this one, which breaks off in a clause. */
  #runsOn(line: Line, next: Line): boolean {
    return this.#indents && line.indented && !next.indented && !next.blankBefore && RUNS.test(line.plain);
  }

  /** A slogan or cross-head between the two halves of a cut paragraph. */
  #isInserted(line: Line, next: Line): boolean {
    if (this.#width > 0 || neverFirst(line.plain)) return false;
    if (line.plain.length <= LONGEST_INSERT) return true;
    const tail = this.#body?.tail ?? '';
    return cutsWord(tail, next.plain) && !cutsWord(tail, line.plain) && !cutsWord(line.plain, next.plain);
  }

  /** （一） opens headings and paragraphs; it is a paragraph when the line breaks off and its sentence ends in the next. */
  #isWrapped(line: Line, next: Line | undefined): boolean {
    if (!next || next.indented || !/[。；，]/.test(next.plain)) return false;
    return (
      wantsMore(line.plain) ||
      this.#runsOn(line, next) ||
      goesOn(line.plain, next) ||
      (fillsWidth(line, this.#width) && !next.blankBefore && /[。；]/.test(next.plain) && !beginsAnew(next.plain))
    );
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

  /** 他的感受 ⏎ 最直接：… looks like a label, but the line before it stops in mid-sentence. */
  #isWrappedInside({ plain }: Line): boolean {
    return !isFinished(this.#body?.tail ?? '') && !beginsItem(plain) && !isDateline(plain);
  }

  #joins(line: Line): boolean {
    const body = this.#body;
    const last = this.#last;
    if (!body || !last) return false;
    if (this.#isLabel(body.tail)) return !this.#isLabel(line.plain) && !LABELLED.test(line.plain);
    if (neverFirst(line.plain)) return true;
    if (
      fillsWidth(last, this.#width) &&
      !line.blankBefore &&
      !line.indented &&
      (this.#indents || !beginsAnew(line.plain) || this.#isWrappedInside(line))
    )
      return true;
    if (!this.#isCut()) return closesQuotation(body.tail, line.plain);
    if (this.#indents && !line.indented && !line.blankBefore && this.#isWrappedInside(line)) return true;
    if (/[；;]$/.test(body.tail)) return !beginsItem(line.plain) && !last.cutAfter;
    if (beginsAnew(line.plain))
      return /[，、,“「（《]$/.test(body.tail) || isOpenInside(body.tail) || cutsWord(body.tail, line.plain);
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
