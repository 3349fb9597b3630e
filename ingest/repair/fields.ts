/** Title, date, publisher, by-lines, captions and genre of a repaired text; patterns look at the simplified text, fields are as written. */
import type { TextPart } from '../../graph/batch.js';
import type { Document, Paragraph } from '../document.js';
import { simplify } from '../segment/simplify.js';
import { type KnownLine, MASTHEAD, PAGE_OWNER } from './classify.js';
import { findDate, isoDate } from './find-date.js';
import { splitSite } from './title.js';

type Fields = Pick<Document, 'title' | 'date' | 'publisher' | 'genre' | 'byline' | 'captions'>;

const MEDIUM_TAIL = '(?:报|社|网|台|新闻|通讯社|周刊|客户端)';
const SOURCE =
  /(?:来源|稿源|转自|发布机构|信息提供)\s*[:：丨|]\s*([^\s|｜,，。()（）*]{2,20}(?:[ ][^\s|｜,，。:：()（）]{1,8}(?:报|社|网|台))?)/;
/** By-lines that say whose page it is or where it comes from, not who wrote it. */
const UNSIGNED = [SOURCE, MASTHEAD, PAGE_OWNER];
/** 《某某日报》（2026年3月7日 第2版） */
const EDITION = /^《\s*([^》\s]{2,20})\s*》\s*[（(]\s*\d{4}年/;
const SIGNED_MEDIUM = new RegExp(
  `^[□■◆●○◎▲★※\\s（(【〔［]*([^\\s（(【】〔［]{2,20}?${MEDIUM_TAIL})(?:全媒体|首席|特派|见习)?记者`,
);
const DATELINE_MEDIUM = new RegExp(
  `(?:^|\\n)[\\s【（(〔［[]*([^\\s，。【】（(〔［[]{2,12}?${MEDIUM_TAIL})(?:[\\u4e00-\\u9fff]{2,4})?(?:\\d{1,2}月\\d{1,2}日)?(?:电|讯|消息|报[道导](?=[】〕\\]]))`,
);
const DATELINE_SIGNATURE = /(?:电|讯|消息)[】\])）]?\s{0,4}[（(]([^（()）]{0,20}记者[^（()）]{1,40})[）)]/;
/** 某某观察 2026-01-28 21:06 */
const BEFORE_DATE =
  /^([\u4e00-\u9fffA-Za-z·+]{2,14}?(?:报|社|网|台|新闻|周刊|客户端|观察|发布|在线|频道|传媒|号))\s+(?:[\u4e00-\u9fff·]{2,8}\s+)?\d{4}[-/.年]\d/;
const SPEAKER = /^[\u4e00-\u9fff· ]{2,24}[:：]/;

/** First row that fits the title or one of the first lines gives the genre. */
const GENRES: readonly (readonly [genre: string, title: RegExp])[] = [
  ['press-conference', /发布会|文字实录|通气会|吹风会|答记者问/],
  [
    'work-report',
    /^(?!.{0,30}(?:审议|讨论|热议|解读|聚焦|学习|宣讲|关注)).{0,30}(?:工作|施政)报告(?:[（(][^）)]{0,20}[）)])?$/,
  ],
  ['regulation', /(?:条例|办法|规定|细则|章程|决定)(?:[（(][^）)]{0,40}[）)])?$/],
  [
    'plan',
    /(?:规划|纲要|计划|方案|建议|意见|通知|措施|要点|任务分解|任务清单|工作任务|责任分工|分工|工作安排|工作思路)(?:[（(][^）)]{0,40}[）)])?$/,
  ],
  ['bulletin', /公报|统计|经济运行|成绩单|通报/],
];
/** So many lines of the form 名： make a press conference. */
const LEAST_SPEAKERS = 4;
/** Where datelines and their signatures stand. */
const TOP = 2000;

export function readFields(
  source: string,
  text: string,
  paragraphs: readonly Paragraph[],
  known: readonly KnownLine[],
): Fields {
  const plain = simplify(text);
  const of = (part: TextPart, from = plain) =>
    paragraphs.filter((paragraph) => paragraph.part === part).map(({ start, end }) => from.slice(start, end));
  const whole = of('title', text)[0] ?? '';
  const { title, site } = splitSite(whole);
  const bylines = of('byline');
  const signed = of('byline', text).filter(
    (_, i) => !UNSIGNED.some((form) => form.test(bylines[i]!)) && isoDate(bylines[i]!) === '',
  );
  const furniture = known.filter(({ kind }) => kind === 'furniture').map(({ line }) => line);
  const mastheads = furniture.map((line) => line.text).filter((line) => MASTHEAD.test(simplify(line)));
  const byline = [...signed, ...datelineSignature(text, plain)];
  const heads = [simplify(title), ...of('heading').slice(0, 3)];
  return {
    title,
    date: findDate({
      source,
      plain,
      bylines: of('byline'),
      headings: of('heading'),
      furniture: furniture.map((line) => line.plain),
    }),
    publisher: (
      findPublisher(text, plain, [...of('byline', text), ...mastheads]) ||
      reporter(simplify(title)) ||
      site
    ).replace(/[《》]/g, ''),
    genre: findGenre(heads, countSpeakers(plain, paragraphs), byline.length > 0),
    byline,
    captions: of('caption', text),
  };
}

/** （全媒体记者 某某 某某） after the dateline of the first paragraphs. */
function datelineSignature(text: string, plain: string): string[] {
  const found = DATELINE_SIGNATURE.exec(plain.slice(0, TOP));
  if (!found) return [];
  const start = found.index + found[0].lastIndexOf(found[1]!);
  return [text.slice(start, start + found[1]!.length).trim()];
}

const countSpeakers = (plain: string, paragraphs: readonly Paragraph[]) =>
  paragraphs.filter(({ start, end }) => SPEAKER.test(plain.slice(start, Math.min(end, start + 30)))).length;

/** The words of `text` where the first group of `pattern` stands in its simplified form. */
function written(text: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(simplify(text));
  if (!found) return undefined;
  const start = found.index + found[0].indexOf(found[1]!);
  return text.slice(start, start + found[1]!.length);
}

function findPublisher(text: string, plain: string, bylines: readonly string[]): string {
  for (const pattern of [SOURCE, EDITION, BEFORE_DATE, SIGNED_MEDIUM, MASTHEAD, PAGE_OWNER])
    for (const line of bylines) {
      const found = written(line, pattern);
      if (found && !/^本/.test(found)) return found;
    }
  const dateline = DATELINE_MEDIUM.exec(plain.slice(0, TOP))?.[1];
  return dateline && !/^本/.test(dateline) ? (written(text.slice(0, TOP), DATELINE_MEDIUM) ?? '') : '';
}

/** 2026年某省政府工作报告 is published by its government. */
function reporter(title: string): string {
  const body = /^(?:\d{4}年)?([\u4e00-\u9fff]{2,12}?)(?:\d{4}年)?(?:人民)?政府工作报告/.exec(title)?.[1];
  if (!body || body === '国务院') return body ?? '';
  return /[省市区州县盟旗]$/.test(body) ? `${body}人民政府` : '';
}

function findGenre(heads: readonly string[], speakers: number, signed: boolean): string {
  const found = GENRES.find(([, pattern]) => heads.some((line) => pattern.test(line.trim())));
  if (found) return found[0];
  if (speakers >= LEAST_SPEAKERS) return 'press-conference';
  return signed ? 'report' : 'other';
}
