/**
 * Where the writer says that a reporter asks: 新华社记者向王明代表提问：…, 王明回答了新华社记者的提问, 面对新华社记者的追问，王明….
 *
 * 接受新华社记者采访 and 告诉新华社记者 are no questions. Who is asked stands in the sentence or, when it names nobody, is whoever answers next.
 */
import type { Span } from '../document.js';
import { firstFrom, type NamedSpan } from '../mentions-in.js';
import { maskedBetween, type Passage, sentenceAround } from './passage.js';
import { firstSubject } from './subject.js';
import { titleAfter } from './titles.js';

export interface QuestionFrame extends Span {
  /** Indexes into `entities`; none when the reporter's medium is not named (一名外国记者). */
  readonly media: readonly number[];
  /** Those who are asked; none when the sentence does not say. */
  readonly people: readonly number[];
  /** Up to here the frame speaks, not the person asked: tags that end before the next comma are the asker's. 0 when an answer is announced. */
  readonly asksUntil: number;
  readonly rule: 'question/asks' | 'question/answers';
}

interface Asker extends Span {
  readonly media: readonly number[];
}

/** The name that may follow is read on its own. */
export const REPORTER = /记者|主播|特派员|评论员|报道组|采访组|采访团|摄制组/;
const REPORTERS = new RegExp(REPORTER, 'g');
const NOT_A_REPORTER =
  /^(?:们?朋友|会(?![后前上])|节|证|之家|站|招待会|见面会|了解到|看到|发现|获悉|注意到(?![^。]{0,40}(?:请|想问|？))|从|走进|在(?![^，。]{2,40}(?:提问|发问|追问|询问|查询|请教|问(?:[及到道]|[他她](?!们)|[：，]|[^，。：]{2,14}[：，]))))/;
const BETWEEN =
  /^[”》」]?(?:社|的|等|、|和|与|及|媒体|驻[\u4e00-\u9fff]{1,8}|首席|全媒体|融媒体|特派|特约|一[名位]|女|男|年轻|青年|资深|新闻|时政|财经|英文|中文|华文|[\s（）()]){0,8}[\u4e00-\u9fff·-]{0,6}[《“「]?$/;
