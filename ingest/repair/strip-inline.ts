/**
 * What is cut out of the inside of a line: jump lines (上接01版), running heads, picture marks, footnote numbers, Markdown, stray spaces.
 *
 * 版 and 页 after a jump word decide: 转第3版 alone is a jump, 转型 or 接下来 is not. Every pattern starts at a rare character and is bounded.
 */
import { allMatches } from '../all-matches.js';
import { CharacterSet } from '../lexicon/character-set.js';
import { cutsKnownWord } from './cuts-word.js';
import { type Line, removeRanges, sliceLine, trimLine } from './line.js';

const NUMBER = '第?\\s*[A-Z]?[\\d一二三四五六七八九十]{1,3}';
const SECTION =
  '要闻|时政|综合|国内|国际|特别报道|专题|全国两会|两会|聚焦|头版|经济|社会|时事|深度|视点|区域|专版|关注';

/** In brackets the wording is free: （紧接第一版）, 【上接A01版《…》】, （详见2、3版）, （续上页）. */
const BRACKETED_JUMP =
  /[▲▼◀▶◄►←→➤●■]{0,8}[（(【[［〔<＜][^（()）【】[\]［］〔〕。]{0,8}?(?:上接|下接|下转|上转|紧接|续接|转接|接|转|续|详见|见)[^（()）【】[\]［］〔〕。]{0,24}?[版页][^（()）【】[\]［］〔〕。]{0,20}[）)】\]］〕>＞]/g;
const BARE_JUMP = new RegExp(
  `[▲▼◀▶◄►←→➤●■>]{0,8}\\s{0,8}(?:上接|下转|下接|紧接|续接)\\s{0,8}${NUMBER}\\s{0,8}[版页][▲▼◀▶◄►←→➤●■>]{0,8}`,
  'g',
);
const JUMP_AT_START = new RegExp(`^[▲▼◀▶◄►←→➤●■>\\s]*(?:接|续|转)(?:上|${NUMBER})\\s*[版页](?:[\\s:：]|$)`);
const JUMP_AT_END = new RegExp(`[\\s▲▼◀▶◄►←→➤●■>]*(?:转|接)${NUMBER}\\s*[版页][▲▼◀▶◄►←→➤●■>\\s]*$`);
const RUNNING_HEAD = new RegExp(
  `(?:^|[\\s）)])[A-Z]?\\d{1,2}\\s?版?\\s*(?:${SECTION})\\s*\\d{4}年\\d{1,2}月\\d{1,2}日\\s*星期[一二三四五六日天]\\s*`,
  'g',
);
/** Who speaks in a broadcast script stands at the start of a line and stays: 【同期声】王明：…, 【解说】…. */
const PICTURE_MARK =
  /[（(【[]\s*(?:图片|资料图片?|配图|图[一二三四五六\d]{1,2}|见图|见右图|见左图|见上图|见下图|如图\d?|图片见第?\d?版|视频|音频|全文完|完)\s*[）)】\]]|[（(【[](?<!^\*{0,3}.)\s*(?:同期声?|解说|旁白|口播|画外音)\s*[）)】\]]/g;
/** When somebody spoke, in live transcripts: [10:03], [2026-04-16 10:03:12], and bare behind the words. */
const STAMP =
  /[[【（(](?:\d{4}-\d{1,2}-\d{1,2}\s{1,2})?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?[\]】）)]|(?<=[。！？”」])\s{0,2}\d{4}-\d{1,2}-\d{1,2}\s{1,2}\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/g;
