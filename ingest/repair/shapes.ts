/** The shape of lines: does one end a sentence, is it loose like a heading, does it begin anew, is the file wrapped at a fixed width. */
import { CharacterSet } from '../lexicon/character-set.js';
import type { Line } from './line.js';

const ENDS = new CharacterSet('。！？!?…；;：:—～~');
const CLOSERS = new CharacterSet('”’」』）)》】');
const STRAIGHT = new CharacterSet('"\'');
/** 一是, （二）, 第三条, 1., ——, • at the beginning of a line: a new item, never the rest of the line before. */
const NEW_ITEM =
  /^(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．]|\d{1,3}[.、．)]\D|第[一二三四五六七八九十百]{1,4}[章节条编，,、]|[一二三四五六七八九十]是|——|[•●◆■□▲★※·]|[①-⑳])/;
const SPEAKER_LINE = /^(?:[\u4e00-\u9fff·（）()《》 ]{2,30}[:：]|[【[][\u4e00-\u9fff· ]{2,24}[】\]])/;
const DATELINE =
  /^(?:.{0,16}\d{1,2}月\d{1,2}日(?:电|讯|消息)|[【[]?[^，。]{1,12}(?:报|社|网|台)(?:[\u4e00-\u9fff]{2,6})?讯[】\]]?\s?[（(]|[【[][^，。【】]{1,12}(?:报|社|网|台|刊|新闻)(?:专讯|特讯|讯|消息|综合报道)[】\]]|本[报台网刊社]讯[\s　])/;
/** A slogan of three parts is no longer. */
const SHORT = 18;
/** Words that need another behind them. */
const UNFINISHED_END = /[，,、的和与及在为是把将向就对从副第以并而让使被由各该其这那每也还更最再又已正]$/;
const NEVER_FIRST = /^[的们，。、；：！？,;:!?”’」』）)》%％…]/;
const QUOTES = ['“”', '「」', '『』'] as const;
const PAIRS = [...QUOTES, '（）', '《》', '()'] as const;

/** It ends with a full stop or the like, and what closes behind it. A full stop behind a digit may be a decimal point. */
export function isFinished(plain: string): boolean {
  let last = plain.length - 1;
  while (CLOSERS.hasAt(plain, last) || STRAIGHT.hasAt(plain, last)) last--;
  return ENDS.hasAt(plain, last) || (plain[last] === '.' && !/\d/.test(plain[last - 1] ?? ''));
}

export const endsClosed = (plain: string): boolean => CLOSERS.hasAt(plain, plain.length - 1);
export const neverFirst = (plain: string): boolean => NEVER_FIRST.test(plain);
export const beginsItem = (plain: string): boolean => NEW_ITEM.test(plain);
/** 本报北京3月6日电: the first words of a report. */
export const isDateline = (plain: string): boolean => DATELINE.test(plain.slice(0, 40));
export const beginsAnew = (plain: string): boolean =>
  NEW_ITEM.test(plain) ||
  isDateline(plain) ||
  (SPEAKER_LINE.test(plain) && !/^[^：:]{0,12}(?:是|为|请问|问题)[:：]/.test(plain));

/** Something opened and not closed on its last characters: a quotation or bracket that the next line must close. */
export function isOpenInside(plain: string): boolean {
  const tail = plain.slice(-300);
  return PAIRS.some(([open, close]) => tail.lastIndexOf(open!) > tail.lastIndexOf(close!));
}

/** A quotation is open at the end of `tail`, and `plain` closes it before it opens one of the same kind. */
export function closesQuotation(tail: string, plain: string): boolean {
  const head = plain.slice(0, 400);
  return QUOTES.some(([open, close]) => {
    const closes = head.indexOf(close!);
    if (closes < 0) return false;
    const opens = head.indexOf(open!);
    return (opens < 0 || closes < opens) && tail.lastIndexOf(open!) > tail.lastIndexOf(close!);
  });
}

/** It wants to go on: a comma or 的 at its end, a quotation left open, or so many commas that it is a sentence. */
export const wantsMore = (plain: string): boolean =>
  UNFINISHED_END.test(plain) || isOpenInside(plain) || (plain.length > SHORT && plain.split('，').length > 2);

/** Words of a sentence, not of a heading: somebody speaks, or it opens with when and where. */
const SENTENCE_WORDS =
  /请问|说|表示|指出|提问|认为|强调|介绍|回应|透露|建议|告诉|注意到|了解到|警告|宣布|呼吁|评论[说称，]|报道[说称，]|^(?:在[^，]{2,14}[后时上中下前里]，|当[^，]{2,14}时，|据[^，]{2,12}，|面对[^，]{4,}，|此前，|随后，|对此，|为此，|日前，|近日，|去年，|目前，|\d{1,2}月\d{1,2}日)/;

/** Short, unpunctuated at its end, nothing left open: a heading, a slogan, a cross-head. */
export function looksLoose(plain: string, limit = 32): boolean {
  if (plain.length > limit || isFinished(plain) || isDateline(plain) || wantsMore(plain)) return false;
  if (/[。；;：:！]|？.{8}/.test(plain.slice(0, -1))) return false;
  return !/[，,]/.test(plain) || (!SENTENCE_WORDS.test(plain) && !neverFirst(plain));
}

/** No file is wrapped at more columns than these. */
const WIDEST = 200;
/** How far a line may stop from the width. */
const RAGGED = 5;

/** Columns that a line takes: two for a wide character; of a line wider than any width just so much. */
function columns(text: string): number {
  const most = WIDEST + RAGGED + 1;
  let taken = 0;
  for (let i = 0; i < text.length && taken < most; i++) taken += text.charCodeAt(i) >= 0x2000 ? 2 : 1;
  return Math.min(taken, most);
}

/**
 * The width at which a file was wrapped, in columns; 0 when its lines are whole paragraphs.
 *
 * Wrapped files have many lines of nearly one length, and most of those stop in mid-sentence.
 */
export function wrapWidth(lines: readonly Line[]): number {
  if (lines.length < 6) return 0;
  const widths = lines.map((line) => columns(line.text));
  const sorted = [...widths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.85)]!;
  if (width < 20 || width > WIDEST) return 0;
  const full = lines.filter((_, i) => Math.abs(widths[i]! - width) <= RAGGED);
  const open = full.filter((line) => !isFinished(line.plain)).length;
  return full.length >= lines.length * 0.35 && full.length >= 4 && open >= full.length * 0.6 ? width : 0;
}

/** The two wide spaces that open a paragraph, cut off the line. */
const INDENT = 4;

export const fillsWidth = (line: Line, width: number): boolean =>
  width > 0 && columns(line.text) + (line.indented ? INDENT : 0) >= width - 6;
