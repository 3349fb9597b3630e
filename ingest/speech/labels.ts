/**
 * Transcripts: paragraphs that open with who speaks - 王明：…, 省发展改革委主任 王明：, 新华社记者：…, 问：, 答：, 【同期声】王明：… - or a line of its own
 * with role and name.
 *
 * 新华社记者提问王明代表：… looks the same and is a narrated question; 时间：… names nobody.
 */
import type { Linked, Paragraph, Span } from '../document.js';
import { mentionsIn, type NamedSpan } from '../mentions-in.js';
import { titleAfter } from './titles.js';

export interface Label {
  readonly who: 'person' | 'asker' | 'answerer' | 'moderator' | 'nobody';
  /** Index into `entities` of the person named. */
  readonly person?: number;
  /** Indexes into `entities` of the media that ask. */
  readonly media: readonly number[];
  readonly moderates: boolean;
  /** 记者： in an interview, so the medium is the one that publishes it. */
  readonly own: boolean;
  /** 新华社记者追问：, which opens a paragraph of a report too: a label only among others. */
  readonly weak: boolean;
  /** Where the words begin; the end of the paragraph when the label is a line of its own. */
  readonly from: number;
}

/** One for each stretch of the text; undefined where it has none. */
export type Labels = readonly (Label | undefined)[];

const LONGEST_HEAD = 48;
/** Where an interview says that it is one. */
const HEAD = 600;
const FRAME =
  /^(?:[【[〔（(]\s*(?:同期声?|采访(?:同期|录音|实况)?|现场(?:声)?|访谈|嘉宾|字幕|录音|音频|实况|连线|(?:记者)?出镜)\s*[】\]〕）)]|[★●■◆▲△○◎·※—\-\s]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])*/;
const COLON = /^([^，。！？；：:“”「」【】\n]{1,48}?)(?:[“「][^”“」「，。]{1,16}[”」])?\s*[：:]/;
const BRACKETED =
  /^[【[〔]\s*([^【】[\]〔〕，。！？；“”]{1,40}?)(?:[“「][^”“」「，。]{1,16}[”」])?\s*[】\]〕]\s*[：:]?/;
const NARRATES = /(?:消息|电|讯|报道)$|[问说答称向]|告诉|递给|请教|采访|表示|接受|对(?!外|口|台)|反映|介绍/;
/** 日本经济新闻记者某某, whom no rule could name. */
const SIGNED_ASKER = /记者\s?[\u4e00-\u9fffA-Za-z·. ]{2,16}$/;
const BARE_LABEL = /^(?:提?问者?|答复?|回答|解说词?|发言人|说明)\d*$/;
const KINDS: readonly (readonly [Label['who'], RegExp])[] = [
  ['asker', /(?:记者|网友|提问|提问者|媒体)(?:[一二三四五六甲乙丙丁\dA-D]|代表)?$|^(?:问|Q|Question)\d*$/i],
  ['answerer', /^(?:答|答复|回答|A|Answer|发布人|发言人)\d*$/i],
  ['moderator', /^主持人?$/],
  [
    'nobody',
    /^(?:解说词?|导语|正文|配音|旁白|字幕|画外音|口播|主播|播音员?|编者按|编后|导播|出镜|片头|片尾|记者出镜|标题|小标题|演播室)[\d一二三四五六七八九十]{0,2}$/,
  ],
];

/** By-lines and captions name people who say nothing. */
const SILENT: ReadonlySet<string> = new Set(['byline', 'caption']);
/** 【新华社记者】, which is signed by nobody. */
const LONE_ASKER = /^[【[〔][^】\]〕]{0,20}记者(?:又|再次)?(?:追?问|提问)?[】\]〕]$/;
/** [王明] 2026-03-07 10:15:22 */
const TIME = /^(?:\s|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?(?!\d))+/;

/** 王明答：, 《瞭望》问：, which a report may say too. */
const TELLS = /(?<=.)(?:又|再次|继续|接着|随后|现场)?(?:追问|提问|发问|问|回答|答复|答)$/;

/** Behind a colon or a bracket words may begin; a line without both has to be short. */
const OPENS_LABEL = /[：:】\]〕]/;
/** 【记者出镜】江城台记者 王明： - tells before the camera what he sees, and asks nobody. */
const ON_CAMERA = /出镜/;