const FOOTNOTE = /[[［]\d{1,3}[\]］]/g;
const STRAY_SPACE = /(?<! ) +(?=[，。；：！？、”’」』）》])|(?<=[，。；：！？、“‘「『（《])[ ]+/g;
const IMAGE = /!\[[^\]]{0,200}\]\([^)]{0,400}\)/g;
const LINK_END = /\]\((?:https?:|\/|#|\.)[^)]{0,400}\)/g;

const LONGEST_LINK_TEXT = 200;

type Ranges = (readonly [number, number])[];

const rangesOf = (text: string, pattern: RegExp): Ranges =>
  allMatches(text, pattern).map((match) => [match.index, match.index + match[0].length] as const);

function jumpRanges(plain: string): Ranges {
  if (!/[版页]/.test(plain)) return plain.includes('星期') ? rangesOf(plain, RUNNING_HEAD) : [];
  const ranges = [BRACKETED_JUMP, BARE_JUMP, RUNNING_HEAD].flatMap((pattern) => rangesOf(plain, pattern));
  const first = JUMP_AT_START.exec(plain);
  if (first) ranges.push([0, first[0].length]);
  const last = JUMP_AT_END.exec(plain.slice(-24));
  if (last) ranges.push([Math.max(0, plain.length - 24) + last.index, plain.length]);
  return ranges;
}

function merged(ranges: Ranges): Ranges {
  const result: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** A line whose characters stand apart, as some PDF files give headings: 重 庆 代 表 团. */
function letterSpaces(text: string): Ranges {
  if (text.length < 9 || text.length > 200) return [];
  const gaps = rangesOf(text, /(?<=[\u4e00-\u9fff，。、]) (?=[\u4e00-\u9fff，。、])/g);
  return gaps.length >= text.length * 0.4 ? gaps : [];
}

const MARKDOWN_FIRST = new CharacterSet('#>-*+•');

/** Gaps in running text that may be a scanner's, within a word (自治 区) or a number (达到6 12个). */
const GAP =
  / (?<=[\u4e00-\u9fff] )(?=[\u4e00-\u9fff])| (?<=[\u4e00-\u9fff] ?\d{1,3} )(?=\d[\d.]{0,6}\s?[多余几万亿%％‰个家元户人项名次台架辆部吨公平里米亩处所座条件宗间套只头株棵艘列班场])/g;
/** Of a table or a list of names not every gap is looked at. */
const MOST_GAPS = 24;

function scannersGaps(plain: string): Ranges {
  if (!/[，。；]/.test(plain)) return [];
  return rangesOf(plain, GAP)
    .slice(0, MOST_GAPS)
    .filter(([start, end]) => cutsKnownWord(plain.slice(0, start), plain.slice(end)));
}

function withoutMarkdown(line: Line): Line {
  if (!MARKDOWN_FIRST.hasAt(line.text, 0)) return line;
  const heading = /^(#{1,6})\s+/.exec(line.text);
  if (heading) {
    const rest = sliceLine(line, heading[0].length, line.text.length);
    return { ...trimLine(rest), markdown: heading[1]!.length };
  }
  const bullet = /^(?:>\s*|[-*+•]\s+)+(?=\S)/.exec(line.text);
  return bullet ? sliceLine(line, bullet[0].length, line.text.length) : line;
}

function markdownRanges(text: string): Ranges {
  const bold = text.includes('**') ? rangesOf(text, /\*\*/g) : [];
  if (!text.includes('](')) return bold;
  const links = rangesOf(text, LINK_END).flatMap(([start, end]): Ranges => {
    const from = Math.max(0, start - LONGEST_LINK_TEXT);
    const open = text.slice(from, start).lastIndexOf('[');
    return open < 0
      ? []
      : [
          [from + open, from + open + 1],
          [start, end],
        ];
  });
  return [...bold, ...rangesOf(text, IMAGE), ...links];
}

/** One of these stands in everything that is cut out: most lines have none. */
const CUT_OUT = /[版页星（(【[［ *:：]/;
const BRACKET = /[（(【[]/;

/** @returns the line with everything that is not the writer's text cut out; empty when nothing is left. */
export function stripInline(line: Line): Line {
  const bare = withoutMarkdown(line);
  if (!CUT_OUT.test(bare.plain)) return bare;
  const jumps = merged(jumpRanges(bare.plain));
  const ranges = merged([
    ...jumps,
    ...(BRACKET.test(bare.plain) ? rangesOf(bare.plain, PICTURE_MARK) : []),
    ...(/\d[:：]\d/.test(bare.plain) ? rangesOf(bare.plain, STAMP) : []),
    ...(/[[［]\d/.test(bare.plain) && !/页/.test(bare.plain) ? rangesOf(bare.plain, FOOTNOTE) : []),
    ...(bare.text.includes(' ')
      ? [...rangesOf(bare.text, STRAY_SPACE), ...letterSpaces(bare.text), ...scannersGaps(bare.plain)]
      : []),
    ...markdownRanges(bare.text),
  ]);
  const { length } = bare.text;
  return {
    ...removeRanges(bare, ranges),
    cutBefore: jumps.some(([start]) => start <= 2),
    cutAfter: jumps.some(([, end]) => end >= length - 2),
  };
}