const SAYS = /[说称问对向在记]|告诉/;
const MOST_MEDIA = 12;
const ASKS =
  /提问|发问|询问|追问|请教|求教|讨教|查询|查问|咨询|质询|求证|打听|探询|向[^，,。]{2,24}了解|举(?:起了?)?手|(?:话题|问题|疑问|关注点)(?:是|聚焦|围绕|很|指向|直指|瞄准)|刨根问底|穷追不舍|打破砂锅|[连抢探设]问|一问一答|对话|发难|问(?:[及到起道询]|[他她](?!们))|抛出|(?:问题|话题|疑问|疑惑|难题|目光|镜头|关注点|球)”?(?:又|再次|直接|随即)?(?:抛|投|递|转|对准|指|甩|交|传|聚焦|瞄准|给|引|落)[向给到在了]?|提出[^。]{0,16}(?:问题|疑问|疑惑)|话筒|想知道|想了解|希望(?:了解|知道|听到)|想听听|很?关[心切]|关注(?!到|着|度)|感兴趣|好奇|(?:请|希望)(?=[^，,。]{2,24}(?:谈|介绍|回答|解读|解答|说说|分享|评价|讲|解释|回应))|质疑|提出(?=[：:，,][^。！]{0,60}[？?])|问(?=[：:，,。“「"]|$|[\u4e00-\u9fff]{2,12}[：:，,]|[^。，]{0,30}(?:[会是能可]否|如何|何时|为何|有何|怎[么样]|为什么|多少|哪|[吗？?]))/;
const ANSWERS = /(?:回答|答复|回应|作答|答)(?:了|过|完)?[^，,。]{0,12}$/;
/** What stands before the reporter: 第一个提问的是新华社记者, 话筒传到新华社记者手中. */
const TURN_TO_ASK =
  /(?:提问|发问|问题)[^，,。]{0,8}(?:是|来自|由|给了?)[^，,。]{0,6}$|话筒[^，,。]{0,8}$|(?:提问|机会|问题)[^。]{0,10}(?:[给到予]了?|落在|属于|来自)[^，,。]{0,10}$/;
const FACES = /(?:面对|针对|对于|就|对|应|围绕|关于)[^，,。]{0,14}$/;
const RAISED = /^[^。]{0,60}?(?:提问|追问|问题|询问|疑问|提出|关切|所问|发问|抛出)/;
const ADDRESSED = /(?:向|请教|提问|询问|追问|问|递给|递到|抛给|交给|抛向|给|对|请|找到|转向)[^，,。：:]{0,30}$/;
const AFTER_MEDIUM =
  /^(?:社|方面|率先|首先|接着|随后|又|还|则|也|现场|继续|最后){0,3}(?:就|关注)|^[^，,。：:“”「」记]{0,8}?(?:提问|追问|发问|问道|问及|询问|查询|质询|请教|的问题|抛[来出给]|点名)|^》?问(?![答题世卷鼎号责])/;
/** 首个提问来自新华社 */
const BEFORE_MEDIUM = /(?:提问|发问|追问|问题)[^，,。]{0,4}(?:来自|属于|给了?)[《“]?$/;
/** 王明接受新华社记者提问 */
const TAKES = /接受(?:了|过)?[^，,。]{0,8}$/;
/** 王明告诉新华社记者： - the reporter listens. */
const LISTENS = /(?:告诉|对|向|给|跟|和|与|接受)$/;

/** 记者追问进度，他称： */
const PRONOUN_SPEAKS = /^[他她](?!们)[^，。问]{0,8}[：:]$/;

/** “够吃吗？”话音未落，新华社记者抢先站了起来。 */
const STEPS_FORWARD = /^[^，,。]{0,8}(?:站了?起来|起身|抢先|抢[到得]|率先|举[起着]?手|开口|开门见山|直奔主题)/;
/** 王明被新华社记者问到粮食 */
const IS_ASKED = /被[^，,。]{0,8}$/;

export function questionFramesIn(passage: Passage): QuestionFrame[] {
  const frames: QuestionFrame[] = [];
  for (const asker of askersIn(passage)) {
    const frame = frameOf(passage, asker);
    const last = frames.at(-1);
    if (!frame) continue;
    if (last && last.end >= frame.end)
      frames[frames.length - 1] = { ...last, media: [...new Set([...last.media, ...frame.media])] };
    else frames.push(frame);
  }
  return frames;
}

function askersIn(passage: Passage): Asker[] {
  const askers: Asker[] = [];
  for (const { index: at, 0: word } of passage.masked.matchAll(REPORTERS)) {
    const start = passage.start + at;
    if (NOT_A_REPORTER.test(passage.masked.slice(at + word.length, at + 50))) continue;
    const media = mediaBefore(passage, start);
    askers.push({
      start: media[0]?.start ?? start,
      end: reporterEnd(passage, start + word.length),
      media: [...new Set(media.map(({ index }) => index))],
    });
  }
  for (const medium of passage.media)
    if (
      AFTER_MEDIUM.test(maskedBetween(passage, medium.end, medium.end + 16)) ||
      BEFORE_MEDIUM.test(maskedBetween(passage, medium.start - 12, medium.start))
    )
      askers.push({ start: medium.start, end: medium.end, media: [medium.index] });
  return askers.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** 新华社、人民日报记者: every medium that the word 记者 belongs to. */
function mediaBefore({ media, plain }: Passage, reporter: number): NamedSpan[] {
  const found: NamedSpan[] = [];
  let from = reporter;
  for (let i = firstFrom(media, reporter) - 1; i >= 0 && found.length < MOST_MEDIA && from - media[i]!.end <= 16; i--) {
    const between = plain.slice(media[i]!.end, from);
    if (!BETWEEN.test(between) || SAYS.test(between)) break;
    found.unshift(media[i]!);
    from = media[i]!.start;
  }
  return found;
}

/** Behind the reporter's own name, so that it is not taken for the person asked. */
function reporterEnd({ people, plain }: Passage, from: number): number {
  let end = from;
  for (let i = firstFrom(people, from); i < people.length && /^[\s、]?$/.test(plain.slice(end, people[i]!.start)); i++)
    end = people[i]!.end;
  return end;
}

function frameOf(passage: Passage, asker: Asker): QuestionFrame | undefined {
  const sentence = behindStatements(passage, sentenceAround(passage, asker.start), asker.start);
  const rest = maskedBetween(passage, asker.end, sentence.end);
  const colon = rest.search(/[：:]/);
  const head = headOf(passage, asker, colon < 0 ? rest : rest.slice(0, colon + 1));
  const before = maskedBetween(passage, sentence.start, asker.start);
  const end = asker.end + head.length;
  const answers =
    ANSWERS.test(before) ||
    (FACES.test(before) && RAISED.test(head)) ||
    (TAKES.test(before) && /^[^，,。]{0,8}提问/.test(head));
  const asks = answers ? undefined : askingWords(passage, asker, before, head);
  if (!answers && asks === undefined) return undefined;
  const behind = () => addressee(passage, asker.end, end) ?? firstSubject(passage, asker.end, end);
  const ahead = () => firstSubject(passage, sentence.start, asker.start);
  const named =
    answers || IS_ASKED.test(before) ? (ahead() ?? behind()) : (behind() ?? anyone(passage, asker.end, end));
  return {
    start: sentence.start,
    end,
    media: asker.media,
    people: named ? withConjuncts(passage, named, end) : [],
    asksUntil: asks === undefined ? 0 : asker.end + asks,
    rule: asks === undefined ? 'question/answers' : 'question/asks',
  };
}

const INQUIRES = /[？?吗]|请|问|能否|如何|怎[么样]|想[知了听]/;

/** “够吃。”王明按下话筒。“还有余粮。”新华社记者追问仓库。 - what is said before and asks nothing is not the reporter's. */
function behindStatements({ plain, quotations }: Passage, { start, end }: Span, asker: number): Span {
  for (let i = firstFrom(quotations, asker) - 1; i >= 0 && quotations[i]!.start >= start; i--) {
    const words = plain.slice(quotations[i]!.start, quotations[i]!.end);
    if (/[。！][”」』"]$/.test(words) && !INQUIRES.test(words)) return { start: quotations[i]!.end, end };
  }
  return { start, end };
}

/** 新华社记者问及粮食，王明说：“…” - what stands behind the comma is the answer's tag, where somebody speaks there and the question is put before it. */
function headOf(passage: Passage, { end }: Asker, words: string): string {
  const comma = words.lastIndexOf('，');
  if (comma < 0 || !/[：:]$/.test(words) || !ASKS.test(words.slice(0, comma))) return words;
  const tag = words.slice(comma + 1);
  return PRONOUN_SPEAKS.test(tag) || firstSubject(passage, end + comma, end + words.length)
    ? words.slice(0, comma)
    : words;
}

/** How far behind the reporter the words go that say he asks; undefined when none do, and no question stands beside him. */
function askingWords(passage: Passage, { start, end }: Asker, before: string, head: string): number | undefined {
  const verb = ASKS.exec(head);
  if (verb) return verb.index + verb[0].length;
  if (LISTENS.test(before)) return undefined;
  if (TURN_TO_ASK.test(before) || BEFORE_MEDIUM.test(before)) return 0;
  const { plain } = passage;
  if (/[：:]$/.test(head) && /^[^。！？?\n]{0,120}[？?]/.test(plain.slice(end + head.length, end + head.length + 122)))
    return head.length;
  const earlier = plain.slice(Math.max(passage.start, start - before.length), start);
  return (STEPS_FORWARD.test(head) ? /[？?][”」』]/ : /[？?][”」』]\s?$/).test(earlier) ? 0 : undefined;
}

/** The person behind 向, 提问, 话筒递给. */
function addressee(passage: Passage, from: number, to: number): NamedSpan | undefined {
  const { people } = passage;
  for (let i = firstFrom(people, from); i < people.length && people[i]!.end <= to; i++)
    if (ADDRESSED.test(maskedBetween(passage, Math.max(from, people[i]!.start - 40), people[i]!.start)))
      return people[i];
  return undefined;
}

/** 新华社记者的提问让王明打开了话匣子: an object of another verb will do when there is no better. */
const anyone = ({ people }: Passage, from: number, to: number): NamedSpan | undefined => {
  const first = people[firstFrom(people, from)];
  return first && first.end <= to ? first : undefined;
};

/** 向王明、李华代表提问: both are asked. */
function withConjuncts({ people, plain }: Passage, first: NamedSpan, to: number): number[] {
  const found = [first.index];
  let end = first.end;
  for (let i = firstFrom(people, first.end); i < people.length && people[i]!.end <= to; i++) {
    const between = plain.slice(end, people[i]!.start).slice(titleAfter(plain, end).length);
    if (between !== '、' && between !== '和') break;
    found.push(people[i]!.index);
    end = people[i]!.end;
  }
  return found;
}
