/** Title, date, publisher, by-lines, captions and genre of a repaired text. */
import { basename } from 'node:path';
import type { TextPart } from '../../graph/batch.js';
import type { Document, Paragraph } from '../document.js';
import { SITE_SUFFIX } from './assemble.js';
import type { KnownLine } from './classify.js';

type Fields = Pick<Document, 'title' | 'date' | 'publisher' | 'genre' | 'byline' | 'captions'>;

const FULL_DATE = /(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/;
const DATELINE = /^(.{0,14}?)(?:[\u4e00-\u9fff]{2,4})?(\d{1,2})月(\d{1,2})日(?:电|讯)/;
const SOURCE = /(?:来源|來源|稿源|转自|轉自|发布机构|發布機構)\s*[:：丨|]\s*([^\s|｜,，。()（）]{2,20})/;
const MEDIUM =
  /^[□■◆●○◎▲★※\s（(]*([^\s（(]{2,20}?(?:报|社|网|台|新闻|通讯社|周刊|客户端))(?:全媒体|首席|特派|见习)?记者/;

/** First row that fits the title (with the first lines of the text) gives the genre. */
const GENRES: readonly (readonly [genre: string, title: RegExp])[] = [
  ['work-report', /政府工作报告|工作报告$/],
  ['press-conference', /发布会|文字实录|實錄|通气会|吹风会|答记者问/],
  ['regulation', /(?:条例|办法|规定|细则|章程|决定)(?:（[^）]*）)?$/],
  ['plan', /(?:规划|纲要|行动计划|行动方案|实施方案|实施意见|建议|意见|通知|方案)(?:（[^）]*）)?$/],
  ['bulletin', /公报|统计|经济运行|成绩单|通报/],
];

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function isoDate(text: string): string {
  const found = FULL_DATE.exec(text);
  if (!found || Number(found[2]) > 12 || Number(found[3]) > 31 || Number(found[2]) < 1) return '';
  return iso(found[1]!, found[2]!, found[3]!);
}

export function readFields(
  source: string,
  text: string,
  paragraphs: readonly Paragraph[],
  known: readonly KnownLine[],
): Fields {
  const of = (part: TextPart) =>
    paragraphs.filter((paragraph) => paragraph.part === part).map(({ start, end }) => text.slice(start, end));
  const firstTitle = of('title')[0] ?? '';
  const title = firstTitle.replace(SITE_SUFFIX, '') || firstTitle;
  const byline = [...of('byline').filter((line) => !SOURCE.test(line) && isoDate(line) === ''), ...datelineBy(text)];
  const speakers = paragraphs.filter(({ start, end }) =>
    /^[\u4e00-\u9fff· ]{2,24}[:：]/.test(text.slice(start, Math.min(end, start + 30))),
  ).length;
  return {
    title,
    date: findDate(source, text, of('heading'), of('byline'), known),
    publisher: findPublisher(text, firstTitle, of('byline')),
    genre: findGenre(title, of('heading'), speakers, byline.length > 0),
    byline,
    captions: of('caption'),
  };
}

/** （全媒体记者 某某 某某） after the dateline of the first paragraphs. */
function datelineBy(text: string): string[] {
  const found = /(?:电|讯)\s*[（(]([^（()）]{0,20}记者[^（()）]{1,40})[）)]/.exec(text.slice(0, 1200));
  return found ? [found[1]!.trim()] : [];
}

function findDate(
  source: string,
  text: string,
  headings: readonly string[],
  bylines: readonly string[],
  known: readonly KnownLine[],
): string {
  const said = [...bylines, ...headings.slice(0, 6)].map(isoDate).find((date) => date !== '');
  if (said) return said;
  const running = known.filter(({ kind }) => kind === 'furniture').map(({ line }) => isoDate(line.plain));
  const page = running.find((date) => date !== '') ?? '';
  if (page) return page;
  const year = /(20\d{2}|19\d{2})年/.exec(text)?.[1];
  const line = DATELINE.exec(text.split('\n').find((paragraph) => DATELINE.test(paragraph.slice(0, 60))) ?? '');
  const named = /(\d{4})-(\d{2})-(\d{2})/.exec(basename(source));
  if (named) return iso(named[1]!, named[2]!, named[3]!);
  if (line && year) {
    const next = new RegExp(`${year}年(?:全年|经济|前|[^。]{0,12}(?:成绩单|公报))`).test(text.slice(0, 200));
    return iso(String(Number(year) + (next && Number(line[2]) <= 3 ? 1 : 0)), line[2]!, line[3]!);
  }
  return isoDate(text.slice(0, 400));
}

function findPublisher(text: string, title: string, bylines: readonly string[]): string {
  for (const line of bylines) {
    const source = SOURCE.exec(line);
    if (source) return source[1]!;
  }
  for (const line of bylines) {
    const medium = MEDIUM.exec(line);
    if (medium && !/^本/.test(medium[1]!)) return medium[1]!;
  }
  const dateline =
    /(?:^|\n)\s*([^\s，。]{2,12}?(?:报|社|网|台|新闻))(?:[\u4e00-\u9fff]{2,4})?\d{1,2}月\d{1,2}日(?:电|讯)/.exec(
      text.slice(0, 2000),
    );
  if (dateline) return dateline[1]!;
  const report = /(?:\d{4}年)?([\u4e00-\u9fff]{2,12}?)(?:政府工作报告)/.exec(title);
  if (report && report[1] !== '国务院')
    return /(?:省|市|区|州|县|盟|旗)$/.test(report[1]!) ? `${report[1]}人民政府` : '';
  if (report) return '国务院';
  return SITE_SUFFIX.exec(title)?.[1] ?? '';
}

function findGenre(title: string, headings: readonly string[], speakers: number, signed: boolean): string {
  const head = [title, ...headings.slice(0, 3)];
  const found = GENRES.find(([, pattern]) => head.some((line) => pattern.test(line.trim())));
  if (found) return found[0];
  if (speakers >= 4) return 'press-conference';
  return signed ? 'report' : 'other';
}
