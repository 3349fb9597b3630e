/** Gives every line its kind: by wording, by its place in the file, and splits signatures off the ends of paragraphs. */
import { CharacterSet } from '../lexicon/character-set.js';
import { joinLines, type Line, sliceLine, splitLines, trimLine } from './line.js';
import { type LineKind, lineKind } from './line-kinds.js';
import { stripInline } from './strip-inline.js';

export interface KnownLine {
  readonly line: Line;
  readonly kind: LineKind;
}

/** 西江早报  2026年4月2日 星期四 03版 */
export const MASTHEAD = /^([\u4e00-\u9fff]{2,10}(?:报|讯|周刊|观察))[\s|｜·]{0,6}\d{4}年/;
/** 西江早报, 某市人民政府 alone over everything else: whose page it is, no title. */
export const PAGE_OWNER =
  /^([\u4e00-\u9fff]{2,10}(?:日报|晚报|早报|晨报|午报|时报|商报|导报|快报|经济报|都市报|青年报|工人报|农民报|法治报|法制报|政协报|科技报|教育报|周报|周刊|新闻网|日报网|融媒|客户端)|(?![一二三四五几])[\u4e00-\u9fff]{2,3}网|[\u4e00-\u9fff]{2,14}(?:人民政府|[市县省区]政府|政府网|办公厅|政府办公室|委员会办公室|门户网站|政务网|委员会|发展和改革委员会|财政厅|财政局|统计局|商务厅|商务局)|[\u4e00-\u9fff]{2,18}[府厅室委会局院]文件)(?: [\u4e00-\u9fff]{2,6})?$/;
/** What a title that began with the name of a body goes on with. */
export const GOES_ON = /^(?:关于|印发|转发|批转|公告|通告|通知|令|\d{4}年(?!\d))/;
const REPORTER = '(?:记者|通讯员|评论员|作者|整理|采写|供稿|撰稿)';
const SIGNERS = new RegExp(REPORTER);
/** （某报记者 某某 整理） or （记者 某某） after the last sentence. */
const SIGNED_IN_BRACKETS = new RegExp(
  `[。！？”」…]\\s*([（(][^（()）。！？]{0,50}${REPORTER}[^（()）。！？]{0,40}[)）])$`,
);
/** 某报记者 某某 某某 after the last sentence and a space. */
const SIGNED =
  /[。！？”」…]\s+([^。！？，；：“” ]{0,24}(?:记者|通讯员|评论员)\s*[\u4e00-\u9fff·]{1,6}(?:[ 、][\u4e00-\u9fff·]{1,6}){0,8}(?: ?(?:整理|摄|报道|文|摄影报道))?)$/;
const BRACKETS = new CharacterSet(')）');
const LONGEST_SIGNATURE = 120;

function splitSignature(line: Line): Line[] {
  const from = Math.max(0, line.plain.length - LONGEST_SIGNATURE);
  const tail = line.plain.slice(from);
  const bracketed = BRACKETS.hasAt(tail, tail.length - 1);
  if ((!bracketed && !tail.includes(' ')) || !SIGNERS.test(tail)) return [line];
  const signature = (bracketed ? SIGNED_IN_BRACKETS.exec(tail) : null) ?? SIGNED.exec(tail);
  if (!signature) return [line];
  const start = line.plain.length - signature[1]!.length;
  return start < 8 ? [line] : [trimLine(sliceLine(line, 0, start)), sliceLine(line, start, line.plain.length)];
}

/** In the list after 相关阅读 lines are titles: short, without a full stop; behind a mark also with ！ or ？. */
const isListed = (plain: string) =>
  plain.length <= 60 && !(/^网友|^[▶►▷•·●◆■◎★>»①-⑳-]/.test(plain) ? /。$/ : /[。！？”]$/).test(plain);

/** 来源： and 作者： on a line of their own, with what they announce on the next. */
const LABEL = /^(?:来源|稿源|信息来源|文章来源|作者|记者|时间|日期|发布时间|发布日期|发布机构|更新时间)\s*[:：]$/;
/** 张鸣 ⏎ 摄 under a picture. */
const CREDIT = /^(?:摄|摄影|供图|制图|绘|图)$/;
const NAMES = /^[\u4e00-\u9fff·]{2,4}(?:[ 、/／][\u4e00-\u9fff·]{2,4}){0,3}$/;
const LONGEST_LABELLED = 30;

/** Web copies put label and value on two lines; they are one. */
function joinLabels(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const label = joined.at(-1);
    const fits = label && line.plain.length <= LONGEST_LABELLED && LABEL.test(label.plain);
    if (label && CREDIT.test(line.plain) && NAMES.test(label.plain)) joined[joined.length - 1] = joinLines(label, line);
    else if (fits && !/^\D{1,8}[:：]|。$/.test(line.plain)) joined[joined.length - 1] = joinLines(label, line);
    else joined.push(line);
  }
  return joined;
}

const STEP = /^[>＞»›]$/;
const LONGEST_STEP = 16;

const isStep = (line: Line | undefined) => line !== undefined && line.plain.length === 1 && STEP.test(line.plain);

/** The lines of a path such as 首页 ⏎ > ⏎ 要闻: those around a lone > that are short. */
function isPathStep(lines: readonly Line[], i: number): boolean {
  const line = lines[i]!;
  if (line.plain.length > LONGEST_STEP) return false;
  return isStep(line) || (isStep(lines[i - 1]) && !/[。！？]/.test(line.plain)) || isStep(lines[i + 1]);
}

/** What is left of a line when jumps, marks and a signature are off; a caption stays one without its （资料图）. */
function kindOf(line: Line, raw: Line, kind: LineKind): LineKind {
  if (line.markdown > 0) return 'heading';
  const whole = line.plain === raw.plain || (kind === 'caption' && raw.plain.startsWith(line.plain));
  return whole ? kind : lineKind(line.plain);
}

/** A masthead, or the name of a paper or government alone; over 关于印发…的通知 it is the first half of a title. */
function opensPage(lines: readonly Line[], i: number, worded: LineKind): boolean {
  const { plain } = lines[i]!;
  if (worded === 'furniture') return MASTHEAD.test(plain);
  const below = lines[i + 1]?.plain ?? '';
  return worded === 'text' && PAGE_OWNER.test(plain) && below !== '' && !GOES_ON.test(below);
}

export function classifyLines(text: string): KnownLine[] {
  const known: KnownLine[] = [];
  let listing = false;
  /** A line of the text itself was seen. */
  let begun = false;
  const lines = joinLabels(splitLines(text));
  for (const [i, raw] of lines.entries()) {
    if (isPathStep(lines, i)) {
      known.push({ line: raw, kind: 'furniture' });
      continue;
    }
    const worded = lineKind(raw.plain);
    const kind = !begun && opensPage(lines, i, worded) ? 'source' : worded;
    if (kind === 'furniture' || kind === 'source') {
      known.push({ line: raw, kind });
      continue;
    }
    if (kind === 'list' || (listing && isListed(raw.plain))) {
      listing = true;
      known.push({ line: raw, kind: 'furniture' });
      continue;
    }
    listing = false;
    for (const line of splitSignature(stripInline(raw))) {
      const cut: KnownLine =
        line.text === '' ? { line: raw, kind: 'furniture' } : { line, kind: kindOf(line, raw, kind) };
      begun ||= cut.kind === 'text';
      known.push(cut);
    }
  }
  return known;
}