export function labelOf(document: Linked, paragraph: Paragraph): Label | undefined {
  const { plain } = document;
  const opening = plain.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_HEAD + 16));
  if (SILENT.has(paragraph.part) && !LONE_ASKER.test(opening)) return undefined;
  if (opening.length > LONGEST_HEAD && !OPENS_LABEL.test(opening)) return undefined;
  const frame = FRAME.exec(opening)![0];
  const start = paragraph.start + frame.length;
  const words = opening.slice(frame.length);
  for (const pattern of [BRACKETED, COLON]) {
    const match = pattern.exec(words);
    if (!match) continue;
    const tells = TELLS.exec(match[1]!)?.[0].length ?? 0;
    const head = headAt(document, start + match[0].indexOf(match[1]!), match[1]!.slice(0, match[1]!.length - tells));
    const signs = pattern === BRACKETED && isMedium(head) && !asksOrComesAgain(plain, start, match[0]);
    const voice = signs ? undefined : voiceOf(document, head, ON_CAMERA.test(frame));
    if (!voice) continue;
    const from = start + match[0].length;
    const time = TIME.exec(plain.slice(from, Math.min(paragraph.end, from + 24)))?.[0].length ?? 0;
    const label = { ...voice, weak: voice.weak || tells > 0, from: from + time };
    return standsUp(label, plain.slice(label.from, Math.min(paragraph.end, label.from + 400)))
      ? { ...label, who: 'person' }
      : label;
  }
  if (COLON.test(words)) return undefined;
  const line = lineOfItsOwn(document, { start, end: paragraph.end }, ON_CAMERA.test(frame));
  return line ?? (CLIP.test(opening) ? { ...NOBODY, from: paragraph.end } : undefined);
}

/** 总台央视记者 王明：身后就是船闸。 - tells, and asks nothing. */
const standsUp = ({ who, person }: Label, words: string): boolean =>
  who === 'asker' &&
  person !== undefined &&
  words !== '' &&
  !/[？?请问]|想[知了听]|谈谈|介绍|如何|怎[么样]/.test(words);

