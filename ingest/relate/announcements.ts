/**
 * Where do the words announce what a goal consists of - 重点是, 主要抓好, 打好三张牌：, 打造A：?
 *
 * Most sentences have none of the words that an announcement begins with, and one walk over the text tells; only there an expression is tried.
 */
import { Gazetteer } from '../lexicon/gazetteer.js';

const DIGITS = '一二三四五六七八九十两0123456789';
const NUMBER = `[${DIGITS}]{1,3}`;
/** To make something, so that what stands behind is a goal. */
export const GOAL = '(?:打造|建设|建成|建好|构建|推进|实施|争创|创建|启动|推出|出台|制定|形成|深化|培育|做强|开展)';
export const GOAL_VERB = new RegExp(GOAL);

/** What is said to be the emphasis: 重点是, 主攻方向：. */
const NOUNS =
  '重点|核心|关键|主攻方向|主要任务|主要内容|着力点|首要任务|重中之重|当务之急|突破口|抓手|切入点|路径|主线|精髓|要义|内核|主体|重头戏|关键一招|重心|发力点|落脚点|着眼点|头等大事';
const ADVERBS = '主要|具体|着重|着力';
/** What is done with a number of things: 打好三张牌. */
const COUNTED =
  '抓|抓好|做|做好|办|干好|办好|实施|推进|落实|打好|采取|做到|从|聚焦|围绕|瞄准|锚定|是|有|共|设|分|含|用|靠|包括|打出|下好|写好|念好|主攻|明确|提出|部署|安排|推出|锁定|突破|涵盖|确定|走好|唱好|新增|增设|新建|突出';
const CONSISTS = '由';

const EMPHASIS = new RegExp(
  [
    `(?:${NOUNS})(?:任务|工作|举措|内容|方向)?(?:(?<![把将][^，,。；;：:]{4,16})[放落摆][在到](?:${NUMBER}[个件项点条][^，,。；;：:]{0,8}[：:。])?|就是|是|在于?|包括|为|要|有|[：:])`,
    '(?<!为)重点(?:抓好?|做好|围绕|推进|推动|实施|建设|开展|突出|聚焦|放在|打造|发展|支持|完善|强化|布局|培育|壮大|面向|突破|攻关|瞄准|投向|推广|扶持|解决|落实|办好|用好|加强|深化)|突出(?:抓好?|做好|推进|打造|建设|发展|培育|实施|壮大)|重在|一手抓',
    `(?:${ADVERBS})(?:是|包括|有|抓好?|做好|打造|发展|培育|壮大|推进|建设|构建|突破|布局|做[强优大]|投向|支持|扶持|面向|聚焦|瞄准|围绕)`,
    `(?:${COUNTED})${NUMBER}[件项个大方面条样块类张篇步根支本招路环][^，,。；;：:]{0,10}[：:。]`,
    `${CONSISTS}${NUMBER}[个大]?(?:部分|块|板块|环节|支柱|要素|层)[^，,。；;：:]{0,6}[：:]`,
    '[：:]\\s?(?=一[是要]|第一|首先|一、|先是|一靠|一手|一头|一个是|一条是|一抓)',
    '[，,](?=一[是要靠])',
    `(?<=(?:${GOAL}|[是为叫即]|提出|坚持)[^，,。；;：:]{0,16}\\uE000[^，,。；;：:]{0,6})[：:]`,
  ].join('|'),
  'y',
);

const BEGINNINGS = new Gazetteer(
  [
    ...`${NOUNS}|${ADVERBS}|重点|突出|重在|一手抓|：|:|，一是|，一要|，一靠`.split('|'),
    ...`${COUNTED}|${CONSISTS}`.split('|').flatMap((verb) => [...DIGITS].map((digit) => verb + digit)),
  ].map((word) => [word, true] as const),
);

export interface Announcement {
  readonly at: number;
  /** Where what is announced begins. */
  readonly from: number;
}

const NONE: readonly Announcement[] = [];

export function announcements(text: string): readonly Announcement[] {
  let hit = BEGINNINGS.next(text, 0);
  if (!hit) return NONE;
  const found: Announcement[] = [];
  for (; hit; hit = BEGINNINGS.next(text, Math.max(hit.start + 1, found.at(-1)?.from ?? 0))) {
    EMPHASIS.lastIndex = hit.start;
    if (EMPHASIS.test(text)) found.push({ at: hit.start, from: EMPHASIS.lastIndex });
  }
  return found;
}