/** 【同期声】看，它会动！ 【现场】“看！” - somebody's words, and not said whose. */
const CLIP = /^[【[〔（(]\s*(?:(?:同期声?|录音|音频|实况)\s*[】\]〕）)].|现场声?\s*[】\]〕）)][“「"])/;
const NOBODY = { who: 'nobody', media: [], moderates: false, own: false, weak: false } as const;

const NEAR = 3000;

/** 【新华社】 or 新华社 on a line: whoever signs comes once, and asks nothing. */
function asksOrComesAgain(plain: string, at: number, label: string): boolean {
  const from = Math.max(0, at - NEAR);
  const near = plain.slice(from, at + NEAR);
  const words = near.slice(at - from + label.length, at - from + label.length + 200);
  return /^[^\n]*[？?]/.test(words) || near.indexOf(label) !== near.lastIndexOf(label);
}

/** What stands before the colon or between the brackets. */
interface Head {
  readonly start: number;
  readonly words: string;
  /** Without what stands in brackets behind. */
  readonly bare: string;
  readonly named: readonly NamedSpan[];
  readonly people: readonly NamedSpan[];
  readonly media: readonly number[];
}

type Voice = Omit<Label, 'from'>;

function headAt(document: Linked, start: number, words: string): Head {
  const named = mentionsIn(document, { start, end: start + words.length });
  return {
    start,
    words,
    bare: words.replace(/\s*[（(][^（）()]*[）)]$/, '').trim(),
    named,
    people: named.filter(({ entity }) => entity.kind === 'Person'),
    media: named.filter(({ entity }) => entity.kind === 'Media').map(({ index }) => index),
  };
}

function voiceOf(document: Linked, head: Head, onCamera: boolean): Voice | undefined {
  const { bare, people, media } = head;
  const weak = people.length === 0 && media.length > 0 && SIGNED_ASKER.test(bare);
  const kind = weak ? 'asker' : KINDS.find(([, pattern]) => pattern.test(bare))?.[0];
  if (NARRATES.test(withoutNames(document, head)) && !weak && !BARE_LABEL.test(bare)) return undefined;
  const voice = { media, moderates: kind === 'moderator', own: false, weak };
  if (kind === 'moderator' && people.length === 1) return { ...voice, who: 'person', person: people[0]!.index };
  if (kind) return { ...voice, who: kind, own: isOwn(document, bare) };
  if (isMedium(head)) return { ...voice, who: 'asker' };
  const person = people.length > 0 ? lastNamed(document, head) : officeHolder(document, bare);
  if (person === undefined) return undefined;
  const asks = media.length > 0 && head.words.includes('记者') && !onCamera && !ON_CAMERA.test(head.words);
  return { ...voice, who: asks ? 'asker' : 'person', person, moderates: /主持/.test(bare) };
}

/** 新华社：, 《瞭望》： */
const isMedium = ({ bare, named, media }: Head): boolean =>
  media.length === 1 && named.length === 1 && named[0]!.end - named[0]!.start >= bare.replace(/[《》]/g, '').length;

/** 省水利厅厅长 王明, 王明（省水利厅厅长）, 王明代表 */
function lastNamed({ plain }: Linked, { start, words, bare, people }: Head): number | undefined {
  const last = people.at(-1)!;
  const office = plain.slice(start, last.start);
  if (/记者/.test(office) && !/记者\s*$/.test(office)) return undefined;
  const first = people.length === 1 && last.start === start && /[\s（(]/.test(words);
  return first || endsWith(plain, last.end, start + bare.length) ? last.index : undefined;
}

/** 记者：; and 问： where the head of the text says that it is an interview, not a ministry's list of questions. */
const isOwn = ({ plain }: Linked, bare: string): boolean =>
  /^本?[报刊台网社]?记者$/.test(bare) || (/^问\d*$/.test(bare) && /专访|对话|访谈|采访/.test(plain.slice(0, HEAD)));

/** 向 and 问 are surnames too. */
const withoutNames = ({ plain }: Linked, { bare, named }: Head): string =>
  named.reduce((words, { start, end }) => words.replace(plain.slice(start, end), ''), bare);

const OFFICE =
  /^(?:[^，。！？；：:“”「」]{3,30}(?:长|主任|书记|主席|发言人|总监|总裁|总经理|专员|教授|院士)|[^，。！？；：:“”「」]{0,30}行政长官)$/;

/** 运输署署长：; whoever the head of the text calls so: 运输署署长王明. */
function officeHolder(document: Linked, office: string): number | undefined {
  if (!OFFICE.test(office)) return undefined;
  const head = document.plain.slice(0, 3 * HEAD);
  for (let at = head.indexOf(office); at >= 0; at = head.indexOf(office, at + 1)) {
    const [next] = mentionsIn(document, { start: at + office.length, end: at + office.length + 2 });
    if (next?.entity.kind === 'Person') return next.index;
  }
  return undefined;
}

/** Behind the name only a title may stand, or that the reporter is before the camera: 记者王明现场出镜. */
const endsWith = (plain: string, nameEnd: number, headEnd: number): boolean => {
  const rest = plain.slice(nameEnd + titleAfter(plain, nameEnd).length, headEnd).trim();
  return /^(?:(?:现场)?(?:出镜|连线|报道))?$/.test(rest);
};

/** 福建省海洋与渔业局局长 池砚; 池砚, 新华社记者 or 新华社 before a question only among other labels. */
function lineOfItsOwn(document: Linked, { start, end }: Span, onCamera: boolean): Label | undefined {
  if (end - start > LONGEST_HEAD || end === start) return undefined;
  const line = document.plain.slice(start, end);
  if (/[，。！？；：“”]/.test(line)) return undefined;
  const head = headAt(document, start, line);
  if (head.people.length > 1 || (isMedium(head) && !asksOrComesAgain(document.plain, start, `${line}\n`)))
    return undefined;
  const voice = voiceOf(document, head, onCamera);
  const weak = voice?.who !== 'person' || !/[\s（(]/.test(line.trim());
  return voice && { ...voice, weak, from: end };
}

export const peopleLabelled = (labels: Labels): ReadonlySet<number> =>
  new Set(labels.flatMap((label) => (label?.who === 'person' ? [label.person!] : [])));
